import CLP
import Testing

/// A line and what it says.
struct AcceptedLine: Sendable, CustomTestStringConvertible {
    let line: String
    var blob: String?
    let head: Head
    let verb: String
    var values: [Value] = []
    var attributes: [Attribute] = []

    var testDescription: String { line }

    static let all: [AcceptedLine] = [
        AcceptedLine(line: "1 who", head: .tag(1), verb: "who"),
        AcceptedLine(line: "999999999 ping", head: .tag(999_999_999), verb: "ping"),
        AcceptedLine(line: "10 a", head: .tag(10), verb: "a"),
        AcceptedLine(
            line: "7 who-looked 26-0042",
            head: .tag(7),
            verb: "who-looked",
            values: [.atom("26-0042")]
        ),
        AcceptedLine(line: "* bye closing", head: .star, verb: "bye", values: [.atom("closing")]),
        AcceptedLine(line: "* hello clp/1", head: .star, verb: "hello", values: [.atom("clp/1")]),
        AcceptedLine(
            line: "3 list case state=open,waiting limit=2",
            head: .tag(3),
            verb: "list",
            values: [.atom("case")],
            attributes: [
                Attribute(key: "state", values: [.atom("open"), .atom("waiting")]),
                Attribute(key: "limit", values: [.atom("2")]),
            ]
        ),
        AcceptedLine(
            line: "3 set 26-0042 due= title=\"\" lead=U-2",
            head: .tag(3),
            verb: "set",
            values: [.atom("26-0042")],
            attributes: [
                Attribute(key: "due", values: []), Attribute(key: "title", values: [.text("")]),
                Attribute(key: "lead", values: [.atom("U-2")]),
            ]
        ),
        AcceptedLine(
            line: "3 a due=",
            head: .tag(3),
            verb: "a",
            attributes: [Attribute(key: "due", values: [])]
        ),
        AcceptedLine(line: "3 a \"open\"", head: .tag(3), verb: "a", values: [.text("open")]),
        AcceptedLine(line: "3 a \"\"", head: .tag(3), verb: "a", values: [.text("")]),
        AcceptedLine(
            line: "3 a x=\"p, q\",r,\"s\" y=+./:@_-Z9",
            head: .tag(3),
            verb: "a",
            attributes: [
                Attribute(key: "x", values: [.text("p, q"), .atom("r"), .text("s")]),
                Attribute(key: "y", values: [.atom("+./:@_-Z9")]),
            ]
        ),
        AcceptedLine(
            line: #"3 a "\"\\\n\t\r" "\u{1}\u{1f}\u{7f}\u{80}\u{9f}""#,
            head: .tag(3),
            verb: "a",
            values: [.text("\"\\\n\t\r"), .text("\u{1}\u{1f}\u{7f}\u{80}\u{9f}")]
        ),
        AcceptedLine(
            line: #"3 a "\u{2028}\u{202e}\u{2066}\u{2069}\u{feff}\u{fff9}\u{fffb}""#,
            head: .tag(3),
            verb: "a",
            values: [.text("\u{2028}\u{202e}\u{2066}\u{2069}\u{feff}\u{fff9}\u{fffb}")]
        ),
        AcceptedLine(
            line:
                "3 a \"é e\u{301} \u{a0}\u{2027}\u{202f}\u{2065}\u{206a}\u{fff8}\u{fffc}😀\u{d7ff}\u{e000}\"",
            head: .tag(3),
            verb: "a",
            values: [
                .text(
                    "é e\u{301} \u{a0}\u{2027}\u{202f}\u{2065}\u{206a}\u{fff8}\u{fffc}😀\u{d7ff}\u{e000}"
                )
            ]
        ),
        AcceptedLine(line: "3 a \"{5}\"", head: .tag(3), verb: "a", values: [.text("{5}")]),
        AcceptedLine(line: "3 a {0}", blob: "", head: .tag(3), verb: "a"),
        AcceptedLine(line: "3 a {5}", blob: "hello", head: .tag(3), verb: "a"),
        AcceptedLine(
            line: "3 a b=1 {7}",
            blob: "1 ping\n",
            head: .tag(3),
            verb: "a",
            attributes: [Attribute(key: "b", values: [.atom("1")])]
        ),
        AcceptedLine(line: "3 a 007", head: .tag(3), verb: "a", values: [.atom("007")]),
    ]
}

@Suite("Lines that are accepted, and what they say")
struct AcceptedLinesTests {
    @Test(arguments: AcceptedLine.all)
    func lineIsDecoded(_ accepted: AcceptedLine) throws {
        let blob = accepted.blob.map { Array($0.utf8) }
        let message = try Wire.read(Array(accepted.line.utf8), blob: blob)
        #expect(message.head == accepted.head)
        #expect(message.verb == accepted.verb)
        #expect(message.values == accepted.values)
        #expect(message.attributes == accepted.attributes)
        #expect(message.blob == blob)
    }

    @Test(arguments: AcceptedLine.all)
    func lineHasOneSpelling(_ accepted: AcceptedLine) throws {
        var octets = Array((accepted.line + "\n").utf8)
        if let blob = accepted.blob { octets += Array(blob.utf8) + [0x0A] }
        let message = try Message(octets: octets)
        #expect(message.encoded == octets)
        #expect(try Message.all(in: octets + octets) == [message, message])
    }

    @Test func absentClearedAndEmptyDiffer() throws {
        let message = try Message(octets: Array("1 set S-1 due= title=\"\"\n".utf8))
        #expect(message.values(of: "lead") == nil)
        #expect(message.values(of: "due") == [])
        #expect(message.values(of: "title") == [.text("")])
    }

    @Test func textsEqualToAReaderAreNotEqualOnTheWire() {
        #expect(Value.text("\u{e9}") != Value.text("e\u{301}"))
        #expect(Value.text("open") != Value.atom("open"))
    }
}
