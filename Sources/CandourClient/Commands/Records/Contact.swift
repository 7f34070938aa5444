/// `candour contact 42`: a contact with a body outside.
enum ContactForm: RecordForm {
    static let sheet = RecordSheet(
        command: "contact",
        verb: "contact",
        subject: .caseFile,
        abstract: "Record a contact with Practitioner Performance Advice or another body outside",
        examples: [
            "candour contact 42",
            "candour contact 42 --date today --to ppa --with \"Link Adviser\" --text \"Asked what support there is\" --yes",
        ],
        notes: [
            "Only the team reads it. Contact Practitioner Performance Advice early, and before an exclusion."
        ],
        questions: [
            .heldOn("of the contact"),
            RecordQuestion(
                "to",
                .words(Vocabulary.outsideBodies),
                "Body",
                "the body outside",
                "Which body was it?"
            ),
            RecordQuestion("with", .text, "With", "whom you spoke to", "Whom did you speak to?"),
            RecordQuestion("reason", .text, "Why", "why", "Why did you contact them?", need: .never),
        ],
        text: .init(question: "What was said?", isRequired: false),
        row: "contact",
        noun: "Contact with a body outside",
        past: "Contact with a body outside recorded",
        done: "The contact is on {case}",
        readers: .of(.team)
    )
}
