import Testing

@testable import Casework

/// What came late stays late, whatever is recorded afterwards.
@Suite("Lateness stays")
struct LatenessTests {
    typealias Row = CaseClocksTests.Row

    @Test(arguments: reviews + investigations + telling)
    func clock(row: Row) throws {
        var scene = ClockScene()
        row.happens(&scene)
        #expect(try scene.lines(row.key, on: row.on) == row.says)
    }

    private static func day(_ iso: String) -> RecordValue { .day(ClockScene.day(iso)) }

    @discardableResult
    private static func plan(_ scene: inout ClockScene, review: String) -> ItemID {
        let plan = scene.record(.plan, (.milestones, .days([])), (.review, day(review)))
        scene.record(.agreement, of: plan, by: 5)
        return plan
    }

    private static func review(
        _ scene: inout ClockScene,
        _ item: ItemID,
        _ result: String,
        on iso: String,
        dated: String? = nil,
        next: String? = nil
    ) {
        scene.on(iso)
        let values: [(RecordKey, RecordValue)] =
            [(.result, .word(result)), (.date, day(dated ?? iso))] + (next.map { [(.review, day($0))] } ?? [])
        let facts = values.map { Record.Value($0.0, $0.1) }
        let number = UInt32(scene.maker.state.seq)
        scene.maker.add(.record, number, .shared, .record(Record(.review, of: item, facts)), by: 2)
    }

    private static func measure(_ scene: inout ClockScene, begins: String, ends: String? = nil) -> ItemID {
        let more: [Record.Value] = ends.map { [Record.Value(.ends, day($0))] } ?? []
        let facts =
            [
                Record.Value(.kind, .word("restriction")), Record.Value(.immediate, .flag(false)),
                Record.Value(.begins, day(begins)), Record.Value(.review, day("2026-11-16")),
            ] + more
        let number = UInt32(scene.maker.state.seq)
        let record = Record(.measure, of: nil, facts, approver: PersonID(3))
        return scene.maker.add(.measure, number, .shared, .record(record), by: 2)
    }

    private static let reviews: [Row] = [
        Row(
            .plan,
            "a late review that sets the next day",
            on: "2026-11-25",
            "2026-11-10 late 4",
            "2026-11-30 running"
        ) {
            let item = plan(&$0, review: "2026-11-10")
            review(&$0, item, "partly", on: "2026-11-16", next: "2026-11-30")
        },
        Row(.plan, "a review counts when it is recorded", on: "2026-11-25", "2026-11-10 late 4") {
            let item = plan(&$0, review: "2026-11-10")
            review(&$0, item, "complete", on: "2026-11-16", dated: "2026-11-02")
        },
        Row(
            .plan,
            "another plan does not take it back",
            on: "2026-11-25",
            "2026-11-10 late 4",
            "2026-12-30 running"
        ) {
            plan(&$0, review: "2026-11-10")
            $0.on("2026-11-16")
            plan(&$0, review: "2026-12-30")
        },
        Row(.plan, "another plan in time ends the wait", on: "2026-11-25", "2026-12-30 running") {
            plan(&$0, review: "2026-11-10")
            $0.on("2026-11-09")
            plan(&$0, review: "2026-12-30")
        },
        Row(
            .measure,
            "a late review of a measure",
            on: "2026-11-25",
            "2026-11-16 late 2",
            "2026-11-30 running"
        ) {
            let item = measure(&$0, begins: "2026-11-02")
            review(&$0, item, "continue", on: "2026-11-18", next: "2026-11-30")
        },
        Row(.measure, "lifted late", on: "2026-11-25", "2026-11-16 late 2") {
            let item = measure(&$0, begins: "2026-11-02")
            review(&$0, item, "lift", on: "2026-11-18")
        },
        Row(.measure, "ended without its review", on: "2026-11-25", "2026-11-16 late 2") {
            _ = measure(&$0, begins: "2026-11-02", ends: "2026-11-18")
        },
        Row(.intervention, "complete, counted when it was recorded", on: "2026-11-25", "2026-11-12 late 2") {
            let item = $0.record(.intervention, (.due, day("2026-11-12")))
            review(&$0, item, "complete", on: "2026-11-16", dated: "2026-11-10")
        },
        Row(.learning, "the organisation's counts when it is recorded", on: "2026-11-25", "2026-11-12 late 2")
        {
            learn(&$0, .organisation)
        },
        Row(.learning, "the practitioner's when it was done", on: "2026-11-25", "2026-11-12 met") {
            learn(&$0, .individual)
        },
    ]

