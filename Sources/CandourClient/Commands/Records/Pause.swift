/// `candour pause 42`: a clock is stopped.
enum PauseForm: RecordForm {
    static let sheet = RecordSheet(
        command: "pause",
        verb: "pause",
        subject: .caseFile,
        abstract: "Stop a clock, for a reason that the practitioner sees",
        examples: [
            "candour pause 42", "candour pause 42 --clock response --begins today --reason \"Illness\" --yes",
        ],
        notes: [
            "To let it run again: candour restart Z-1",
            "Telling the practitioner, reviews of measures, and what the regulations give cannot be stopped.",
        ],
        questions: [
            RecordQuestion(
                "clock",
                .words(Vocabulary.clocks),
                "Clock",
                "the clock",
                "Which clock is stopped?"
            ),
            RecordQuestion("begins", .date(.past), "Stopped on", "the first day", "From which day?"),
            RecordQuestion(
                "ends",
                .date(.future),
                "Until",
                "the last day",
                "Until when, as far as you know?",
                need: .never
            ),
            .reason("Why is it stopped?"),
        ],
        row: "pause",
        noun: "Stopped clock",
        past: "Clock stopped",
        done: "The clock is stopped, {case}",
        next: ["To let it run again: candour restart {new}"]
    )
}
