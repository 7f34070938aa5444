/// What topics and counts are called in front of people.
enum StatisticsWords {
    static let small = "fewer than 5"
    static let notShown = "not shown"
    /// Where the numbers of Central Lancashire come from.
    static let source = "Health Service Journal article on Central Lancashire"
    static let half = "Half of all concerns ended at this point (by the response or the action plan)"
    static let hiding =
        "Counts of 1 to 4 are shown as \"fewer than 5\". \"Not shown\" stands where such a count could be worked out otherwise."

    static let counting =
        "Concerns are counted by the day they were recorded, each where its case was first closed after that. A case that was closed twice was closed twice."

    static let periods =
        "Periods are whole calendar months that are over; nothing is counted of the month that runs. Each reading is recorded with its period."

    /// Said above the counts of fairness.
    static let fairness =
        "Answers to the questions under the five Principles: whether circumstances and context were understood, whether the framework was kept to, and whether decisions rest on it."

    /// Reported in the first two years in Central Lancashire.
    static let compared = ["preliminary-investigations": 43, "performance-cases-reported": 53]

    /// The heading of a topic; the word itself when it is new.
    static func title(_ topic: String) -> String { titles[topic] ?? plain(topic) }

    /// What the counts of a topic are of.
    static func counted(_ topic: String) -> String {
        topic.hasPrefix("timeliness-") ? "Dates" : units[topic] ?? "Count"
    }

    private static let units = [
        "funnel": "Concerns", "activity": "Cases", "source": "Concerns", "category": "Concerns",
        "outcome": "Cases", "practitioners": "Practitioners", "learning": "Pieces of learning",
        "measures": "Measures", "referrals": "Referrals", "immediacy": "Measures", "duration": "Cases",
        "suspensions": "Suspensions", "exclusions": "Exclusions", "days": "Days",
        "extensions": "Requests and dates",
    ]

    /// What a count is called.
    static func label(_ name: String, topic: String) -> String {
        if topic.hasPrefix("timeliness-") {
            return ended(name, Vocabulary.clockNames, Vocabulary.clockStates)
        }
        switch topic {
        case "funnel": return ended(name, steps, ends)
        case "activity": return known(name, activity)
        case "source": return known(name, Vocabulary.sources)
        case "category": return known(name, Vocabulary.concernKinds)
        case "outcome": return known(name, outcomes)
        case "practitioners": return known(name, practitioners)
        case "learning": return ended(name, Vocabulary.learningLevels, learning)
        case "fairness": return known(name, FairnessWords.all)
        case "measures": return known(name, Vocabulary.measures)
        case "suspensions", "exclusions": return known(name, lengths)
        case "immediacy", "duration", "days", "extensions": return known(name, times)
        case "referrals": return known(name, Vocabulary.outsideBodies)
        default: return plain(name)
        }
    }

    private static let titles = [
        "funnel": "Where concerns ended, or stand now", "activity": "Investigations and performance cases",
        "source": "Where concerns came from", "category": "What concerns were about",
        "outcome": "How cases were closed, each time",
        "practitioners": "Practitioners, by how many concerns there were about them",
        "learning": "Learning that was set, and done", "measures": "Interim measures",
        "referrals": "Referrals", "fairness": "How the fairness framework was used",
        "immediacy": "Interim measures that began at once, and others",
        "suspensions": "How long suspensions lasted", "exclusions": "How long exclusions lasted",
        "duration": "Cases that were closed, by the time since the practitioner was told",
        "days": "From telling to closing, in days", "extensions": "Dates of responses that were moved",
        "timeliness-organisation": "Was the organisation in time?",
        "timeliness-practitioner": "Was the practitioner in time?",
        "timeliness-body": "Was the committee in time?",
    ]
    private static let steps = [
        Choice("received", "Recorded"), Choice("told", "Practitioner told"), Choice("explained", "Explained"),
        Choice("isolated", "Isolated, with learning"), Choice("preliminary", "Preliminary investigation"),
        Choice("response", "Response"), Choice("plan", "Action plan"),
        Choice("performance", "Performance case"),
    ]
    private static let ends = [Choice("ended", "ended here"), Choice("open", "still open")]
    private static let learning = [Choice("set", "set"), Choice("done", "done")]
    private static let activity = [
        Choice("preliminary-investigations", "Preliminary investigations"),
        Choice("performance-cases", "Performance cases"),
        Choice("performance-cases-reported", "Performance cases reported to a committee"),
    ]
    private static let times = [
        Choice("immediate", "At once"), Choice("planned", "Others"),
        Choice("up-to-six-months", "Up to six months"), Choice("over-six-months", "More than six months"),
        Choice("median", "Half of them took no longer than"), Choice("longest", "The longest"),
        Choice("asked-by-practitioner", "Moved, the practitioner had asked"),
        Choice("by-organisation", "Moved without a request"),
        Choice("declined", "Requests that were declined"),
    ]
    private static let lengths = [
        Choice("ended-up-to-six-months", "Ended in the period, after up to six months"),
        Choice("ended-over-six-months", "Ended in the period, after more than six months"),
        Choice("going-up-to-six-months", "Going on at the end of the period, for up to six months by then"),
        Choice(
            "going-over-six-months",
            "Going on at the end of the period, for more than six months by then"
        ),
    ]
    private static let practitioners = [
        Choice("one-concern", "One concern"), Choice("two-concerns", "Two concerns"),
        Choice("three-or-four", "Three or four concerns"), Choice("five-or-more", "Five concerns or more"),
    ]
    private static let outcomes =
        Vocabulary.outcomes + [
            Choice("response-accepted", "Response accepted"),
            Choice("plan-completed", "Action plan completed"),
        ]

    /// A name of two parts, such as `plan-ended`: "Action plan: ended here". The last part is the one that is known.
    private static func ended(_ name: String, _ first: [Choice], _ last: [Choice]) -> String {
        guard let end = last.first(where: { name.hasSuffix("-" + $0.word) }) else { return plain(name) }
        let start = String(name.dropLast(end.word.count + 1))
        let label = Vocabulary.label(start, in: first)
        return "\(label == start ? plain(start) : capital(label)): \(end.label)"
    }

    private static func known(_ name: String, _ choices: [Choice]) -> String {
        choices.first { $0.word == name }?.label ?? plain(name)
    }

    /// A word of the protocol that has no other name: "Care home" for `care-home`.
    private static func plain(_ word: String) -> String {
        capital(word.split(separator: "-").joined(separator: " "))
    }

    private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
