/// `candour escalate 42`: a performance case is opened.
enum EscalateForm: RecordForm {
    static let sheet = RecordSheet(
        command: "escalate",
        verb: "escalate",
        subject: .caseFile,
        abstract: "Open a performance case: it happens often, and patients may be at risk",
        examples: ["candour escalate 42", "candour escalate 42 --reason \"Third report this year\" --yes"],
        notes: ["The latest grading must say both: repeated, and a risk to patients."],
        questions: [.reason("Why is a performance case opened?")],
        noun: "Performance case",
        past: "Performance case opened",
        warnings: ["open a performance case about {name}"],
        done: "A performance case is opened: {case}",
        next: [
            "To report it to the committee: candour report {case}",
            "To see what is needed next: candour why {case}",
        ],
        isRevised: true
    )
}
