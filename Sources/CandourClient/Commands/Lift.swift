import ArgumentParser

/// `candour lift 42 U-8`: ends an exclusion, with the reason.
struct Lift: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "End someone's exclusion from a case, with the reason",
        discussion: """
            Examples:
              candour lift 42 U-8
              candour lift 42 "Jo Marsh" --reason "She left that practice in May" --yes
            Somebody else than who recorded the exclusion has to do it.
            """
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Argument(help: ArgumentHelp("The person, by reference or name.", valueName: "person"))
    var person: String?
    @Option(name: .long, help: "Why; the team sees it in the history.")
    var reason: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseMembers(id)
        let audience = Audience(.team, of: file)
        let who = try PersonChoice(desk: desk).need(person, flag: "a person", question: "Who?")
        let reason = try desk.need(
            reason,
            flag: "--reason",
            what: "the reason",
            question: "Why does the exclusion of \(who.name) end?"
        )
        try desk.confirm(readers: audience, "End the exclusion of \(who.name) from \(id)?")
        let request = Request("lift", id)
            .with("if", .atom(file.revision))
            .with("user", .atom(who.user))
            .with("reason", .text(reason))
        let last = try Posting(desk: desk, label: "Exclusion lifted on \(id)", about: id).send(request)
        Receipt(desk: desk, verb: "lift", about: id, last: last, audience: audience)
            .print("The exclusion of \(who.name) from \(id) has ended")
    }
}
