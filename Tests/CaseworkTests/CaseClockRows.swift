@testable import Casework

/// Later clocks of a case: plans, learning, investigations, list action, decisions, measures.
enum CaseClockRows {
    typealias Row = CaseClocksTests.Row

    private static func day(_ iso: String) -> RecordValue { .day(ClockScene.day(iso)) }

    @discardableResult
    private static func plan(_ scene: inout ClockScene, isAgreed: Bool = true) -> ItemID {
        let milestones = ["2026-11-10", "2026-11-20"].map(ClockScene.day)
        let plan = proposePlan(&scene, milestones, "2026-11-30")
        if isAgreed { scene.record(.agreement, of: plan, by: 5) }
        return plan
    }

    @discardableResult
    private static func proposePlan(_ scene: inout ClockScene, _ milestones: [Day], _ review: String)
        -> ItemID
    {
        scene.record(.plan, (.milestones, .days(milestones)), (.review, day(review)))
    }

    private static func review(_ scene: inout ClockScene, _ item: ItemID, _ result: String, _ iso: String) {
        scene.on(iso)
        scene.record(.review, of: item, (.result, .word(result)), (.date, day(iso)))
    }

    static let worked: [Row] = [
        Row(.plan, "not agreed by both", on: "2026-12-01") { plan(&$0, isAgreed: false) },
        Row(.milestone, "of a plan that is not agreed", on: "2026-12-01") { plan(&$0, isAgreed: false) },
        Row(.plan, "runs to its review", on: "2026-11-30", "2026-11-30 running") { plan(&$0) },
        Row(.plan, "does not run until both parties agreed", on: "2026-12-01") {
            proposePlan(&$0, [ClockScene.day("2026-11-10")], "2026-11-30")
        },
        Row(.milestone, "does not run until both parties agreed", on: "2026-12-01") {
            proposePlan(&$0, [ClockScene.day("2026-11-10")], "2026-11-30")
        },
        Row(.plan, "goes on while another is only proposed", on: "2026-11-30", "2026-11-30 running") {
            plan(&$0)
            proposePlan(&$0, [ClockScene.day("2026-12-10")], "2026-12-30")
        },
        Row(.plan, "overdue", on: "2026-12-01", "2026-11-30 overdue 1") { plan(&$0) },
        Row(
            .plan,
            "a review that moves it",
            on: "2026-12-01",
            "2026-11-30 met",
            "2026-12-31 running"
        ) {
            let plan = plan(&$0)
            $0.record(.review, of: plan, (.result, .word("partly")), (.review, day("2026-12-31")))
        },
        Row(.plan, "complete", on: "2026-12-20", "2026-11-30 met") {
            let plan = plan(&$0)
            review(&$0, plan, "complete", "2026-11-27")
        },
        Row(
            .milestone,
            "one to come, one not looked at",
            on: "2026-11-15",
            "2026-11-10 overdue 3",
            "2026-11-20 running"
        ) {
            plan(&$0)
        },
        Row(
            .milestone,
            "a review before its day does not meet it",
            on: "2026-11-15",
            "2026-11-10 met",
            "2026-11-20 running"
        ) {
            let plan = plan(&$0)
            review(&$0, plan, "partly", "2026-11-10")
        },
        Row(
            .milestone,
            "one review looks at all days that have passed",
            on: "2026-12-15",
            "2026-11-10 late 9",
            "2026-11-20 late 1"
        ) {
            let plan = plan(&$0)
            review(&$0, plan, "partly", "2026-11-23")
        },
        Row(.milestone, "none to come when the plan is complete", on: "2026-11-15", "2026-11-10 late 2") {
            let plan = plan(&$0)
            review(&$0, plan, "complete", "2026-11-12")
        },
        Row(.intervention, "complete, late", on: "2026-12-20", "2026-11-12 late 1") {
            let item = $0.record(.intervention, (.due, day("2026-11-12")))
            review(&$0, item, "complete", "2026-11-13")
        },
        Row(.intervention, "not waited for on a closed case", on: "2026-12-20") {
            $0.record(.intervention, (.due, day("2026-11-12")))
            $0.maker.move(to: .closed)
        },
        Row(.learning, "goes on when the case is closed", on: "2026-11-13", "2026-11-12 overdue 1") {
            learn(&$0)
            $0.maker.move(to: .closed)
        },
        Row(.learning, "done", on: "2026-12-13", "2026-11-12 met") {
            let learning = learn(&$0)
            $0.record(.completion, of: learning, (.date, day("2026-11-12")))
        },
    ]

    @discardableResult
    private static func learn(_ scene: inout ClockScene) -> ItemID {
        let facts = Learning(
            level: .individual,
            kind: .learning,
            owner: "x",
            due: ClockScene.day("2026-11-12"),
            reason: ""
        )
        return scene.maker.add(.learning, 1, .shared, .learning(facts))
    }

