import ArgumentParser

/// `candour advise 42`: professional advice to the team.
struct Advise: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give professional advice",
        discussion: Examples.broken(
            """
            Examples:
              candour advise 42
              candour advise 42 --from review.md --opinion "2 of 3 outside expected practice" --yes
            You can add to advice, but not change it. The practitioner sees it only if the team shares it.
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "Your opinion in one sentence, and how sure you are.")
    var opinion: String?
    @Option(name: .long, help: ArgumentHelp("Files that go with it.", valueName: "F-1,F-2"))
    var files: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let audience = Audience(.advice, of: try desk.caseFileIfReachable(id, isWhole: false))
        var request = Request("advise", id)
        let entry = TextEntry(
            desk: desk,
            label: "Advice on \(id)",
            about: id,
            audience: audience,
            guidance: [
                "", "Standard you are judging against:", "What you found:",
                "Your opinion, and how sure you are:",
                "What you suggest:",
            ]
        )
        let (words, draft) = try entry.read(text.source, question: "What is your advice?", request: request)
        let opinion = try desk.need(
            opinion,
            flag: "--opinion",
            what: "your opinion in one sentence",
            question: "In one sentence, what is your opinion, and how sure are you?"
        )
        request = request.with("opinion", .text(opinion))
        if let files { request = request.with("files", .atoms(try desk.references(files))) }
        try desk.confirm(readers: audience, "Send this advice on \(id)?")
        let last = try Posting(desk: desk, label: entry.label, about: id).send(
            request.with(text: words),
            draft: draft
        )
        Receipt(desk: desk, verb: "advise", about: id, last: last, audience: audience)
            .print(
                "Your advice on \(id) was received",
                next: ["You can add to it, but not change it: candour advise \(id)"]
            )
    }
}
