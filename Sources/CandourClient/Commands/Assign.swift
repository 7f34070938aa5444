import ArgumentParser

/// `candour assign 42 U-5 --as team`: who is on a case.
struct Assign: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put someone on a case, or keep them off it",
        discussion: Examples.broken(
            """
            Examples:
              candour assign 42 U-5 --as team
              candour assign 42 U-9 --as investigating --yes
              candour assign 42 "Jo Marsh" --as excluded --reason "Works at the same practice" --yes
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Argument(help: ArgumentHelp("The person, by reference or name.", valueName: "person"))
    var person: String?
    @Option(name: .customLong("as"), help: "team, investigating, excluded or none.")
    var part: String?
    @Option(name: .long, help: "Why; needed for excluded and none.")
    var reason: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseMembers(id)
        let audience = Audience.page(
            of: file,
            practitioner: "sees who is on the case, and in its history that it was changed; not your reason."
        )
        let who = try PersonChoice(desk: desk).need(person, flag: "a person", question: "Who?")
        let part = try desk.need(
            choice: part,
            flag: "--as",
            what: "their part",
            question: "What is \(who.name) to be on this case?",
            of: Vocabulary.assignments
        )
        var reason = reason
        if part == "none" {
            reason = try desk.need(
                reason,
                flag: "--reason",
                what: "the reason",
                question: "Why does the place of \(who.name) on the case end?"
            )
        }
        if part == "excluded" {
            reason = try desk.need(
                reason,
                flag: "--reason",
                what: "the reason",
                question: "Why is \(who.name) kept off the case?"
            )
        }
        let words = Vocabulary.label(part, in: Vocabulary.assignments)
        try desk.confirm(readers: audience, "Make this change to \(id)? \(who.name): \(words).")
        let request = Request("assign", id)
            .with("if", .atom(file.revision))
            .with("user", .atom(who.user))
            .with("as", .atom(part))
            .with("reason", reason.map(Request.Field.text))
        let last = try Posting(desk: desk, label: "People on \(id)", about: id).send(request)
        Receipt(desk: desk, verb: "assign", about: id, last: last, audience: audience)
            .print("\(who.name): \(words.lowercased()), \(id)")
    }
}
