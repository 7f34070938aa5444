import Casework
import Testing

@testable import RulePacks

/// Mistakes in a pack, and where each is said to be.
@Suite("Reading a pack")
struct PackReaderTests {
    static let head = """
        name: local
        version: 3
        title: Local process
        nation: wales
        legal-basis: A local policy
        applies-from: 2026-11-30

        """

    static let figure = """
        figures:
          - key: tell
            count: 5
            unit: working-days
            convention: exclusive
            whose: organisation
            rule: Tell within five working days.
            source: A local policy
            confidence: published

        """

    private func problems(_ text: String) -> [String] {
        PackReader.check(text, path: "p.yaml").map(\.description)
    }

    @Test("a small pack is read as written")
    func small() throws {
        let pack = try PackReader.read(Self.head + Self.figure, path: "p.yaml")
        #expect(pack.name == "local" && pack.version == 3 && pack.nation == .wales)
        #expect(pack.appliesFrom.iso == "2026-11-30")
        #expect(pack.figures.count == 1)
        #expect(pack.figure(.tell)?.count == ClockCount(5, .workingDays))
        #expect(pack.figure(.tell)?.lastDay == .stays)
        #expect(pack.figure(.baseline) == nil && pack.lists.isEmpty && pack.gaps.isEmpty)
    }

    /// One change to the good text above, and what is said of it.
    static let mistakes: [(old: String, new: String, said: [String])] = [
        (
            "name: local", "name: Local",
            [
                "1:7: \"name\" must be at most 40 lower-case letters, digits and hyphens, a letter first. It is \"Local\"."
            ]
        ),
        (
            "version: 3", "version: 0",
            ["2:10: \"version\" must be a whole number from 1 to 999999. It is \"0\"."]
        ),
        (
            "version: 3", "version: 1000000",
            ["2:10: \"version\" must be a whole number from 1 to 999999. It is \"1000000\"."]
        ),
        (
            "version: 3", "version: 03",
            ["2:10: \"version\" must be a whole number from 1 to 999999. It is \"03\"."]
        ),
        ("title: Local process", "title:", ["3:7: \"title\" is empty"]),
        ("title: Local process", "title: [a]", ["3:8: \"title\" takes one value"]),
        (
            "title: Local process", "title: \"a\\nb\"",
            ["3:8: \"title\" must be one line, without control or invisible characters"]
        ),
        (
            "title: Local process", "title: \"a\\u202Eb\"",
            ["3:8: \"title\" must be one line, without control or invisible characters"]
        ),
        ("title: Local process", "title: \" a\"", ["3:8: \"title\" must not start or end with a space"]),
        ("title: Local process\n", "", ["1:1: a pack needs \"title\""]),
        (
            "nation: wales", "nation: whales",
            ["4:9: \"whales\" is not a word for \"nation\". Did you mean \"wales\"?"]
        ),
        (
            "nation: wales", "nation: france",
            [
                "4:9: \"france\" is not a word for \"nation\". The words are england, wales, scotland, northern-ireland."
            ]
        ),
        (
            "nation: wales", "natoin: wales",
            [
                "4:1: \"natoin\" is not a key of a pack. Did you mean \"nation\"?",
                "1:1: a pack needs \"nation\"",
            ]
        ),
        (
            "applies-from: 2026-11-30", "applies-from: 2026-11-31",
            ["6:15: \"applies-from\" must be a day, like 2026-11-30. It is \"2026-11-31\"."]
        ),
        ("key: tell", "key: tel", ["8:10: \"tel\" is not a word for \"key\". Did you mean \"tell\"?"]),
        ("count: 5", "count: 0", ["9:12: \"count\" must be a whole number from 1 to 2600. It is \"0\"."]),
        (
            "count: 5", "count: 2601",
            ["9:12: \"count\" must be a whole number from 1 to 2600. It is \"2601\"."]
        ),
        (
            "count: 5", "count: five",
            ["9:12: \"count\" must be a whole number from 1 to 2600. It is \"five\"."]
        ),
        ("    source: A local policy\n", "", ["8:5: a figure needs \"source\""]),
        ("    confidence: published\n", "", ["8:5: a figure needs \"confidence\""]),
        (
            "confidence: published", "confidence: certain",
            [
                "15:17: \"certain\" is not a word for \"confidence\". The words are published, recalled, inferred, unknown."
            ]
        ),
        ("    convention: exclusive\n", "", ["8:5: a figure needs \"convention\""]),
        (
            "    rule: Tell", "    rulle: Tell",
            [
                "13:5: \"rulle\" is not a key of a figure. Did you mean \"rule\"?",
                "8:5: a figure needs \"rule\"",
            ]
        ),
        ("    count: 5\n", "    count: 5\n    count: 6\n", ["9:5: \"count\" is set twice"]),
        (
            "figures:", "figures: 3\nlists:",
            [
                "7:10: \"figures\" is a list: start each element with a dash",
                "10:5: \"count\" is not a key of a list",
            ]
        ),
        (
            "name: local", "&a name: local",
            ["1:1: anchors (&) and aliases (*) cannot be used: write the value again"]
        ),
        (
            "nation: wales", "nation: *a",
            ["4:9: anchors (&) and aliases (*) cannot be used: write the value again"]
        ),
        ("nation: wales", "nation:\twales", ["4:8: use spaces instead of a tab"]),
        ("name: local", "name: \"local", ["this is not YAML"]),
        (
            "name: local", "includes: [words, wrds]\nname: local",
            ["1:19: there is no part \"wrds\". Did you mean \"words\"?"]
        ),
    ]

