import Testing

@testable import OpenSSL

/// Sealing and single blocks.
struct CipherTests {
    let key = [UInt8](repeating: 0, count: 32)
    let nonce = [UInt8](repeating: 0, count: 12)

    @Test("AES-256-GCM of the mode's submission to NIST, cases 13 and 14")
    func vectors() throws {
        let empty = try AES256GCM.seal([], key: key, nonce: nonce, authenticating: [])
        #expect(Hex.encode(empty) == "530f8afbc74536b9a963b4f1c4cb738b")
        let block = [UInt8](repeating: 0, count: 16)
        let sealed = try AES256GCM.seal(block, key: key, nonce: nonce, authenticating: [])
        #expect(Hex.encode(sealed) == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
        #expect(try AES256GCM.open(sealed, key: key, nonce: nonce, authenticating: []) == block)
    }

    @Test("what is sealed opens again, whatever its length", arguments: [0, 1, 15, 16, 17, 500, 65536])
    func roundTrip(count: Int) throws {
        let clear = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let key = try RandomOctets.make(32)
        let sealed = try AES256GCM.seal(clear, key: key, nonce: nonce, authenticating: [1, 2, 3])
        #expect(sealed.count == count + AES256GCM.tagOctets)
        #expect(try AES256GCM.open(sealed, key: key, nonce: nonce, authenticating: [1, 2, 3]) == clear)
    }

    @Test("a change of any octet, of the key, the nonce or what is authenticated is noticed")
    func changes() throws {
        let sealed = try AES256GCM.seal([1, 2, 3], key: key, nonce: nonce, authenticating: [9])
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: CryptoFault.self) {
                try AES256GCM.open(changed, key: key, nonce: nonce, authenticating: [9])
            }
        }
        var other = key
        other[31] = 1
        #expect(throws: CryptoFault.self) {
            try AES256GCM.open(sealed, key: other, nonce: nonce, authenticating: [9])
        }
        #expect(throws: CryptoFault.self) {
            try AES256GCM.open(sealed, key: key, nonce: Array(other.prefix(11)) + [1], authenticating: [9])
        }
        for wrong in [[], [8], [9, 9]] as [[UInt8]] {
            #expect(throws: CryptoFault.self) {
                try AES256GCM.open(sealed, key: key, nonce: nonce, authenticating: wrong)
            }
        }
    }

    @Test("keys, nonces and sealed octets of the wrong length are refused", arguments: [0, 16, 31, 33])
    func lengths(count: Int) {
        let wrong = [UInt8](repeating: 0, count: count)
        #expect(throws: CryptoFault.self) {
            try AES256GCM.seal([1], key: wrong, nonce: nonce, authenticating: [])
        }
        #expect(throws: CryptoFault.self) {
            try AES256GCM.seal([1], key: key, nonce: wrong, authenticating: [])
        }
        #expect(throws: CryptoFault.self) {
            try AES256GCM.open(wrong, key: wrong, nonce: nonce, authenticating: [])
        }
        #expect(throws: CryptoFault.self) {
            try AES256GCM.open([UInt8](repeating: 0, count: 15), key: key, nonce: nonce, authenticating: [])
        }
        #expect(throws: CryptoFault.self) {
            try AES256Block.encrypt([UInt8](repeating: 0, count: 16), key: wrong)
        }
        #expect(throws: CryptoFault.self) { try AES256Block.decrypt(wrong + [1], key: key) }
    }

    @Test("one block of FIPS 197, C.3")
    func block() throws {
        let key = [UInt8](0...31)
        let clear = (0...15).map { UInt8($0 * 0x11) }
        let sealed = try AES256Block.encrypt(clear, key: key)
        #expect(Hex.encode(sealed) == "8ea2b7ca516745bfeafc49904b496089")
        #expect(try AES256Block.decrypt(sealed, key: key) == clear)
    }
}
