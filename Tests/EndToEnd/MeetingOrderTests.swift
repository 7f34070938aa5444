import CLP
import Casework
import Fixture
import Testing

/// A body decides only what it could know of when it met.
@Suite("Meetings come after what they decide", .serialized)
struct MeetingOrderTests {
    private static func decide(_ outcome: String, _ meeting: String, _ more: String = "") -> String {
        "decide {case} outcome=\(outcome) cites={citable}{weighs} meeting={\(meeting)} alternatives=\"x\"\(more) reason=\"x\" if={rev}"
    }
    private static let statutory = " power=\"x\" appeal={later}"

    @Test("a committee does not receive at a meeting that was held before the case was reported to it")
    func receipt() async throws {
        try await Stages.tell(from: "told-bare") { story in
            story.wait(days: 1)
            try story.say(.lead, Story.baseline("isolated", frequency: "isolated", safety: "no"))
            try story.say(.lead, "report {case} group={body} kind=isolated", "Paper.")
            let receive = "receive {case} meeting=MEETING reason=\"x\" if={rev}"
            let early = receive.replacing("MEETING", with: "{meeting}")
            try story.refuse(.chair, "rule.field", "before 26-0001 was reported to G-1", early)
            try story.meet("body", as: "meeting.now")
            try story.say(.chair, receive.replacing("MEETING", with: "{meeting.now}"))
        }
    }

    @Test("a panel does not decide at a meeting before the final report, or before a concern was recorded")
    func report() async throws {
        try await Stages.tell(from: "investigation") { story in
            try story.meet("body.panel", as: "meeting.early")
            story.wait(days: 1)
            try story.say(.investigator, "final {case} recommendation=\"x\" if={rev}", "Findings.")
            let early = Self.decide("no-action", "meeting.early")
            try story.refuse(.chair, "rule.field", "before the final report", early)
            try story.meet("body.panel", as: "meeting.now")
            story.wait(days: 1)
            try story.say(.colleague, Stages.another)
            try story.say(.lead, Story.telling)
            try story.say(.practitioner, "waive {case}.{last} reason=\"x\"")
            let before = Self.decide("no-action", "meeting.now")
            try story.refuse(.chair, "rule.field", "before 26-0001.2 was recorded", before)
            try story.meet("body.panel", as: "meeting.later")
            try story.say(.chair, Self.decide("no-action", "meeting.later"))
        }
    }

    @Test("list action is decided after the notice has run, or the practitioner has answered, and not before")
    func notice() async throws {
        try await Stages.tell(from: "report") { story in
            try story.meet("body.panel", as: "meeting.early")
            story.wait(days: 1)
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "Too much.")
            let early = Self.decide("conditions", "meeting.early", Self.statutory)
            try story.refuse(.chair, "rule.field", "before the practitioner answered", early)
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.chair, Self.decide("conditions", "meeting.now", Self.statutory))
        }
    }

    @Test("a hearing is held by the panel that decides, and before it decides")
    func hearing() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Too much.")
            let hear = "hear {case} meeting=MEETING attended=yes companion=offered"
            let committee = hear.replacing("MEETING", with: "{meeting}")
            try story.refuse(.lead, "rule.field", "the panel that decides hears", committee)
            try story.meet("body.panel", as: "meeting.early")
            story.wait(days: 1)
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.lead, hear.replacing("MEETING", with: "{meeting.now}"))
            let early = Self.decide("conditions", "meeting.early", Self.statutory)
            try story.refuse(.chair, "rule.field", "before the hearing", early)
            try story.say(.lead, "report {case} group={body.other} kind=information", "Paper.")
            for person in ["chair", "member"] {
                try story.say(.admin, "seat {body.other} user={U.\(person)} as=lay")
            }
            try story.meet("body.other", "{U.outsider},{U.chair},{U.member}", as: "meeting.other")
            let elsewhere = Self.decide("conditions", "meeting.other", Self.statutory)
            try story.refuse(.outsider, "rule.field", "another body heard the practitioner", elsewhere)
            try story.say(.chair, Self.decide("conditions", "meeting.now", Self.statutory))
        }
    }

    @Test("the monitoring is not ended by a meeting before the interventions and their reviews")
    func monitoring() async throws {
        try await Stages.tell(from: "decided") { story in
            story.wait(days: 1)
            try story.say(.lead, Stages.intervention, as: "intervention")
            try story.say(.lead, "review {intervention} result=complete date={today} reason=\"x\"")
            try story.refuse(.chair, "rule.field", "before", Story.endMonitoring)
            let again = Self.decide("no-action", "meeting.panel")
            try story.refuse(.chair, "rule.field", "before", again)
            try story.meet("body.panel", as: "meeting.panel")
            try story.say(.chair, Story.endMonitoring)
        }
    }

    @Test(
        "a measure is approved at a meeting after the proposal was answered, and what was reported before reopening is not before a body"
    )
    func reopened() async throws {
        try await Stages.tell(from: "reopened") { story in
            try story.say(.lead, Story.telling)
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let measure = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
            try story.say(.lead, measure, as: "measure")
            let approve = "approve {measure} meeting={meeting.panel}"
            try story.refuse(.chair, "rule.field", "was not reported to G-2", approve)
            try story.say(.lead, "report {case} group={body.panel} kind=information", "Paper.")
            try story.say(.chair, approve)
        }
    }
}