    @Test(arguments: mistakes)
    func mistake(old: String, new: String, said: [String]) {
        let text = (Self.head + Self.figure).replacing(old, with: new, maxReplacements: 1)
        let found = problems(text)
        #expect(found.count >= said.count)
        for (one, wanted) in zip(found, said) {
            #expect(
                wanted == "this is not YAML" ? one.contains(wanted) : one.hasPrefix("p.yaml:" + wanted),
                "\(found)"
            )
        }
    }

    @Test("what is named twice is said at the second")
    func twice() {
        let again = Self.figure.split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(
            problems(Self.head + Self.figure + again) == [
                "p.yaml:16:5: there are two of figure \"tell\": keep one"
            ]
        )
        let part =
            "includes: [records]\n" + Self.head
            + Self.figure.replacing("key: tell", with: "key: subject-access")
        #expect(problems(part) == ["p.yaml:9:5: there are two of figure \"subject-access\": keep one"])
    }

    private static let more: [(section: String, said: [String])] = [
        (
            "lists:\n  - key: support\n    source: s\n    confidence: published\n    entries:\n      - {word: a, title: A}\n      - {word: a, title: B}\n",
            ["13:9: there are two of word \"a\": keep one"]
        ),
        (
            "lists:\n  - key: regulators\n    source: s\n    confidence: published\n    entries:\n      - {word: gmc, title: A, applies-to: [gps]}\n",
            ["12:44: \"gps\" is not a word for \"applies-to\". Did you mean \"gp\"?"]
        ),
        (
            "lists:\n  - key: support\n    source: s\n    confidence: published\n",
            ["8:5: a list needs \"entries\""]
        ),
        (
            "questions:\n  - name: q\n    title: Q\n    items:\n      - {id: a, principle: heard, text: t, status: inferred, source: s}\n      - {id: a, principle: herd, text: t, status: inferred, source: s}\n",
            ["12:28: \"herd\" is not a word for \"principle\". Did you mean \"heard\"?"]
        ),
        (
            "predicates:\n  - {key: performance-case, frequency: [], safety: [yes], rule: r, source: s, confidence: inferred}\n",
            ["8:40: a predicate needs at least one word for \"frequency\""]
        ),
        (
            "predicates:\n  - {key: performance-case, frequency: [repeated, repeated], safety: [yes], rule: r, source: s, confidence: inferred}\n",
            ["8:51: there are two of word \"repeated\": keep one"]
        ),
        (
            "lapses:\n  - {measure: suspension, immediate: no, figure: suspension-review, rule: r, source: s, confidence: inferred}\n",
            ["8:5: the lapse of \"suspension\" needs the figure \"suspension-review\" in this pack"]
        ),
        ("gaps:\n  - \"\"\n", ["8:5: \"gaps\" is empty"]),
        ("gaps:\n  - [a]\n", ["8:5: \"gaps\" takes one value"]),
    ]

    @Test("mistakes in the other sections", arguments: more)
    func section(section: String, said: [String]) {
        #expect(problems(Self.head + section) == said.map { "p.yaml:" + $0 })
    }

    @Test(
        "bands hold every score that can occur, once",
        arguments: [
            ([("low", 1, 12), ("high", 13, 25)], nil),
            ([("low", 1, 12), ("high", 15, 25)], nil),
            (
                [("low", 1, 12), ("high", 12, 25)],
                "17:9: the bands \"low\" and \"high\" overlap: a score has one band"
            ),
            ([("low", 1, 10), ("high", 15, 25)], "16:7: the bands leave out the score 12"),
            ([("low", 1, 9), ("high", 16, 25)], "16:7: the bands leave out the scores 10, 12, 15"),
            (
                [("low", 1, 12), ("high", 13, 26)],
                "17:36: \"to\" must be a whole number from 13 to 25. It is \"26\"."
            ),
            ([("low", 1, 12), ("low", 13, 25)], "17:9: there are two of band \"low\": keep one"),
            ([("low", 5, 4)], "16:34: \"to\" must be a whole number from 5 to 25. It is \"4\"."),
        ] as [([(String, Int, Int)], String?)]
    )
    func bands(bands: [(String, Int, Int)], said: String?) {
        var text =
            Self.head
            + "scales:\n  - key: severity\n    kind: matrix\n    source: s\n    confidence: recalled\n"
        text += "    likelihood: [a, b, c, d, e]\n    consequence: [a, b, c, d, e]\n\n    bands:\n"
        for band in bands {
            text +=
                "      - {name: \(band.0), from: \(band.1), to: \(band.2), source: s, confidence: recalled}\n"
        }
        #expect(problems(text) == (said.map { ["p.yaml:" + $0] } ?? []))
    }

    @Test("limits: octets, brackets, indentation, text, at N and N+1")
    func limits() {
        let base = Self.head + Self.figure
        func padded(_ octets: Int) -> String {
            base + "#" + String(repeating: "x", count: octets - base.utf8.count - 1)
        }
        #expect(problems(padded(YAMLText.octetsMax)) == [])
        #expect(
            problems(padded(YAMLText.octetsMax + 1)) == [
                "p.yaml:1:1: the file has 262145 octets; at most 262144 are read"
            ]
        )
        func brackets(_ count: Int) -> String { base + "# " + String(repeating: "[", count: count) }
        #expect(problems(brackets(500)) == [])
        #expect(
            problems(brackets(501)) == [
                "p.yaml:16:503: more than 500 brackets open: write lists one to a line"
            ]
        )
        func indented(_ count: Int) -> String { base + String(repeating: " ", count: count) + "# x\n" }
        #expect(problems(indented(40)) == [])
        #expect(
            problems(indented(41)) == [
                "p.yaml:16:41: the line starts too far right: at most 40 spaces and dashes"
            ]
        )
        func titled(_ count: Int) -> String {
            base.replacing("Local process", with: String(repeating: "é", count: count))
        }
        #expect(problems(titled(500)) == [])
        #expect(problems(titled(501)) == ["p.yaml:3:8: \"title\" has 1002 octets; at most 1000 are kept"])
    }

    @Test("deep and unfolding texts are refused before they are read")
    func hostile() {
        #expect(problems(String(repeating: "[", count: 100_000)).count == 1)
        #expect(problems(String(repeating: "- ", count: 100_000)).count == 1)
        #expect(problems(String(repeating: "? ", count: 100_000)).count == 1)
        #expect(problems("a: &a [x]\nb: [*a, *a]\n? *a\n: 1\n").count == 1)
        #expect(problems("{\"a\":*a}").count == 1)
        #expect(problems("") == ["p.yaml:1:1: a pack is written as \"key: value\", one on a line"])
        #expect(problems("- a") == ["p.yaml:1:1: a pack is written as \"key: value\", one on a line"])
        #expect(problems("a: 1\n---\nb: 2\n").count == 1)
    }

    @Test("at most 100 problems are said")
    func many() {
        func wrong(_ count: Int) -> String { Self.head + (0..<count).map { "k\($0): 1\n" }.joined() }
        #expect(problems(wrong(99)).count == 99)
        #expect(problems(wrong(101)).count == 100)
    }

    @Test("any text is kept by the spelling")
    func texts() throws {
        for title in [
            "R&D \\ \"quoted\" *now*", "Gofal sylfaenol: rheolau", "# no comment", "- no list", "[x] {y} 50%",
        ] {
            let written = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
                "*",
                with: "\\x2A"
            )
            let pack = try PackReader.read(
                Self.head.replacing("Local process", with: "\"\(written)\""),
                path: "p.yaml"
            )
            #expect(pack.title == title)
            #expect(try PackReader.read(PackSpelling.text(of: pack), path: "p.yaml") == pack)
        }
    }
}
