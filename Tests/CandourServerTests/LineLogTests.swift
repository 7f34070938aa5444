import Foundation
import Testing

@testable import CandourServer

@Suite("A line of the log cannot be forged")
struct LineLogTests {
    /// What an attacker might wish to put into a log.
    static let attacks = [
        "plain", "a\nb", "a\r\n<3>{\"level\":\"error\"}", "\u{0}", "\u{1B}[2J", "\"},{\"x\":\"", "\\",
        "\\u0022", "\u{7F}\u{85}",
        "\u{2028}\u{2029}", "\u{202E}txet", "\u{2066}x\u{2069}", "\u{FEFF}", "\u{FFF9}a\u{FFFB}",
        "Siân O’Neill 🙂",
    ]

    @Test(arguments: attacks)
    func quotedTextIsOneLineOfJSON(text: String) throws {
        let quoted = LineLog.quoted(text)
        let isHarmless = quoted.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: false
            default: true
            }
        }
        #expect(isHarmless)
        let read = try JSONDecoder().decode([String].self, from: Data("[\(quoted)]".utf8))
        #expect(read[0].unicodeScalars.elementsEqual(text.unicodeScalars))
    }
}
