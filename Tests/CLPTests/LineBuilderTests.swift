import CLP
import Testing

@Suite("Writing lines")
struct LineBuilderTests {
    private func text(_ octets: [UInt8]?) -> String? {
        octets.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func everyKindOfField() {
        var line = LineBuilder("row")
        line.append(atom: "case")
        line.append(text: "O’Neill \"x\"\n")
        line.append(number: 0)
        line.append(key: "lead", atom: "U-2")
        line.append(key: "role", atoms: ["manager", "adviser"])
        line.append(key: "others", atoms: [])
        line.append(key: "title", text: "")
        line.append(key: "weighing", texts: ["a", "b,c"])
        line.append(key: "rev", number: 120)
        line.append(key: "seq", number: UInt64(7))
        line.append(key: "to", values: [.atom("a"), .text("b")])
        line.append(cleared: "due")
        let whole =
            "12 row case \"O’Neill \\\"x\\\"\\n\" 0 lead=U-2 role=manager,adviser others= title=\"\" "
            + "weighing=\"a\",\"b,c\" rev=120 seq=7 to=a,\"b\" due="
        #expect(text(line.message(head: .tag(12))) == whole + "\n")
        #expect(
            text(line.message(head: .star, blob: Array("hi".utf8))) == "*" + whole.dropFirst(2) + " {2}\nhi\n"
        )
        #expect(text(line.message(head: .tag(12), blob: [])) == whole + " {0}\n\n")
    }

    @Test func writingAppends() {
        var output = Array("1 ok\n".utf8)
        #expect(LineBuilder("bye").write(head: .star, to: &output))
        #expect(text(output) == "1 ok\n* bye\n")
    }

    @Test(arguments: ["", "a b", "a,b", "\"a\"", "a=b", "é", "a\n", "a\u{0}", "{5}", "(a)"])
    func whatIsNotAnAtomMarksTheBuilder(_ atom: String) {
        var value = LineBuilder("row")
        value.append(atom: atom)
        var attribute = LineBuilder("row")
        attribute.append(key: "id", atom: atom)
        var list = LineBuilder("row")
        list.append(key: "id", atoms: ["a", atom])
        for line in [value, attribute, list] {
            #expect(line.isMalformed)
            #expect(line.message(head: .tag(1)) == nil)
        }
    }

    @Test(arguments: ["", "A", "1a", "a_b", "a b", "é", String(repeating: "k", count: 33)])
    func whatIsNotAKeyMarksTheBuilder(_ key: String) {
        var line = LineBuilder("row")
        line.append(key: key, atom: "a")
        #expect(line.isMalformed)
        #expect(LineBuilder(key).isMalformed)
    }

    @Test func whatTheGrammarForbidsMarksTheBuilder() {
        let mistakes: [(String, (inout LineBuilder) -> Void)] = [
            ("NUL in a text", { $0.append(text: "a\u{0}b") }),
            ("a negative number", { $0.append(number: -1) }),
            ("a number of 19 digits", { $0.append(number: Limits.numberMax + 1) }),
            ("an unsigned number of 20 digits", { $0.append(key: "n", number: UInt64.max) }),
            (
                "a value after a key",
                {
                    $0.append(cleared: "due"); $0.append(atom: "a")
                }
            ),
            (
                "a key twice",
                {
                    $0.append(cleared: "due"); $0.append(key: "n", number: 1); $0.append(cleared: "due")
                }
            ),
            ("65 fields", { for _ in 0..<65 { $0.append(atom: "a") } }),
            ("65 values", { $0.append(key: "k", atoms: [String](repeating: "a", count: 65)) }),
            ("a text longer than a line", { $0.append(text: String(repeating: "a", count: 8192)) }),
            (
                "a text that grows longer than a line",
                { $0.append(text: String(repeating: "\n", count: 5000)) }
            ),
            ("an atom longer than a line", { $0.append(atom: String(repeating: "a", count: 9000)) }),
        ]
        for (name, make) in mistakes {
            var line = LineBuilder("row")
            make(&line)
            #expect(line.isMalformed, "\(name)")
            var output: [UInt8] = [1]
            #expect(!line.write(head: .tag(1), to: &output) && output == [1], "\(name)")
        }
    }

    @Test func limitsAtNAndNPlusOne() {
        var fields = LineBuilder("row")
        for _ in 0..<64 { fields.append(atom: "a") }
        #expect(fields.message(head: .tag(1)) != nil)
        #expect(fields.message(head: .tag(1), blob: []) == nil)
        var list = LineBuilder("row")
        list.append(key: "k", atoms: [String](repeating: "a", count: 64))
        #expect(list.message(head: .tag(1)) != nil)
        var long = LineBuilder("row")
        // `1 row "…"` LF
        long.append(text: String(repeating: "a", count: 8192 - 9))
        #expect(long.message(head: .tag(1))?.count == 8192)
        #expect(long.message(head: .tag(10)) == nil)
        let blob = [UInt8](repeating: 0, count: Limits.blobOctetsMax)
        #expect(LineBuilder("part").message(head: .tag(1), blob: blob) != nil)
        #expect(LineBuilder("part").message(head: .tag(1), blob: blob + [0]) == nil)
    }
}
