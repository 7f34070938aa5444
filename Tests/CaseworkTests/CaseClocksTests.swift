import Testing

@testable import Casework

/// What each clock of a case says as days go by. The case is opened on Sunday 1 November 2026; there are no bank holidays
/// until 25 December.
@Suite("The clocks of a case")
struct CaseClocksTests {
    struct Row: CustomTestStringConvertible {
        let key: ClockKey
        let what: String
        let on: String
        let says: [String]
        let happens: @Sendable (inout ClockScene) -> Void

        init(
            _ key: ClockKey,
            _ what: String,
            on: String,
            _ says: String...,
            happens: @escaping @Sendable (inout ClockScene) -> Void
        ) {
            self.key = key
            self.what = what
            self.on = on
            self.says = says
            self.happens = happens
        }

        var testDescription: String { "\(key): \(what), on \(on)" }
    }

    @Test(arguments: early + asked + CaseClockRows.worked + CaseClockRows.formal + CaseClockRows.reviewed)
    func clock(row: Row) throws {
        var scene = ClockScene()
        row.happens(&scene)
        #expect(try scene.lines(row.key, on: row.on) == row.says)
    }

    static let early: [Row] = [
        Row(.tell, "its last day", on: "2026-11-06", "2026-11-06 running") { _ in },
        Row(.tell, "the Monday after", on: "2026-11-09", "2026-11-06 overdue 1") { _ in },
        Row(.tell, "a Saturday is no working day", on: "2026-11-07", "2026-11-06 overdue 0") { _ in },
        Row(.tell, "in time", on: "2026-11-20", "2026-11-06 met") { tell(&$0, "2026-11-06") },
        Row(.tell, "late", on: "2026-11-20", "2026-11-06 late 2") { tell(&$0, "2026-11-10") },
        Row(.tell, "not waited for on a closed case", on: "2026-11-20") { $0.maker.move(to: .closed) },
        Row(.tell, "late stays late on a closed case", on: "2026-11-20", "2026-11-06 late 2") {
            tell(&$0, "2026-11-10")
            $0.maker.move(to: .closed)
        },
        Row(
            .tell,
            "goes on when all clocks are stopped: only an approved delay puts telling off",
            on: "2026-11-20",
            "2026-11-06 overdue 10"
        ) {
            pause(&$0, "all")
        },
        Row(.baseline, "stopped with all clocks", on: "2026-11-20", "none stopped") {
            tell(&$0, "2026-11-06")
            pause(&$0, "all")
        },
        Row(.baseline, "not stopped with another", on: "2026-11-20", "2026-11-20 running") {
            tell(&$0, "2026-11-06")
            pause(&$0, "response")
        },
        Row(.baseline, "not before telling", on: "2026-11-20") { _ in },
        Row(.baseline, "counted from telling", on: "2026-11-20", "2026-11-20 running") {
            tell(&$0, "2026-11-06")
        },
        Row(.baseline, "late", on: "2026-11-30", "2026-11-20 late 2") {
            tell(&$0, "2026-11-06")
            $0.on("2026-11-24")
            $0.maker.add(.baseline, 1, .shared, .baseline(Sample.baseline))
        },
        Row(.delay, "approved", on: "2026-11-08", "2026-11-08 running") { delay(&$0, approved: true) },
        Row(.delay, "over", on: "2026-11-10", "2026-11-08 overdue 2") { delay(&$0, approved: true) },
        Row(.delay, "not approved", on: "2026-11-08") { delay(&$0, approved: false) },
        Row(.delay, "ends with telling", on: "2026-11-10") {
            delay(&$0, approved: true)
            tell(&$0, "2026-11-09")
        },
    ]

