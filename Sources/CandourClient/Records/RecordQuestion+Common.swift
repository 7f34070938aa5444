/// Questions that many records ask.
extension RecordQuestion {
    /// The day of something that has happened.
    static func heldOn(_ what: String) -> RecordQuestion {
        RecordQuestion("date", .date(.past), "Day", "the day \(what)", "On which day was it?")
    }

    /// Whether a companion was there.
    static func companion(need: Need = .always) -> RecordQuestion {
        RecordQuestion(
            "companion",
            .words(Vocabulary.companionOffers),
            "Companion",
            "whether a companion came",
            "Was a friend or colleague there for {name}?",
            need: need
        )
    }

    /// Why, in words.
    static func reason(_ question: String) -> RecordQuestion {
        RecordQuestion("reason", .text, "Reason", "the reason", question)
    }

    /// The law or policy that something rests on.
    static let basis = RecordQuestion(
        "basis",
        .text,
        "Legal basis",
        "the law or policy that it rests on",
        "On which law or policy does it rest?"
    )

    /// A meeting that was held.
    static func meeting(_ question: String) -> RecordQuestion {
        RecordQuestion("meeting", .meeting, "Meeting", "the meeting", question)
    }
}
