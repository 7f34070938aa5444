import ArgumentParser

/// `candour change 42 --lead "Jo Marsh"`: the case's title, or who leads it; or how a practitioner stands on the list.
struct Change: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Change a case's title, hand it to another case manager, or change how a practitioner stands on the list",
        discussion: """
            Examples:
              candour change 42 --title "Referral letters sent late"
              candour change 42 --lead "Jo Marsh" --yes
              candour change S-1 --status conditional --yes
            Who leads a case cannot also decide on it.
            What a panel decided or imposed shows on the register by itself; --status is for what comes from outside.
            """
    )

    @Argument(help: ArgumentHelp("The case, or the practitioner for --status.", valueName: "reference"))
    var reference: String?
    @Option(name: .long, help: "The case in one sentence.")
    var title: String?
    @Option(name: .long, help: "The new case manager, by reference or name.")
    var lead: String?
    @Option(
        name: .long,
        help:
            "How a practitioner stands: included, conditional, suspended, removed, withdrawn or not-on-list."
    )
    var status: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        if let status { return try changeStanding(status, desk) }
        let id = try desk.needCase(reference)
        guard title != nil || lead != nil else {
            throw ClientFault(
                .usage,
                "Enter what to change: --title or --lead, or --status for a practitioner."
            )
        }
        let file = try desk.caseMembers(id)
        let audience = Audience.page(
            of: file,
            practitioner: "sees it: what the case is called and who leads it stand on their page."
        )
        var request = Request("set", id).with("if", .atom(file.revision))
        var changes: [String] = []
        if let title {
            request = request.with("title", .text(title))
            changes.append("call it \"\(title)\"")
        }
        if let lead {
            let who = try PersonChoice(desk: desk).need(lead, flag: "--lead", question: "Who leads it now?")
            request = request.with("lead", .atom(who.user))
            changes.append("hand it to \(who.name)")
        }
        let change = changes.joined(separator: ", and ")
        try desk.confirm(readers: audience, "Make this change to \(id)? It will \(change).")
        let last = try Posting(desk: desk, label: "Change of \(id)", about: id).send(request)
        Receipt(desk: desk, verb: "set", about: id, last: last, audience: audience).print(
            "\(id) was changed: \(change)"
        )
    }

    private func changeStanding(_ status: String, _ desk: Desk) throws(ClientFault) {
        guard title == nil, lead == nil else {
            throw ClientFault(.usage, "Use --status alone: it is about a practitioner, not about a case.")
        }
        let id = try desk.needReference(
            reference,
            what: "a practitioner, like S-1",
            question: "Which practitioner?"
        )
        let standing = try desk.need(
            choice: status,
            flag: "--status",
            what: "how they stand on the list",
            question: "How do they stand on the list?",
            of: Vocabulary.listStatuses
        )
        guard let row = try desk.ask(Request("show", id)).rows.first(where: { $0.kind == "prac" }) else {
            throw ClientFault(.data, "\(id) is no practitioner. Enter a reference like S-1.")
        }
        let words = Vocabulary.label(standing, in: Vocabulary.listStatuses)
        let name = Screen.safeLine(row["name"] ?? id)
        try desk.confirm("Record that \(name) now stands as: \(words)?")
        let request = Request("set", id).with("state", .atom(standing)).with("if", .atom(row["rev"] ?? "0"))
        let last = try Posting(desk: desk, label: "Standing of \(name)", about: "").send(request)
        Receipt(desk: desk, verb: "set", about: id, last: last).print(
            "\(name) stands on the list as: \(words)"
        )
    }
}
