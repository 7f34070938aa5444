import ArgumentParser

/// `candour extend Q-1`: moves the date of something asked for.
struct Extend: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Move the date of what was asked for, or of comments on a draft report",
        discussion: Examples.broken(
            """
            Examples:
              candour extend Q-1
              candour extend I-3 --by "10 december" --reason "The report is long" --agreed yes --yes
              candour extend Q-1 --by "10 december" --reason "Waiting for a defence organisation" --agreed yes --yes
            """
        )
    )

    @Argument(help: ArgumentHelp("What was asked for, or the draft report.", valueName: "reference"))
    var reference: String?
    @Option(
        name: [.customLong("by"), .customLong("due")],
        help: ArgumentHelp("The new last day.", valueName: "date")
    )
    var due: String?
    @Option(name: .long, help: "Why the date moves.")
    var reason: String?
    @Option(name: .long, help: "Whether the person agreed to the date: yes or no.")
    var agreed: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let choice = ItemChoice(
            desk: desk,
            letters: "QI",
            what: "something that was asked for, or a draft report",
            like: "Q-1 or I-3",
            isMeant: { $0.kind == "draft" || $0["state"] == "open" }
        )
        let id = try choice.need(reference)
        let outcome = try desk.ask(Request("show", id))
        let caseID = String((outcome.rows.first?["on"] ?? id).prefix { $0 != "." })
        let audience = Audience(.shared, of: try desk.caseMembers(caseID), verb: "extend")
        if let old = outcome.rows.first?.date("due") { desk.screen.tell("It is due \(old.deadline).") }
        let isOpen = due == nil && desk.canAsk
        let wanted = isOpen ? askedFor(id, try desk.caseFile(caseID), desk) : nil
        let due: CivilDate
        if isOpen, let wanted, try desk.yesNo("Is \(wanted.long) to be the new date?") {
            due = wanted
        } else {
            due = try desk.need(
                date: self.due,
                flag: "--by",
                question: "What is the new date?",
                subject: "The new date",
                side: .future
            )
        }
        let reason = try desk.need(
            reason,
            flag: "--reason",
            what: "the reason",
            question: "Why does the date move?"
        )
        let agreed = try desk.need(yesNo: agreed, flag: "--agreed", question: "Did they agree to this date?")
        try desk.confirm(readers: audience, "Move the date of \(id)? It will then be due \(due.deadline).")
        let request = Request("extend", id)
            .with("due", .atom(due.iso))
            .with("reason", .text(reason))
            .with("agreed", .atom(agreed ? "yes" : "no"))
        let last = try Posting(desk: desk, label: "New date for \(id)", about: caseID).send(request)
        Receipt(desk: desk, verb: "extend", about: id, last: last, audience: audience)
            .print("\(id) is now due \(due.deadline), \(due.distance(from: desk.today))")
    }

    /// What the practitioner asked for, said before the answer to it: the day, when it can still be given.
    private func askedFor(_ id: String, _ file: CaseFile, _ desk: Desk) -> CivilDate? {
        guard let request = file.rows("request").last(where: { $0["of"] == id && $0["state"] == "waiting" }),
            let day = request.date("due")
        else { return nil }
        let why = request["reason"].map { ": \(Screen.safeLine(Refusals.sentence($0)))" } ?? "."
        desk.screen.tell(
            "\(Screen.safeLine(file.name(of: request["by"]))) asked for more time (\(request.id ?? "")), until \(day.long)\(why)"
        )
        return day >= desk.today ? day : nil
    }
}
