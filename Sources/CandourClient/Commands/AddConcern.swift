import ArgumentParser

/// `candour add-concern 42`: a further concern in a case that exists.
struct AddConcern: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-concern",
        abstract: "Add a further concern to a case",
        discussion: Examples.broken(
            """
            Examples:
              candour add-concern 42
              candour add-concern 42 --heard today --source audit --kind records --risk no --title "Fourth letter" --yes
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @OptionGroup var facts: ConcernOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseFile(id)
        let form = ConcernForm(desk: desk, facts: facts, isNumbered: false, caseID: id)
        var answers = try form.ask()
        let audience = Audience(.concern, of: file)
        // The account of whoever raised it is for the team and the advisers; the practitioner reads the concern itself.
        let entry = ConcernForm.entry(
            desk: desk,
            label: "Concern on \(id)",
            about: id,
            audience: Audience(.advice, of: file)
        )
        let start = Request("new", "concern").with("on", .atom(id))
        var (words, draft) = try entry.readIfAny(
            text.source,
            question: "Tell us more.",
            request: answers.fill(start)
        )
        try form.check(
            &answers,
            about: file.practitioner,
            text: &words,
            draft: &draft,
            entry: entry,
            start: start,
            audience: audience
        )
        let request = answers.fill(start).with(text: words)
        let last = try Posting(desk: desk, label: entry.label, about: id).send(request, draft: draft)
        Receipt(desk: desk, verb: "new", about: id, last: last, audience: audience)
            .print(
                "The concern is recorded as \(last.id ?? id)",
                next: [
                    "Tell \(file.practitioner) of it, and record that: candour tell \(id)",
                    "To see what is needed next: candour why \(id)",
                ]
            )
    }
}
