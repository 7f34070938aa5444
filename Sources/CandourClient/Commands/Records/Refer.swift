/// `candour refer 42`: a referral to the regulator or another body outside.
enum ReferForm: RecordForm {
    static let sheet = RecordSheet(
        command: "refer",
        verb: "refer",
        subject: .caseFile,
        abstract: "Record a referral to the regulator or another body outside",
        examples: [
            "candour refer 42",
            "candour refer 42 --to gmc --date today --told today --reason \"Serious, and repeated\" --yes",
        ],
        notes: ["To put a case before your own committee: candour report"],
        questions: [
            RecordQuestion(
                "to",
                .words(Vocabulary.outsideBodies),
                "Referred to",
                "the body outside",
                "To which body?"
            ),
            .heldOn("of the referral"),
            RecordQuestion(
                "told",
                .date(.past),
                "Practitioner told",
                "the day the practitioner was told of it",
                "When was {name} told of it?",
                need: .never
            ),
            .reason("Why is it referred?"),
        ],
        text: .init(question: "What does the referral say?", isRequired: false),
        row: "referral",
        noun: "Referral",
        past: "Referred to a body outside",
        done: "The referral is on {case}",
        next: ["When it is decided there: candour determine {new}"]
    )
}
