import CLP
import CandourServer
import Casework
import Fixture
import Testing

/// What a panel imposed is continued, varied and lifted by a panel.
@Suite("The panel reviews what it imposed", .serialized)
struct PanelReviewTests {
    /// A suspension that the panel approved today.
    private func suspend(_ story: Story, _ review: String = "{next}") throws {
        try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
        let measure = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
        try story.say(.lead, measure.replacing("{next}", with: review), as: "measure")
        try story.meet("body.panel", as: "meeting.imposed")
        try story.say(.chair, "approve {measure} meeting={meeting.imposed}")
    }

    @Test("a member who was there records what the panel made of a suspension; the case manager never does")
    func review() async throws {
        try await Stages.tell(from: "told") { story in
            story.wait(days: 1)
            try suspend(story)
            let review =
                "review {measure} result=continue date={today} review={later} meeting={MEETING} reason=\"x\""
            func line(_ meeting: String) -> String { review.replacing("MEETING", with: meeting) }
            let lift = "review {measure} result=lift date={today} reason=\"x\""
            for alone in [review.replacing(" meeting={MEETING}", with: ""), lift] {
                for person in [Story.Person.lead, .colleague, .consultant] {
                    try story.refuse(person, "rule.field", "the panel imposed this", alone)
                }
            }
            try story.refuse(.chair, "rule.field", "has dealt with", line("meeting.imposed"))
            try story.refuse(.chair, "rule.field", "only a panel", line("meeting"))
            story.wait(days: 1)
            try story.refuse(.chair, "rule.field", "before", line("meeting.panel"))
            try story.meet("body.panel", "{U.chair}", as: "meeting.short")
            try story.refuse(.chair, "rule.field", "had 1 members free", line("meeting.short"))
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.now")
            try story.refuse(.third, "rule.field", "you were not present", line("meeting.now"))
            for person in [Story.Person.lead, .colleague] {
                let sentence = "a member who was present at"
                try story.refuse(person, "rule.field", sentence, line("meeting.now"))
            }
            try story.say(.member, line("meeting.now"))
            try story.refuse(.chair, "rule.field", "has dealt with", line("meeting.now"))
            try story.meet("body.panel", as: "meeting.next")
            let lifted = lift.replacing(" reason", with: " meeting={meeting.next} reason")
            try story.refuse(.lead, "rule.field", "a member who was present at", lifted)
            try story.say(.third, lifted)
        }
    }

    @Test("a suspension is not changed into something else: it stands or is lifted")
    func varied() async throws {
        try await Stages.tell(from: "told") { story in
            try suspend(story)
            story.wait(days: 1)
            try story.meet("body.panel", as: "meeting.now")
            let vary =
                "review {measure} result=vary date={today} review={later} meeting={meeting.now} reason=\"x\""
            try story.refuse(.chair, "bad.arg", "say what changes", vary)
            try story.refuse(.chair, "rule.field", "ask for conditions", vary, "Works under supervision.")
        }
    }

    @Test("a panel reviews nothing else, and nobody names a meeting for what the organisation reviews")
    func others() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.colleague, "approve {restriction.chair}")
            let review = "review {restriction.chair} result=continue date={today} review={later} reason=\"x\""
            try story.refuse(.chair, "rule.field", "a panel reviews what it imposed", review)
            let named = review.replacing(" reason", with: " meeting={meeting.panel} reason")
            try story.refuse(.lead, "bad.arg", "leave meeting= out", named)
            try story.say(.colleague, review)
        }
    }

    @Test("whoever is asked for the review of a suspension can take it")
    func why() async throws {
        try await Stages.tell(from: "noted") { story in
            try suspend(story)
            let turns = try story.rows(.chair, "why {case}", "turn").filter {
                $0.values(of: "verb")?.first?.string == "review"
            }
            #expect(turns.map { $0.values(of: "whose")?.first?.string } == ["panel"])
            story.wait(days: 1)
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.now")
            try story.say(
                .chair,
                "review {measure} result=lift date={today} meeting={meeting.now} reason=\"x\""
            )
        }
    }

    @Test("the longest suspension counts from its first day, and then it is over")
    func longest() async throws {
        try await Stages.tell(from: "founded") { story in
            story.made["pack"] = " pack=wales-primary-care"
            try story.open()
            try story.tell()
            try story.report()
            let begins = story.server.clock.now.day
            try suspend(story, begins.advanced(by: 170).iso)
            story.wait(days: 1)
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.now")
            let review =
                "review {measure} result=continue date={today} review=DAY meeting={meeting.now} reason=\"x\""
            let late = review.replacing("DAY", with: begins.advanced(by: 182).iso)
            try story.refuse(.chair, "bad.arg", "at most six months", late)
            try story.say(.chair, review.replacing("DAY", with: begins.advanced(by: 180).iso))
            let file = try #require(story.file)
            let measure = try #require(file.records(.measure).last)
            for (days, expected) in [(179, MeasureState.inForce), (183, .ended)] {
                let then = Moment(endOf: begins.advanced(by: days))
                let circumstances = story.server.daemon.state.circumstances(of: file, at: then)
                #expect(file.state(of: measure, in: circumstances) == expected)
            }
        }
    }
}
