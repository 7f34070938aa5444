import ArgumentParser

/// `candour send`: sends what waits, again, with the key it had: nothing can arrive twice.
struct Send: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send a draft, or everything waiting to be sent",
        discussion: """
            Examples:
              candour send
              candour send draft-1
            """
    )

    @Argument(help: ArgumentHelp("One draft; everything that waits when left out.", valueName: "draft-1"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let store = try desk.drafts()
        var chosen = store.list().filter { $0.state == .waiting }
        if let reference {
            let id = reference.lowercased()
            chosen = store.list().filter { $0.id == id }
            guard let draft = chosen.first else {
                throw ClientFault(
                    .noInput,
                    "There is no draft \(id).",
                    advice: ["To see your drafts: candour drafts"]
                )
            }
            guard draft.state == .waiting else {
                throw ClientFault(
                    .usage,
                    "\(id) is not finished: \(draft.state.words).",
                    advice: ["To carry on: candour resume \(id)"]
                )
            }
        }
        guard !chosen.isEmpty else {
            desk.screen.say("Nothing is waiting to be sent.")
            for line in DraftAdvice(drafts: store.list(), program: desk.program).lines {
                desk.screen.tell(line)
            }
            desk.screen.show(json: .schema1([.init("sent", .list([]))]))
            return
        }
        desk.screen.tell("\(Plural.of(chosen.count, "thing")) waiting to be sent:")
        for draft in chosen { desk.screen.tell("  \(draft.id)  \(draft.label)") }
        let key = try desk.draftKey()
        for draft in chosen { try send(store.open(draft.id, key: key), desk) }
    }

    private func send(_ draft: Draft, _ desk: Desk) throws(ClientFault) {
        let audience = try readers(of: draft, desk)
        desk.screen.tell("\(draft.label), \(Plural.of(draft.wordCount, "word")). NOT SENT.")
        if let audience { for line in audience.lines { desk.screen.tell(line) } }
        try desk.confirm("Send it?")
        let last = try Posting(desk: desk, label: draft.label, about: draft.about).send(
            draft.request,
            draft: draft
        )
        let end = last.number("again") == 1 ? "had arrived the first time" : "was received"
        Receipt(desk: desk, verb: draft.request.verb, about: draft.about, last: last, audience: audience)
            .print("\(draft.label) \(end)")
    }

    private func readers(of draft: Draft, _ desk: Desk) throws(ClientFault) -> Audience? {
        guard !draft.about.isEmpty else { return nil }
        do throws(ClientFault) {
            let file = try desk.caseFile(draft.about)
            let kind = Audience.kind(of: draft.request) ?? .shared
            return Audience(kind, of: file, isPractitioner: desk.isPractitioner)
        } catch {
            guard error.status == .unreachable else { throw error }
            throw ClientFault(
                .notSent,
                "NOT SENT. \(error.sentence)",
                advice: ["\(draft.label) is safe on this computer.", "To try again: candour send"]
            )
        }
    }
}
