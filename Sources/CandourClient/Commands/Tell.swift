import ArgumentParser

/// `candour tell 42`: records that, and how, the practitioner was told.
struct Tell: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record that the practitioner was told, and how",
        discussion: Examples.broken(
            """
            Examples:
              candour tell 42
              candour tell 42 --how meeting --told yesterday --in-person yes --companion attended --support yes --yes
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "meeting, video, phone or letter.")
    var how: String?
    @Option(name: .long, help: ArgumentHelp("When the practitioner was told.", valueName: "date"))
    var told: String?
    @Option(name: .customLong("in-person"), help: "yes or no.")
    var inPerson: String?
    @Option(name: .long, help: "attended, declined or offered.")
    var companion: String?
    @Option(name: .long, help: "Whether support was offered: yes or no.")
    var support: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The concerns it was about, like 26-0042.2,26-0042.3; without it, all that no approved delay puts off.",
            valueName: "concerns"
        )
    )
    var of: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseFile(id)
        try desk.checkAllowed("tell", on: id)
        let audience = Audience(.shared, of: file, verb: "tell")
        let untold = UntoldConcerns(desk: desk, file: file)
        let of = try untold.chosen(of)
        if desk.canAsk { for line in untold.covered(of) { desk.screen.tell(line) } }
        let how = try desk.need(
            choice: how,
            flag: "--how",
            what: "how \(file.practitioner) was told",
            question: "How was \(file.practitioner) told?",
            of: Vocabulary.tellingWays
        )
        let told = try desk.need(
            date: told,
            flag: "--told",
            question: "When was \(file.practitioner) told?",
            subject: "The date \(file.practitioner) was told",
            side: .past
        )
        let inPerson = try desk.need(yesNo: inPerson, flag: "--in-person", question: "Was it in person?")
        guard !inPerson || how == "meeting" else {
            throw ClientFault(
                .data,
                "In person means at a meeting. Choose --how meeting, or --in-person no."
            )
        }
        let companion = try desk.need(
            choice: companion,
            flag: "--companion",
            what: "whether a companion was there",
            question: "Was a friend or colleague there for \(file.practitioner)?",
            of: Vocabulary.companionOffers
        )
        let support = try desk.need(yesNo: support, flag: "--support", question: "Was support offered?")
        var request = Request("tell", id)
            .with("if", .atom(file.revision))
            .with("how", .atom(how))
            .with("told", .atom(told.iso))
            .with("in-person", .atom(inPerson ? "yes" : "no"))
            .with("companion", .atom(companion))
            .with("support", .atom(support ? "yes" : "no"))
        if let of { request = request.with("of", .atoms(of)) }
        var entry = TextEntry(desk: desk, label: "Telling on \(id)", about: id, audience: audience)
        entry.isOptional = true
        var draft: Draft?
        let words: String?
        (words, draft) = try entry.readIfAny(text.source, question: "What was said?", request: request)
        request = request.with(text: words)
        for line in untold.covered(of) { desk.screen.tell(line) }
        try desk.confirm(readers: audience, "Record that \(file.practitioner) was told?")
        let last = try Posting(desk: desk, label: entry.label, about: id).send(request, draft: draft)
        Receipt(desk: desk, verb: "tell", about: id, last: last, audience: audience).print(
            "It is recorded that \(file.practitioner) was told on \(told.long)",
            next: [
                "To ask for a response: candour ask \(id) --for response",
                "To see what else is needed: candour why \(id)",
            ]
        )
    }
}
