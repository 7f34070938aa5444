import CLP
import Testing

@Suite("Where messages begin and end")
struct FramerTests {
    @Test func oneMessage() throws {
        var framer = Framer(blobOctetsMax: 100)
        let extent = try Wire.frame(&framer, Array("1 ping\n2 who\n".utf8))
        #expect(extent == FrameExtent(line: 0..<6, blob: nil, octetsConsumed: 7))
    }

    @Test func aBlobIsTakenByItsSize() throws {
        var framer = Framer(blobOctetsMax: 100)
        let extent = try Wire.frame(&framer, Array("1 note {7}\n1 ping\n\n2 who\n".utf8))
        #expect(extent == FrameExtent(line: 0..<10, blob: 11..<18, octetsConsumed: 19))
    }

    @Test func anEmptyBlobStillHasItsGuard() throws {
        var framer = Framer(blobOctetsMax: 0)
        #expect(try Wire.frame(&framer, Array("1 a {0}\n".utf8)) == nil)
        let extent = try Wire.frame(&framer, Array("1 a {0}\n\n".utf8))
        #expect(extent == FrameExtent(line: 0..<7, blob: 8..<8, octetsConsumed: 9))
    }

    @Test func anythingElseOnALineIsLeftToTheGrammar() throws {
        for line in ["", " ", "*", "x", "{5", "1 a \"", "1 a {5} ", "\u{fffd}"] {
            var framer = Framer(blobOctetsMax: 100)
            #expect(try Wire.frame(&framer, Array((line + "\n").utf8))?.line == 0..<line.utf8.count)
        }
    }

    @Test(arguments: [
        ("1 ping\r\n", FrameFault.Reason.carriageReturn), ("1 ping\r", .carriageReturn), ("\t", .tab),
        ("1 a \u{0}", .nul), ("1 a \u{1b}[2J", .controlOctet), ("1 a \u{7f}", .controlOctet),
        ("1 aaaaaaaaaaaaaaaaaaa \u{c} aaaaaaaaaaaa", .controlOctet),
        ("}\n", .badSize), ("5}\n", .badSize), ("{5}\n", .badSize), ("1 a{5}\n", .badSize),
        ("1 a {}\n", .badSize), ("1 a {05}\n", .badSize), ("1 a {-5}\n", .badSize), ("1 a {5 }\n", .badSize),
        ("1 a { 5}\n", .badSize), ("1 a {5}}\n", .badSize), ("1 a \"}\n", .badSize),
        ("1 a {1000000000000000000}\n", .badSize), ("1 a {99999999999999999999999999}\n", .badSize),
        ("1 a {999999999999999999}\n", .blobTooLong), ("1 a {101}\n", .blobTooLong),
        ("1 a {3}\nabcd", .badGuard), ("1 a {3}\nabc\r", .badGuard),
    ])
    func theConnectionEnds(_ octets: String, _ reason: FrameFault.Reason) {
        #expect(Wire.frameFault(Array(octets.utf8), blobOctetsMax: 100) == reason)
    }

    @Test func everyControlOctetEndsTheConnectionAtOnce() {
        for octet in UInt8.min...UInt8.max where octet != 0x0A {
            for place in 0..<17 {
                let octets =
                    [UInt8](repeating: 0x78, count: place) + [octet] + [UInt8](repeating: 0x78, count: 9)
                #expect((Wire.frameFault(octets) != nil) == (octet < 0x20 || octet == 0x7F))
            }
        }
    }

    @Test func nothingAfterAFaultIsLookedAt() {
        var framer = Framer(blobOctetsMax: 100)
        #expect(throws: FrameFault(.tab)) { try Wire.frame(&framer, Array("\t\n1 ping\n".utf8)) }
        #expect(throws: FrameFault(.tab)) { try Wire.frame(&framer, Array("1 ping\n".utf8)) }
    }

    @Test func eachOctetIsScannedOnce() throws {
        var framer = Framer(blobOctetsMax: 100)
        let line = Array("1 a \"".utf8) + [UInt8](repeating: 0x78, count: 7_985) + Array("\" {5}\n".utf8)
        let octets = line + Array("hello\n".utf8)
        for count in 0..<octets.count {
            #expect(try Wire.frame(&framer, Array(octets[..<count])) == nil)
            #expect(framer.octetsScanned == min(count, line.count))
        }
        #expect(try Wire.frame(&framer, octets)?.octetsConsumed == octets.count)
        #expect(framer.octetsScanned == line.count)
    }

    @Test func aLargerBlobIsAllowedAfterSignIn() throws {
        var framer = Framer(blobOctetsMax: 4)
        #expect(try Wire.frame(&framer, Array("1 a {4}\nabcd\n".utf8))?.octetsConsumed == 13)
        framer.blobOctetsMax = 5
        #expect(try Wire.frame(&framer, Array("1 a {5}\nabcde\n".utf8))?.octetsConsumed == 14)
    }

    @Test func aPartialMessageIsNeverOne() throws {
        let whole = Array("1 note {5}\nhello\n".utf8)
        for count in 0..<whole.count {
            var framer = Framer(blobOctetsMax: 100)
            #expect(try Wire.frame(&framer, Array(whole[..<count])) == nil)
            #expect(throws: MessageFault.incomplete) { try Message(octets: Array(whole[..<count])) }
        }
        #expect(throws: MessageFault.trailing) { try Message(octets: whole + [0x31]) }
    }

    @Test func fewerOctetsThanBeforeDoNoHarm() throws {
        var framer = Framer(blobOctetsMax: 100)
        #expect(try Wire.frame(&framer, Array("1 note x".utf8)) == nil)
        #expect(try Wire.frame(&framer, []) == nil)
        #expect(try Wire.frame(&framer, Array("1 note x\n".utf8))?.octetsConsumed == 9)
    }

    @Test(arguments: FrameFault.Reason.allCases)
    func everyFaultHasASentenceThatCanBeSent(_ reason: FrameFault.Reason) {
        var line = LineBuilder("bye")
        line.append(atom: "bad.frame")
        line.append(key: "msg", text: FrameFault(reason).sentence)
        #expect(!line.isMalformed)
    }
}
