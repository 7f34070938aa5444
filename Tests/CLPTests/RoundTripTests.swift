import CLP
import Testing

@Suite("Reading and writing undo each other")
struct RoundTripTests {
    /// Eight runs of 25,000 lines: 200,000 in all.
    @Test(arguments: UInt64(1)...8)
    func writingThenReadingGivesTheSameMessage(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<25_000 {
            let expected = RandomMessage(using: &random)
            let octets = try #require(expected.octets)
            let message = try Message(octets: octets)
            let isSame =
                message.head == expected.head && message.verb == expected.verb
                && message.values == expected.values
                && message.attributes == expected.attributes && message.blob == expected.blob
            // One expectation for a line keeps the run short.
            guard isSame, message.encoded == octets else {
                Issue.record("seed \(seed): \(String(decoding: octets, as: UTF8.self))")
                return
            }
        }
    }

    @Test func framerAndGrammarAgreeAboutTheBlob() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<20_000 {
            let octets = try #require(RandomMessage(using: &random).octets)
            var framer = Framer(blobOctetsMax: Limits.blobOctetsMax)
            let extent = try #require(try Wire.frame(&framer, octets))
            var tokens = Tokens()
            let size = Array(octets[extent.line]).withUnsafeBytes { raw -> Int? in
                do throws(SyntaxFault) {
                    try tokens.read(raw)
                    return tokens.size
                } catch {
                    return -1
                }
            }
            #expect(size == extent.blob?.count)
            #expect(extent.octetsConsumed == octets.count)
        }
    }

    @Test func reusedTokensForgetTheLineBefore() throws {
        var tokens = Tokens()
        for (line, fields, size) in [("7 a b=\"c\" d=1,2 {3}", 5, 3), ("* b", 0, nil), ("9 c d", 1, nil)]
            as [(_, _, Int?)]
        {
            try Array(line.utf8).withUnsafeBytes { raw in try tokens.read(raw) }
            #expect(tokens.fields.count == fields)
            #expect(tokens.size == size)
        }
        #expect(tokens.tag == 9)
    }
}
