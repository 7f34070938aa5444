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
        ("responses", ["response", "comment", "representation", "appeal", "request"]),
        ("documents", ["copy", "draft", "final", "report"]),
        (
            "decisions",
            [
                "baseline", "decision", "learning", "plan", "measure", "proposal", "referral", "notification",
                "determination",
            ]
        ),
    ]

    @Test("why tells of no part that the practitioner kept to themselves", arguments: parts.indices)
    func why(_ index: Int) async throws {
        let scope = Self.parts[index].scope
        for stage in ["plan-bare", "investigation-bare", "decided"] {
            try await Stages.tell(from: stage) { story in
                if stage == "decided" { try story.say(.lead, Stages.intervention, as: "intervention") }
                let invited = try story.say(
                    .practitioner,
                    "invite {case} name=\"Vi Long\" scope=\(scope) ends={later} {secrets}"
                )
                try story.enrol(.companion, as: invited["id"] ?? "")
                story.hangUp()
                let rows = try story.say(.companion, "why {case}").rows.filter {
                    $0.values.first != .atom("clock")
                }
                let keys = Set(rows.compactMap { $0.values(of: "key")?.first?.string })
                #expect(keys.isSubset(of: Self.told[scope] ?? []), "\(stage): \(keys)")
                // A step whose needs they may not know is nobody's turn, met or not.
                let turns = rows.filter { $0.values.first == .atom("turn") }
                let verbs = Set(turns.compactMap { $0.values(of: "verb")?.first?.string })
                let telling: Set = ["escalate", "final", "close", "receive", "decide"]
                #expect(scope == "decisions" || verbs.isDisjoint(with: telling.subtracting(["decide"])))
                #expect(scope == "concerns" || !verbs.contains("decide"), "\(stage): \(verbs)")
                let whole = try story.say(.practitioner, "why {case}").rows
                #expect(whole.contains { $0.values.first == .atom("need") })
            }
        }
    }

    /// The needs that a companion with one part may know of.
    private static let told: [String: Set<String>] = [
        "concerns": ["interview-offered", "told-or-delayed", "told"],
        "responses": ["explanation-recorded", "told-or-delayed", "told"],
        "documents": ["reported-to-committee", "draft-sent", "told-or-delayed", "told"],
        "decisions": [
            "frequency-and-safety", "plan-reviewed", "interventions-complete", "monitoring-ended",
            "measures-ended",
            "risk-answered",
            "referred-to-regulator", "decision-recorded", "learning-for-individual",
            "learning-for-organisation",
            "told-or-delayed", "told",
        ],
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
