import CLP
import Testing

@Suite("Each limit at N and at N + 1")
struct LimitsTests {
    /// `1 a "xxx"`, this many octets long with its LF.
    private func line(octets: Int) -> [UInt8] {
        Array("1 a \"".utf8) + [UInt8](repeating: 0x78, count: octets - 7) + Array("\"\n".utf8)
    }

    @Test func aLineIsAtMost8192OctetsWithItsLF() throws {
        #expect(Limits.lineOctetsMax == 8192)
        #expect(try Message(octets: line(octets: 8192)).verb == "a")
        #expect(Wire.frameFault(line(octets: 8193)) == .lineTooLong)
        #expect(Wire.fault(Array(line(octets: 8192).dropLast())) == nil)
        #expect(Wire.fault(Array(line(octets: 8193).dropLast()))?.reason == .lineTooLong)
    }

    @Test func aLineWithoutLFIsRefusedWhenItReaches8192Octets() {
        #expect(Wire.frameFault([UInt8](repeating: 0x31, count: 8191)) == nil)
        #expect(Wire.frameFault([UInt8](repeating: 0x31, count: 8192)) == .lineTooLong)
    }

    @Test func aBlobIsAtMost65536Octets() throws {
        func octets(_ count: Int) -> [UInt8] {
            Array("1 a {\(count)}\n".utf8) + [UInt8](repeating: 0, count: count) + [0x0A]
        }
        #expect(Limits.blobOctetsMax == 65_536)
        #expect(try Message(octets: octets(65_536)).blob?.count == 65_536)
        #expect(Wire.frameFault(octets(65_537)) == .blobTooLong)
        #expect(
            Wire.fault(Array("1 a {65537}".utf8), blob: [UInt8](repeating: 0, count: 65_537))?.reason
                == .badSize
        )
    }

    @Test func aBlobBeforeSignInIsAtMost8192Octets() {
        #expect(Limits.blobOctetsMaxBeforeSignIn == 8192)
        #expect(Wire.frameFault(Array("1 a {8192}\n".utf8), blobOctetsMax: 8192) == nil)
        #expect(Wire.frameFault(Array("1 a {8193}\n".utf8), blobOctetsMax: 8192) == .blobTooLong)
    }

    @Test func noFramerAcceptsMoreThanTheProtocolDoes() {
        #expect(Wire.frameFault(Array("1 a {65536}\n".utf8), blobOctetsMax: .max) == nil)
        #expect(Wire.frameFault(Array("1 a {65537}\n".utf8), blobOctetsMax: .max) == .blobTooLong)
    }

    @Test func aLineHasAtMost64FieldsTheSizeIncluded() {
        func values(_ count: Int) -> String { "1 a" + String(repeating: " b", count: count) }
        func keys(_ count: Int) -> String { "1 a" + (0..<count).map { " k\($0)=" }.joined() }
        #expect(Wire.fault(Array(values(64).utf8)) == nil)
        #expect(Wire.fault(Array(values(65).utf8))?.reason == .tooManyFields)
        #expect(Wire.fault(Array(keys(64).utf8)) == nil)
        #expect(Wire.fault(Array(keys(65).utf8))?.reason == .tooManyFields)
        #expect(Wire.fault(Array((values(63) + " {0}").utf8), blob: []) == nil)
        #expect(Wire.fault(Array((values(64) + " {0}").utf8), blob: [])?.reason == .tooManyFields)
    }

    @Test func aListHasAtMost64Values() {
        func list(_ count: Int) -> [UInt8] {
            Array(("1 a b=" + [String](repeating: "c", count: count).joined(separator: ",")).utf8)
        }
        #expect(Wire.fault(list(64)) == nil)
        #expect(Wire.fault(list(65))?.reason == .tooManyValues)
    }

    @Test func aKeyAndAVerbHaveAtMost32Octets() {
        let most = String(repeating: "k", count: 32)
        #expect(Wire.fault(Array("1 \(most) \(most)=1".utf8)) == nil)
        #expect(Wire.fault(Array("1 \(most)k".utf8)) == SyntaxFault(at: 2, reason: .keyTooLong, tag: 1))
        #expect(Wire.fault(Array("1 a \(most)k=1".utf8)) == SyntaxFault(at: 4, reason: .keyTooLong, tag: 1))
        #expect(Atom.isKey(most) && !Atom.isKey(most + "k"))
    }

    @Test func aTagIsAtMost999999999() {
        #expect(Wire.fault(Array("999999999 a".utf8)) == nil)
        #expect(Wire.fault(Array("1000000000 a".utf8))?.reason == .headMissing)
        #expect(LineBuilder("a").message(head: .tag(999_999_999)) != nil)
        #expect(LineBuilder("a").message(head: .tag(1_000_000_000)) == nil)
        #expect(LineBuilder("a").message(head: .tag(0)) == nil)
    }

    @Test func aNumberHasAtMost18Digits() {
        #expect(Digits.value(of: "999999999999999999") == Limits.numberMax)
        #expect(Digits.value(of: "1000000000000000000") == nil)
        #expect(Digits.value(of: "0") == 0)
        for wrong in ["", "+5", "-5", "007", "00", " 5", "5 ", "٥", "5.0", "1e3", "9223372036854775808"] {
            #expect(Digits.value(of: wrong) == nil, "\(wrong)")
        }
    }
}
