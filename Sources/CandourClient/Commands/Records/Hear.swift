/// `candour hear 42`: a body heard the practitioner.
enum HearForm: RecordForm {
    static let sheet = RecordSheet(
        command: "hear",
        verb: "hear",
        subject: .caseFile,
        abstract: "Record that a body heard the practitioner",
        examples: [
            "candour hear 42", "candour hear 42 --meeting H-2 --attended yes --companion attended --yes",
        ],
        notes: ["With several proposals, say which one they were heard on: --about X-9"],
        questions: [
            RecordQuestion(
                "of",
                .item(like: "X-9", fits: RecordItems.isOpenProposal),
                "About",
                "the proposal that they were heard on",
                "On which proposal was {name} heard?",
                flag: "about",
                need: .never
            ),
            .meeting("At which meeting?"),
            RecordQuestion(
                "attended",
                .yesNo,
                "Practitioner came",
                "whether the practitioner came",
                "Did {name} come?"
            ),
            .companion(),
            RecordQuestion(
                "with",
                .text,
                "Companion",
                "who came with them",
                "Who came with {name}?",
                need: .never
            ),
            RecordQuestion(
                "sent",
                .date(.past),
                "Papers sent",
                "the day on which the practitioner had the papers",
                "When did {name} have the papers?",
                need: .when { _ in false }
            ),
            RecordQuestion(
                "reason",
                .text,
                "Why the papers were late",
                "why the papers came later than the rules allow, and what was agreed",
                "Why did the papers come late, and what was agreed with {name}?",
                need: .when { _ in false }
            ),
        ],
        text: .init(question: "What was said?", isRequired: false),
        row: "hearing",
        noun: "Hearing",
        past: "Hearing recorded",
        done: "The hearing is on {case}"
    )
}
