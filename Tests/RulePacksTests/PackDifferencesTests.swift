import Casework
import Testing

@testable import RulePacks

@Suite("What changed between two packs")
struct PackDifferencesTests {
    private func sentences(_ old: String, _ new: String) throws -> [String] {
        PackDifferences.sentences(
            from: try PackReader.read(old, path: "old.yaml"),
            to: try PackReader.read(new, path: "new.yaml")
        )
    }

    /// One change to the text of a shipped pack, and the sentences about it.
    static let changes: [(old: String, new: String, said: [String])] = [
        ("version: 1", "version: 2", []),
        (
            "applies-from: 2024-10-01", "applies-from: 2024-10-02",
            ["The first day changed from \"Tuesday 1 October 2024\" to \"Wednesday 2 October 2024\"."]
        ),
        (
            "count: 5\n", "count: 3\n",
            [
                "The figure \"tell\": the time changed from \"5 working days\" to \"3 working days\"."
            ]
        ),
        ("nation: england", "nation: wales", ["The nation changed from \"England\" to \"Wales\"."]),
        (
            "key: tell", "key: baseline",
            ["The figure \"tell\" was removed.", "The figure \"baseline\" is new."]
        ),
        (
            "includes: [fairness, list-holder, local, records, severity, words]",
            "includes: [list-holder, local, records, severity, words]",
            ["The question set \"fairness\" was removed."]
        ),
    ]

    @Test(arguments: changes)
    func changed(old: String, new: String, said: [String]) throws {
        let text = try #require(ShippedPacks.text(of: "england-primary-care"))
        #expect(text.contains(old))
        #expect(try sentences(text, text.replacing(old, with: new, maxReplacements: 1)) == said)
    }

    /// One change to the complete spelling, where the parts are.
    static let deeper: [(old: String, new: String, said: [String])] = [
        (
            "word: police-request\n        title: \"The police asked for it\"",
            "word: police-request\n        title: \"The police asked\"",
            [
                "The list \"delay-reasons\": the word \"police-request\": the title changed from \"The police asked for it\" to \"The police asked\"."
            ]
        ),
        (
            "        from: 8\n", "        from: 7\n",
            ["The scale \"severity\": the band \"high\": the scores changed from \"8 to 12\" to \"7 to 12\"."]
        ),
        (
            "id: w1\n        principle: welfare", "id: w1\n        principle: heard",
            [
                "The question set \"fairness\": the question \"w1\": the principle changed from \"Ensuring welfare and support\" to \"Ensuring the practitioner is heard\"."
            ]
        ),
        (
            "frequency:\n      - repeated\n      - persistent", "frequency:\n      - persistent",
            [
                "The predicate \"performance-case\": the frequencies changed from \"repeated, persistent\" to \"persistent\"."
            ]
        ),
    ]

    @Test(arguments: deeper)
    func inside(old: String, new: String, said: [String]) throws {
        let shipped = try ShippedPacks.pack("england-primary-care")
        let text = PackSpelling.text(of: try #require(shipped))
        #expect(text.contains(old))
        #expect(try sentences(text, text.replacing(old, with: new, maxReplacements: 1)) == said)
    }
}
