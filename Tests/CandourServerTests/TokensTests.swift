import OpenSSL
import Testing

@testable import CandourServer

@Suite("Positions and cursors, which clients keep and cannot read")
struct TokensTests {
    static let master = [UInt8](repeating: 7, count: 32)

    private func tokens(_ epoch: String = "7f3a", master: [UInt8] = master) throws -> Tokens {
        try Tokens(master: master, epoch: epoch)
    }

    @Test(arguments: [0, 1, 2, 255, 256, 65_535, 1 << 32, UInt64.max])
    func positionsComeBack(seq: UInt64) throws {
        let tokens = try tokens()
        let token = tokens.position(seq)
        #expect(token.utf8.count == 22)
        #expect(tokens.open(position: token) == .seq(seq))
    }

    @Test("another epoch is told apart; another key, and a change of any character, open nothing here")
    func strangers() throws {
        let tokens = try tokens()
        let token = tokens.position(41)
        #expect(try self.tokens("9c01").open(position: token) == .otherEpoch)
        #expect(
            try self.tokens(master: [UInt8](repeating: 8, count: 32)).open(position: token) == .otherEpoch
        )
        for at in 0..<22 {
            var octets = Array(token.utf8)
            octets[at] = octets[at] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            let opened = tokens.open(position: String(decoding: octets, as: UTF8.self))
            if case .seq = opened { Issue.record("character \(at) does not count") }
        }
    }

    @Test(arguments: [
        "", "-", "A", "AAAA", String(repeating: "A", count: 21), String(repeating: "A", count: 23), "ä", "=",
    ])
    func nothingElseIsAPosition(token: String) throws {
        #expect(try tokens().open(position: token) == .unreadable)
    }

    @Test("places next to each other look nothing alike")
    func opacity() throws {
        let tokens = try tokens()
        let all = (UInt64(0)..<1000).map { tokens.position($0) }
        #expect(Set(all).count == 1000)
        #expect(Set(all.map { $0.prefix(6) }).count > 990)
    }

    @Test("a cursor is opened only as this server made it")
    func cursors() throws {
        let tokens = try tokens()
        for payload in [[1], Array("26-0042".utf8), [UInt8](repeating: 0, count: 30)] as [[UInt8]] {
            let cursor = tokens.cursor(payload)
            #expect(tokens.open(cursor: cursor) == payload)
            #expect(try self.tokens(master: [UInt8](repeating: 8, count: 32)).open(cursor: cursor) == nil)
            for at in cursor.utf8.indices {
                let octet = cursor.utf8[at]
                let swapped = octet == UInt8(ascii: "A") ? "B" : "A"
                let tampered = String(cursor[..<at]) + swapped + String(cursor[cursor.index(after: at)...])
                // The last character of base64url may carry bits that mean nothing; those must not open either.
                #expect(tokens.open(cursor: tampered) == nil)
            }
        }
        for nothing in ["", "AAAA", "AAAAAAAAAAAAAA"] { #expect(tokens.open(cursor: nothing) == nil) }
    }

    @Test("a secret is concealed under a key: another store gives another hash")
    func secrets() throws {
        let one = try tokens().conceal("code X")
        #expect(one.utf8.count == 64)
        #expect(try tokens().conceal("code X") == one)
        #expect(try tokens(master: [UInt8](repeating: 8, count: 32)).conceal("code X") != one)
    }
}
