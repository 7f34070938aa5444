import CLP
import Testing

/// A line that is not a message: why, where, and the tag to answer under.
struct RejectedLine: Sendable, CustomTestStringConvertible {
    let line: [UInt8]
    let reason: SyntaxFault.Reason
    let at: Int
    let tag: UInt32?

    var testDescription: String { String(decoding: line, as: UTF8.self) }

    init(_ line: String, _ reason: SyntaxFault.Reason, at: Int, tag: UInt32? = 1) {
        self.init(Array(line.utf8), reason, at: at, tag: tag)
    }

    init(_ line: [UInt8], _ reason: SyntaxFault.Reason, at: Int, tag: UInt32? = 1) {
        self.line = line
        self.reason = reason
        self.at = at
        self.tag = tag
    }

    /// `1 a "…"` around octets.
    static func text(_ octets: [UInt8], _ reason: SyntaxFault.Reason, at: Int) -> RejectedLine {
        RejectedLine(Array("1 a \"".utf8) + octets + Array("\"".utf8), reason, at: at)
    }

    static let heads: [RejectedLine] = [
        RejectedLine("", .headMissing, at: 0, tag: nil),
        RejectedLine(" 1 a", .headMissing, at: 0, tag: nil),
        RejectedLine("0 a", .headMissing, at: 1, tag: nil),
        RejectedLine("007 a", .headMissing, at: 3, tag: nil),
        RejectedLine("+1 a", .headMissing, at: 0, tag: nil),
        RejectedLine("-1 a", .headMissing, at: 0, tag: nil),
        RejectedLine("1x a", .headMissing, at: 1, tag: nil),
        RejectedLine("1000000000 a", .headMissing, at: 9, tag: nil),
        RejectedLine("18446744073709551617 a", .headMissing, at: 9, tag: nil),
        RejectedLine("26-0042 show", .headMissing, at: 2, tag: nil),
        RejectedLine("GET / HTTP/1.1", .headMissing, at: 0, tag: nil),
        RejectedLine("** a", .headMissing, at: 0, tag: nil),
        RejectedLine("*a", .headMissing, at: 0, tag: nil),
    ]

    static let verbs: [RejectedLine] = [
        RejectedLine("12", .verbMissing, at: 2, tag: 12),
        RejectedLine("12 ", .verbMissing, at: 3, tag: 12),
        RejectedLine("12  ping", .verbMissing, at: 3, tag: 12),
        RejectedLine("*", .verbMissing, at: 1, tag: nil),
        RejectedLine("1 Ping", .badKey, at: 2),
        RejectedLine("1 -a", .badKey, at: 2),
        RejectedLine("1 1a", .badKey, at: 2),
        RejectedLine("1 aB", .badKey, at: 2),
        RejectedLine("1 a_b", .badKey, at: 2),
        RejectedLine("1 a=b", .badKey, at: 2),
        RejectedLine("1 \"a\"", .badKey, at: 2),
        RejectedLine("1 {5}", .badKey, at: 2),
        RejectedLine("1 é", .badKey, at: 2),
    ]

    static let fields: [RejectedLine] = [
        RejectedLine("1 a ", .valueMissing, at: 4),
        RejectedLine("1 a  b", .valueMissing, at: 4),
        RejectedLine("1 a b ", .valueMissing, at: 6),
        RejectedLine("1 a b=,", .valueMissing, at: 6),
        RejectedLine("1 a b=c,", .valueMissing, at: 8),
        RejectedLine("1 a b=c, d", .valueMissing, at: 8),
        RejectedLine("1 a b=c,,d", .valueMissing, at: 8),
        RejectedLine("1 a b,c", .unexpectedOctet, at: 5),
        RejectedLine("1 a \"b\",c", .unexpectedOctet, at: 7),
        RejectedLine("1 a \"b\"c", .unexpectedOctet, at: 7),
        RejectedLine("1 a b\"c\"", .unexpectedOctet, at: 5),
        RejectedLine("1 a =b", .unexpectedOctet, at: 4),
        RejectedLine("1 a b==c", .unexpectedOctet, at: 6),
        RejectedLine("1 a b=c=d", .unexpectedOctet, at: 7),
        RejectedLine("1 a \"b\"=c", .unexpectedOctet, at: 7),
        RejectedLine("1 a b='c'", .unexpectedOctet, at: 6),
        RejectedLine("1 a b;", .unexpectedOctet, at: 5),
        RejectedLine("1 a é", .unexpectedOctet, at: 4),
        RejectedLine("1 a (b)", .unexpectedOctet, at: 4),
        RejectedLine("1 a\tb", .badKey, at: 2),
        RejectedLine("1 a B=c", .badKey, at: 4),
        RejectedLine("1 a b.c=d", .badKey, at: 4),
        RejectedLine("1 a 1=d", .badKey, at: 4),
        RejectedLine("1 a b=1 b=1", .keyTwice, at: 8),
        RejectedLine("1 a b= c=2 d=3 b=4", .keyTwice, at: 15),
        RejectedLine("1 a b=c d", .valueAfterAttribute, at: 8),
        RejectedLine("1 a b=c \"d\"", .valueAfterAttribute, at: 8),
    ]

