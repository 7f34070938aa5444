import Testing

@testable import Casework

/// Counts as committees see them: nobody can be found out from them.
@Suite("Statistics")
struct StatisticsTests {
    /// `s` small, `w` hidden with a small one, otherwise the count; then the total.
    static func shown(_ tally: Tally) -> String {
        let cells = tally.cells.map { $0.shown.map(String.init) ?? ($0.isSmall ? "s" : "w") }
        return cells.joined(separator: " ") + " = " + (tally.total.map(String.init) ?? "hidden")
    }

    static func tally(_ counts: [Int], _ topic: StatisticsTopic = .source) -> Tally {
        Tally(topic, counts.enumerated().map { ("c\($0)", $1) })
    }

    @Test(
        "what is shown of a table",
        arguments: [
            ([0], "0 = 0"), ([1], "s = hidden"), ([2], "s = hidden"), ([3], "s = hidden"),
            ([4], "s = hidden"), ([5], "5 = 5"), ([6], "6 = 6"), ([0, 0], "0 0 = 0"),
            // One hidden count would be the total less the others.
            ([2, 9, 30], "s w 30 = 41"), ([0, 2, 9], "0 s w = 11"),
            // 1 and 5 are the only ones that come to 6; 1 and 1 to 2; 4 and 4 to 8.
            ([1, 5], "s w = hidden"), ([1, 5, 20], "s w w = 26"), ([1, 1, 20], "s s w = 22"),
            ([4, 4, 20], "s s w = 28"), ([1, 1, 1], "s s s = hidden"), ([2, 3, 20], "s s 20 = 25"),
            // The 9 that is hidden is no larger than the 9 that is shown, so 4 and 9 are known.
            ([4, 9, 9], "s w w = 22"), ([1, 2], "s s = hidden"), ([5, 6, 7], "5 6 7 = 18"),
        ]
    )
    func tables(counts: [Int], says: String) {
        #expect(Self.shown(Self.tally(counts)) == says)
    }

    @Test("counts that do not add up have no total, and hide only what is small")
    func activity() {
        #expect(Self.shown(Self.tally([3, 6, 9], .activity)) == "s 6 9 = hidden")
        #expect(Self.shown(Self.tally([5, 6, 9], .activity)) == "5 6 9 = hidden")
    }

    @Test("no hidden count can be worked out from the rows and the total of its table")
    func secrecy() {
        let values = [0, 1, 2, 3, 4, 5, 6, 9]
        for one in values {
            for two in values {
                for three in values { attack(Self.tally([one, two, three])) }
            }
        }
    }

