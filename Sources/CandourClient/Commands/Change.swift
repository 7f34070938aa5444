import ArgumentParser

/// `candour change 42 --lead "Jo Marsh"`: the case's title, or who leads it.
struct Change: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Change a case's title, or hand it to another case manager",
        discussion: """
            Examples:
              candour change 42 --title "Referral letters sent late"
              candour change 42 --lead "Jo Marsh" --yes
            Who leads a case cannot also decide on it.
            """
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "The case in one sentence.")
    var title: String?
    @Option(name: .long, help: "The new case manager, by reference or name.")
    var lead: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        guard title != nil || lead != nil else {
            throw ClientFault(.usage, "Enter what to change: --title or --lead.")
        }
        let file = try desk.caseFile(id)
        let audience = Audience(.team, of: file)
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
}
