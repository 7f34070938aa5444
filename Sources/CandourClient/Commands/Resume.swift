import ArgumentParser

/// `candour resume draft-1`: carries on with a draft, then sends it as something new.
struct Resume: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Carry on with a draft",
        discussion: """
            Examples:
              candour resume
              candour resume draft-1
            What is in it is shown with numbers; typing one asks that question again.
            """
    )

    @Argument(help: ArgumentHelp("The draft.", valueName: "draft-1"))
    var reference: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        if let reference, let pause = try? CaseReference.readAny(reference, today: desk.typingDay),
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
        if let typed = reference?.lowercased(), !drafts.contains(where: { $0.id == typed }) {
            throw DraftStore.absent(typed)
        }
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
        guard draft.state != .unknown else {
            throw ClientFault(
                .usage,
                "It is not known whether \(draft.id) arrived, so it cannot be changed yet.",
                advice: ["To find out, and to send it if it did not arrive: \(desk.program) send \(draft.id)"]
            )
        }
        if draft.isAnswers { return try carryOn(draft, desk) }
        let file = draft.about.isEmpty ? nil : try desk.caseFileIfReachable(draft.about)
        let audience = readers(draft, file, desk)
        // It may have arrived before: with the same words and the same key it cannot arrive twice.
        let before = draft.request
        let entry = TextEntry(
            desk: desk,
            label: draft.label,
            about: draft.about,
            audience: audience ?? Audience(readers: ["nobody yet"])
        )
        if text.source.isGiven {
            draft.request = draft.request.with(
                text: try entry.read(text.source, question: "", request: draft.request).text
            )
        }
        try Open.findSubject(of: &draft, desk)
        try fill(&draft, desk)
        try DraftCheck(desk: desk, file: file, entry: entry, audience: audience).check(&draft)
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

    /// Gives the command its answers again, and lets it ask on from there.
    private func carryOn(_ draft: Draft, _ desk: Desk) throws(ClientFault) {
        guard desk.canAsk || draft.state == .waiting else {
            throw ClientFault(.usage, "\(draft.id) needs more answers, and nobody can be asked here.")
        }
        desk.screen.tell("Your answers so far are given again. To stop at any question, type stop.")
        try KeptCommand.run(draft, desk)
    }

    /// Who will read it; nil for what nobody is shown, such as the register.
    private func readers(_ draft: Draft, _ file: CaseFile?, _ desk: Desk) -> Audience? {
        switch (draft.request.verb, draft.request.subjects.first) {
        case ("new", "case"):
            return Audience.opening("The practitioner")
        case ("new", "prac"): return nil
        default:
            return Audience.kind(of: draft.request).map {
                Audience(
                    $0,
                    of: file,
                    isPractitioner: file != nil && desk.isPractitioner,
                    verb: draft.request.verb
                )
            } ?? .bodies
        }
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
