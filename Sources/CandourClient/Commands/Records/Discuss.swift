/// `candour discuss 42`: a discussion with a professional adviser.
enum DiscussForm: RecordForm {
    static let sheet = RecordSheet(
        command: "discuss",
        verb: "discuss",
        subject: .caseFile,
        abstract: "Record a discussion with a professional adviser",
        examples: [
            "candour discuss 42",
            "candour discuss 42 --date yesterday --adviser U-5 --text \"Is a recall system usual?\" --yes",
        ],
        notes: ["The team and the advisers read it. The practitioner does not, unless the team shares it."],
        questions: [
            .heldOn("of the discussion"),
            RecordQuestion(
                "user",
                .person(role: "adviser"),
                "Adviser",
                "the adviser",
                "With which adviser?",
                flag: "adviser"
            ),
            RecordQuestion(
                "present",
                .people,
                "Also there",
                "who else was there",
                "Who else of the team was there?",
                need: .never
            ),
        ],
        text: .init(question: "What was discussed?"),
        row: "discussion",
        noun: "Discussion with an adviser",
        past: "Discussion recorded",
        done: "The discussion is on {case}",
        next: ["To let {name} see it: candour share {new}"],
        readers: .of(.advice)
    )
}
