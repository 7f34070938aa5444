import CLP
import Casework
import Fixture
import Testing

/// The closed lists of a pack: what is not on them is refused, and the refusal names what is.
@Suite("Closed lists of the rules", .serialized)
struct ClosedListTests {
    /// The rules without some of their words.
    private static func shorten(_ text: String) -> String {
        let dropped: [(list: String, word: String)] = [
            ("sources", "audit"), ("categories", "records"), ("withholding-reasons", "police-request"),
            ("delay-reasons", "fraud-investigation"), ("regulators", "gmc"),
        ]
        return dropped.reduce(text) { text, one in
            var list = ""
            var isInside = false
            var kept: [Substring] = []
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("  - key: ") { list = String(line.dropFirst(9)) }
                if line.hasPrefix("      - word: ") || !line.hasPrefix("      ") { isInside = false }
                if line == "      - word: \(one.word)", list == one.list { isInside = true }
                if !isInside { kept.append(line) }
            }
            return kept.joined(separator: "\n")
        }
    }

    private static let open =
        "new case prac={subject} kind=clinical source=staff heard={today} safety=no title=\"x\""

    @Test("a word that the rules of the case do not have is refused, and those that they have are named")
    func words() async throws {
        try await Stages.tell(from: "received") { story in
            try story.load("england-primary-care", changed: Self.shorten)
            let titles = "Primary care performers, England knows no"
            for (from, to, says) in [
                ("source=staff", "source=audit", "audit: source= is one of patient, staff, practitioner"),
                ("kind=clinical", "kind=records", "records: kind= is one of clinical, behaviour, conduct"),
            ] {
                let line = Self.open.replacing(from, with: to)
                try story.refuse(.lead, "bad.arg", "\(titles) \(says)", line)
            }
            // The case that was opened before keeps the words that it started under.
            let raise = "new concern on={case} kind=records source=audit heard={today} safety=no title=\"x\""
            let withhold = "withhold {note} why=police-request review={next} reason=\"x\""
            let delay = "delay {case} why=fraud-investigation expires={tomorrow} reason=\"x\" if={rev}"
            let refer = "refer {case} to=gmc date={today} reason=\"x\""
            for line in [raise, withhold, delay, refer] { try story.say(.lead, line) }
            try story.say(.lead, Self.open, as: "case")
            try story.say(.lead, "note {case} kind=phone body=\"x\"", as: "note")
            for (line, says) in [
                (raise, "audit: source= is one of patient"),
                (raise.replacing("audit", with: "staff"), "records: kind= is one of clinical"),
                (
                    withhold,
                    "police-request: why= is one of third-party, witness-safety, legal-advice, serious-harm"
                ),
                (delay, "fraud-investigation: why= is one of police-request"),
                (refer, "gmc: to= is one of gdc, goc, gphc"),
            ] { try story.refuse(.lead, "bad.arg", "\(titles) \(says)", line) }
            try story.say(.lead, withhold.replacing("police-request", with: "third-party"))
        }
    }

    @Test("the words of a case's rules can be asked for, by those who may read the case")
    func list() async throws {
        try await Stages.tell(from: "received") { story in
            func words(_ person: Story.Person, _ line: String, _ list: String) throws -> [String] {
                try story.rows(person, line, "word").filter { $0.values(of: "list")?.first?.string == list }
                    .compactMap { $0.values.dropFirst().first?.string }
            }
            let former = try words(.lead, "list word on={case}", "withholding-reasons")
            #expect(former == WithholdReason.allCases.map(\.rawValue))
            try story.load("england-primary-care", changed: Self.shorten)
            #expect(try words(.lead, "list word on={case}", "withholding-reasons") == former)
            let new = former.filter { $0 != "police-request" }
            #expect(try words(.lead, "list word", "withholding-reasons") == new)
            #expect(try words(.lead, "list word pack=england-primary-care version=1", "sources").count == 16)
            let list = try story.row(.lead, "list word", "list", "sources")
            #expect(list.values(of: "confidence") == [.atom("published")])
            #expect(list.values(of: "count") == [.atom("15")])
            try story.refuse(.stranger, "none", "no such case", "list word on={case}")
            try story.refuse(.lead, "bad.arg", "not both", "list word on={case} pack=wales-primary-care")
        }
    }
}
