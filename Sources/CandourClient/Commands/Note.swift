import ArgumentParser

/// `candour note 42`: a note that only the team can see, for ever.
struct Note: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a note that only the team can see",
        discussion: """
            Examples:
              candour note 42
              candour note 42 --kind phone --text "Called the practice manager" --yes
              candour note 42.1 --kind meeting --from notes.txt
            A note can never be shown to the practitioner. To share something, use: candour share
            """
    )

    @Argument(help: ArgumentHelp("The case or the concern.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "phone, meeting, visit, email or thinking.")
    var kind: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needReference(reference, what: "a case reference, like 42", question: "Which case?")
        let caseID = String(id.prefix { $0 != "." })
        let file = try desk.caseFileIfReachable(caseID, isWhole: false)
        let audience = Audience(.team, of: file)
        let kind = try desk.need(
            choice: kind,
            flag: "--kind",
            what: "what the note records",
            question: "What does the note record?",
            of: Vocabulary.noteKinds
        )
        let request = Request("note", id).with("kind", .atom(kind))
        let entry = TextEntry(desk: desk, label: "Note on \(id)", about: caseID, audience: audience)
        let (words, draft) = try entry.read(
            text.source,
            question: "What do you want to note?",
            request: request
        )
        try desk.confirm(readers: audience, "Save this note on \(id)?")
        let last = try Posting(desk: desk, label: entry.label, about: caseID).send(
            request.with(text: words),
            draft: draft
        )
        Receipt(desk: desk, verb: "note", about: id, last: last, audience: audience).print(
            "The note is on \(id)"
        )
    }
}
