import ArgumentParser

/// `candour waive 42`: a practitioner chooses not to answer a concern.
struct Waive: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that you choose not to answer a concern",
        discussion: """
            Examples:
              candour waive 42.1
              candour waive 42 --reason "I answered at the meeting" --yes
            """
    )

    @Argument(
        help: ArgumentHelp("The concern; a case stands for the one that is open.", valueName: "concern")
    )
    var reference: String?
    @Option(name: .long, help: "Why.")
    var reason: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let choice = ConcernChoice(desk: desk)
        let typed = try choice.reference(reference)
        let caseID = String(typed.prefix { $0 != "." })
        let file = try desk.caseFile(caseID)
        let id = try choice.concern(typed, in: file)
        let audience = Audience(.shared, of: file, isPractitioner: true, verb: "waive")
        let reason = try desk.need(
            reason,
            flag: "--reason",
            what: "your reason",
            question: "Why do you choose not to answer?"
        )
        desk.screen.tell("The case can then go on without your side of it. You can still respond later.")
        try desk.confirm(readers: audience, "Say that you choose not to answer \(id)?")
        let request = Request("waive", id).with("reason", .text(reason))
        let last = try Posting(desk: desk, label: "Not answering \(id)", about: caseID).send(request)
        Receipt(desk: desk, verb: "waive", about: id, last: last, audience: audience)
            .print(
                "It is recorded that you choose not to answer \(id)",
                next: ["To respond after all: candour respond \(id)"]
            )
    }
}
