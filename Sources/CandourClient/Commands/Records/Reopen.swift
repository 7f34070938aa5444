/// `candour reopen 42`: a closed case is opened again.
enum ReopenForm: RecordForm {
    static let sheet = RecordSheet(
        command: "reopen",
        verb: "reopen",
        subject: .caseFile,
        abstract: "Open a closed case again",
        examples: ["candour reopen 42", "candour reopen 42 --reason \"A new report\" --yes"],
        notes: ["The practitioner has to be told anew before anything else happens."],
        questions: [.reason("Why is it opened again?")],
        noun: "Opening again",
        past: "Opened again",
        warnings: ["open {case} again, with everything that was recorded"],
        done: "{case} is open again",
        next: ["To record that {name} was told: candour tell {case}"],
        isRevised: true
    )
}
