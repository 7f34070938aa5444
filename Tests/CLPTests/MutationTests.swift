import CLP
import Testing

@Suite("Octets nobody meant to send")
struct MutationTests {
    private static let seeds: [[UInt8]] =
        AcceptedLine.all.map { line in
            Array((line.line + "\n").utf8) + (line.blob.map { Array($0.utf8) + [0x0A] } ?? [])
        }
    private static let pieces: [[UInt8]] = [
        " {", "}\n", "=\"", "\\u{", "\"", "\\", ",", "=", " ", "\n", "{0}", "999999999999999999", "\u{2028}",
        "{65536}",
        "a=", "\u{feff}", "\u{0}", "\r", "* ", "1 ",
    ].map { Array($0.utf8) }

    private func mutate(_ seed: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var octets = seed
        for _ in 0...random.below(3) {
            let place = octets.isEmpty ? 0 : random.below(octets.count)
            switch random.below(6) {
            case 0 where !octets.isEmpty: octets[place] = UInt8(random.below(256))
            case 1 where !octets.isEmpty: octets.remove(at: place)
            case 2: octets.insert(UInt8(random.below(256)), at: place)
            case 3: octets.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: place)
            case 4 where !octets.isEmpty: octets[place] ^= 1 &<< UInt8(random.below(8))
            default:
                let other = Self.seeds[random.below(Self.seeds.count)]
                octets = Array(octets[..<place]) + other.suffix(random.below(other.count + 1))
            }
        }
        return octets
    }

    /// Four runs of 50,000. Bounded by count, so that each run does the same work on any computer.
    @Test(arguments: UInt64(31)...34)
    func nothingTrapsAndWhatIsAcceptedIsCanonical(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var accepted = 0
        for _ in 0..<50_000 {
            let octets = mutate(Self.seeds[random.below(Self.seeds.count)], using: &random)
            do throws(MessageFault) {
                let messages = try Message.all(in: octets)
                accepted += messages.isEmpty ? 0 : 1
                guard messages.flatMap(\.encoded) == octets else {
                    Issue.record("not canonical: \(octets)")
                    return
                }
            } catch {
                guard case .syntax(let fault) = error else { continue }
                guard fault.at >= 0, fault.at <= octets.count else {
                    Issue.record("offset \(fault.at) outside the line: \(octets)")
                    return
                }
            }
        }
        // The mutations are mild enough that both sides of the border are visited.
        #expect(accepted > 2_500 && accepted < 47_500, "\(accepted)")
    }
}