    static let asked: [Row] = [
        Row(.response, "runs", on: "2026-11-17", "2026-11-17 running") {
            $0.ask(.response, 1, due: "2026-11-17")
        },
        Row(.response, "overdue", on: "2026-11-19", "2026-11-17 overdue 2") {
            $0.ask(.response, 1, due: "2026-11-17")
        },
        Row(.response, "in time, whatever is answered later", on: "2026-12-01", "2026-11-17 met") {
            $0.ask(.response, 1, due: "2026-11-17")
            respond(&$0, 1, "2026-11-16")
            respond(&$0, 2, "2026-11-30")
        },
        Row(.response, "a waiver that came late is late", on: "2026-12-01", "2026-11-17 late 3") {
            $0.ask(.response, 1, due: "2026-11-17")
            $0.on("2026-11-20")
            $0.maker.happen(.waived(ConcernID(CaseMaker.id, 1), reason: "x"), by: 5)
        },
        Row(.response, "stopped for five days, which come on top", on: "2026-11-17", "2026-11-22 running") {
            $0.ask(.response, 1, due: "2026-11-17")
            let pause = pause(&$0, "response", "2026-11-09")
            resume(&$0, pause, "2026-11-14")
        },
        Row(
            .response,
            "days stopped before a later day was agreed are in it",
            on: "2026-11-17",
            "2026-11-30 running"
        ) {
            $0.ask(.response, 1, due: "2026-11-17")
            let pause = pause(&$0, "response", "2026-11-09")
            resume(&$0, pause, "2026-11-14")
            extend(&$0, 1, "2026-11-16", "2026-11-30")
        },
        Row(
            .response,
            "days stopped after a later day was agreed come on top",
            on: "2026-11-17",
            "2026-12-02 running"
        ) {
            $0.ask(.response, 1, due: "2026-11-17")
            extend(&$0, 1, "2026-11-09", "2026-11-30")
            let pause = pause(&$0, "response", "2026-11-12")
            resume(&$0, pause, "2026-11-14")
        },
        Row(.response, "stopped", on: "2026-11-17", "none stopped") {
            $0.ask(.response, 1, due: "2026-11-17")
            pause(&$0, "response", "2026-11-09")
        },
        Row(.advice, "the adviser's, not another's", on: "2026-11-18", "2026-11-17 overdue 1") {
            $0.ask(.advice, 1, due: "2026-11-17")
            $0.maker.add(.advice, 1, .team, .advice(opinion: "x", files: []), by: 8)
        },
        Row(.advice, "in time", on: "2026-11-18", "2026-11-17 met") {
            $0.ask(.advice, 1, due: "2026-11-17")
            $0.maker.add(.advice, 1, .team, .advice(opinion: "x", files: []), by: 4)
        },
    ]

    static func extend(_ scene: inout ClockScene, _ ask: UInt32, _ iso: String, _ due: String) {
        scene.on(iso)
        let day = ClockScene.day(due)
        scene.maker.happen(
            .extended(ItemID(.ask, ask), in: CaseMaker.id, due: day, isAgreed: true, reason: "x"),
            by: 2
        )
    }

    @Test(
        "a body reviews what the regulations impose; the organisation what it agrees, or does as an employer",
        arguments: [
            (MeasureKind.undertakings, ClockOwner.organisation), (.restriction, .organisation),
            (.exclusion, .organisation), (.conditions, .body), (.suspension, .body),
        ]
    )
    func reviewers(kind: MeasureKind, whose: ClockOwner) throws {
        var scene = ClockScene()
        let measure = scene.record(
            .measure,
            approver: 3,
            (.kind, .word(kind.rawValue)),
            (.immediate, .flag(false)),
            (.review, .day(ClockScene.day("2026-11-16")))
        )
        if kind == .undertakings { scene.record(.agreement, of: measure, by: 5) }
        #expect(try scene.clocks(on: "2026-11-10").filter { $0.key == .measure }.map(\.whose) == [whose])
    }

    @Test("without rules no clock runs that needs a figure")
    func withoutRules() throws {
        var scene = ClockScene(hasRules: false)
        CaseClocksTests.tell(&scene, "2026-11-20")
        scene.record(.proposal, (.kind, .word("suspension")), (.sent, .day(ClockScene.day("2026-11-20"))))
        scene.ask(.response, 1, due: "2026-11-27")
        #expect(try scene.clocks(on: "2026-12-30").map(\.key) == [.response])
    }

    @Test("a figure that is not published says so; a day that people set has no figure")
    func sureness() throws {
        var scene = ClockScene()
        CaseClocksTests.tell(&scene, "2026-11-06")
        scene.ask(.response, 1, due: "2026-11-27")
        let clocks = try scene.clocks(on: "2026-11-10")
        let words = Dictionary(clocks.map { ($0.key, $0.working) }, uniquingKeysWith: { one, _ in one })
        #expect(words[.tell]?.contains("not verified") == false)
        #expect(words[.baseline]?.hasSuffix("; this figure is not verified (recalled)") == true)
        #expect(words[.response] == "by 11:59pm on Friday 27 November 2026, the day that was agreed")
        #expect(clocks.first { $0.key == .response }?.figure == nil)
    }

