import Testing

@testable import Casework

/// Days that were set or agreed, with stops, moves, and the least time that the rules give.
@Suite("Days that are set")
struct SetDayTests {
    typealias Row = CaseClocksTests.Row

    @Test(arguments: stopped + least)
    func clock(row: Row) throws {
        var scene = ClockScene()
        row.happens(&scene)
        #expect(try scene.lines(row.key, on: row.on) == row.says)
    }

    static let stopped: [Row] = [
        Row(.response, "moved while it is stopped, it stays stopped", on: "2026-11-25", "none stopped") {
            $0.ask(.response, 1, due: "2026-11-17")
            CaseClocksTests.pause(&$0, "response", "2026-11-05")
            CaseClocksTests.extend(&$0, 1, "2026-11-09", "2026-11-24")
        },
        Row(.response, "moved on the day of the stop", on: "2026-11-25", "none stopped") {
            $0.ask(.response, 1, due: "2026-11-17")
            CaseClocksTests.pause(&$0, "response", "2026-11-09")
            CaseClocksTests.extend(&$0, 1, "2026-11-09", "2026-11-24")
        },
        Row(.response, "stopped later on the day of the move", on: "2026-11-25", "none stopped") {
            $0.ask(.response, 1, due: "2026-11-17")
            CaseClocksTests.extend(&$0, 1, "2026-11-09", "2026-11-24")
            CaseClocksTests.pause(&$0, "response", "2026-11-09")
        },
        Row(
            .response,
            "moved while it is stopped, the rest of the stop comes on top",
            on: "2026-11-18",
            "2026-11-28 running"
        ) {
            $0.ask(.response, 1, due: "2026-11-17")
            let pause = CaseClocksTests.pause(&$0, "response", "2026-11-09")
            CaseClocksTests.extend(&$0, 1, "2026-11-12", "2026-11-24")
            CaseClocksTests.resume(&$0, pause, "2026-11-17")
        },
    ]

    /// Ten working days from 1 November end on 13 November, for a response and for comments.
    static let least: [Row] = [
        Row(
            .response,
            "not agreed, it is not late before the least time",
            on: "2026-11-10",
            "2026-11-13 running"
        ) {
            $0.ask(.response, 1, due: "2026-11-03", agreed: false)
        },
        Row(.response, "not agreed, late after it", on: "2026-11-16", "2026-11-13 overdue 1") {
            $0.ask(.response, 1, due: "2026-11-03", agreed: false)
        },
        Row(.response, "said to be agreed", on: "2026-11-10", "2026-11-13 running") {
            $0.ask(.response, 1, due: "2026-11-03")
        },
        Row(.response, "agreed by the practitioner themself", on: "2026-11-04", "2026-11-03 overdue 1") {
            let ask = $0.ask(.response, 1, due: "2026-11-03", agreed: false)
            $0.record(.agreement, of: ask, by: 5)
        },
        Row(
            .response,
            "an agreement to an earlier day is none to a later one",
            on: "2026-11-10",
            "2026-11-13 running"
        ) {
            let ask = $0.ask(.response, 1, due: "2026-11-03")
            $0.record(.agreement, of: ask, by: 5)
            CaseClocksTests.extend(&$0, 1, "2026-11-03", "2026-11-05")
        },
        Row(.response, "agreed, a day that is late enough stands", on: "2026-11-17", "2026-11-17 running") {
            $0.ask(.response, 1, due: "2026-11-17")
        },
        Row(.comments, "never less than the rules give", on: "2026-11-13", "2026-11-13 running") {
            $0.record(.draft, (.due, .day(ClockScene.day("2026-11-02"))))
        },
        Row(.comments, "lapsed after that", on: "2026-11-14", "2026-11-13 lapsed") {
            $0.record(.draft, (.due, .day(ClockScene.day("2026-11-02"))))
        },
    ]

    @Test("the words say which day was set, and which rule gives more")
    func words() throws {
        var scene = ClockScene()
        scene.ask(.response, 1, due: "2026-11-03")
        let clock = try #require(try scene.clocks(on: "2026-11-10").first { $0.key == .response })
        #expect(
            clock.working
                == "by 11:59pm on Friday 13 November 2026; Tuesday 3 November 2026 was the day that is said to be agreed, and the practitioner has not said so: x (not verified: inferred)"
        )
    }

    @Test("what is shown, what is waited for and what runs is one day, with its stops")
    func oneDay() throws {
        var scene = ClockScene()
        scene.on("2026-11-01")
        scene.maker.tell()
        let ask = scene.ask(.response, 1, due: "2026-11-17")
        let draft = scene.record(.draft, (.due, .day(ClockScene.day("2026-11-17"))))
        let pause = CaseClocksTests.pause(&scene, "all", "2026-11-09")
        scene.on("2026-11-12")
        for id in [ask, draft] {
            let last = try lastDay(of: id, in: scene)
            #expect(last.due == nil)
            #expect(last.set == ClockScene.day("2026-11-17"))
        }
        CaseClocksTests.resume(&scene, pause, "2026-11-14")
        for id in [ask, draft] {
            #expect(try lastDay(of: id, in: scene).due == ClockScene.day("2026-11-22"))
        }
        let file = try scene.maker.file
        for (iso, isOver) in [("2026-11-22", false), ("2026-11-23", true)] {
            scene.on(iso)
            let circumstances = scene.maker.state.circumstances(of: file, at: scene.maker.now)
            #expect(Need.commentsOrLapse.isMet(in: circumstances) == isOver)
            #expect(Need.everyConcernAnswered.isMet(in: circumstances) == isOver)
            #expect(
                Need.commentsOrLapse.sentence(in: circumstances)
                    .hasSuffix("until Sunday 22 November 2026 has passed")
            )
        }
    }

    private func lastDay(of id: ItemID, in scene: ClockScene) throws -> LastDay {
        let view = try #require(try scene.maker.view(5))
        let item = try #require(view.item(id))
        return try #require(view.lastDay(of: item))
    }
}