    static let sizes: [RejectedLine] = [
        RejectedLine("1 a {5} b", .badSize, at: 4),
        RejectedLine("1 a {5} {5}", .badSize, at: 4),
        RejectedLine("1 a {}", .badSize, at: 4),
        RejectedLine("1 a {05}", .badSize, at: 4),
        RejectedLine("1 a {+5}", .badSize, at: 4),
        RejectedLine("1 a {5", .badSize, at: 4),
        RejectedLine("1 a {65537}", .badSize, at: 4),
        RejectedLine("1 a {9223372036854775807}", .badSize, at: 4),
        RejectedLine("1 a {99999999999999999999}", .badSize, at: 4),
        RejectedLine("1 a b{5}", .unexpectedOctet, at: 5),
        RejectedLine("1 a b={5}", .unexpectedOctet, at: 6),
        RejectedLine("1 a }", .unexpectedOctet, at: 4),
        RejectedLine("1 a {5}", .blobDiffers, at: 7),
    ]

    static let texts: [RejectedLine] = [
        RejectedLine("2 show 26-0042 \"x", .textNotClosed, at: 17, tag: 2),
        RejectedLine("1 a \"", .textNotClosed, at: 5),
        RejectedLine("1 a \"b\\\"", .textNotClosed, at: 8),
        RejectedLine("1 a b=\"{5}", .textNotClosed, at: 10),
        RejectedLine("1 a \"\\", .badEscape, at: 5),
        RejectedLine("1 a \"\\u", .badEscape, at: 5),
        RejectedLine("1 a \"\\u{", .badEscape, at: 5),
        RejectedLine("1 a \"\\u{1", .badEscape, at: 5),
        .text(Array(#"\a"#.utf8), .badEscape, at: 5),
        .text(Array(#"\N"#.utf8), .badEscape, at: 5),
        .text(Array(#"\'"#.utf8), .badEscape, at: 5),
        .text(Array(#"\x41"#.utf8), .badEscape, at: 5),
        .text(Array(#"\0"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u41"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{0}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{41}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{a}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{9}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{d}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{22}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{5c}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{01}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{1F}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{1g}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{a0}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{20}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{7e}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{2027}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{202f}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{d800}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{110000}"#.utf8), .badEscape, at: 5),
        .text(Array(#"\u{1000000}"#.utf8), .badEscape, at: 5),
        .text(Array(#"ok \u{fffc}"#.utf8), .badEscape, at: 8),
    ]

    static let characters: [RejectedLine] = [
        .text([0x01], .mustBeEscaped, at: 5),
        .text([0x09], .mustBeEscaped, at: 5),
        .text([0x1F], .mustBeEscaped, at: 5),
        .text([0x7F], .mustBeEscaped, at: 5),
        .text(Array("\u{80}".utf8), .mustBeEscaped, at: 5),
        .text(Array("\u{85}".utf8), .mustBeEscaped, at: 5),
        .text(Array("\u{9f}".utf8), .mustBeEscaped, at: 5),
        .text(Array("ab\u{2028}".utf8), .mustBeEscaped, at: 7),
        .text(Array("\u{202e}".utf8), .mustBeEscaped, at: 5),
        .text(Array("\u{2066}".utf8), .mustBeEscaped, at: 5),
        .text(Array("\u{2069}".utf8), .mustBeEscaped, at: 5),
        .text(Array("\u{feff}".utf8), .mustBeEscaped, at: 5),
        .text(Array("\u{fff9}".utf8), .mustBeEscaped, at: 5),
        .text(Array("\u{fffb}".utf8), .mustBeEscaped, at: 5),
        .text([0x80], .notUTF8, at: 5),
        .text([0xBF], .notUTF8, at: 5),
        .text([0xC0, 0x80], .notUTF8, at: 5),
        .text([0xC1, 0xBF], .notUTF8, at: 5),
        .text([0xC3], .notUTF8, at: 5),
        .text([0xC3, 0x28], .notUTF8, at: 5),
        .text([0xE0, 0x9F, 0xBF], .notUTF8, at: 5),
        .text([0xE2, 0x82], .notUTF8, at: 5),
        .text([0xED, 0xA0, 0x80], .notUTF8, at: 5),
        .text([0xED, 0xBF, 0xBF], .notUTF8, at: 5),
        .text([0xF0, 0x8F, 0xBF, 0xBF], .notUTF8, at: 5),
        .text([0xF0, 0x9F, 0x98], .notUTF8, at: 5),
        .text([0xF4, 0x90, 0x80, 0x80], .notUTF8, at: 5),
        .text([0xF5, 0x80, 0x80, 0x80], .notUTF8, at: 5),
        .text([0xFF], .notUTF8, at: 5),
        .text(Array("abcdefgh".utf8) + [0xFE], .notUTF8, at: 13),
    ]

    static let all = heads + verbs + fields + sizes + texts + characters
}

@Suite("Lines that are refused: why, where, and under which tag")
struct RejectedLinesTests {
    @Test(arguments: RejectedLine.all)
    func lineIsRefused(_ rejected: RejectedLine) {
        let fault = Wire.fault(rejected.line)
        #expect(fault == SyntaxFault(at: rejected.at, reason: rejected.reason, tag: rejected.tag))
    }

    @Test func everyOctetOutsideTheGrammarIsRefusedInAnAtom() {
        let atoms = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-:/@+".utf8)
        for octet in UInt8.min...UInt8.max {
            #expect(Atom.isValid([octet]) == atoms.contains(octet))
            // A space and an equals sign make two fields of it, or an attribute.
            guard octet != 0x20, octet != 0x3D else { continue }
            let line = Array("1 a x".utf8) + [octet] + Array("y".utf8)
            #expect((Wire.fault(line) == nil) == atoms.contains(octet))
        }
    }

    @Test func everyOctetInATextIsPlainOrRefused() {
        for octet in UInt8.min...UInt8.max {
            let isPlain = (0x20...0x7E).contains(octet) && octet != 0x22 && octet != 0x5C
            #expect((Wire.fault(Array("1 a \"".utf8) + [octet] + Array("\"".utf8)) == nil) == isPlain)
            // Among others, so that the search eight octets at a time meets it too.
            let padded = Array("1 a \"abcdefghijk".utf8) + [octet] + Array("lmnopqrstuv\"".utf8)
            #expect((Wire.fault(padded) == nil) == isPlain)
        }
    }

    @Test func everyScalarHasExactlyOneSpelling() {
        for value in UInt32(1)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // Every scalar to U+2FFF and around the marks; a sample of the rest.
            guard value < 0x3000 || (0xFE00...0x10010).contains(value) || value % 251 == 0 else { continue }
            let raw = Wire.fault(Array("1 a \"\(scalar)\"".utf8)) == nil
            let hex = Wire.fault(Array("1 a \"\\u{\(String(value, radix: 16))}\"".utf8)) == nil
            let isShort = [0x22, 0x5C, 0x0A, 0x09, 0x0D].contains(value)
            #expect([raw, hex, isShort].filter(\.self).count == 1, "U+\(String(value, radix: 16))")
        }
    }

    @Test func aLineBetweenTheCountedOctetsAndTheBlobMustAgree() {
        let line = Array("1 a {5}".utf8)
        #expect(Wire.fault(line, blob: Array("hello".utf8)) == nil)
        #expect(Wire.fault(line, blob: Array("hell".utf8))?.reason == .blobDiffers)
        #expect(Wire.fault(line, blob: nil)?.reason == .blobDiffers)
        #expect(Wire.fault(Array("1 a".utf8), blob: [])?.reason == .blobDiffers)
    }

    @Test(arguments: SyntaxFault.Reason.allCases)
    func everyFaultHasASentenceThatCanBeSent(_ reason: SyntaxFault.Reason) {
        let fault = SyntaxFault(at: 0, reason: reason, tag: 1)
        var line = LineBuilder("no")
        line.append(atom: "bad.syntax")
        line.append(key: "msg", text: fault.sentence)
        #expect(!line.isMalformed && !fault.sentence.isEmpty)
    }
}
