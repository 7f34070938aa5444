/// How a case moves: rows of `from · action · needs · to`. What is not listed is not possible at that stage.
public enum Pathway {
    /// One row.
    public struct Row: Sendable {
        /// Where the case stands.
        public let from: Stage
        /// The step.
        public let action: Action
        /// The word of the request that the row is for: a baseline's result, a decision's outcome; nil for any.
        public let on: String?
        /// What must be so first.
        public let needs: [Need]
        /// Where the case stands afterwards; nil when it stays.
        public let to: Stage?

        init(_ from: Stage, _ action: Action, on: String? = nil, _ needs: [Need] = [], to: Stage? = nil) {
            self.from = from
            self.action = action
            self.on = on
            self.needs = needs
            self.to = to
        }
    }

    /// The rows for a step at a stage; several when the step's own word decides where it leads.
    public static func rows(from stage: Stage, action: Action) -> [Row] {
        index[Place(stage: stage, action: action)] ?? []
    }

    /// Whether the pathway has a say in an action.
    public static func governs(_ action: Action) -> Bool { governed.contains(action) }

    /// Whether a step can move a case, so that it names the revision that it was decided on.
    public static func moves(_ action: Action) -> Bool {
        rows.contains { $0.action == action && $0.to != nil }
    }

    /// Whether a step is open at all now, whichever word it carries; the refusal lists everything that blocks.
    public static func admit(_ action: Action, in circumstances: Circumstances) throws(Refusal) {
        let open = rows(from: circumstances.file.stage, action: action)
        guard let first = open.first else { throw wrongStage(action, circumstances) }
        if open.contains(where: { unmet($0, circumstances).isEmpty }) { return }
        throw blocked(action, unmet(first, circumstances), circumstances)
    }

    /// Checks a step with its word, and gives the stage that it leads to.
    public static func step(
        _ action: Action,
        on word: String? = nil,
        in circumstances: Circumstances
    ) throws(Refusal) -> Stage? {
        let open = rows(from: circumstances.file.stage, action: action)
        guard !open.isEmpty else { throw wrongStage(action, circumstances) }
        guard let row = open.first(where: { $0.on == nil || $0.on == word }) else {
            let words = open.compactMap { $0.on?.replacing("-", with: " ") }.joined(separator: " or ")
            throw refusal(
                circumstances,
                "a case that stands at \"\(circumstances.file.stage.title)\" takes this step only with \(words)",
                []
            )
        }
        let missing = unmet(row, circumstances)
        if !missing.isEmpty { throw blocked(action, missing, circumstances) }
        return row.to == circumstances.file.stage ? nil : row.to
    }

    /// The needs of a step at the present stage that are not met now: those of a word, or of every word that it can carry.
    public static func blocking(
        _ action: Action,
        on word: String? = nil,
        in circumstances: Circumstances
    ) -> [Need] {
        var all: [Need] = []
        for row in rows(from: circumstances.file.stage, action: action) {
            if let word, let on = row.on, on != word { continue }
            for need in unmet(row, circumstances) where !all.contains(need) { all.append(need) }
        }
        return all
    }

    /// What a row still needs.
    public static func unmet(_ row: Row, _ circumstances: Circumstances) -> [Need] {
        row.needs.filter { !$0.isMet(in: circumstances) }
    }

    private struct Place: Hashable {
        let stage: Stage
        let action: Action
    }

    private static let index = Dictionary(grouping: rows) { Place(stage: $0.from, action: $0.action) }
    private static let governed = Set(rows.map(\.action))

    private static func wrongStage(_ action: Action, _ circumstances: Circumstances) -> Refusal {
        let file = circumstances.file
        guard file.stage != .closed else { return refusal(circumstances, "the case is closed", []) }
        // Telling first is what most early steps wait for; say that rather than name a stage.
        let waits = rows.contains { $0.action == action && $0.needs.contains(.toldOrDelayed) }
        if waits && !Need.toldOrDelayed.isMet(in: circumstances) {
            return blocked(action, [.toldOrDelayed], circumstances)
        }
        let stages = Stage.allCases.filter { stage in
            rows.contains { $0.from == stage && $0.action == action }
        }
        let names = stages.map { "\"\($0.title)\"" }.joined(separator: ", ")
        return refusal(
            circumstances,
            "cannot \(action.phrase): the case stands at \"\(file.stage.title)\", and this step is taken at \(names)",
            []
        )
    }

    private static func blocked(_ action: Action, _ needs: [Need], _ circumstances: Circumstances) -> Refusal
    {
        let first = needs.first?.sentence(in: circumstances) ?? ""
        return refusal(circumstances, "cannot \(action.phrase) yet: \(first)", needs)
    }

    private static func refusal(_ circumstances: Circumstances, _ message: String, _ needs: [Need]) -> Refusal
    {
        let file = circumstances.file
        let faults = needs.map {
            Refusal.Fault(
                key: $0.rawValue,
                why: "unmet",
                message: $0.sentence(in: circumstances)
            )
        }
        let fields = [
            Refusal.Field(key: "id", value: file.id.text),
            Refusal.Field(key: "from", value: file.stage.rawValue),
        ]
        return Refusal(.ruleTransition, message, fields: fields, faults: faults)
    }
}
