/// `candour request-time Q-5`: the practitioner asks for more time.
enum RequestTimeForm: RecordForm {
    static let sheet = RecordSheet(
        command: "request-time",
        verb: "request",
        subject: .item(letters: "QI", what: "what you were asked for, or a draft report", like: "Q-5"),
        abstract: "Ask for more time to respond, or to comment on a draft report",
        examples: [
            "candour request-time Q-5",
            "candour request-time I-3 --by 20/12/2026 --reason \"I need advice on the report\" --yes",
            "candour request-time Q-5 --by 20/12/2026 --reason \"Waiting for my defence organisation\" --yes",
        ],
        notes: [
            "The date moves when your case manager moves it. They see your request at once, and say why if it stays.",
            "For more time for representations, speak to your case manager.",
        ],
        questions: [
            RecordQuestion(
                "due",
                .date(.future),
                "Until",
                "the new last day",
                "Until when do you need?",
                flag: "by"
            ),
            .reason("Why do you need more time?"),
        ],
        row: "request",
        noun: "Request for more time",
        past: "More time asked for",
        done: "You asked for more time for {id}. The old date holds until your case manager moves it",
        next: ["Support: candour help getting-support"],
        isMeant: { $0.kind == "draft" || ($0["for"] == "response" && $0["state"] == "open") }
    )
}
