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
            "After the last day, --reason says why it comes late. This sends it to nobody else."
        ],
        questions: [
            RecordQuestion(
                "reason",
                .text,
                "Why late",
                "why it comes late",
                "Why does it come after the last day?",
                need: .never,
                isAsked: { row, today in row?.date("appeal").map { $0 < today } ?? true }
            )
        ],
        text: .init(question: "What are your grounds?"),
        row: "appeal",
        noun: "Appeal",
        past: "Appeal recorded",
        warnings: [
            "record here that you appeal against {id}",
            "NOT appeal for you: you send it yourself, {appeal}, to: {appeals-to}",
        ],
        done: "Your appeal against {id} is recorded here. It has NOT gone to those who decide on it",
        next: [
            "Send it yourself, {appeal}, to: {appeals-to}.", "{appeal-page}",
            "Support: candour help getting-support",
        ],
        isMeant: { $0["appeal"] != nil || $0["set"] != nil }
    )
}
