/// `candour decline-time E-5`: a request for more time is not granted, and why.
enum DeclineTimeForm: RecordForm {
    static let sheet = RecordSheet(
        command: "decline-time",
        verb: "decline",
        subject: .item(letters: "E", what: "a request for more time", like: "E-5"),
        abstract: "Decline a request for more time, with the reason",
        examples: [
            "candour decline-time E-5",
            "candour decline-time E-5 --reason \"Patients wait for the outcome\" --yes",
        ],
        notes: ["To grant it, in full or in part: candour extend"],
        questions: [.reason("Why can there be no more time?")],
        row: "refusal",
        noun: "More time declined",
        past: "More time declined",
        done: "You declined {id}. The date holds, and the practitioner reads the reason",
        isMeant: { $0.kind == "request" && $0["state"] == "waiting" }
    )
}
