import ArgumentParser

/// `candour learn 42`: what is to be learned, by whom and by when; or why there is nothing.
struct Learn: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record learning, or why there is none",
        discussion: Examples.broken(
            """
            Examples:
              candour learn 42
              candour learn 42 --level individual --owner "Dr Tom Hale" --by "14 january" --text "Audit of referrals" --yes
              candour learn 42 --level organisation --none --reason "No part of the service was involved" --yes
            Both levels are needed before a case closes: individual and organisation.
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "individual or organisation.")
    var level: String?
    @Flag(name: .customLong("none"), help: "There is nothing to learn at this level; --reason says why.")
    var isNone = false
    @Option(name: .long, help: "Who sees to it.")
    var owner: String?
    @Option(
        name: [.customLong("by"), .customLong("due")],
        help: ArgumentHelp("The last day.", valueName: "date")
    )
    var due: String?
    @Option(name: .long, help: "Why there is nothing to learn.")
    var reason: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseFile(id)
        let level = try desk.need(
            choice: level,
            flag: "--level",
            what: "for whom",
            question: "For whom is the learning?",
            of: Vocabulary.learningLevels
        )
        let about = Request("learn", id).with("level", .atom(level))
        let audience = Audience(.shared, of: file, verb: "learn").heldBack(about, file)
        let isGiven = isNone || owner != nil || due != nil || text.source.isGiven
        let kind =
            isGiven || !desk.canAsk
            ? (isNone ? "none" : "learning")
            : try desk.need(
                choice: nil,
                flag: "--none",
                what: "whether there is learning",
                question: "Is there learning?",
                of: Vocabulary.learningKinds
            )
        var request = about.with("kind", .atom(kind))
        var draft: Draft?
        let entry = TextEntry(desk: desk, label: "Learning on \(id)", about: id, audience: audience)
        if kind == "none" {
            let reason = try desk.need(
                reason,
                flag: "--reason",
                what: "the reason",
                question: "Why is there none?"
            )
            request = request.with("reason", .text(reason))
        } else {
            let owner = try desk.need(
                owner,
                flag: "--owner",
                what: "who sees to it",
                question: "Who sees to it?"
            )
            let due = try desk.need(
                date: due,
                flag: "--by",
                question: "By when?",
                subject: "The date it is due",
                side: .future
            )
            request = request.with("owner", .text(owner)).with("due", .atom(due.iso))
            let words: String?
            (words, draft) = try entry.read(
                text.source,
                question: "What is to be learned, and how will it be done?",
                request: request
            )
            request = request.with(text: words)
        }
        try desk.confirm(readers: audience, "Record this on \(id)?")
        let last = try Posting(desk: desk, label: entry.label, about: id).send(request, draft: draft)
        Receipt(desk: desk, verb: "learn", about: id, last: last, audience: audience)
            .print("Learning on \(id) is recorded", next: ["To see what is needed next: candour why \(id)"])
    }
}
