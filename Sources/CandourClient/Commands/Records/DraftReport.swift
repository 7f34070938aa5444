/// `candour draft-report 42`: the investigator's draft goes to the practitioner for comment.
enum DraftReportForm: RecordForm {
    static let sheet = RecordSheet(
        command: "draft-report",
        verb: "draft",
        subject: .caseFile,
        abstract: "Send the practitioner the draft report for comment",
        examples: [
            "candour draft-report 42", "candour draft-report 42 --by 20/12/2026 --from draft.txt --yes",
        ],
        questions: [
            RecordQuestion(
                "due",
                .date(.future),
                "Comments by",
                "the last day for comments",
                "Until when can {name} comment?",
                flag: "by"
            )
        ],
        text: .init(question: "What does the draft report say?"),
        row: "draft",
        noun: "Draft report",
        past: "Draft report sent to the practitioner",
        warnings: ["let {name} read the draft report, and comment on it"],
        done: "The draft report on {case} was sent to {name}",
        next: ["{name} comments with: candour comment {new}", "After that: candour final-report {case}"]
    )
}
