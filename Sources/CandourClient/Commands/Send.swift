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
        var chosen = store.list().filter(\.isReady)
        if let reference {
            let id = reference.lowercased()
            chosen = store.list().filter { $0.id == id }
            guard let draft = chosen.first else {
                throw DraftStore.absent(id)
            }
            guard draft.isReady else {
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
        var faults: [ClientFault] = []
        for draft in chosen {
            do throws(ClientFault) {
                try send(store.open(draft.id, key: key), desk)
            } catch {
                // One that cannot go does not keep the others back, unless no server is there for them either.
                guard chosen.count > 1, ![.notSent, .unreachable, .locked, .stopped].contains(error.status)
                else { throw error }
                desk.screen.tell("\(draft.id), \(draft.label), was not sent:")
                for line in error.lines { desk.screen.tell(line) }
                faults.append(error)
            }
        }
        if let first = faults.first {
            let sent = chosen.count - faults.count
            throw ClientFault(
                first.status,
                "\(Plural.of(faults.count, "draft")) could not be sent; \(sent) \(sent == 1 ? "was" : "were").",
                advice: ["To see them: \(desk.program) drafts"]
            )
        }
    }

    private func send(_ draft: Draft, _ desk: Desk) throws(ClientFault) {
        if draft.isAnswers { return try KeptCommand.run(draft, desk) }
        var draft = draft
        try Open.findSubject(of: &draft, desk)
        let audience = try readers(of: draft, desk)
        desk.screen.tell(
            draft.state == .unknown
                ? "\(draft.label), \(Plural.of(draft.wordCount, "word")). \(draft.state.words)."
                : "\(draft.label), \(Plural.of(draft.wordCount, "word")). NOT SENT."
        )
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
        switch (draft.request.verb, draft.request.subjects.first) {
        case ("new", "case"): return Audience.opening("The practitioner")
        case _ where draft.about.isEmpty: return nil
        default: break
        }
        do throws(ClientFault) {
            let file = try desk.caseMembers(draft.about)
            let kind = Audience.kind(of: draft.request) ?? .shared
            return Audience(kind, of: file, isPractitioner: desk.isPractitioner, verb: draft.request.verb)
        } catch {
            if error.status == .notVisible {
                throw error.advising([
                    "\(draft.label) is safe on this computer. To throw it away: \(desk.program) drafts --remove \(draft.id)"
                ])
            }
            guard error.status == .unreachable else { throw error }
            throw ClientFault(
                .notSent,
                "\(draft.state == .unknown ? draft.state.words : "NOT SENT"). \(error.sentence)",
                advice: ["\(draft.label) is safe on this computer.", "To try again: \(desk.program) send"]
            )
        }
    }
}
