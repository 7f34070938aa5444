import ArgumentParser

/// `candour send`: sends what waits, again, with the key it had: nothing can arrive twice.
struct Send: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send a draft, or everything waiting to be sent",
        discussion: """
            Examples:
              candour send
              candour send D-1
            """
    )

    @Argument(help: ArgumentHelp("One draft; everything that waits when left out.", valueName: "D-1"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let store = try desk.drafts()
        var chosen = store.list().filter { $0.state == .waiting }
        if let reference {
            let id = try CaseReference.readAny(reference, today: desk.today)
            chosen = store.list().filter { $0.id == id }
            guard let draft = chosen.first else {
                throw ClientFault(.noInput, "There is no draft \(id).", advice: ["To see your drafts: candour drafts"])
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
            desk.screen.show(json: .schema1([.init("sent", .list([]))]))
            return
        }
        desk.screen.tell("\(Plural.of(chosen.count, "thing")) waiting to be sent:")
        for draft in chosen { desk.screen.tell("  \(draft.id)  \(draft.label)") }
        let key = try desk.draftKey()
        for draft in chosen {
            let full = try store.open(draft.id, key: key)
            let file = full.about.isEmpty ? nil : try desk.caseFile(full.about)
            let audience = file.map {
                Audience(Audience.kind(of: full.request.verb), of: $0, isPractitioner: desk.isPractitioner)
            }
            desk.screen.tell("\(full.label), \(Plural.of(full.wordCount, "word")). NOT SENT.")
            if let audience { for line in audience.lines { desk.screen.tell(line) } }
            try desk.confirm("Send it?")
            let last = try Posting(desk: desk, label: full.label, about: full.about).send(full.request, draft: full)
            let again = last.number("again") == 1 ? " It had arrived the first time" : " Received"
            Receipt(desk: desk, verb: full.request.verb, about: full.about, last: last, audience: audience)
                .print("\(full.label).\(again)")
        }
    }
}
