/// `candour visit 42`: a visit to the practice, who was there and what was found.
enum VisitForm: RecordForm {
    static let sheet = RecordSheet(
        command: "visit",
        verb: "visit",
        subject: .caseFile,
        abstract: "Record a visit: who went, who was met, what was found",
        examples: [
            "candour visit 42",
            "candour visit 42 --date 18/11/2026 --present U-2,U-3 --companion offered --from visit.txt --yes",
        ],
        questions: [
            .heldOn("of the visit"),
            RecordQuestion("present", .people, "Who went", "the people who went", "Who of the team went?"),
            .companion(),
            RecordQuestion(
                "with",
                .text,
                "Met",
                "whom they met",
                "Whom else did you meet there?",
                need: .never
            ),
        ],
        text: .init(question: "What was found?"),
        row: "visit",
        noun: "Visit",
        past: "Visit recorded",
        done: "The visit is on {case}"
    )
}
