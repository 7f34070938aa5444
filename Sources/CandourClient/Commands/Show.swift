import ArgumentParser

/// `candour show 42`: a case, or one thing in it.
struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read a case, or one thing in it",
        discussion: """
            Examples:
              candour show 42
              candour show 42 response
              candour show N-7
            """
    )

    @Argument(help: ArgumentHelp("A case, or anything that has a reference.", valueName: "reference"))
    var reference: String?
    @Argument(
        help: ArgumentHelp(
            "Only this kind of thing: response, note, file, advice and so on.",
            valueName: "kind"
        )
    )
    var kind: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        if let kind, !Self.kinds.contains(kind) {
            throw ClientFault(
                .data,
                "\"\(kind)\" is not a kind of thing on a case. There are: \(Self.kinds.sorted().joined(separator: ", "))."
            )
        }
        let id = try desk.needReference(reference, what: "a case reference, like 42", question: "Which case?")
        let outcome = try desk.ask(Request("show", id))
        let rows = outcome.rows.filter {
            kind == nil || $0.kind == kind || (kind == "grade" && $0.kind == "baseline")
        }
        desk.screen.show(
            json: .schema1([
                .init("id", .string(id)), .init("rows", .list(rows.map { .object($0.members) })),
            ])
        )
        if let kind, rows.isEmpty { desk.screen.say("There is no \(kind) on \(id) that you can see.") }
        let file = try self.file(id, outcome, desk)
        let isCase = id.first?.isNumber == true && !id.contains(".")
        if kind == nil, isCase, let head = file.head { summary(head, file: file, desk: desk) }
        let rendering = Rendering(desk: desk, file: file)
        for (index, row) in rows.enumerated()
        where row.kind != "case" && (row.kind != "member" || kind == "member") {
            if isCase || index > 0 { desk.screen.say() }
            rendering.item(row)
        }
        if !isCase, let on = rows.first?["on"] {
            let name = file.head?["name"].map { ", \(Screen.safeLine($0))" } ?? ""
            desk.screen.say("Case: \(Screen.safeLine(on))\(name)")
        }
        if let row = rows.first, !isCase, row.kind == "consideration", row["state"] == "open",
            !desk.isPractitioner, !desk.roles.contains("companion")
        {
            desk.screen.say("To answer it: candour consider \(id)")
        }
        guard kind == nil, isCase, file.head != nil else { return }
        desk.screen.say()
        desk.screen.say("To see what is needed next: candour why \(id)")
    }

    /// What a kind can be called behind the reference.
    private static let kinds: Set<String> = Set(RecordSheets.all.compactMap(\.row)).union([
        "concern", "note", "copy", "file", "response", "advice", "ask", "baseline", "grade", "learning",
        "decision",
        "telling", "delay", "withheld", "member",
    ])

    /// What is read together with the case: a plan has agreements and reviews, a decision appeals, and people have names.
    private static let related: Set<String> = [
        "plan", "intervention", "measure", "proposal", "decision", "baseline", "ask", "visit", "terms",
        "delay", "consideration",
    ]

    /// The rows that names and later changes come from: those of the case, read too when an item is more than it says itself.
    private func file(_ id: String, _ outcome: Outcome, _ desk: Desk) throws(ClientFault) -> CaseFile {
        var file = CaseFile(id: id, outcome: outcome)
        if let row = outcome.rows.first, Self.related.contains(row.kind), let on = row["on"],
            let whole = try? desk.caseFile(String(on.prefix { $0 != "." }))
        {
            file = whole
        }
        let rows = outcome.rows
        guard !desk.isPractitioner, rows.contains(where: { $0["group"] != nil || $0["meeting"] != nil })
        else {
            return file
        }
        file.names = BodyNames.read(desk)
        return file
    }

    private func summary(_ head: Row, file: CaseFile, desk: Desk) {
        let place = head["practice"].map { ", \($0)" } ?? ""
        desk.screen.say("Case \(file.id), \(Screen.safeLine(file.practitioner + place))")
        desk.screen.say("Concern: \(Screen.safeLine(head["title"] ?? ""))")
        desk.screen.say("Stage: \(Vocabulary.stage(of: head))")
        if let due = head.date("due") {
            desk.screen.say(
                due < desk.today
                    ? "Overdue since: \(due.long), \(due.distance(from: desk.today))"
                    : "Next date: \(due.deadline), \(due.distance(from: desk.today))"
            )
        }
        if let band = head["band"] ?? head["severity"] { desk.screen.say("Grade: \(band)") }
        for line in MeasureAlert(desk: desk).lines(file) { desk.screen.say(line) }
        if let outcome = head["outcome"] {
            let standing =
                head["standing"].map { ". " + Vocabulary.label($0, in: Vocabulary.standings) } ?? ""
            desk.screen.say("Outcome: \(Vocabulary.label(outcome, in: Vocabulary.outcomes))\(standing)")
        }
        if let pack = head["pack"] {
            let version = head["version"].map { ", version \($0)" } ?? ""
            desk.screen.say("Rules: \(Screen.safeLine(pack + version))")
        }
        if let lead = head["who"] { desk.screen.say("Lead: \(Screen.safeLine(lead))") }
        if let opened = head.date("opened") { desk.screen.say("Opened: \(opened.long)") }
        if let told = head.date("told") { desk.screen.say("Practitioner first told: \(told.long)") }
        let people = file.people(
            "lead",
            "team",
            "asked",
            "investigating",
            "panel",
            "companion",
            "excluded"
        )
        if !people.isEmpty {
            desk.screen.say("On the case: \(Screen.safeLine(people.joined(separator: ", ")))")
        }
    }
}
