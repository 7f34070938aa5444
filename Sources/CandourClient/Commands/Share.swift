import ArgumentParser

/// `candour share N-7`: gives the practitioner a copy; the original stays where it was.
struct Share: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Let the practitioner see something",
        discussion: """
            Examples:
              candour share A-1
              candour share F-3 --yes
              candour share A-1 --from chosen-parts.txt
            What you share is a copy. Without --text or --from, it is a copy of the whole.
            """
    )

    @Argument(
        help: ArgumentHelp("What to share: a reference like A-1, F-3 or 26-0042.1.", valueName: "reference")
    )
    var reference: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needReference(
            reference,
            what: "a reference, like A-1",
            question: "What do you want to share?"
        )
        let outcome = try desk.ask(Request("show", id))
        guard let original = outcome.rows.first else {
            throw ClientFault(.notVisible, "There is no \(id), or you cannot see it.")
        }
        let caseID = String((original["on"] ?? id).prefix { $0 != "." })
        let file = try desk.caseMembers(caseID)
        let audience = Audience(.shared, of: file, verb: "share")
        let request = Request("share", id)
        let entry = TextEntry(desk: desk, label: "Shared copy of \(id)", about: caseID, audience: audience)
        var words: String?
        var draft: Draft?
        if text.source.isGiven {
            (words, draft) = try entry.read(text.source, question: "", request: request)
        } else if desk.canAsk, original.text != nil {
            let whole = try desk.need(
                choice: nil,
                flag: "--text",
                what: "what to share",
                question: "How much of \(id) do you want to share?",
                of: [
                    Choice("whole", "All of it"),
                    Choice("parts", "Parts of it, that you choose in your editor"),
                ]
            )
            if whole == "parts" {
                var start = Draft(
                    id: try desk.drafts().newID(),
                    user: try desk.identity().user,
                    label: entry.label,
                    about: caseID,
                    state: .writing,
                    saved: desk.clock.now(),
                    request: request.with(text: original.text)
                )
                try entry.carryOn(&start)
                words = start.request.text
                draft = start
            }
        }
        try preview(words: words, original: original, file: file, audience: audience, desk: desk)
        let last = try Posting(desk: desk, label: entry.label, about: caseID).send(
            request.with(text: words),
            draft: draft
        )
        Receipt(desk: desk, verb: "share", about: caseID, last: last, audience: audience).print(
            "A copy of \(id) was shared with \(file.practitioner)",
            next: ["To see whether it has been opened: candour who-read \(last.id ?? id)"]
        )
    }

    private func preview(words: String?, original: Row, file: CaseFile, audience: Audience, desk: Desk)
        throws(ClientFault)
    {
        desk.screen.tell("You are about to let \(file.practitioner) see part of this case.")
        for line in audience.lines { desk.screen.tell(line) }
        if desk.options.yes { return }
        guard desk.canAsk else {
            throw ClientFault(.usage, "Add --yes to do this without being asked. Nothing was sent.")
        }
        while true {
            desk.screen.ask("Share with \(file.practitioner)? Type preview, yes or no: ")
            switch try desk.typed().lowercased() {
            case "preview":
                desk.screen.tell("As \(file.practitioner) will read it:")
                let shown = words ?? original.text ?? original["title"] ?? original["name"] ?? ""
                for line in shown.split(separator: "\n", omittingEmptySubsequences: false) {
                    desk.screen.tell("  \(line)")
                }
            case "yes": return
            case "no", "stop": throw ClientFault.stopped
            default: desk.screen.tell("Error: Type preview, yes or no, as a word.")
            }
        }
    }
}
