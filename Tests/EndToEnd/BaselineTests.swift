import CLP
import Fixture
import Testing

@Suite("The baseline", .serialized)
struct BaselineTests {
    /// Facts and a result, and what the server says of them; nil when it takes them.
    private static let judged: [(facts: String, result: String, refusal: String?)] = [
        ("frequency=isolated safety=no", "isolated", nil),
        ("frequency=isolated safety=no", "pattern", "a pattern needs more than one incident"),
        ("frequency=repeated safety=no", "isolated", "there is more than one incident"),
        ("frequency=repeated safety=no", "isolated differs=\"One letter, sent twice\"", nil),
        ("frequency=persistent safety=yes", "isolated", "say in differs= why it is no performance case"),
        ("frequency=persistent safety=yes", "pattern", "say in differs= why it is no performance case"),
        ("frequency=persistent safety=yes", "pattern differs=\"Put right already\"", nil),
        ("frequency=persistent safety=unknown", "high-frequency", "a performance case needs both"),
        ("frequency=isolated safety=yes", "high-frequency", "a performance case needs both"),
    ]

    @Test("a result that says more than the facts is refused, and one that says less gives its reason")
    func judged() async throws {
        try await Stages.tell(from: "told") { story in
            for (facts, result, refusal) in Self.judged {
                let line =
                    "baseline {case} others= consequence=3 likelihood=3 \(facts) result=\(result) present={U.lead},{U.colleague} reason=\"x\" if={rev}"
                if let refusal {
                    try story.refuse(.lead, "rule.field", refusal, line)
                } else {
                    try story.say(.lead, line, as: "baseline")
                }
            }
            let row = try story.row(.practitioner, "show {case}", "baseline", story.made["baseline"] ?? "")
            #expect(row.values(of: "differs")?.first?.string == "Put right already")
        }
    }

    @Test("a second concern on the case is more than one incident")
    func twoConcerns() async throws {
        try await Stages.tell(from: "told-later") { story in
            try story.say(.lead, Story.telling)
            let line =
                "baseline {case} others= consequence=1 likelihood=1 frequency=isolated safety=no result=isolated present={U.lead},{U.colleague}"
            try story.refuse(
                .lead,
                "rule.field",
                "there is more than one incident",
                line + " reason=\"x\" if={rev}"
            )
            try story.say(.lead, line + " differs=\"Unlike\" reason=\"x\" if={rev}")
        }
    }

    @Test("other cases are kept as they stood, whatever becomes of them")
    func frozen() async throws {
        try await Stages.tell(from: "closed") { story in
            let first = story.made["case"] ?? ""
            let opened = try story.say(
                .lead,
                "new case prac={subject} kind=conduct source=staff heard={today} safety=no title=\"Another\""
            )
            let second = opened["id"] ?? ""
            story.made["case"] = second
            try story.say(.lead, Story.telling)
            let baseline = Story.baseline("pattern", safety: "no")
                .replacing("others=", with: "others=\(first)")
            try story.say(.lead, "assign {case} user={U.colleague} as=team if={rev}")
            try story.say(.lead, baseline, as: "baseline")
            let before = try story.row(.lead, "show {baseline}", "baseline")
            let known = "\(first) closed conditions records"
            #expect(before.values(of: "known")?.map(\.string) == [known])
            story.made["case"] = first
            try story.say(.lead, "reopen {case} reason=\"New\" if={rev}")
            let after = try story.row(.lead, "show {baseline}", "baseline")
            #expect(after.values(of: "known")?.map(\.string) == [known])
        }
    }
}
