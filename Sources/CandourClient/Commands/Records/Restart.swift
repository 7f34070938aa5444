/// `candour restart Z-1`: a stopped clock runs again. (`resume` carries on with a draft.)
enum RestartForm: RecordForm {
    static let sheet = RecordSheet(
        command: "restart",
        verb: "resume",
        subject: .item(letters: "Z", what: "a stopped clock", like: "Z-1"),
        abstract: "Let a stopped clock run again",
        examples: [
            "candour restart Z-1", "candour restart Z-1 --date today --reason \"Back at work\" --yes",
        ],
        questions: [
            RecordQuestion("date", .date(.either), "From", "the day it runs again", "From which day?"),
            .reason("Why does it run again?"),
        ],
        row: "resumption",
        noun: "Clock that runs again",
        past: "Clock runs again",
        done: "{id} has ended: the clock runs again",
        isMeant: { $0["state"] == "stopped" }
    )
}
