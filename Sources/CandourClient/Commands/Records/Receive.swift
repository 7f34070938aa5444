/// `candour receive 42`: the committee received the report on a case.
enum ReceiveForm: RecordForm {
    static let sheet = RecordSheet(
        command: "receive",
        verb: "receive",
        subject: .caseFile,
        abstract: "Record that the committee received the report on a case",
        examples: [
            "candour receive 42",
            "candour receive 42 --meeting H-2 --reason \"Noted, no further action\" --yes",
        ],
        notes: ["For a member who was present at a meeting with its quorum."],
        questions: [.meeting("At which meeting was it received?"), .reason("What did the committee say?")],
        row: "received",
        noun: "Receipt by the committee",
        past: "Receipt by the committee recorded",
        done: "The committee received {case}",
        next: ["To see what is needed next: candour why {case}"],
        isRevised: true
    )
}
