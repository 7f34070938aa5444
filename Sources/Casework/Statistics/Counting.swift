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
    /// The days from telling to closing of every case that was closed in the period.
    var spans: [Int] = []

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
        addMeasures(file)
        addLengths(file, circumstances)
        addTimes(file, circumstances)
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

    private mutating func addItems(_ file: CaseFile) {
        for item in file.items where holds(item.at.day) {
            switch item.body {
            case .learning(let learning) where learning.kind == .learning:
                count(.learning, "\(learning.level.rawValue)-set")
            case .record(let record):
                switch record.kind {
                case .completion: addDone(record, file)
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

    func holds(_ day: Day) -> Bool { day >= begins && day <= ends }

    mutating func count(_ topic: StatisticsTopic, _ name: String) {
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
        case .outcome: Outcome.allCases.filter(\.isOfCase).map(\.rawValue)
        case .practitioners: ["one-concern", "two-concerns", "three-or-four", "five-or-more"]
        case .immediacy: ["immediate", "planned"]
        case .suspensions, .exclusions:
            ["ended", "going"].flatMap { ["\($0)-up-to-six-months", "\($0)-over-six-months"] }
        case .duration: ["up-to-six-months", "over-six-months"]
        case .extensions: ["asked-by-practitioner", "by-organisation", "declined"]
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
        var tallies = StatisticsTopic.allCases.filter(\.isCounted).map { topic in
            let found = counts[topic] ?? [:]
            let known = Counting.order(topic)
            let others = found.keys.filter { !known.contains($0) }.sorted()
            return Tally(topic, (known + others).map { ($0, found[$0] ?? 0) })
        }
        tallies.append(Tally(days: spans))
        // Each concern has one source, one category and one place in the funnel: what is kept back in one table must not stand
        // under another, nor for cases and measures that are counted twice. The number of practitioners together with that of
        // concerns would say how many have two.
        for same in [[.funnel, .source, .category], [.outcome, .duration], [.measures, .immediacy]]
            as [[StatisticsTopic]]
        {
            let alike = tallies.indices.filter { same.contains(tallies[$0].topic) }
            guard alike.contains(where: { tallies[$0].total == nil }) else { continue }
            for index in alike { tallies[index].hideTotal() }
        }
        // Over the whole time there are as many as began: what is kept back of one kind must not follow from how long they lasted.
        let begun = tallies.first { $0.topic == .measures }
        for (kind, topic) in Counting.lasting {
            let isHidden = begun?.cells.contains { $0.name == kind.rawValue && $0.shown == nil } == true
            for index in tallies.indices where isHidden && tallies[index].topic == topic {
                tallies[index].hideAll()
            }
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
