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
        let file = CaseFile(id: id, outcome: outcome)
        if kind == nil, let head = file.head { summary(head, file: file, desk: desk) }
        let rendering = Rendering(desk: desk, file: file)
        for row in rows where row.kind != "case" && (row.kind != "member" || kind == "member") {
            desk.screen.say()
            rendering.item(row)
        }
        guard kind == nil, file.head != nil else { return }
        desk.screen.say()
        desk.screen.say("To see what is needed next: candour why \(id)")
    }

    private func summary(_ head: Row, file: CaseFile, desk: Desk) {
        let place = head["practice"].map { ", \($0)" } ?? ""
        desk.screen.say("Case \(file.id), \(Screen.safeLine(file.practitioner + place))")
        desk.screen.say("Concern: \(Screen.safeLine(head["title"] ?? ""))")
        desk.screen.say("Stage: \(Vocabulary.stage(of: head))")
        if let due = head.date("due") {
            desk.screen.say("Next date: \(due.deadline), \(due.distance(from: desk.today))")
        }
        if let band = head["band"] ?? head["severity"] { desk.screen.say("Grade: \(band)") }
        for line in MeasureAlert(desk: desk).lines(file) { desk.screen.say(line) }
        if let outcome = head["outcome"] {
            desk.screen.say("Outcome: \(Vocabulary.label(outcome, in: Vocabulary.outcomes))")
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