    private static func terms(_ scene: inout ClockScene, _ sent: String, _ due: String) {
        scene.on(sent)
        scene.record(.terms, (.sent, day(sent)), (.due, day(due)))
    }

    private static func propose(_ scene: inout ClockScene) -> ItemID {
        scene.record(.proposal, (.kind, .word("conditions")), (.sent, day("2026-11-02")))
    }

    private static func decide(_ scene: inout ClockScene, power: String?) -> ItemID {
        scene.on("2026-11-03")
        let decision = Decision(
            outcome: .suspension,
            cites: [],
            weighs: [],
            weighing: [],
            reason: "x",
            power: power,
            appeal: power == nil ? nil : ClockScene.day("2026-12-01")
        )
        return scene.maker.add(.decision, 1, .shared, .decision(decision))
    }

    private static func notify(_ scene: inout ClockScene, _ to: String, on iso: String) {
        scene.record(.notification, (.to, .word(to)), (.date, day(iso)))
    }

    static let formal: [Row] = [
        Row(.investigation, "overdue", on: "2026-11-24", "2026-11-23 overdue 1") {
            terms(&$0, "2026-11-02", "2026-11-23")
        },
        Row(.investigation, "the final report ends it", on: "2026-12-24", "2026-11-23 met") {
            terms(&$0, "2026-11-02", "2026-11-23")
            _ = $0.record(.final)
        },
        Row(
            .investigation,
            "an earlier report does not end a new one",
            on: "2026-12-02",
            "2026-11-23 met",
            "2026-12-01 overdue 1"
        ) {
            terms(&$0, "2026-11-02", "2026-11-23")
            _ = $0.record(.final)
            terms(&$0, "2026-11-25", "2026-12-01")
        },
        Row(.comments, "time runs out", on: "2026-11-17", "2026-11-16 lapsed") {
            $0.record(.draft, (.due, day("2026-11-16")))
        },
        Row(.comments, "in time", on: "2026-11-17", "2026-11-16 met") {
            let draft = $0.record(.draft, (.due, day("2026-11-16")))
            $0.record(.comment, of: draft, by: 5)
        },
        Row(.representations, "28 days from notice", on: "2026-11-30", "2026-11-30 running") {
            _ = propose(&$0)
        },
        Row(
            .representations,
            "a suspension has two working days, the first counted",
            on: "2026-11-02",
            "2026-11-03 running"
        ) {
            $0.record(.proposal, (.kind, .word("suspension")), (.sent, day("2026-11-02")))
        },
        Row(.representations, "time runs out", on: "2026-12-01", "2026-11-30 lapsed") { _ = propose(&$0) },
        Row(.representations, "late is not lapsed", on: "2026-12-04", "2026-11-30 late 2") {
            let proposal = propose(&$0)
            $0.on("2026-12-02")
            $0.record(.representation, of: proposal, by: 5)
        },
        Row(.decisionNotice, "only for a power", on: "2026-11-30") { _ = decide(&$0, power: nil) },
        Row(.decisionNotice, "overdue", on: "2026-11-11", "2026-11-10 overdue 1") {
            _ = decide(&$0, power: "x")
        },
        Row(.decisionNotice, "goes on when the case is closed", on: "2026-11-11", "2026-11-10 overdue 1") {
            _ = decide(&$0, power: "x")
            $0.maker.move(to: .closed)
        },
        Row(.decisionNotice, "given", on: "2026-11-30", "2026-11-10 met") {
            _ = decide(&$0, power: "x")
            notify(&$0, "practitioner", on: "2026-11-10")
        },
        Row(.decisionNotice, "given to somebody else", on: "2026-11-30", "2026-11-10 overdue 14") {
            _ = decide(&$0, power: "x")
            notify(&$0, "nhs-resolution", on: "2026-11-10")
        },
        Row(.appeal, "no time runs before the notice", on: "2026-12-31") { _ = decide(&$0, power: "x") },
        Row(.appeal, "the last day", on: "2026-12-01", "2026-12-01 running") {
            _ = decide(&$0, power: "x")
            notify(&$0, "practitioner", on: "2026-11-03")
        },
        Row(.appeal, "time runs out", on: "2026-12-02", "2026-12-01 lapsed") {
            _ = decide(&$0, power: "x")
            notify(&$0, "practitioner", on: "2026-11-03")
        },
        Row(.appeal, "as many days from the notice", on: "2026-12-08", "2026-12-08 running") {
            _ = decide(&$0, power: "x")
            notify(&$0, "practitioner", on: "2026-11-10")
        },
        Row(.appeal, "in time", on: "2026-12-02", "2026-12-01 met") {
            let decision = decide(&$0, power: "x")
            notify(&$0, "practitioner", on: "2026-11-03")
            $0.record(.appeal, of: decision, by: 5)
        },
    ]