    @Test("a measure that lapsed names the rule, where it stands and how sure it is")
    func lapsed() throws {
        var scene = ClockScene()
        scene.record(
            .measure,
            approver: 3,
            (.kind, .word("exclusion")),
            (.immediate, .flag(true)),
            (.begins, .day(ClockScene.day("2026-11-02"))),
            (.review, .day(ClockScene.day("2026-11-10")))
        )
        let clock = try #require(try scene.clocks(on: "2026-11-11").first { $0.key == .measure })
        #expect(clock.state == .lapsed)
        #expect(clock.working.hasSuffix("the day that was set: It ends (not verified: inferred)"))
        #expect(clock.basis == "A text")
        #expect(clock.confidence == .inferred)
    }

    @Test(
        "an extension names the day that it came from, and pauses that were over by then do not count again"
    )
    func extended() throws {
        var scene = ClockScene()
        scene.ask(.response, 1, due: "2026-11-17")
        let pause = CaseClocksTests.pause(&scene, "response", "2026-11-09")
        CaseClocksTests.resume(&scene, pause, "2026-11-12")
        CaseClocksTests.extend(&scene, 1, "2026-11-12", "2026-11-24")
        let clock = try #require(try scene.clocks(on: "2026-11-18").first { $0.key == .response })
        #expect(clock.due == ClockScene.day("2026-11-24"))
        #expect(
            clock.working
                == "by 11:59pm on Tuesday 24 November 2026, the day that was agreed, an extension from Tuesday 17 November 2026"
        )
    }

    @Test(
        "a date that nobody agreed to lets a concern pass no sooner than the rules allow",
        arguments: [true, false]
    )
    func unagreed(isAgreed: Bool) throws {
        var scene = ClockScene()
        scene.on("2026-11-01")
        scene.maker.tell()
        let ask = scene.ask(.response, 1, due: "2026-11-03", agreed: false)
        if isAgreed { scene.record(.agreement, of: ask, by: 5) }
        func isPassed(on iso: String) throws -> Bool {
            let moment = Moment(seconds: Int64(ClockScene.day(iso).number) * 86_400 + 43_200)
            let file = try scene.maker.file
            return Need.everyConcernAnswered.isMet(in: scene.maker.state.circumstances(of: file, at: moment))
        }
        // Ten working days from 1 November end on 13 November.
        #expect(try isPassed(on: "2026-11-04") == isAgreed)
        #expect(try isPassed(on: "2026-11-13") == isAgreed)
        #expect(try isPassed(on: "2026-11-14"))
    }

    @Test(
        "telling counts from the day on which the organisation heard, not from the day on which the case was opened"
    )
    func heard() throws {
        let scene = ClockScene(heard: "2026-10-23")
        #expect(try scene.lines(.tell, on: "2026-11-02") == ["2026-10-30 overdue 1"])
    }

    @Test("pauses that overlap count once, in whatever order they were recorded")
    func pauses() throws {
        let spans = [
            ("2026-11-05", "2026-11-10"), ("2026-11-08", "2026-11-12"), ("2026-11-20", "2026-11-21"),
        ]
        for order in [spans, spans.reversed(), [spans[1], spans[2], spans[0]]] {
            var scene = ClockScene()
            scene.ask(.response, 1, due: "2026-11-17")
            for (begins, ends) in order {
                scene.record(
                    .pause,
                    (.clock, .word("response")),
                    (.begins, .day(ClockScene.day(begins))),
                    (.ends, .day(ClockScene.day(ends)))
                )
            }
            // Eight days from 5 to 12 November, then 20 and 21 November.
            #expect(try scene.lines(.response, on: "2026-11-13") == ["2026-11-27 running"])
        }
    }

    // MARK: What happens

    static func tell(_ scene: inout ClockScene, _ iso: String) {
        scene.on(iso)
        scene.maker.tell()
    }

    static func delay(_ scene: inout ClockScene, approved: Bool) {
        let facts = DelayFacts(
            why: .policeRequest,
            expires: ClockScene.day("2026-11-08"),
            reason: "x",
            approver: approved ? PersonID(3) : nil
        )
        scene.maker.add(.delay, 1, .team, .delay(facts))
    }

    static func respond(_ scene: inout ClockScene, _ number: UInt32, _ iso: String) {
        scene.on(iso)
        scene.maker.add(.response, number, .shared, .response(files: []), by: 5, concern: 1)
    }

    @discardableResult
    static func pause(_ scene: inout ClockScene, _ clock: String, _ begins: String = "2026-11-03") -> ItemID {
        scene.record(
            .pause,
            (.clock, .word(clock)),
            (.begins, .day(ClockScene.day(begins))),
            (.reason, .text("x"))
        )
    }

    static func resume(_ scene: inout ClockScene, _ pause: ItemID, _ iso: String) {
        scene.record(
            .resumption,
            of: pause,
            (.date, .day(ClockScene.day(iso))),
            (.reason, .text("x"))
        )
    }
}
