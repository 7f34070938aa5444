import CLP
import Casework
import Fixture
import Testing

/// Who gathers, who manages and who decides are different people, and an interest keeps a member from acting.
@Suite("Parts that nobody has together", .serialized)
struct SeparationTests {
    private static let receive = "receive {case} meeting={meeting.now} reason=\"x\" if={rev}"

    @Test("neither who investigated nor who sat on the body becomes the case manager, or joins the team")
    func manager() async throws {
        try await Stages.tell(from: "investigation") { story in
            for (person, role) in [("investigator", "investigator"), ("chair", "panel")] {
                story.made["account"] = story.value(of: "U.\(person)", for: .admin)
                try story.say(.admin, "set {account} role=\(role),manager if={rev.account}")
                let sentence = person == "chair" ? "sat on a body" : "an investigator has no other part in it"
                for line in [
                    "set {case} lead={account} if={rev}", "assign {case} user={account} as=team if={rev}",
                ] {
                    try story.refuse(.lead, "rule.field", sentence, line)
                }
            }
        }
    }

    @Test("a member who declared an interest at a meeting does not count there, and does not act")
    func interest() async throws {
        try await Stages.tell(from: "isolated") { story in
            let interest = " interest=\"Cy Dean: the practitioner is my brother\" interests={U.third}"
            try story.meet("body", "{U.chair},{U.third}", interest, as: "meeting.now")
            try story.refuse(.chair, "rule.field", "had 1 members free to act", Self.receive)
            try story.refuse(.third, "rule.field", "you declared an interest at", Self.receive)
            let id = story.made["meeting.now"] ?? ""
            let row = try story.row(.chair, "list meeting", "meeting", id)
            #expect(row.values(of: "interests")?.count == 1)
            try story.meet("body", "{U.chair},{U.member},{U.third}", interest, as: "meeting.now")
            try story.refuse(.third, "rule.field", "you declared an interest at", Self.receive)
            try story.say(.member, Self.receive)
        }
    }

    @Test("an exclusion that was lifted gives the member of a body their place back")
    func lifted() async throws {
        try await Stages.tell(from: "isolated") { story in
            try story.meet("body", "{U.chair},{U.interested}", as: "meeting.now")
            try story.refuse(.interested, "none", "no such case", Self.receive)
            try story.say(
                .colleague,
                "lift {case} user={U.interested} reason=\"Another of that name\" if={rev}"
            )
            try story.say(.interested, Self.receive)
            #expect(story.file?.stage == .noted)
        }
    }
}
