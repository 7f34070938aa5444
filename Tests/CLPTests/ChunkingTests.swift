import CLP
import Testing

@Suite("How octets arrive does not matter")
struct ChunkingTests {
    private func cut(_ octets: [UInt8], using random: inout SeededGenerator) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var rest = octets[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 + random.below(7))
            pieces.append(Array(piece))
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }

    @Test func anyChunkingGivesTheSameMessages() throws {
        var random = SeededGenerator(seed: 21)
        for stream in 0..<3_000 {
            var octets: [UInt8] = []
            for _ in 0...random.below(4) { octets += try #require(RandomMessage(using: &random).octets) }
            if stream % 3 == 0 {
                // A third of the streams are spoilt somewhere: faults too come at the same place.
                octets[random.below(octets.count)] = UInt8(random.below(256))
            }
            let whole = Wire.session([octets])
            #expect(Wire.session(cut(octets, using: &random)) == whole)
        }
    }

    @Test func theBodyOfAMalformedRequestNeverBecomesACommand() {
        let body = "7 decide 26-0042\n"
        let malformed = [
            "5 note 26-0042 \"x {17}", "5 note 26-0042 kind=phone kind=phone {17}", "5 NOTE {17}",
            "5 note  {17}", "5 note \"\\q\" {17}", "5 note b=1 c {17}", "x note {17}", "5 note x=, {17}",
            "5 note \u{e9} {17}", "lsit {17}", "5 note 60 {5} {17}",
        ]
        for line in malformed {
            let seen = Wire.session([Array((line + "\n" + body + "\n8 ping\n").utf8)])
            #expect(seen.count == 2, "\(line): \(seen)")
            #expect(seen.first?.hasPrefix("fault ") == true, "\(line)")
            #expect(seen.last == "line 8 ping blob []", "\(line)")
        }
    }

    @Test func afterABrokenFrameNothingIsACommand() {
        for octets in [
            "1 ping\r\n2 ping\n", "1 a {x}\n2 ping\n", "1 a {1}\nab\n2 ping\n", "1 a {65537}\n2 ping\n",
        ] {
            let seen = Wire.session([Array(octets.utf8)])
            #expect(seen.count == 1)
            #expect(seen.first?.hasPrefix("end ") == true)
        }
    }
}