    /// Tries every table of three that would be printed like this one and counts what each hidden count could be.
    private func attack(_ tally: Tally) {
        guard let total = tally.total else { return }
        let hidden = tally.cells.indices.filter { tally.cells[$0].shown == nil }
        let rest = total - tally.cells.compactMap(\.shown).reduce(0, +)
        var found = hidden.map { _ in Set<Int>() }
        func fill(_ place: Int, _ left: Int, _ values: [Int]) {
            guard place < hidden.count else {
                if left == 0 { for index in values.indices { found[index].insert(values[index]) } }
                return
            }
            let range = tally.cells[hidden[place]].isSmall ? 1...4 : 5...max(left, 5)
            for value in range where value <= left { fill(place + 1, left - value, values + [value]) }
        }
        fill(0, rest, [])
        for index in hidden.indices {
            #expect(
                found[index].count > 1,
                "\(Self.shown(tally)) gives \(tally.cells[hidden[index]].name) away"
            )
        }
    }

    // MARK: Cases

    /// Opens cases one after another about different practitioners, from midday of a day.
    private static func open(
        _ count: Int,
        _ maker: inout CaseMaker,
        first: UInt32,
        source: ConcernSource = .patient
    )
        -> [CaseID]
    {
        (0..<UInt32(count)).map { index in
            let id = CaseID(year: 26, number: first + index)
            maker.happen(.caseOpened(id, SubjectID(first + index), title: "x"), by: 2)
            let facts = ConcernFacts(
                kind: .clinical,
                source: source,
                heard: maker.now.day,
                safety: .no,
                title: "x"
            )
            maker.happen(.concernRaised(ConcernID(id, 1), facts), by: 2)
            return id
        }
    }

    private static func statistics(_ maker: CaseMaker, from begins: String, to ends: String) throws
        -> Statistics
    {
        let person = try Wanted.found(maker.state.person(PersonID(7)))
        let later = Moment(seconds: CaseMaker.start.seconds + 400 * 86_400)
        let lens = Lens(maker.state, for: person, at: later)
        return try Wanted.found(
            lens.statistics(from: ClockScene.day(begins), to: ClockScene.day(ends))
        )
    }

    private static func counts(_ statistics: Statistics, _ topic: StatisticsTopic) -> [String: Int] {
        let cells = statistics.tallies.first { $0.topic == topic }?.cells ?? []
        return Dictionary(
            cells.filter { $0.count > 0 }.map { ($0.name, $0.count) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    @Test("the funnel: where concerns ended, and the share that ended before a performance case")
    func funnel() throws {
        var maker = CaseMaker()
        let cases = Self.open(24, &maker, first: 100)
        for id in cases.prefix(6) { close(&maker, id, through: [.told, .preliminary]) }
        for id in cases[6..<12] { close(&maker, id, through: [.told, .preliminary, .plan]) }
        for id in cases[12..<18] { close(&maker, id, through: [.told, .performance]) }
        let found = try Self.statistics(maker, from: "2026-11-01", to: "2026-11-30")
        #expect(
            Self.counts(found, .funnel) == [
                "preliminary-ended": 6, "plan-ended": 6, "performance-ended": 6, "received-open": 7,
            ]
        )
        #expect(Self.counts(found, .activity) == ["preliminary-investigations": 12, "performance-cases": 6])
        // 12 of 18, rounded and not cut.
        #expect(found.endedEarly == 67)
        #expect(found.early == 12 && found.ended == 18)
    }

    @Test("each concern counts where its case was first closed, and each closing counts, whatever follows")
    func closings() throws {
        var maker = CaseMaker()
        // A second concern on the same case: two concerns ended as isolated, and one case was closed.
        maker.raise(2)
        close(&maker, CaseMaker.id, through: [.told, .isolated, .noted])
        let first = try Self.statistics(maker, from: "2026-11-01", to: "2026-11-30")
        #expect(Self.counts(first, .funnel) == ["isolated-ended": 2])
        #expect(Self.counts(first, .outcome) == ["isolated": 1])
        // Opened again with a third concern, it goes another way; what was closed stays closed.
        maker.happen(.reopened(CaseMaker.id, reason: "x"), by: 2)
        maker.raise(3)
        let again = try Self.statistics(maker, from: "2026-11-01", to: "2026-11-30")
        #expect(Self.counts(again, .funnel) == ["isolated-ended": 2, "received-open": 1])
        #expect(Self.counts(again, .outcome) == ["isolated": 1])
        maker.add(.decision, 1, .shared, .decision(Sample.decision(.conditions)), by: 3)
        close(&maker, CaseMaker.id, through: [.told, .performance, .report, .decided])
        let last = try Self.statistics(maker, from: "2026-11-01", to: "2026-11-30")
        #expect(Self.counts(last, .funnel) == ["isolated-ended": 2, "performance-ended": 1])
        #expect(Self.counts(last, .outcome) == ["isolated": 1, "conditions": 1])
    }

    @Test("an explanation at once is told from one that came as a response")
    func explained() throws {
        var maker = CaseMaker()
        let cases = Self.open(2, &maker, first: 100)
        for (index, id) in cases.enumerated() {
            maker.happen(.moved(id, to: .told, reason: nil), by: 2)
            if index == 1 { maker.happen(.moved(id, to: .response, reason: nil), by: 2) }
            let item = ItemID(.decision, UInt32(900 + index))
            let body = Item.Body.decision(Sample.decision(.explained))
            maker.happen(
                .added(item, to: id, concern: nil, audience: .shared, isReleased: true, body),
                .moved(id, to: .decided, reason: nil),
                by: 3
            )
            maker.happen(.moved(id, to: .closed, reason: nil), by: 2)
        }
        let found = try Self.statistics(maker, from: "2026-11-01", to: "2026-11-30")
        #expect(
            Self.counts(found, .funnel) == ["explained-ended": 1, "response-ended": 1, "received-open": 1]
        )
        #expect(Self.counts(found, .outcome) == ["explained": 2])
    }

    @Test("too few ended: no share is given", arguments: [(0, 0), (3, 6), (6, 3), (1, 1)])
    func tooFew(early: Int, late: Int) throws {
        var maker = CaseMaker()
        let cases = Self.open(early + late, &maker, first: 100)
        for id in cases.prefix(early) { close(&maker, id, through: [.told, .plan]) }
        for id in cases.suffix(late) { close(&maker, id, through: [.told, .performance]) }
        #expect(try Self.statistics(maker, from: "2026-11-01", to: "2026-11-30").endedEarly == nil)
    }

    @Test("the share does not give a hidden count of the funnel away")
    func share() throws {
        var maker = CaseMaker()
        // CaseMaker's own case and one more are open; 5 and 1 ended early; 6 ended late: 6 of 12 would say that 5 and 1.
        let cases = Self.open(13, &maker, first: 100)
        for id in cases.prefix(5) { close(&maker, id, through: [.told, .plan]) }
        close(&maker, cases[5], through: [.told, .preliminary])
        for id in cases[6..<12] { close(&maker, id, through: [.told, .performance]) }
        #expect(try Self.statistics(maker, from: "2026-11-01", to: "2026-11-30").endedEarly == nil)
    }

    @Test("what is kept back in one table does not stand under another that counts the same")
    func sameTotals() throws {
        var maker = CaseMaker()
        // With CaseMaker's own concern: six from an audit, of which one is about records and five are clinical.
        _ = Self.open(5, &maker, first: 100, source: .audit)
        let found = try Self.statistics(maker, from: "2026-11-01", to: "2026-11-30")
        func says(_ topic: StatisticsTopic) -> String {
            let tally = found.tallies.first { $0.topic == topic }
            let cells =
                tally?.cells.filter { $0.count > 0 }.map { $0.shown.map(String.init) ?? "hidden" } ?? []
            return cells.joined(separator: " ") + " = " + (tally?.total.map(String.init) ?? "hidden")
        }
        #expect(says(.category) == "hidden hidden = hidden")
        #expect(says(.source) == "hidden = hidden")
    }

    @Test(
        "the first and the last day count, the days beside them do not",
        arguments: [
            ("2026-11-01", "2026-11-01", 1), ("2026-11-02", "2026-12-01", 0), ("2026-10-01", "2026-10-31", 0),
            ("2026-10-31", "2026-11-02", 1),
        ]
    )
    func period(begins: String, ends: String, count: Int) throws {
        let found = try Self.statistics(CaseMaker(), from: begins, to: ends)
        #expect(Self.counts(found, .source).values.reduce(0, +) == count)
        #expect(Self.counts(found, .funnel).values.reduce(0, +) == count)
    }

    private func close(_ maker: inout CaseMaker, _ id: CaseID, through stages: [Stage]) {
        for stage in stages + [.closed] { maker.happen(.moved(id, to: stage, reason: nil), by: 2) }
    }
}
