import CLP
import Fixture
import Testing

/// Terms of reference say not only how many members make up a quorum, but who must be among them.
@Suite("Who must be among those who decide", .serialized)
struct QuorumPartsTests {
    private static let decide =
        "decide {case} outcome=no-action cites={citable}{weighs} meeting={meeting.now} alternatives=\"x\" reason=\"x\" if={rev}"

    @Test("a body decides only where a free member of each part sat that its terms ask for")
    func missing() async throws {
        try await Stages.tell(from: "report") { story in
            // The third member sits as a clinician; the others stay chair and lay members.
            try story.say(.admin, "seat {body.panel} user={U.third} as=clinician")
            try story.say(.admin, "set {body.panel} quorum=3 parts=chair,lay,clinician if={rev.body.panel}")
            let body = try story.row(.member, "show {body.panel}", "body")
            #expect(body.values(of: "parts")?.map(\.string) == ["chair", "lay", "clinician"])
            try story.meet("body.panel", "{U.chair},{U.member},{U.interested}", as: "meeting.now")
            let few = "2 members free to act"
            try story.refuse(.chair, "rule.field", few, Self.decide)
            try story.say(.admin, "set {body.panel} quorum=2 parts=chair,clinician if={rev.body.panel}")
            // Notice of this meeting was given when nobody had to be a clinician; it is held when somebody has to.
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.now")
            let nobody = "had nobody free to act on 26-0001 as clinician"
            try story.refuse(.chair, "rule.field", nobody, Self.decide)
            let interest = " interest=\"x\" interests={U.third}"
            try story.meet("body.panel", "{U.chair},{U.member},{U.third}", interest, as: "meeting.now")
            try story.refuse(.chair, "rule.field", nobody, Self.decide)
            try story.meet("body.panel", "{U.chair},{U.third}", as: "meeting.now")
            let row = try story.row(.chair, "show {meeting.now}", "meeting")
            #expect(row.values(of: "parts")?.map(\.string) == ["chair", "clinician"])
            try story.say(.chair, Self.decide)
        }
    }

    @Test("what the terms asked for at the notice still counts when they were changed before the minutes")
    func changed() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.admin, "set {body.panel} parts=clinician if={rev.body.panel}")
            try story.say(.lead, "new meeting group={body.panel} date={today}", as: "meeting.now")
            try story.say(.admin, "set {body.panel} parts= if={rev.body.panel}")
            try story.say(.chair, "hold {meeting.now} present={U.chair},{U.member}", "Minutes.")
            try story.refuse(.chair, "rule.field", "as clinician", Self.decide)
            let changes = try story.rows(.chair, "show {meeting.now}", "change")
            #expect(changes.contains { $0.values(of: "keys")?.first?.string == "parts" })
            // The next meeting is under the new terms.
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.now")
            try story.say(.chair, Self.decide)
        }
    }

    @Test("a core team grades with those whom its terms name")
    func coreTeam() async throws {
        try await Stages.tell(from: "told") { story in
            let body = "new body name=\"Core\" kind=core-team quorum=2 parts="
            try story.refuse(.admin, "bad.arg", "named twice", body + "lead,lead", "Terms.")
            try story.refuse(
                .admin,
                "bad.arg",
                "3 parts need a quorum of 3",
                body + "lead,lay,chair",
                "Terms."
            )
            try story.say(.admin, body + "lead,performance-manager", "Terms.", as: "body.core")
            try story.say(.admin, "seat {body.core} user={U.lead} as=lead")
            try story.say(.admin, "seat {body.core} user={U.colleague} as=member")
            let baseline = Story.baseline("pattern")
                .replacing("present={U.lead},{U.colleague}", with: "meeting={meeting.now}")
            try story.meet("body.core", "{U.lead},{U.colleague}", as: "meeting.now")
            try story.refuse(.lead, "rule.field", "as performance-manager", baseline)
            try story.say(.admin, "seat {body.core} user={U.colleague} as=performance-manager")
            try story.meet("body.core", "{U.lead},{U.colleague}", as: "meeting.now")
            try story.say(.lead, baseline)
        }
    }
}
