/// `candour appeal D-4`: the practitioner's appeal against a decision.
enum AppealForm: RecordForm {
    static let sheet = RecordSheet(
        command: "appeal",
        verb: "appeal",
        subject: .item(letters: "D", what: "a decision", like: "D-4"),
        abstract: "Record that you appeal against a decision",
        examples: [
            "candour appeal D-4",
            "candour appeal D-4 --from grounds.txt --yes",
            "candour appeal D-4 --reason \"I was in hospital\" --from grounds.txt --yes",
        ],
        notes: [
            "After the last day, --reason says why it comes late. This does not send it to the tribunal."
        ],
        questions: [
            RecordQuestion(
                "reason",
                .text,
                "Why late",
                "why it comes late",
                "Does it come after the last day? Then say why.",
                need: .never
            )
        ],
        text: .init(question: "What are your grounds?"),
        row: "appeal",
        noun: "Appeal",
        past: "Appeal recorded",
        done: "Your appeal against {id} is recorded",
        next: ["The tribunal needs it from you as well.", "Support: candour help getting-support"],
        isMeant: { $0["appeal"] != nil || $0["set"] != nil }
    )
}
