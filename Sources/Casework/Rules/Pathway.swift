/// How a case moves: rows of `from · action · needs · to`. What is not listed is not possible at that stage.
public enum Pathway {
    /// One row.
    public struct Row: Sendable {
        /// Where the case stands.
        public let from: Stage
        /// The step.
        public let action: Action
        /// What must be so first.
        public let needs: [Need]
        /// Where the case stands afterwards; nil when it stays.
        public let to: Stage?
    }

    /// Steps that leave the stage as it is, and what they need.
    private static let staying: [(Action, [Need])] = [
        (.change, []), (.raise, []), (.assign, []), (.note, []), (.attach, []), (.approve, []),
        (.withhold, []),
        (.ask, []), (.extend, []), (.advise, []), (.learn, []),
        (.share, [.toldOrDelayed]), (.respond, []), (.waive, []), (.invite, []),
    ]

    /// Steps that move the case (domain: S0's spine; the gates where S0 is silent are inferred).
    private static let moving: [Row] = [
        Row(from: .received, action: .tell, needs: [.notToldYet], to: .told),
        Row(from: .baselined, action: .tell, needs: [.notToldYet], to: nil),
        Row(from: .received, action: .delay, needs: [.notToldYet], to: nil),
        Row(from: .received, action: .baseline, needs: [.toldOrDelayed], to: .baselined),
        Row(from: .told, action: .baseline, needs: [.toldOrDelayed], to: .baselined),
        Row(from: .baselined, action: .baseline, needs: [.toldOrDelayed], to: nil),
        Row(
            from: .baselined,
            action: .decide,
            needs: [.toldOrDelayed, .baselineRecorded, .everyConcernAnswered],
            to: .decided
        ),
        Row(from: .decided, action: .decide, needs: [.everyConcernAnswered], to: nil),
        Row(
            from: .decided,
            action: .close,
            needs: [
                .decisionRecorded, .everyConcernAnswered, .learningForIndividual, .learningForOrganisation,
            ],
            to: .closed
        ),
    ]

    /// The whole table. A closed case takes nothing but reading.
    public static let rows: [Row] = {
        var all = moving
        for stage in Stage.allCases where stage != .closed {
            for (action, needs) in staying {
                all.append(Row(from: stage, action: action, needs: needs, to: nil))
            }
        }
        return all
    }()

    /// The row for a step at a stage.
    public static func row(from stage: Stage, action: Action) -> Row? {
        rows.first { $0.from == stage && $0.action == action }
    }

    /// Whether the pathway has a say in an action.
    public static func governs(_ action: Action) -> Bool {
        rows.contains { $0.action == action }
    }

    /// Checks a step, and gives the stage that it leads to; the refusal lists everything that blocks.
    public static func step(_ action: Action, on file: CaseFile, day: Day) throws(Refusal) -> Stage? {
        guard let row = row(from: file.stage, action: action) else {
            let missing = file.stage == .closed ? [] : blocking(action, on: file, day: day)
            var message = "a case that stands at \"\(file.stage.rawValue)\" cannot take this step"
            if let first = missing.first { message = "cannot \(action.phrase): \(first.sentence(for: file))" }
            if file.stage == .closed { message = "the case is closed" }
            throw refusal(action, file, message, missing)
        }
        let unmet = row.needs.filter { !$0.isMet(by: file, on: day) }
        if let first = unmet.first {
            throw refusal(action, file, "cannot \(action.phrase) yet: \(first.sentence(for: file))", unmet)
        }
        return row.to
    }

    /// The needs of every row for `action` that are not met now.
    public static func blocking(_ action: Action, on file: CaseFile, day: Day) -> [Need] {
        var unmet: [Need] = []
        for row in rows where row.action == action {
            for need in row.needs where !need.isMet(by: file, on: day) && !unmet.contains(need) {
                unmet.append(need)
            }
        }
        return unmet
    }

    private static func refusal(_ action: Action, _ file: CaseFile, _ message: String, _ needs: [Need])
        -> Refusal
    {
        let faults = needs.map {
            Refusal.Fault(key: $0.rawValue, why: "unmet", message: $0.sentence(for: file))
        }
        let fields = [
            Refusal.Field(key: "id", value: file.id.text),
            Refusal.Field(key: "from", value: file.stage.rawValue),
        ]
        return Refusal(.ruleTransition, message, fields: fields, faults: faults)
    }
}
