import Testing

@testable import Casework

/// What was overdue stays so when something else ends the matter; what was not is nobody's any more.
@Suite("Clocks that something else ended")
struct EndedClocksTests {
    typealias Row = CaseClocksTests.Row

    @Test(arguments: exclusions + decisions + closings)
    func clock(row: Row) throws {
        var scene = ClockScene()
        row.happens(&scene)
        #expect(try scene.lines(row.key, on: row.on) == row.says)
    }

    private static func day(_ iso: String) -> RecordValue { .day(ClockScene.day(iso)) }

    /// A formal exclusion from 2 November; the board hears of it by 2 December, and the practice advice is asked by 25 January.
    private static func exclude(_ scene: inout ClockScene) -> ItemID {
        scene.record(
            .measure,
            approver: 3,
            (.kind, .word("exclusion")),
            (.immediate, .flag(false)),
            (.begins, day("2026-11-02")),
            (.review, day("2026-11-30"))
        )
    }

    private static func review(_ scene: inout ClockScene, _ item: ItemID, _ result: String, on iso: String) {
        scene.on(iso)
        // Far away: the rules say when the next one is due.
        let next = day("2027-12-01")
        scene.record(.review, of: item, (.result, .word(result)), (.date, day(iso)), (.review, next))
    }

    /// Continued every four weeks, as it must be, and lifted on a day.
    private static func last(_ scene: inout ClockScene, until iso: String) {
        let item = exclude(&scene)
        for day in ["2026-11-27", "2026-12-24", "2027-01-20"] where day < iso {
            review(&scene, item, "continue", on: day)
        }
        review(&scene, item, "lift", on: iso)
    }

    private static func tell(_ scene: inout ClockScene, _ iso: String) {
        scene.on(iso)
        scene.record(.notification, (.to, .word("board")), (.date, day(iso)))
    }

    private static let exclusions: [Row] = [
        Row(.exclusionReport, "lifted after its report was due", on: "2027-02-10", "2026-12-02 late 6") {
            last(&$0, until: "2026-12-10")
        },
        Row(.exclusionReport, "lifted before its report was due", on: "2027-02-10") {
            last(&$0, until: "2026-11-20")
        },
        Row(.exclusionReport, "lapsed before its report was due", on: "2027-02-10") { _ = exclude(&$0) },
        Row(.exclusionReport, "given late, and lifted before the next", on: "2027-02-10", "2026-12-02 late 2")
        {
            let item = exclude(&$0)
            review(&$0, item, "continue", on: "2026-11-27")
            tell(&$0, "2026-12-04")
            review(&$0, item, "lift", on: "2026-12-10")
        },
        Row(
            .exclusionReport,
            "given in time, and going on",
            on: "2026-12-10",
            "2026-12-02 met",
            "2027-01-01 running"
        ) {
            let item = exclude(&$0)
            review(&$0, item, "continue", on: "2026-11-27")
            tell(&$0, "2026-12-01")
        },
        Row(.ppa, "lifted after advice was due", on: "2027-03-10", "2027-01-25 late 4") {
            last(&$0, until: "2027-01-29")
        },
        Row(.ppa, "lifted before advice was due", on: "2027-03-10") { last(&$0, until: "2027-01-22") },
    ]

    private static func investigate(_ scene: inout ClockScene) {
        scene.maker.move(to: .performance)
        scene.record(.terms, (.sent, day("2026-11-02")), (.due, day("2026-11-10")))
        scene.maker.move(to: .investigation)
    }

    private static func propose(_ scene: inout ClockScene) -> ItemID {
        scene.record(.proposal, (.kind, .word("removal-efficiency")), (.sent, day("2026-11-02")))
    }

    private static func decide(_ scene: inout ClockScene, on iso: String) {
        scene.on(iso)
        let decision = Decision(
            outcome: .removal,
            cites: [],
            weighs: [],
            weighing: [],
            reason: "x",
            power: "x"
        )
        scene.maker.add(.decision, 9, .shared, .decision(decision), by: 3)
        scene.maker.move(to: .decided)
    }

    private static let decisions: [Row] = [
        Row(.investigation, "decided without the report, late", on: "2027-01-10", "2026-11-10 late 4") {
            investigate(&$0)
            $0.on("2026-11-16")
            $0.maker.move(to: .decided)
        },
        Row(.investigation, "decided without the report, in time", on: "2027-01-10") {
            investigate(&$0)
            $0.on("2026-11-09")
            $0.maker.move(to: .decided)
        },
        Row(.representations, "none came before the decision", on: "2027-01-10", "2026-11-30 lapsed") {
            _ = propose(&$0)
            decide(&$0, on: "2026-12-08")
        },
        Row(.representations, "decided before the day", on: "2027-01-10") {
            _ = propose(&$0)
            decide(&$0, on: "2026-11-20")
        },
    ]

    private static func close(_ scene: inout ClockScene, on iso: String) {
        scene.on(iso)
        scene.maker.move(to: .closed)
    }

    private static func inquire(_ scene: inout ClockScene) {
        scene.record(
            .consideration,
            (.topic, .word("u3")),
            (.answer, .word("unknown")),
            (.due, day("2026-11-10"))
        )
    }

    private static let closings: [Row] = [
        Row(.inquiry, "closed without an answer that was due", on: "2027-01-10", "2026-11-10 late 4") {
            inquire(&$0)
            close(&$0, on: "2026-11-16")
        },
        Row(.inquiry, "closed before the answer was due", on: "2027-01-10") {
            inquire(&$0)
            close(&$0, on: "2026-11-09")
        },
        Row(.response, "closed without the practitioner's answer", on: "2027-01-10", "2026-11-17 lapsed") {
            $0.ask(.response, 1, due: "2026-11-17")
            close(&$0, on: "2026-11-20")
        },
    ]

    @Test("what lapsed and was decided on is counted, and waits for nobody")
    func over() throws {
        var scene = ClockScene()
        _ = Self.propose(&scene)
        func clock() throws -> RunningClock {
            try #require(try scene.clocks(on: "2027-01-10").first { $0.key == .representations })
        }
        #expect(try clock().isShown(at: .performance))
        Self.decide(&scene, on: "2026-12-08")
        #expect(try !clock().isShown(at: .performance))
    }
}