    private static func learn(_ scene: inout ClockScene, _ level: LearningLevel) {
        let facts = Learning(
            level: level,
            kind: .learning,
            owner: "x",
            due: ClockScene.day("2026-11-12"),
            reason: ""
        )
        let learning = scene.maker.add(.learning, 1, .shared, .learning(facts))
        scene.on("2026-11-16")
        scene.record(.completion, of: learning, (.date, day("2026-11-10")))
    }

    private static let investigations: [Row] = [
        Row(
            .investigation,
            "new terms after the day",
            on: "2026-11-25",
            "2026-11-10 late 4",
            "2026-12-30 running"
        ) {
            $0.record(.terms, (.sent, day("2026-11-02")), (.due, day("2026-11-10")))
            $0.on("2026-11-16")
            $0.record(.terms, (.sent, day("2026-11-16")), (.due, day("2026-12-30")))
        },
        Row(.investigation, "new terms in time", on: "2026-11-25", "2026-12-30 running") {
            $0.record(.terms, (.sent, day("2026-11-02")), (.due, day("2026-11-10")))
            $0.on("2026-11-09")
            $0.record(.terms, (.sent, day("2026-11-09")), (.due, day("2026-12-30")))
        },
    ]

    /// A case that was heard of on 1 November is told by 6 November.
    private static let telling: [Row] = [
        Row(.tell, "an approved delay puts it off to its end", on: "2026-11-20", "2026-11-20 running") {
            delay(&$0, until: "2026-11-20", approved: "2026-11-06")
        },
        Row(.tell, "late after the end of the delay", on: "2026-11-24", "2026-11-20 overdue 2") {
            delay(&$0, until: "2026-11-20", approved: "2026-11-06")
        },
        Row(.tell, "in time within the delay", on: "2026-11-24", "2026-11-20 met") {
            delay(&$0, until: "2026-11-20", approved: "2026-11-06")
            CaseClocksTests.tell(&$0, "2026-11-19")
        },
        Row(.tell, "a delay that nobody approved puts off nothing", on: "2026-11-09", "2026-11-06 overdue 1")
        {
            delay(&$0, until: "2026-11-20", approved: nil)
        },
        Row(
            .tell,
            "one that was approved too late takes nothing back",
            on: "2026-11-10",
            "2026-11-06 overdue 2"
        ) {
            delay(&$0, until: "2026-11-20", approved: "2026-11-09")
        },
        Row(.tell, "a shorter one changes nothing", on: "2026-11-09", "2026-11-06 overdue 1") {
            delay(&$0, until: "2026-11-04", approved: "2026-11-03")
        },
        Row(
            .tell,
            "one from before a later concern does not delay that",
            on: "2026-11-20",
            "2026-11-16 overdue 4"
        ) {
            delay(&$0, until: "2026-11-30", approved: "2026-11-06")
            $0.on("2026-11-09")
            $0.maker.raise(2)
        },
    ]

    private static func delay(_ scene: inout ClockScene, until iso: String, approved: String?) {
        let facts = DelayFacts(
            why: .policeRequest,
            expires: ClockScene.day(iso),
            reason: "x",
            approver: nil
        )
        let item = scene.maker.add(.delay, 1, .team, .delay(facts))
        guard let approved else { return }
        scene.on(approved)
        scene.maker.happen(.approved(item, in: CaseMaker.id), by: 3)
    }

    @Test("the words of a delayed telling say both: the rule, and the delay with the class of its reason")
    func words() throws {
        var scene = ClockScene()
        LatenessTests.delay(&scene, until: "2026-11-20", approved: "2026-11-06")
        let clock = try #require(try scene.clocks(on: "2026-11-10").first { $0.key == .tell })
        #expect(
            clock.working.hasSuffix(
                "an approved delay (asked for by the police) put it off until Friday 20 November 2026"
            )
        )
    }

    @Test("a measure is not in force before its first day")
    func notYet() throws {
        var scene = ClockScene()
        let id = LatenessTests.measure(&scene, begins: "2026-11-10")
        for (iso, state) in [
            ("2026-11-09", MeasureState.approved), ("2026-11-10", .inForce), ("2026-11-17", .reviewOverdue),
        ] {
            scene.on(iso)
            let file = try scene.maker.file
            let item = try #require(file.item(id).flatMap(RecordItem.init))
            let circumstances = scene.maker.state.circumstances(of: file, at: scene.maker.now)
            #expect(file.state(of: item, in: circumstances) == state)
            #expect(file.measuresInForce(in: circumstances).isEmpty == (state == .approved))
            #expect(!Need.measuresEnded.isMet(in: circumstances))
        }
    }
}
