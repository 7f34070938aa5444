import ArgumentParser

/// `candour drafts`: what is on this computer and was not sent.
struct Drafts: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Things you have not sent",
        discussion: """
            Examples:
              candour drafts
              candour drafts --remove draft-2
            To send one: candour send draft-1. To carry on writing: candour resume draft-1
            """
    )

    @Option(name: .long, help: ArgumentHelp("Throw a draft away.", valueName: "draft-1"))
    var remove: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let store = try desk.drafts()
        if let remove {
            let id = remove.lowercased()
            guard let draft = store.list().first(where: { $0.id == id }) else {
                throw DraftStore.absent(id)
            }
            let isUnknown = draft.state == .unknown
            if isUnknown {
                desk.screen.tell(
                    "It is not known whether \(id) arrived. To find out first: \(desk.program) send \(id)"
                )
            }
            try desk.confirm(
                "Throw away \(draft.label), saved at \(desk.clock.timeAndDate(of: draft.saved))? It cannot be brought back."
            )
            store.remove(id)
            desk.screen.say(
                "\(id) was thrown away. "
                    + (isUnknown ? "Whether it arrived is still not known." : "It was never sent.")
            )
            return
        }
        let drafts = store.list()
        desk.screen.show(
            json: .schema1([
                .init(
                    "drafts",
                    .list(
                        drafts.map { draft in
                            .object([
                                .init("id", .string(draft.id)), .init("what", .string(draft.label)),
                                .init("case", .string(draft.about)),
                                .init("state", .string(draft.state.rawValue)),
                                .init("saved", .string(Moment.text(draft.saved))),
                            ])
                        }
                    )
                )
            ])
        )
        var table = Table(["Draft", "State", "What", "Saved"])
        for draft in drafts {
            table.append([
                Cell(draft.id), Cell(draft.state.words, plain: draft.state.rawValue), Cell(draft.label),
                Cell(desk.clock.dateAndTime(of: draft.saved), plain: Moment.text(draft.saved)),
            ])
        }
        desk.screen.show(table)
        if drafts.isEmpty { desk.screen.say("You have nothing that was not sent.") }
        for line in DraftAdvice(drafts: drafts, program: desk.program).lines { desk.screen.say(line) }
    }
}
