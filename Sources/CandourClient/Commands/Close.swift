import ArgumentParser

/// `candour close 42`: ends a case.
struct Close: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Close a case, with learning and outcome",
        discussion: """
            Examples:
              candour close 42
              candour close 42 --reason "Learning done" --yes
            To see what is still needed: candour why 42
            """
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "Why it can be closed.")
    var reason: String?
    @Option(
        name: .customLong("why-none"),
        help: "Why no intervention or undertaking was set, where one was decided."
    )
    var whyNone: String?
    @Option(
        name: .customLong("why-not-told"),
        help: "Why somebody who has to be told of a decision or a measure was not told yet."
    )
    var whyNotTold: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseFile(id)
        try desk.checkAllowed("close", on: id, isStep: true)
        let audience = Audience(.shared, of: file)
        let reason = try desk.need(
            reason,
            flag: "--reason",
            what: "the reason",
            question: "Why can it be closed?"
        )
        let owed = try notTold(file, desk)
        desk.screen.tell("This will:")
        desk.screen.tell("  - close \(id), \(file.practitioner)")
        desk.screen.tell("  - keep everything that was recorded")
        try desk.confirm(readers: audience, "Close \(id)?")
        var request = Request("close", id).with("if", .atom(file.revision)).with("reason", .text(reason))
        if let whyNone { request = request.with("differs", .text(whyNone)) }
        if let owed { request = request.with("owed", .text(owed)) }
        let last = try Posting(desk: desk, label: "Closing \(id)", about: id).send(request)
        Receipt(desk: desk, verb: "close", about: id, last: last, audience: audience).print(
            "\(id) is closed",
            next: Self.next(file, desk.today)
        )
    }

    /// Asked where somebody has to be told of a decision or a measure, and was not; else it is said with the flag, or not at all.
    private func notTold(_ file: CaseFile, _ desk: Desk) throws(ClientFault) -> String? {
        if let whyNotTold { return whyNotTold }
        let isFormal =
            file.rows("measure").contains { $0["approver"] != nil }
            || file.rows("decision").contains { $0["power"] != nil }
        guard isFormal else { return nil }
        let dates = try desk.ask(Request("due").with("on", .atom(file.id))).rows("due")
        let owed = dates.filter { $0["for"] == "notification" && $0["whose"] == "organisation" }
        guard !owed.isEmpty else { return nil }
        for row in owed {
            let about = row["id"].map { " (\($0))" } ?? ""
            desk.screen.tell("\(Screen.safeLine(row["msg"] ?? "Somebody has to be told"))\(about).")
        }
        desk.screen.tell("To record that they were told: candour notify \(file.id)")
        return try desk.need(
            nil,
            flag: "--why-not-told",
            what: "why they were not told yet",
            question: "Why is the case closed before they are told?"
        )
    }

    /// Learning goes on after a case is closed.
    private static func next(_ file: CaseFile, _ today: CivilDate) -> [String] {
        let done = Set(file.rows("completion").compactMap { $0["of"] })
        let open = file.rows("learning").filter { $0["kind"] == "learning" && !done.contains($0.id ?? "") }
        let learning = open.prefix(2).map { row in
            let due = row.date("due").map { " is due \($0.deadline)" } ?? " is still to be done"
            return "Learning \(row.id ?? "")\(due). When it is done: candour complete \(row.id ?? "")"
        }
        return learning + ["If it has to be opened again: candour reopen \(file.id)"]
    }
}
