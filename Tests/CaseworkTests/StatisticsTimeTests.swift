import Testing

@testable import Casework

/// What is counted of time: how long cases took, what was moved, which measures bound somebody.
@Suite("Statistics of time and measures")
struct StatisticsTimeTests {
    private static func counts(_ maker: CaseMaker, _ topic: StatisticsTopic) throws -> [String: Int] {
        Dictionary(
            try tally(maker, topic).cells.filter { $0.count > 0 }.map { ($0.name, $0.count) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    private static func tally(_ maker: CaseMaker, _ topic: StatisticsTopic) throws -> Tally {
        let person = try Wanted.found(maker.state.person(PersonID(7)))
        let later = Moment(seconds: CaseMaker.start.seconds + 800 * 86_400)
        let all = Lens(maker.state, for: person, at: later)
            .statistics(from: ClockScene.day("2026-11-01"), to: ClockScene.day("2028-12-31"))
        return try Wanted.found(all?.tallies.first { $0.topic == topic })
    }

    @Test(
        "a measure counts when somebody approved it or the practitioner agreed to it, not when it was asked for"
    )
    func measures() throws {
        var scene = ClockScene()
        func ask(_ kind: String, _ isImmediate: Bool = false) -> ItemID {
            scene.record(.measure, (.kind, .word(kind)), (.immediate, .flag(isImmediate)))
        }
        _ = ask("restriction")
        let suspension = ask("suspension", true)
        let undertakings = ask("undertakings")
        #expect(try Self.counts(scene.maker, .measures) == [:])
        scene.maker.happen(.approved(suspension, in: CaseMaker.id), by: 3)
        scene.record(.agreement, of: undertakings, by: 5)
        #expect(try Self.counts(scene.maker, .measures) == ["suspension": 1, "undertakings": 1])
        #expect(try Self.counts(scene.maker, .immediacy) == ["immediate": 1, "planned": 1])
    }

    /// Suspensions that begin on a day, approved at once, and are lifted on another one; nil for those that go on.
    private static func suspend(
        _ scene: inout ClockScene,
        _ kind: String,
        from begins: String,
        to ends: String?
    ) {
        scene.on(begins)
        let measure = scene.record(
            .measure,
            (.kind, .word(kind)),
            (.immediate, .flag(false)),
            (.begins, .day(ClockScene.day(begins)))
        )
        scene.maker.happen(.approved(measure, in: CaseMaker.id), by: 3)
        guard let ends else { return }
        scene.on(ends)
        scene.record(.review, of: measure, (.result, .word("lift")), (.date, .day(ClockScene.day(ends))))
    }

    @Test("how long suspensions lasted that ended in the period, and those that go on at its end")
    func lengths() throws {
        var scene = ClockScene(hasRules: false)
        Self.suspend(&scene, "suspension", from: "2026-11-10", to: "2027-05-10")
        Self.suspend(&scene, "suspension", from: "2026-11-10", to: "2027-05-11")
        Self.suspend(&scene, "suspension", from: "2027-01-04", to: nil)
        Self.suspend(&scene, "suspension", from: "2028-12-01", to: nil)
        Self.suspend(&scene, "suspension", from: "2028-12-01", to: "2029-01-02")
        // After the period, and a measure of another kind.
        Self.suspend(&scene, "suspension", from: "2029-01-01", to: nil)
        Self.suspend(&scene, "restriction", from: "2028-12-01", to: nil)
        #expect(
            try Self.counts(scene.maker, .suspensions) == [
                "ended-up-to-six-months": 1, "ended-over-six-months": 1, "going-up-to-six-months": 2,
                "going-over-six-months": 1,
            ]
        )
        #expect(try Self.counts(scene.maker, .exclusions) == [:])
    }

    @Test("how long they lasted does not give away how many there were of a kind that is kept back")
    func hiddenLengths() throws {
        var scene = ClockScene(hasRules: false)
        for _ in 1...5 { Self.suspend(&scene, "suspension", from: "2026-11-10", to: "2026-12-10") }
        #expect(try Self.tally(scene.maker, .suspensions).cells.map(\.shown) == [5, 0, 0, 0])
        // One exclusion is hidden, and with it the number of suspensions, from which it would follow.
        Self.suspend(&scene, "exclusion", from: "2026-11-10", to: "2026-12-10")
        #expect(try Self.tally(scene.maker, .measures).cells.allSatisfy { $0.shown ?? 0 == 0 })
        for topic in [StatisticsTopic.suspensions, .exclusions] {
            let tally = try Self.tally(scene.maker, topic)
            #expect(tally.cells.map(\.shown) == [nil, 0, 0, 0] && tally.total == nil, "\(topic)")
        }
    }

    @Test("what a case comes to after it was opened again counts, once for each time")
    func rounds() throws {
        var scene = ClockScene()
        for _ in 1...2 {
            scene.maker.move(to: .preliminary)
            scene.maker.move(to: .isolated)
            scene.maker.move(to: .preliminary)
            scene.maker.move(to: .performance)
            scene.maker.move(to: .closed)
            scene.maker.happen(.reopened(CaseMaker.id, reason: "x"), by: 2)
        }
        #expect(
            try Self.counts(scene.maker, .activity) == [
                "preliminary-investigations": 2, "performance-cases": 2,
            ]
        )
    }

    @Test("how long cases took, from telling to closing, each time")
    func durations() throws {
        var scene = ClockScene()
        func tell() {
            let telling = Telling(
                how: .phone,
                told: scene.maker.now.day,
                inPerson: false,
                companion: .offered,
                support: true
            )
            scene.maker.add(.telling, UInt32(scene.maker.state.seq), .shared, .telling(telling))
        }
        #expect(try Self.tally(scene.maker, .days).cells.map(\.shown) == [0, 0])
        for closed in ["2026-11-11", "2027-06-01", "2027-06-11", "2027-06-21"] {
            tell()
            scene.on(closed)
            scene.maker.move(to: .closed)
            scene.maker.happen(.reopened(CaseMaker.id, reason: "x"), by: 2)
        }
        #expect(try Self.counts(scene.maker, .duration) == ["up-to-six-months": 3, "over-six-months": 1])
        // Of four cases nothing is said.
        #expect(try Self.tally(scene.maker, .days).cells.map(\.shown) == [nil, nil])
        tell()
        scene.on("2027-06-24")
        scene.maker.move(to: .closed)
        // 3, 10, 10, 10 and 202 days.
        #expect(try Self.tally(scene.maker, .days).cells.map(\.shown) == [10, 202])
        #expect(try Self.tally(scene.maker, .days).total == nil)
    }

    @Test("dates that were moved, by whether the practitioner had asked, and requests that were declined")
    func extensions() throws {
        var scene = ClockScene()
        let ask = scene.ask(.response, 1, due: "2026-11-17")
        func request() -> ItemID {
            scene.record(.request, of: ask, by: 5, (.due, .day(ClockScene.day("2026-12-20"))))
        }
        _ = request()
        CaseClocksTests.extend(&scene, 1, "2026-11-09", "2026-11-24")
        CaseClocksTests.extend(&scene, 1, "2026-11-10", "2026-11-25")
        let declined = request()
        scene.record(.refusal, of: declined, (.reason, .text("x")))
        CaseClocksTests.extend(&scene, 1, "2026-11-11", "2026-11-26")
        scene.ask(.advice, 2, due: "2026-11-17")
        CaseClocksTests.extend(&scene, 2, "2026-11-12", "2026-11-26")
        #expect(
            try Self.counts(scene.maker, .extensions) == [
                "asked-by-practitioner": 1, "by-organisation": 2, "declined": 1,
            ]
        )
    }
}
