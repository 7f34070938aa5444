/// `candour report 42`: a case is put before a committee or panel.
enum ReportForm: RecordForm {
    static let sheet = RecordSheet(
        command: "report",
        verb: "report",
        subject: .caseFile,
        abstract: "Report a case to a committee or panel, with a paper",
        examples: [
            "candour report 42",
            "candour report 42 --to G-1 --meeting H-2 --kind isolated --from paper.txt --yes",
        ],
        notes: ["Its members can read what is shared on the case from then on."],
        questions: [
            RecordQuestion(
                "group",
                .body,
                "Reported to",
                "the committee or panel",
                "To which committee or panel?",
                flag: "to"
            ),
            RecordQuestion(
                "meeting",
                .meeting,
                "For the meeting",
                "the meeting",
                "For which meeting?",
                need: .never
            ),
            RecordQuestion(
                "kind",
                .words(Vocabulary.reportKinds),
                "Reported as",
                "what it is reported as",
                "What is it reported as?"
            ),
            RecordQuestion(
                "sent",
                .date(.past),
                "Papers sent",
                "the day on which the practitioner had the papers",
                "When did {name} have the papers?",
                need: .when { _ in false }
            ),
        ],
        text: .init(question: "What does the paper say?"),
        row: "report",
        noun: "Report to a committee or panel",
        past: "Reported to a committee or panel",
        warnings: ["let its members read what is shared on {case}"],
        done: "{case} is reported",
        next: ["When the meeting was held, a member types: candour receive {case}"]
    )
}
