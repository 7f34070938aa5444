import CLP
import Casework
import Fixture
import Testing

/// A companion sees the parts of the file that the practitioner chose, and of the records no others.
@Suite("What a companion sees", .serialized)
struct ScopeTests {
    /// Kinds of rows by part; every companion sees the case and who is on it.
    static let parts: [(scope: String, kinds: Set<String>)] = [
        ("concerns", ["concern", "telling", "ask", "interview", "pause", "terms"]),
        ("responses", ["response", "comment", "representation", "appeal"]),
        ("documents", ["copy", "draft", "final", "report"]),
        (
            "decisions",
            ["baseline", "decision", "learning", "plan", "measure", "proposal", "referral"]
        ),
    ]

    @Test("each part of the file opens its own rows and no others", arguments: parts.indices)
    func part(_ index: Int) async throws {
        let (scope, kinds) = Self.parts[index]
        try await Stages.tell(from: "decided") { story in
            let invited = try story.say(
                .practitioner,
                "invite {case} name=\"Vi Long\" scope=\(scope) ends={later} {secrets}"
            )
            try story.enrol(.companion, as: invited["id"] ?? "")
            story.hangUp()
            let rows = try story.say(.companion, "show {case}").rows.compactMap { $0.values.first?.string }
            #expect(Set(rows).subtracting(["case", "member"]) == kinds)
            let everything = try story.say(.practitioner, "show {case}").rows
            for row in everything where row.values.count > 1 {
                guard let kind = row.values.first?.string, kind != "case", kind != "withheld" else {
                    continue
                }
                let line = "show \(row.values[1].string)"
                if kinds.contains(kind) {
                    try story.say(.companion, line)
                } else {
                    try story.refuse(.companion, "none", "no such", line)
                }
            }
        }
    }
}
