import Testing

@testable import CandourClient

@Suite("What reaches the terminal")
struct ScreenTests {
    @Test("no control character, no change of direction and nothing invisible, over every code point")
    func safe() {
        for value in 0...0x10FFFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = Screen.safe(String(scalar))
            switch value {
            case 0x09, 0x0A, 0x20...0x7E, 0x200C, 0x200D: #expect(shown == String(scalar))
            case 0x00...0x1F, 0x7F...0x9F: #expect(shown.isEmpty)
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: #expect(shown.isEmpty)
            case 0x200B, 0xFEFF, 0x2028, 0x2029, 0xE0001: #expect(shown == "\\u{\(String(value, radix: 16))}")
            default:
                for part in shown.unicodeScalars where part.value < 0x20 || (0x7F...0x9F).contains(part.value)
                {
                    Issue.record("\(value) was shown with a control character")
                }
            }
        }
    }

    @Test(arguments: [
        ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"), ("\u{9B}31m", "31m"), ("\u{1B}]0;title\u{07}", "]0;title"),
        ("over\rwritten", "overwritten"), ("a\r\nb", "a\nb"), ("a\u{202E}b", "ab"), ("Zoë 👩‍⚕️", "Zoë 👩‍⚕️"),
    ])
    func examples(_ given: String, _ shown: String) {
        #expect(Screen.safe(given) == shown)
    }

    @Test func oneLine() { #expect(Screen.safeLine("a\nb\tc\u{1B}") == "a b c") }

    @Test("a name with escapes stays harmless in a table, in a record and in JSON")
    func everywhere() {
        let evil = "Dr \u{1B}[2J\nHale\u{9D}"
        var table = Table(["Name"])
        table.append([Cell(evil)])
        for layout in Layout.allCases {
            for line in table.lines(layout: layout, width: 80) {
                #expect(
                    !line.unicodeScalars.contains {
                        $0.value < 0x20 && $0 != "\t" || (0x7F...0x9F).contains($0.value)
                    }
                )
            }
        }
        #expect(JSONValue.string(evil).encoded == "\"Dr \\u001b[2J\\nHale\\u009d\"")
        #expect(JSONValue.string("\u{202E}\"\\\u{E0001}").encoded == "\"\\u202e\\\"\\\\\\udb40\\udc01\"")
    }

    static var table: Table {
        var table = Table(["Case", "About", "Due"])
        table.append([
            Cell("26-0042"), Cell("Dr Tom Hale"), Cell("Thursday 3 December 2026", plain: "2026-12-03"),
        ])
        table.append([Cell("26-0043"), Cell("李"), Cell("")])
        return table
    }

    @Test func columns() {
        #expect(
            Self.table.lines(layout: .columns, width: nil) == [
                "Case     About        Due", "26-0042  Dr Tom Hale  Thursday 3 December 2026", "26-0043  李",
            ]
        )
    }

    @Test(
        "columns that do not fit are left out from the right and counted; the first one never",
        arguments: [
            (46, 3), (45, 2), (20, 2), (19, 1), (3, 1),
        ]
    )
    func narrow(_ width: Int, _ count: Int) {
        let lines = Self.table.lines(layout: .columns, width: width)
        #expect(lines[0].split(separator: " ").count == count)
        #expect(lines.count == (count == 3 ? 3 : 4))
        if count == 2 { #expect(lines[3] == "(1 column hidden. To see them: --layout records)") }
        if count == 1 { #expect(lines[3] == "(2 columns hidden. To see them: --layout records)") }
    }

    @Test func records() {
        #expect(
            Self.table.lines(layout: .records, width: 20) == [
                "Case: 26-0042", "About: Dr Tom Hale", "Due: Thursday 3 December 2026", "", "Case: 26-0043",
                "About: 李",
            ]
        )
    }

    @Test func plain() {
        #expect(
            Self.table.lines(layout: .plain, width: 20) == [
                "26-0042\tDr Tom Hale\t2026-12-03", "26-0043\t李\t",
            ]
        )
    }

    @Test(arguments: [
        (0, "0 bytes"), (1, "1 byte"), (1023, "1,023 bytes"), (1024, "1 KB"), (3_145_728, "3 MB"),
    ])
    func sizes(_ count: Int, _ words: String) { #expect(Plural.octets(count) == words) }

    @Test func numbers() {
        #expect(Plural.grouped(1_234_567) == "1,234,567")
        #expect(Plural.grouped(-999) == "-999")
        #expect(Plural.of(1, "try", "tries") == "1 try")
    }
}
