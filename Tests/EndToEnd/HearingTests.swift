import CLP
import CandourServer
import Casework
import Fixture
import Testing

/// What goes before a hearing and a decision on capability where the rules have figures for it, and what an exclusion that goes
/// on owes to others (Maintaining High Professional Standards).
@Suite("Hearings and exclusions of employed doctors", .serialized)
struct HearingTests {
    private func clock(_ story: Story, _ key: String) throws -> Message? {
        try story.rows(.lead, "why {case}", "clock").first { $0.values(of: "for") == [.atom(key)] }
    }

    private func text(_ row: Message?, _ key: String) -> String { row?.values(of: key)?.first?.string ?? "" }

    @Test(
        "the practitioner comments on the findings before a panel decides on capability, or lets ten working days pass"
    )
    func capability() async throws {
        try await Stages.tell(from: "founded") { story in
            try story.reportOnEmployed()
            let final = try story.row(.practitioner, "show {final}", "final")
            #expect(final.values(of: "cost")?.first?.string == "4,200 pounds")
            let reported = try #require(story.file?.latest(.final)).at.day
            let due = try WorkingCalendar(.england).day(after: reported, count: ClockCount(10, .workingDays))
                .due
            let says = "or until \(due.spelled) has passed: Before a capability hearing"
            try story.refuse(.chair, "rule.transition", says, Story.panelDecides)
            let row = try clock(story, "capability")
            #expect(text(row, "due") == due.iso && text(row, "whose") == "practitioner")
            #expect(text(row, "confidence") == "published")
            let turns = try story.rows(.practitioner, "why {case}", "turn").filter {
                $0.values(of: "verb") == [.atom("comment")]
            }
            #expect(turns.map { text($0, "id") } == [story.made["final"] ?? ""])
            // A hearing before the end of that time is refused too.
            try story.refuse(
                .lead,
                "bad.arg",
                "give \(due.spelled) or a later day: Before a capability hearing",
                "hear {case} meeting={meeting.now} attended=yes companion=offered sent={today}"
                    .replacing("{meeting.now}", with: try meet(story))
            )
            try story.say(.practitioner, "comment {final} final=yes", "Two dates are wrong.")
            #expect(try clock(story, "capability") == nil)
            try story.say(.chair, Story.panelDecides)
        }
    }

    @Test("when the time for comments has passed, nobody waits; other processes know no such time")
    func lapse() async throws {
        try await Stages.tell(from: "founded") { story in
            try story.reportOnEmployed()
            // Certificates of staff do not last as long; the practitioner's does.
            story.wait(days: 20)
            let lapsed = try story.rows(.practitioner, "why {case}", "clock").first {
                $0.values(of: "for") == [.atom("capability")]
            }
            #expect(text(lapsed, "state") == "lapsed")
            #expect(try isFree(story))
        }
        try await Stages.tell(from: "founded") { story in
            try story.reportOnEmployed()
            #expect(try !isFree(story))
        }
        try await Stages.tell(from: "report") { story in
            let isFree = try isFree(story)
            #expect(isFree)
        }
    }

    /// Whether a panel need not wait for comments any more.
    private func isFree(_ story: Story) throws -> Bool {
        let file = try #require(story.file)
        let circumstances = story.server.daemon.state.circumstances(of: file, at: story.server.clock.now)
        return Need.capabilityComments.isMet(in: circumstances)
    }

    /// A meeting of the panel that is held today.
    private func meet(_ story: Story) throws -> String {
        try story.say(.lead, "new meeting group={body.panel} date={today}", as: "meeting.now")
        try story.say(.chair, "hold {meeting.now} present={U.chair},{U.member}", "Minutes.")
        return story.made["meeting.now"] ?? ""
    }

