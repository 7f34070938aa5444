import ArgumentParser

/// `candour withhold N-7`: keeps something from the practitioner, for a reason from a closed list.
struct Withhold: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep something from the practitioner, with a reason",
        discussion: Examples.broken(
            """
            Examples:
              candour withhold N-7
              candour withhold F-3 --why third-party --review "1 march 2027" --reason "Names a patient" --yes
            A second person must approve it. The practitioner sees that something is kept back, why, and until when; that the
            police asked for it they see with the next telling, or after the day.
            """
        )
    )

    @Argument(help: ArgumentHelp("What to withhold.", valueName: "reference"))
    var reference: String?
    @Option(
        name: .long,
        help:
            "third-party, witness-safety, legal-advice, police-request or serious-harm, as far as the rules of the case have it."
    )
    var why: String?
    @Option(name: .long, help: ArgumentHelp("When this is looked at again.", valueName: "date"))
    var review: String?
    @Option(name: .long, help: "The reason in your words, for the team.")
    var reason: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needReference(
            reference,
            what: "a reference, like N-7",
            question: "What do you want to withhold?"
        )
        let outcome = try desk.ask(Request("show", id))
        let caseID = String((outcome.rows.first?["on"] ?? id).prefix { $0 != "." })
        let file = try desk.caseFile(caseID)
        let why = try desk.need(
            choice: why,
            flag: "--why",
            what: "why",
            question: "Why is it kept back?",
            of: desk.choices(
                "withholding-reasons",
                on: caseID,
                from: Vocabulary.withholdReasons,
                given: why
            )
        )
        let review = try desk.need(
            date: review,
            flag: "--review",
            question: "When will this be looked at again?",
            subject: "The date it is looked at again",
            side: .future
        )
        let reason = try desk.need(
            reason,
            flag: "--reason",
            what: "the reason",
            question: "What is the reason, in your words?"
        )
        // That the police asked is shown later: it can undo what they asked for.
        let isUntold = file.rows("concern").contains { $0["standing"] != nil }
        let later = why == "police-request" || isUntold
        let audience = Audience.page(
            of: file,
            practitioner:
                "\(later ? "may see only with the next telling, or after that day," : "sees") that something is kept back, which of the five reasons it is, until when, who asked and who approved; not your words and not the thing itself."
        )
        try desk.confirm(readers: audience, "Ask to withhold \(id)?")
        let request = Request("withhold", id)
            .with("why", .atom(why))
            .with("review", .atom(review.iso))
            .with("reason", .text(reason))
        let last = try Posting(desk: desk, label: "Withholding \(id)", about: caseID).send(request)
        Receipt(desk: desk, verb: "withhold", about: caseID, last: last, audience: audience).print(
            "Withholding \(id) is waiting for a second person",
            next: ["Someone else on the team must type: candour approve \(last.id ?? "W-1")"]
        )
    }
}
