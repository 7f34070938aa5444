import CLP
import Testing

@Suite("Keys, their types, and the forms of values")
struct KeysTests {
    private static let sixtyFour = String(repeating: "0a", count: 32)

    @Test func eachKeyHasOneTypeEverywhere() {
        let names = Keys.all.map(\.key)
        #expect(Set(names).count == names.count)
        for (key, type, meaning) in Keys.all {
            #expect(Atom.isKey(key) && !meaning.isEmpty, "\(key)")
            #expect(Keys.type(of: key) == type)
        }
        #expect(Keys.type(of: "iff") == nil)
    }

    @Test(arguments: [
        (
            KeyType.number, ["0", "1", "999999999999999999"],
            ["00", "+1", "-1", "1.0", "1000000000000000000", "any"]
        ),
        (.revision, ["0", "12", "any"], ["ANY", "anyone", "01"]),
        (
            .date, ["2026-11-30", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"],
            [
                "2026-11-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
                "26-11-30",
                "2026-1-30", "0000-01-01", "2026/11/30", "2026-11-30T", "+026-11-30",
            ]
        ),
        (
            .time, ["2026-11-20T14:05:00Z", "2026-11-20T23:59:59Z"],
            [
                "2026-11-20T24:00:00Z", "2026-11-20T14:60:00Z", "2026-11-20T14:05:60Z",
                "2026-11-20t14:05:00Z",
                "2026-11-20T14:05:00z", "2026-11-20T14:05:00.5Z", "2026-11-20T14:05:00+00:00",
                "2026-02-30T14:05:00Z",
                "2026-11-20",
            ]
        ),
        (
            .id, ["26-0042", "26-0042.1", "26-10000", "26-12345678", "U-17", "Z-999999999"],
            [
                "42", "6-0042", "26-042", "26-01000000", "26-123456789", "26-0042.", "26-0042.0",
                "26-0042.01",
                "26-0042.1.1", "u-17", "UU-17", "U-0", "U-01", "U-", "U-1000000000", "U-1.1", "-1", "26-",
                "26-00a2",
            ]
        ),
        (.word, ["open", "gp", "yes", "practice-manager"], ["Open", "1st", "a.b", "-a"]),
        (.words, ["open"], ["Open"]),
        (.opaque, ["k1", String(repeating: "x", count: 64)], [String(repeating: "x", count: 65)]),
        (.epoch, ["7f3a"], [String(repeating: "x", count: 65)]),
        (.secret, ["4ZK7QF2M9XTT4BHV8N3CR6D5WJ"], [String(repeating: "x", count: 65)]),
        (
            .digest, [sixtyFour],
            [sixtyFour + "0", String(sixtyFour.dropLast()), sixtyFour.uppercased(), "sha256:" + sixtyFour]
        ),
        (
            .fingerprint, ["sha256:" + sixtyFour],
            [sixtyFour, "sha1:" + sixtyFour, "sha256:" + sixtyFour + "0"]
        ),
        (
            .mediaType,
            ["application/pdf", "image/svg+xml", "a/b", "a/" + String(repeating: "b", count: 125)],
            ["pdf", "/pdf", "application/", "a/b/c", "a/" + String(repeating: "b", count: 126)]
        ),
        (.text, [], ["open"]),
    ])
    func aTypeAcceptsItsFormOnly(_ type: KeyType, _ accepted: [String], _ refused: [String]) {
        for atom in accepted { #expect(type.accepts(.atom(atom)), "\(type.name) \(atom)") }
        for atom in refused { #expect(!type.accepts(.atom(atom)), "\(type.name) \(atom)") }
        #expect(type.accepts(.text("2026-11-30")) == (type == .text))
        #expect(!type.accepts(.atom("not an atom")))
        #expect(!type.accepts(.atom("")))
    }

    @Test(arguments: ["26-0042", "26-0000", "26-10000", "06-12345678.999999999", "26-0042.1", "U-17", "A-1"])
    func aReferenceHasOneSpelling(_ atom: String) {
        #expect(ReferenceForm(atom)?.atom == atom)
    }

    @Test func referencesSayWhatTheyAre() {
        #expect(ReferenceForm("26-0042") == .caseFile(year: 26, number: 42))
        #expect(ReferenceForm("26-0042.3") == .concern(year: 26, number: 42, ordinal: 3))
        #expect(ReferenceForm("U-17") == .object(letter: "U", number: 17))
        #expect(ReferenceForm.shortCaseNumber("42") == 42)
        for wrong in ["0", "042", "26-0042", "U-1", "", "123456789"] {
            #expect(ReferenceForm.shortCaseNumber(wrong) == nil)
        }
    }

    @Test func listsAreKnown() {
        for key in [
            "role", "keys", "caps", "scope", "cites", "weighs", "weighing", "files", "words", "others",
            "present",
        ] {
            #expect(Keys.takesList(key), "\(key)")
        }
        for key in ["id", "title", "once", "code", "nothing"] { #expect(!Keys.takesList(key), "\(key)") }
    }
}
