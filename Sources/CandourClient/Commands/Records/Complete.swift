/// `candour complete L-9`: learning was done, and what shows it.
enum CompleteForm: RecordForm {
    static let sheet = RecordSheet(
        command: "complete",
        verb: "complete",
        subject: .item(letters: "L", what: "learning", like: "L-9"),
        abstract: "Record that learning was done, and what shows it",
        examples: [
            "candour complete L-9",
            "candour complete L-9 --date today --reason \"Audit done, all in time\" --yes",
        ],
        questions: [.heldOn("on which it was done"), .reason("What shows that it was done?")],
        text: .init(question: "Is there more to say?", isRequired: false),
        row: "completion",
        noun: "Learning done",
        past: "Learning done",
        done: "{id} is done",
        isMeant: { $0["kind"] == "learning" }
    )
}
