/// Adds up one case after another.
struct Counting {
    let begins: Day
    let ends: Day
    private var counts: [StatisticsTopic: [String: Int]] = [:]
    private var concernsAbout: [SubjectID: Int] = [:]
    /// Concerns of the period that have ended.
    private(set) var ended = 0
    /// Those of them that never became a performance case.
    private(set) var endedEarly = 0

    init(begins: Day, ends: Day) {
        self.begins = begins
        self.ends = ends
    }

    mutating func add(_ file: CaseFile, _ circumstances: Circumstances) {
        for concern in file.concerns where holds(concern.at.day) {
            addFunnel(file, Round(of: concern, on: file))
            count(.source, concern.source.rawValue)
            count(.category, concern.kind.rawValue)
            concernsAbout[file.subject, default: 0] += 1
        }
        addSteps(file, circumstances)
        addItems(file)
        for clock in file.clocks(in: circumstances) { add(clock) }
        let fairness = FairnessCounting(file, under: circumstances.pack) { [begins, ends] in
            $0 >= begins && $0 <= ends
        }
        for (name, number) in fairness?.counts ?? [:] {
            counts[.fairness, default: [:]][name, default: 0] += number
        }
    }

    /// The furthest step that a concern reached before its case was first closed, and whether it ended there.
    private mutating func addFunnel(_ file: CaseFile, _ round: Round) {
        let furthest = Counting.steps.last { step in round.stages.contains { step.stages.contains($0) } }
        var name = furthest?.name ?? "received"
        // What was answered first and then explained went further than an explanation at once.
        if name == "told" && file.outcome(in: round) == .explained { name = "explained" }
        count(.funnel, round.isOver ? "\(name)-ended" : "\(name)-open")
        guard round.isOver else { return }
        ended += 1
        if !round.stages.contains(.performance) { endedEarly += 1 }
    }

    /// Preliminary investigations begun, and performance cases reported to a committee.
    private mutating func addSteps(_ file: CaseFile, _ circumstances: Circumstances) {
        if let mark = file.marks.first(where: { $0.stage == .preliminary }), holds(mark.at.day) {
            count(.activity, "preliminary-investigations")
        }
        if let mark = file.marks.first(where: { $0.stage == .performance }), holds(mark.at.day) {
            count(.activity, "performance-cases")
        }
        let reported = file.records(.report).first {
            $0.record.word(.kind) == "performance" && circumstances.isCommittee($0.record.group)
        }
        if let reported, holds(reported.at.day) { count(.activity, "performance-cases-reported") }
        // A case that is opened again was closed all the same.
        for index in file.marks.indices where file.marks[index].stage == .closed {
            guard holds(file.marks[index].at.day) else { continue }
            // What the committee received as isolated is closed with learning, without a decision.
            let outcome = file.outcome(in: Round(endingAt: index, on: file)) ?? .isolated
            count(.outcome, outcome.rawValue)
        }
    }

    private mutating func addItems(_ file: CaseFile) {
        for item in file.items where holds(item.at.day) {
            switch item.body {
            case .learning(let learning) where learning.kind == .learning:
                count(.learning, "\(learning.level.rawValue)-set")
            case .record(let record):
                switch record.kind {
                case .completion: addDone(record, file)
                case .measure: count(.measures, record.word(.kind) ?? "other")
                case .referral: count(.referrals, record.word(.to) ?? "other")
                default: break
                }
            default: break
            }
        }
    }

    private mutating func addDone(_ record: Record, _ file: CaseFile) {
        guard let id = record.of, case .learning(let learning)? = file.item(id)?.body else { return }
        count(.learning, "\(learning.level.rawValue)-done")
    }

    /// A clock counts in the period in which it was met, or else its last day lies.
    private mutating func add(_ clock: RunningClock) {
        guard let day = clock.met ?? clock.due, holds(day), clock.state != .running, clock.state != .stopped
        else { return }
        let topic: StatisticsTopic =
            switch clock.whose {
            case .organisation: .organisation
            case .practitioner: .practitioner
            case .body: .body
            }
        count(topic, "\(clock.key.rawValue)-\(clock.state.rawValue)")
    }

    private func holds(_ day: Day) -> Bool { day >= begins && day <= ends }

    private mutating func count(_ topic: StatisticsTopic, _ name: String) {
        counts[topic, default: [:]][name, default: 0] += 1
    }

    /// The steps of the funnel, in order.
    private static let steps: [(name: String, stages: Set<Stage>)] = [
        ("received", [.received]), ("told", [.told]), ("isolated", [.isolated, .noted]),
        ("preliminary", [.preliminary]), ("response", [.response]), ("plan", [.plan]),
        ("performance", [.performance, .investigation, .report]),
    ]

    /// The names of a topic in the order in which they are shown; others follow by name.
    private static func order(_ topic: StatisticsTopic) -> [String] {
        switch topic {
        case .funnel:
            ["received", "told", "explained", "isolated", "preliminary", "response", "plan", "performance"]
                .flatMap { ["\($0)-ended", "\($0)-open"] }
        case .activity: ["preliminary-investigations", "performance-cases", "performance-cases-reported"]
        case .source: ConcernSource.allCases.map(\.rawValue)
        case .category: ConcernKind.allCases.map(\.rawValue)
        case .outcome: Outcome.allCases.map(\.rawValue)
        case .practitioners: ["one-concern", "two-concerns", "three-or-four", "five-or-more"]
        case .learning: LearningLevel.allCases.flatMap { ["\($0.rawValue)-set", "\($0.rawValue)-done"] }
        case .fairness: FairnessCounting.names
        default: []
        }
    }

    var tallies: [Tally] {
        var counts = counts
        for number in concernsAbout.values {
            let name =
                switch number {
                case 1: "one-concern"
                case 2: "two-concerns"
                case 3, 4: "three-or-four"
                default: "five-or-more"
                }
            counts[.practitioners, default: [:]][name, default: 0] += 1
        }
        var tallies = StatisticsTopic.allCases.map { topic in
            let found = counts[topic] ?? [:]
            let known = Counting.order(topic)
            let others = found.keys.filter { !known.contains($0) }.sorted()
            return Tally(topic, (known + others).map { ($0, found[$0] ?? 0) })
        }
        // Each concern has one source, one category and one place in the funnel: what is kept back in one table must not stand
        // under another. The
        // number of practitioners together with that of concerns would say how many have two.
        let concerns = tallies.indices.filter { [.funnel, .source, .category].contains(tallies[$0].topic) }
        if concerns.contains(where: { tallies[$0].total == nil }) {
            for index in concerns { tallies[index].hideTotal() }
        }
        for index in tallies.indices where tallies[index].topic == .fairness {
            for sides in FairnessCounting.equations { tallies[index].hide(sides.one, orElse: sides.other) }
        }
        for index in tallies.indices where tallies[index].topic == .practitioners {
            if tallies[index].cells.contains(where: { $0.shown == nil }) { tallies[index].hideTotal() }
        }
        return tallies
    }
}
