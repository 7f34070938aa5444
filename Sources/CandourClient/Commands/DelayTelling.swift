import ArgumentParser

/// `candour delay 42`: asks for a delay in telling the practitioner. A second person has to approve it.
struct DelayTelling: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "delay",
        abstract: "Ask to tell the practitioner later, for one of five reasons",
        discussion: Examples.broken(
            """
            Examples:
              candour delay 42
              candour delay 42 --why police-request --expires "14 december" --reason "Detective asked" --yes
            A second person must approve it: candour approve Y-1
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(
        name: .long,
        help:
            "police-request, witness-safety, patient-safety, regulator-request or fraud-investigation, as far as the rules of the case have it."
    )
    var why: String?
    @Option(name: .long, help: ArgumentHelp("When the delay ends.", valueName: "date"))
    var expires: String?
    @Option(name: .long, help: "The reason in your words.")
    var reason: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseMembers(id)
        let audience = Audience(.team, of: file)
        let why = try desk.need(
            choice: why,
            flag: "--why",
            what: "why",
            question: "Why must telling wait?",
            of: desk.choices("delay-reasons", on: id, from: Vocabulary.delayReasons, given: why)
        )
        let expires = try desk.need(
            date: expires,
            flag: "--expires",
            question: "When does the delay end?",
            subject: "The date the delay ends",
            side: .future
        )
        let reason = try desk.need(
            reason,
            flag: "--reason",
            what: "the reason",
            question: "What is the reason, in your words?"
        )
        try desk.confirm(readers: audience, "Ask for a delay until \(expires.long)?")
        let request = Request("delay", id)
            .with("if", .atom(file.revision))
            .with("why", .atom(why))
            .with("expires", .atom(expires.iso))
            .with("reason", .text(reason))
        let last = try Posting(desk: desk, label: "Delay on \(id)", about: id).send(request)
        Receipt(desk: desk, verb: "delay", about: id, last: last, audience: audience).print(
            "The delay until \(expires.long) is waiting for a second person",
            next: ["Someone else on the team must type: candour approve \(last.id ?? "Y-1")"]
        )
    }
}
