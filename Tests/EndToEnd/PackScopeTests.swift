import CLP
import Fixture
import Testing

/// Rules are for those whom their process is for: nobody chooses the ones that suit.
@Suite("For whom rules are", .serialized)
struct PackScopeTests {
    private static func open(_ subject: String) -> String {
        "new case prac=\(subject) kind=conduct source=staff heard={today} safety=no pack=employed-mhps title=\"x\""
    }

    @Test("an employer's process is for doctors and dentists who are on no list")
    func employer() async throws {
        try await Stages.tell(from: "founded") { story in
            let open = Self.open("{subject}")
            try story.refuse(.lead, "rule.field", "the register does not say it", open)
            try story.say(.lead, "set {subject} state=included if={rev.subject}")
            try story.refuse(.lead, "rule.field", "and this one's is included", open)
            try story.refuse(.lead, "rule.field", "is for gp, dentist", Self.open("{subject.other}"))
            try story.say(.lead, "set {subject} state=not-on-list if={rev.subject}")
            try story.say(.lead, open)
        }
    }
}
