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

    /// Whether this is all that the practitioner wants to say: a yes ends time that they have otherwise (S3-22).
    static let lastWord: RecordQuestion = {
        var question = RecordQuestion(
            "final",
            .yesNo,
            "All that there is to say",
            "whether this is all that you want to say; yes ends the time that you have otherwise",
            "Is this all that you want to say?{until}",
            need: .never
        )
        question.isYesAlone = true
        question.isAsked = { row, _ in row.map { $0["due"] != nil || $0["set"] != nil } ?? false }
        return question
    }()

    /// The same on a report, for which there is a time; nobody is asked for it on anything else.
    static let lastWordOnReport: RecordQuestion = {
        var question = lastWord
        question.isAsked = { row, _ in row.map { ["draft", "final"].contains($0.kind) } ?? false }
        return question
    }()

    /// A meeting that was held.
    static func meeting(_ question: String) -> RecordQuestion {
        RecordQuestion("meeting", .meeting, "Meeting", "the meeting", question)
    }
}
