/// What the use of the fairness framework shows (S3-24): understanding of circumstances and context, adherence to it, and
/// whether decisions rest on it.
struct FairnessCounting {
    private let file: CaseFile
    private let pack: RulePack
    private let holds: (Day) -> Bool
    private(set) var counts: [String: Int] = [:]

    /// The questions on context and on qualification and induction, which the framework puts side by side (S3-16).
    private static let context = "u3"
    private static let training = "u4"

    /// Counts one case; nil for a case whose rules have no questions.
    init?(_ file: CaseFile, under pack: RulePack?, holds: @escaping (Day) -> Bool) {
        guard let pack, !pack.questions.isEmpty else { return nil }
        self.file = file
        self.pack = pack
        self.holds = holds
        countAnswers()
        countMoves()
        countContext()
        countDecisions()
    }

    /// The names of the counts, in the order in which they are shown.
    static let names =
        Principle.allCases.flatMap { principle in
            (answers + followed + ["unasked"]).map { "\(principle.rawValue)-\($0)" }
        } + ["context-both", "context-only", "training-only", "decisions-resting", "decisions-without"]

    private static let answers = ["yes", "no", "unknown"]
    private static let followed = ["settled", "looked-into", "left-open", "reasoned"]

    /// "No" and "unknown" of a Principle come to what became of them: a small count on one side must not follow from the other.
    static let equations: [(one: [String], other: [String])] = Principle.allCases.map { principle in
        let name = { (count: String) in "\(principle.rawValue)-\(count)" }
        return (["no", "unknown"].map(name), followed.map(name))
    }

    private mutating func count(_ name: String) { counts[name, default: 0] += 1 }

    /// Each answer, and what became of "no" and "unknown" (S3-9): somebody looked into it and it was answered since, somebody
    /// still does, the case was closed without an answer, or a reason says why it does not matter here.
    private mutating func countAnswers() {
        let all = file.records(.consideration)
        for (index, item) in all.enumerated() where holds(item.at.day) {
            guard let topic = item.record.word(.topic), let answer = item.record.word(.answer),
                let principle = pack.question(topic)?.principle.rawValue
            else { continue }
            count("\(principle)-\(answer)")
            guard answer != "yes" else { continue }
            guard item.record.day(.due) != nil else {
                count("\(principle)-reasoned")
                continue
            }
            let isSettled = all[(index + 1)...].contains { later in
                later.record.word(.topic) == topic && later.record.day(.due) == nil
            }
            let isLeft = file.stage == .closed
            count("\(principle)-\(isSettled ? "settled" : isLeft ? "left-open" : "looked-into")")
        }
    }

    /// Steps that moved the case on while no question had been answered under a Principle since it was opened, or opened again.
    private mutating func countMoves() {
        let asked = Set(pack.questions.flatMap(\.questions).map(\.principle))
        var answered: Set<Principle> = []
        for mark in file.marks {
            if mark.verb == "reopen" {
                answered = []
                continue
            }
            if mark.verb == "consider", case .item(let id)? = mark.reference,
                case .record(let record)? = file.item(id)?.body, let topic = record.word(.topic),
                let principle = pack.question(topic)?.principle
            {
                answered.insert(principle)
            }
            guard mark.stage != nil, mark.verb != "new", holds(mark.at.day) else { continue }
            for principle in Principle.allCases where asked.contains(principle) {
                if !answered.contains(principle) { count("\(principle.rawValue)-unasked") }
            }
        }
    }

    /// Whether context was looked at together with qualification and induction on the case; it counts when an answer to either
    /// falls into the period.
    private mutating func countContext() {
        let all = file.records(.consideration)
        let isOurs = { (item: RecordItem) in
            [Self.context, Self.training].contains(item.record.word(.topic) ?? "")
        }
        guard all.contains(where: { isOurs($0) && holds($0.at.day) }) else { return }
        let topics = Set(all.compactMap { $0.record.word(.topic) })
        let hasBoth = topics.isSuperset(of: [Self.context, Self.training])
        count(hasBoth ? "context-both" : topics.contains(Self.context) ? "context-only" : "training-only")
    }

    /// Decisions that name an answer among what they rest on.
    private mutating func countDecisions() {
        let answers = Set(file.records(.consideration).map(\.id))
        for item in file.items where holds(item.at.day) {
            guard case .decision(let decision) = item.body else { continue }
            count(
                decision.cites.contains { answers.contains($0) } ? "decisions-resting" : "decisions-without"
            )
        }
    }
}
