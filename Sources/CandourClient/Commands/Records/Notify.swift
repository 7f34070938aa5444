/// `candour notify 42`: somebody was told of a decision or a measure, as the rules ask.
enum NotifyForm: RecordForm {
    static let sheet = RecordSheet(
        command: "notify",
        verb: "notify",
        subject: .caseFile,
        abstract: "Record whom you told of a decision or a measure",
        examples: [
            "candour notify 42",
            "candour notify 42 --to nhs-resolution --with \"NHS Resolution\" --date today --reason \"Suspension of 20 November\" --yes",
        ],
        notes: [
            "This program tells nobody outside: it records that you did.",
            "With several decisions or measures, say which one they were told of: --about D-4",
            "The time for an appeal begins when the practitioner is notified: --to practitioner",
        ],
        questions: [
            RecordQuestion(
                "of",
                .item(like: "D-4", fits: RecordItems.isToBeTold),
                "About",
                "the decision or measure that they were told of",
                "Of which decision or measure were they told?",
                flag: "about",
                need: .never
            ),
            RecordQuestion(
                "to",
                .words(Vocabulary.addressees),
                "Notified",
                "who was notified",
                "Who was notified?"
            ),
            RecordQuestion("with", .text, "Told", "whom you told", "Whom did you tell?"),
            .heldOn("on which they were told"), .reason("What were they told, and under which rule?"),
        ],
        row: "notification",
        noun: "Notification",
        past: "Notification recorded",
        done: "The notification is on {case}"
    )
}
