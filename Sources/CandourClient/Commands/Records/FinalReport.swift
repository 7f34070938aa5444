/// `candour final-report 42`: the investigator's findings.
enum FinalReportForm: RecordForm {
    static let sheet = RecordSheet(
        command: "final-report",
        verb: "final",
        subject: .caseFile,
        abstract: "Give the final report of an investigation",
        examples: [
            "candour final-report 42",
            "candour final-report 42 --recommendation \"No further action\" --from report.txt --yes",
        ],
        notes: ["It comes after the practitioner's comments, or after their time for them has passed."],
        questions: [
            RecordQuestion(
                "recommendation",
                .text,
                "Recommends",
                "the recommendation",
                "In one sentence, what do you recommend?"
            ),
            RecordQuestion(
                "cost",
                .text,
                "Cost of the investigation",
                "what the investigation cost",
                "What did the investigation cost?",
                need: .never
            ),
        ],
        text: .init(
            question: "What are the findings?",
            guidance: [
                "", "Each finding, and what it rests on:", "How the practitioner's comments were weighed:",
            ]
        ),
        row: "final",
        noun: "Final report",
        past: "Final report given",
        done: "The final report on {case} is given",
        next: [
            "A body decides, at a meeting with its quorum. To see its meetings: candour meetings list",
            "After the meeting, a member who was there types: candour decide {case}",
        ],
        isRevised: true
    )
}
