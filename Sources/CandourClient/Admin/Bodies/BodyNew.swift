/// `body new`: a committee, panel, advisory group or core team.
enum NewBodyForm: RecordForm {
    static let sheet = RecordSheet(
        command: "new",
        verb: "new",
        subject: .new("body"),
        abstract: "Set up a committee, panel, advisory group or core team",
        examples: [
            "candour-admin body new",
            "candour-admin body new --name \"Performance committee\" --kind committee --quorum 3 --from terms.txt --yes",
        ],
        questions: [
            RecordQuestion("name", .text, "Name", "its full name", "What is its full name?"),
            RecordQuestion("kind", .words(Vocabulary.bodyKinds), "Kind", "what it is", "What is it?"),
            .quorum(need: .always), .parts, .noticeDays,
        ],
        text: .init(question: "What are its terms of reference?"),
        noun: "Committee or panel",
        past: "Committee or panel set up",
        done: "{new} is set up",
        next: ["To give somebody a seat: candour-admin body seat {new}"],
        readers: .bodies
    )
}

extension RecordQuestion {
    /// How long before a meeting notice is given.
    static let noticeDays = RecordQuestion(
        "notice-days",
        .number(0...60),
        "Notice of meetings in working days",
        "how many working days of notice a meeting needs, 0 for none",
        "How many working days of notice does a meeting need? 0 for none.",
        flag: "notice",
        need: .when { _ in false }
    )

    /// Whose part must be among them.
    static let parts = RecordQuestion(
        "parts",
        .someWords(Vocabulary.seats),
        "Who must be among them",
        "the parts of which one member each must be among those who decide",
        "Which parts must be among those who decide?",
        need: .when { _ in false }
    )

    /// How many members must be present.
    static func quorum(need: Need) -> RecordQuestion {
        RecordQuestion(
            "quorum",
            .number(1...20),
            "Quorum",
            "how many members must be present to decide",
            "How many members must be present to decide?",
            need: need
        )
    }
}