    @discardableResult
    private static func measure(_ scene: inout ClockScene, immediate: Bool, approver: UInt32? = 3) -> ItemID {
        scene.record(
            .measure,
            approver: approver,
            (.kind, .word("suspension")),
            (.immediate, .flag(immediate)),
            (.begins, day("2026-11-02")),
            (.review, day("2026-11-16"))
        )
    }

    @discardableResult
    private static func exclude(_ scene: inout ClockScene, immediate: Bool, review: String) -> ItemID {
        scene.record(
            .measure,
            approver: 3,
            (.kind, .word("exclusion")),
            (.immediate, .flag(immediate)),
            (.begins, day("2026-11-02")),
            (.review, day(review))
        )
    }

    private static func contact(_ scene: inout ClockScene, _ iso: String) {
        scene.on(iso)
        scene.record(.contact, (.to, .word("ppa")), (.date, day(iso)))
    }

    private static func withhold(_ scene: inout ClockScene, approver: UInt32?) {
        let facts = Withholding(
            item: ItemID(.note, 1),
            why: .thirdParty,
            review: ClockScene.day("2026-11-16"),
            reason: "x",
            approver: approver.map { PersonID($0) }
        )
        scene.maker.add(.withholding, 1, .team, .withholding(facts))
    }

    static let reviewed: [Row] = [
        Row(.measure, "in force", on: "2026-11-16", "2026-11-16 running") { measure(&$0, immediate: true) },
        Row(.measure, "not approved", on: "2026-11-16") { measure(&$0, immediate: true, approver: nil) },
        Row(.measure, "an immediate one lapses", on: "2026-11-17", "2026-11-16 lapsed") {
            measure(&$0, immediate: true)
        },
        Row(.measure, "another is overdue", on: "2026-11-17", "2026-11-16 overdue 1") {
            measure(&$0, immediate: false)
        },
        Row(
            .measure,
            "ends when the rules say, though its review was set later",
            on: "2026-11-16",
            "2026-11-15 lapsed"
        ) {
            exclude(&$0, immediate: true, review: "2026-12-30")
        },
        Row(
            .measure,
            "an immediate one has its time once",
            on: "2026-11-17",
            "2026-11-10 met",
            "2026-11-15 lapsed"
        ) {
            let item = exclude(&$0, immediate: true, review: "2026-11-10")
            $0.on("2026-11-10")
            $0.record(.review, of: item, (.result, .word("continue")), (.review, day("2026-12-30")))
        },
        Row(
            .measure,
            "another has its time with each review",
            on: "2026-12-01",
            "2026-11-20 met",
            "2026-12-08 running"
        ) {
            let item = exclude(&$0, immediate: false, review: "2026-11-20")
            $0.on("2026-11-10")
            $0.record(.review, of: item, (.result, .word("continue")), (.review, day("2026-12-30")))
        },
        Row(.ppa, "advice on an exclusion that goes on", on: "2026-11-10", "2027-01-25 running") {
            exclude(&$0, immediate: false, review: "2026-11-20")
            contact(&$0, "2026-11-10")
        },
        Row(.ppa, "sought as the time comes", on: "2027-01-20", "2027-01-25 met") {
            let item = exclude(&$0, immediate: false, review: "2026-11-20")
            for (held, next) in [
                ("2026-11-10", "2026-12-08"), ("2026-12-07", "2027-01-04"), ("2027-01-04", "2027-02-01"),
            ] {
                $0.on(held)
                $0.record(.review, of: item, (.result, .word("continue")), (.review, day(next)))
            }
            contact(&$0, "2027-01-20")
        },
        Row(.notification, "owed for a suspension that was imposed", on: "2026-11-10", "none running") {
            measure(&$0, immediate: true)
        },
        Row(.notification, "not for one that nobody approved", on: "2026-11-10") {
            measure(&$0, immediate: true, approver: nil)
        },
        Row(
            .notification,
            "given to the one who is named, and not by telling others",
            on: "2026-11-20",
            "none met",
            "none running"
        ) {
            measure(&$0, immediate: true)
            $0.record(.notification, (.to, .word("nhs-resolution")), (.date, day("2026-11-10")))
            measure(&$0, immediate: true)
            $0.record(.notification, (.to, .word("practitioner")), (.date, day("2026-11-10")))
        },
        Row(.measure, "lifted", on: "2026-11-17", "2026-11-16 met") {
            let item = measure(&$0, immediate: true)
            review(&$0, item, "lift", "2026-11-10")
        },
        Row(.measure, "runs on when all clocks are stopped", on: "2026-11-16", "2026-11-16 running") {
            measure(&$0, immediate: true)
            $0.record(.pause, (.clock, .word("all")), (.begins, day("2026-11-03")))
        },
        Row(.withholding, "approved", on: "2026-11-17", "2026-11-16 overdue 1") {
            withhold(&$0, approver: 3)
        },
        Row(.withholding, "not approved", on: "2026-11-17") { withhold(&$0, approver: nil) },
    ]
}
