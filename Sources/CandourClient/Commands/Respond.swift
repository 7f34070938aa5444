import ArgumentParser

/// `candour respond 42`: a practitioner answers a concern.
struct Respond: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer a concern about you",
        discussion: """
            Examples:
              candour respond 42
              candour respond 42.2 --from response.txt --files F-3,F-4
            You can stop at any time; what you have written is kept on this computer.
            You can add to a response later, but not take it back. While a date runs, nobody decides before
            it has passed, unless you say with --final yes that this is all.
            To read about support: candour help getting-support
            """
    )

    @Argument(
        help: ArgumentHelp("The concern; a case stands for the one that is open.", valueName: "concern")
    )
    var reference: String?
    @Option(
        name: .long,
        help: ArgumentHelp("Files that go with it, added with attach.", valueName: "F-1,F-2")
    )
    var files: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Whether this is all that you want to say; yes ends the time that you have otherwise. May be left out.",
            valueName: "yes|no"
        )
    )
    var final: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let choice = ConcernChoice(desk: desk)
        let typed = try choice.reference(reference)
        let caseID = String(typed.prefix { $0 != "." })
        let file = try desk.caseFileIfReachable(caseID)
        let id = try choice.concern(typed, in: file)
        let audience = Audience(.shared, of: file, isPractitioner: true, verb: "respond")
        desk.screen.tell("Your response to \(id). NOT SENT.")
        var request = Request("respond", id)
        if let files { request = request.with("files", .atoms(try desk.references(files))) }
        let entry = TextEntry(
            desk: desk,
            label: "Response to \(id)",
            about: caseID,
            audience: audience,
            guidance: [
                "", "What happened, from your point of view?",
                "What have you done, or what do you plan to do?",
            ]
        )
        let (words, draft) = try entry.read(
            text.source,
            question: "Say what happened, and what you have done or plan to do.",
            request: request
        )
        let ask = LastWord.ask(for: id, in: file)
        if try isAll(ask, desk) { request = request.with("final", .atom("yes")) }
        let isOver = ask == nil || request.values(of: "final") != nil
        let organisation = try desk.identity().organisation
        try desk.confirm(readers: audience, "Send this response to \(organisation)?")
        let last = try Posting(desk: desk, label: entry.label, about: caseID).send(
            request.with(text: words),
            draft: draft
        )
        Receipt(desk: desk, verb: "respond", about: id, last: last, audience: audience).print(
            "Your response to \(id) was received by \(organisation)",
            next: [
                "To see who has read it: candour who-read \(last.id ?? id)",
                isOver
                    ? "To add to it: candour respond \(id)"
                    : LastWord.adding(ask?.date("due"), "candour respond \(id)"),
                "Support: candour help getting-support",
            ]
        )
    }

    /// Whether the practitioner says that this is all; they are asked while a date runs.
    private func isAll(_ ask: Row?, _ desk: Desk) throws(ClientFault) -> Bool {
        if let final { return try desk.need(yesNo: final, flag: "--final", question: "") }
        guard let ask, desk.canAsk, !desk.options.yes else { return false }
        return try desk.yesNo("Is this all that you want to say?" + LastWord.until(ask))
    }
}
