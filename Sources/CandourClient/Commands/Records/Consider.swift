/// `candour consider 42`: an answer to a question of fairness.
enum ConsiderForm: RecordForm {
    static let sheet = RecordSheet(
        command: "consider",
        verb: "consider",
        subject: .caseFile,
        abstract: "Answer a question of fairness; no and not known lead to an inquiry",
        examples: [
            "candour consider 42",
            "candour consider 42 --question w1 --answer yes --yes",
            "candour consider 42 --question u3 --answer unknown --owner jo --due \"2 weeks\" --yes",
        ],
        notes: [
            "To answer what is looked into, name the inquiry: candour consider O-12",
            "Answer as the case moves, and again when something changes: every answer is kept.",
            "To read the questions and what was answered: candour fairness 42",
        ],
        questions: [
            RecordQuestion(
                "topic",
                .fairness,
                "Short name",
                "the short name of a question, like w1",
                "Which question?",
                flag: "question"
            ),
            RecordQuestion("answer", .words(Vocabulary.risk), "Answer", "the answer", "What is the answer?"),
            RecordQuestion(
                "reason",
                .text,
                "Does not matter here",
                "why the question does not matter here",
                "Why does it not matter here?",
                flag: "not-relevant",
                need: .offered(isOpen),
                gate:
                    "Is there a reason why this question does not matter in this case, so that nobody looks into it?"
            ),
            RecordQuestion(
                "user",
                .person(role: nil),
                "Looked into by",
                "who looks into it",
                "Who looks into it?",
                flag: "owner",
                need: .when { isOpen($0) && $0.values(of: "reason") == nil }
            ),
            RecordQuestion(
                "due",
                .date(.future),
                "Until",
                "the day by which it is looked into",
                "Until when?",
                need: .when { isOpen($0) && $0.values(of: "reason") == nil }
            ),
        ],
        text: .init(
            question: "What is the answer based on?",
            isRequired: false,
            guidance: ["The practitioner reads this, and may ask for it at any time."]
        ),
        row: "consideration",
        noun: "Question of fairness",
        past: "Question of fairness answered",
        done: "The answer is on the file of {case}",
        next: ["To see what is left: candour fairness {case}"],
        itemTopic: "topic"
    )

    private static let isOpen: @Sendable (Request) -> Bool = { $0.values(of: "answer")?.first != "yes" }
}
