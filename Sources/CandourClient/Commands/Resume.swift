import ArgumentParser

/// `candour resume draft-1`: carries on with a draft, then sends it as something new.
struct Resume: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Carry on with a draft",
        discussion: """
            Examples:
              candour resume
              candour resume draft-1
            """
    )

    @Argument(help: ArgumentHelp("The draft.", valueName: "draft-1"))
    var reference: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        if let reference, let pause = try? CaseReference.readAny(reference, today: desk.today),
            pause.hasPrefix("Z-")
        {
            throw ClientFault(
                .usage,
                "\(pause) is a stopped clock, not a draft.",
                advice: ["To let it run again: candour restart \(pause)"]
            )
        }
        let store = try desk.drafts()
        let drafts = store.list()
        guard !drafts.isEmpty else { throw ClientFault(.noInput, "You have no drafts.") }
        let id =
            drafts.count == 1 && reference == nil
            ? drafts[0].id
            : try desk.need(
                choice: reference.map { $0.lowercased() },
                flag: "a draft",
                what: "a draft",
                question: "Which draft?",
                of: drafts.map { Choice($0.id, "\($0.id), \($0.label)") }
            )
        var draft = try store.open(id, key: desk.draftKey())
        let file = draft.about.isEmpty ? nil : try desk.caseFileIfReachable(draft.about)
        let audience =
            Audience.kind(of: draft.request).map {
                Audience($0, of: file, isPractitioner: file != nil && desk.isPractitioner)
            } ?? .bodies
        // It may have arrived before: with the same words and the same key it cannot arrive twice.
        let before = draft.request
        let entry = TextEntry(desk: desk, label: draft.label, about: draft.about, audience: audience)
        if text.source.isGiven {
            draft.request = draft.request.with(
                text: try entry.read(text.source, question: "", request: draft.request).text
            )
        } else if desk.canAsk, draft.request.text != nil {
            try entry.carryOn(&draft)
        }
        for (key, value) in draft.request.shownFields { desk.screen.tell("  \(key): \(value)") }
        try fill(&draft, desk)
        try desk.confirm(readers: audience, "Send \(draft.label)?")
        let isSame = draft.state == .waiting && draft.request == before
        var request = draft.request
        if !isSame {
            request = request.with("once", .atom(try desk.makeOnce()))
            if request.values(of: "if") != nil, let file {
                request = request.with("if", .atom(file.revision))
            }
        }
        let last = try Posting(desk: desk, label: draft.label, about: draft.about).send(request, draft: draft)
        Receipt(desk: desk, verb: request.verb, about: draft.about, last: last, audience: audience).print(
            "\(draft.label) was received"
        )
    }

    /// A draft that was stopped early may lack its last answers.
    private func fill(_ draft: inout Draft, _ desk: Desk) throws(ClientFault) {
        if draft.request.verb == "advise", draft.request.values(of: "opinion") == nil {
            let opinion = try desk.need(
                nil,
                flag: "--opinion",
                what: "your opinion in one sentence",
                question: "In one sentence, what is your opinion, and how sure are you?"
            )
            draft.request = draft.request.with("opinion", .text(opinion))
        }
    }
}