    @Test("papers for a hearing have a clock; late ones are pointed out while the figure is not verified")
    func papers() async throws {
        try await Stages.tell(from: "founded") { story in
            try story.employ()
            let day = story.server.clock.now.day.advanced(by: 18)
            try story.say(.lead, "new meeting group={body.panel} date=\(day.iso)", as: "meeting.next")
            let report = "report {case} group={body.panel} meeting={meeting.next} kind=information"
            try story.say(.lead, report, "Paper.")
            let row = try clock(story, "papers")
            #expect(text(row, "state") == "running" && text(row, "whose") == "organisation")
            #expect(text(row, "msg").contains("10 working days before the hearing on \(day.spelled)"))
            #expect(text(row, "msg").contains("not verified"))
            let last = try #require(Day(iso: text(row, "due")))
            let calendar = WorkingCalendar(.england)
            #expect(try calendar.day(after: last, count: ClockCount(10, .workingDays)).due <= day)
            let later = last.advanced(by: 1)
            #expect(try calendar.day(after: later, count: ClockCount(10, .workingDays)).due > day)
            // It is too late when they are sent after the day.
            story.wait(days: Int64(last.number - story.server.clock.now.day.number) + 1)
            #expect(text(try clock(story, "papers"), "state") == "overdue")
            let answer = try story.say(.lead, report + " sent={today}", "Paper.")
            #expect(answer.text.contains("Papers are exchanged ten working days before the hearing"))
            #expect(try clock(story, "papers") == nil)
        }
        try await Stages.tell(from: "founded") { story in
            try story.employ()
            try story.report()
            let hear = "hear {case} meeting=\(try meet(story)) attended=yes companion=attended"
            let heard = try story.say(.lead, hear + " sent={yesterday}")
            #expect(heard.text.contains("ten working days before the hearing (not verified: recalled)"))
        }
    }

    @Test(
        "where the figure is published, a hearing with late papers is refused unless a reason says what was agreed"
    )
    func late() async throws {
        try await Stages.tell(from: "founded") { story in
            // Only one figure is made sure of: the parts of the text stand between its keys.
            try story.load("employed-mhps") { text in
                text.split(separator: "  - key: ", omittingEmptySubsequences: false).map { part in
                    let isMeant = part.hasPrefix("hearing-papers")
                    return isMeant
                        ? part.replacing("confidence: recalled", with: "confidence: published")[...] : part
                }.joined(separator: "  - key: ")
            }
            try story.employ()
            try story.report()
            let held = try meet(story)
            let hear = "hear {case} meeting=\(held) attended=yes companion=offered"
            try story.refuse(.lead, "rule.field", "say when the practitioner had the papers", hear)
            let late = hear + " sent={yesterday}"
            try story.refuse(.lead, "rule.field", "the papers came too late", late)
            try story.refuse(.lead, "bad.arg", "lies in the future", hear + " sent={tomorrow}")
            try story.say(.lead, late + " reason=\"Agreed with the practitioner on Monday\"")
        }
    }

    @Test(
        "an exclusion owes word to the board, again each month, and the practice advice counts as told before it"
    )
    func exclusion() async throws {
        try await Stages.tell(from: "founded") { story in
            try story.employ()
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            try story.say(
                .lead,
                Story.measure("exclusion").replacing("{next}", with: "{later}"),
                as: "measure"
            )
            #expect(try clock(story, "exclusion-report") == nil)
            try story.say(.colleague, "approve {measure}")
            let owed = try story.rows(.lead, "due on={case}", "due").filter {
                $0.values(of: "for") == [.atom("notification")]
            }
            #expect(owed.count == 1 && text(owed.first, "msg").contains("The board, or the member"))
            let begins = story.server.clock.now.day
            let month = try WorkingCalendar(.england).day(after: begins, count: ClockCount(1, .months)).due
            #expect(text(try clock(story, "exclusion-report"), "due") == month.iso)
            story.wait(days: 5)
            try story.say(
                .lead,
                "notify {case} to=board with=\"The designated member\" date={today} reason=\"Exclusion\""
            )
            #expect(try clock(story, "notification") == nil)
            let next = try WorkingCalendar(.england)
                .day(after: story.server.clock.now.day, count: ClockCount(1, .months)).due
            #expect(text(try clock(story, "exclusion-report"), "due") == next.iso)
        }
    }

    @Test("Wales owes nobody word of a doctor's suspension, and England owes it to NHS Resolution")
    func nations() async throws {
        for (pack, owed) in [
            ("wales-primary-care", 0), ("scotland-primary-care", 0), ("england-primary-care", 1),
        ] {
            try await Stages.tell(from: "founded") { story in
                story.made["pack"] = " pack=\(pack)"
                try story.open()
                try story.tell()
                try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
                let immediate = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
                try story.say(.lead, immediate, as: "measure")
                try story.say(.lead, "report {case} group={body.panel} kind=information", "Paper.")
                try story.say(.chair, "approve {measure} meeting={meeting.panel}")
                let rows = try story.rows(.lead, "why {case}", "clock").filter {
                    $0.values(of: "for") == [.atom("notification")]
                }
                #expect(rows.count == owed, "\(pack)")
            }
        }
    }
}
