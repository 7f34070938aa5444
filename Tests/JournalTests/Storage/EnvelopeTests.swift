import CLP
import Journal
import Testing

@Suite("The line of an envelope")
struct EnvelopeTests {
    static let digest = [UInt8](repeating: 0xab, count: 32)
    static let digestText = String(repeating: "ab", count: 32)

    @Test func saysWhoDidItWhereAndWhen() throws {
        let plain = try Envelope(
            seq: 12,
            at: 1_795_305_600_000,
            by: "-",
            stream: StreamID("26-0042"),
            rev: 3
        )
        #expect(text(plain) == "* entry seq=12 at=1795305600000 by=- stream=26-0042 rev=3")
        let once = try Envelope(
            seq: 1,
            at: 0,
            by: "U-17",
            stream: StreamID("store"),
            rev: 0,
            once: "k20",
            onceDigest: Self.digest
        )
        #expect(
            text(once) == "* entry seq=1 at=0 by=U-17 stream=store rev=0 once=k20 digest=\(Self.digestText)"
        )
        #expect(try Envelope(octets: plain.octets) == plain)
        #expect(try Envelope(octets: once.octets) == once)
    }

    @Test func isCanonicalInTheProtocolToo() throws {
        for row in try SampleJournal(entries: 20).rows {
            let message = try Message(octets: row.envelope + [10])
            #expect(message.verb == "entry")
            #expect(message.encoded == row.envelope + [10])
        }
    }

    @Test(arguments: [
        "", "* entry", "entry seq=1 at=1 by=- stream=a rev=1", "* entry seq=0 at=1 by=- stream=a rev=1",
        "* entry seq=01 at=1 by=- stream=a rev=1", "* entry seq=1 at=00 by=- stream=a rev=1",
        "* entry at=1 seq=1 by=- stream=a rev=1", "* entry seq=1 at=1 by= stream=a rev=1",
        "* entry seq=1 at=1 by=- stream=a rev=", "* entry seq=1 at=1 by=- stream=a rev=4294967296",
        "* entry seq=1000000000000000000 at=1 by=- stream=a rev=1",
        "* entry seq=1 at=1 by=- stream=a rev=1 ", "* entry seq=1 at=1 by=- stream=a rev=1\n",
        "* entry seq=1 at=1 by=- stream=a b rev=1", "* entry seq=1 at=1 by=- stream=\"a\" rev=1",
        "* entry seq=1 at=1 by=- stream=a rev=1 once=k", "* entry seq=1  at=1 by=- stream=a rev=1",
        "* entry seq=1 at=1 by=- stream=a rev=1 once=k digest=",
        "* entry seq=1 at=1 by=- stream=a rev=1 once=k digest=\(digestText)a",
        "* entry seq=1 at=1 by=- stream=a rev=1 once=k digest=\(digestText.uppercased())",
        "* entry seq=1 at=1 by=- stream=a rev=1 digest=\(digestText)",
    ]) func refusesAnyOtherSpelling(line: String) {
        #expect(throws: EnvelopeFault.line) { try Envelope(octets: Array(line.utf8)) }
    }

    @Test func refusesEveryBeginningOfItself() throws {
        let octets = try make(once: "k20", digest: Self.digest).octets
        let withoutOnce = try make().octets.count
        for count in 0..<octets.count where count != withoutOnce {
            // Cutting digits off `rev` leaves another good line; that is what the chain is for.
            let beginning = Array(octets.prefix(count))
            if let envelope = try? Envelope(octets: beginning) { #expect(envelope.octets == beginning) }
        }
    }

    @Test func keepsItsLimits() throws {
        let longest = String(repeating: "a", count: 64)
        #expect(try make(by: longest, stream: longest, once: longest, digest: Self.digest).once == longest)
        #expect(throws: EnvelopeFault.atom("by")) { try make(by: longest + "a") }
        #expect(throws: EnvelopeFault.atom("stream")) { try make(stream: longest + "a") }
        #expect(throws: EnvelopeFault.atom("once")) { try make(once: longest + "a", digest: Self.digest) }
        #expect(try make(seq: 999_999_999_999_999_999).seq == 999_999_999_999_999_999)
        #expect(throws: EnvelopeFault.number("seq")) { try make(seq: 1_000_000_000_000_000_000) }
        #expect(throws: EnvelopeFault.number("seq")) { try make(seq: 0) }
        #expect(try make(at: 999_999_999_999_999_999).at == 999_999_999_999_999_999)
        #expect(throws: EnvelopeFault.number("at")) { try make(at: 1_000_000_000_000_000_000) }
        #expect(throws: EnvelopeFault.number("at")) { try make(at: -1) }
    }

    @Test func wantsADigestWithAKeyAndOnlyThen() {
        #expect(throws: EnvelopeFault.digest) { try make(once: "k1") }
        #expect(throws: EnvelopeFault.digest) { try make(digest: Self.digest) }
        #expect(throws: EnvelopeFault.digest) {
            try make(once: "k1", digest: [UInt8](repeating: 0, count: 31))
        }
        #expect(throws: EnvelopeFault.digest) {
            try make(once: "k1", digest: [UInt8](repeating: 0, count: 33))
        }
    }

    @Test(arguments: ["", "a b", "é", "a\"", "a=b", "a,b", "a\n", "{1}"])
    func refusesNamesThatAreNoAtoms(name: String) {
        #expect(throws: EnvelopeFault.atom("by")) { try make(by: name) }
        #expect(throws: EnvelopeFault.atom("stream")) { try make(stream: name) }
    }

    private func make(
        seq: UInt64 = 1,
        at: Int64 = 1,
        by: String = "-",
        stream: String = "26-0042",
        once: String? = nil,
        digest: [UInt8]? = nil
    ) throws -> Envelope {
        let stream = StreamID(stream)
        return try Envelope(seq: seq, at: at, by: by, stream: stream, rev: 10, once: once, onceDigest: digest)
    }

    private func text(_ envelope: Envelope) -> String {
        String(decoding: envelope.octets, as: UTF8.self)
    }
}
