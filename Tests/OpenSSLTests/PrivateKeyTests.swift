import Testing

@testable import OpenSSL

/// Private keys at rest.
struct PrivateKeyTests {
    let words = Array("four plain words".utf8)

    @Test("a key is read back, locked or not, and is the same key")
    func roundTrip() throws {
        let key = try PrivateKey.generate()
        let signature = try key.sign([1, 2, 3])
        for passphrase in [nil, words] {
            let pem = try key.pem(passphrase: passphrase)
            let label =
                passphrase == nil ? "-----BEGIN PRIVATE KEY-----" : "-----BEGIN ENCRYPTED PRIVATE KEY-----"
            #expect(String(decoding: pem, as: UTF8.self).hasPrefix(label))
            let read = try PrivateKey(pem: pem, passphrase: passphrase)
            #expect(read.verify(signature, of: [1, 2, 3]))
            #expect(!read.verify(signature, of: [1, 2]))
        }
    }

    @Test("two locked copies of one key have nothing in common but their frame")
    func saltIsFresh() throws {
        let key = try PrivateKey.generate()
        #expect(try key.pem(passphrase: words) != key.pem(passphrase: words))
    }

    @Test("each way to fail has its own fault")
    func faults() throws {
        let key = try PrivateKey.generate()
        let locked = try key.pem(passphrase: words)
        #expect(throws: KeyFault.passphraseNeeded) { try PrivateKey(pem: locked) }
        for wrong in [[], Array("four plain wordS".utf8), words + [10]] {
            #expect(throws: KeyFault.wrongPassphrase) { try PrivateKey(pem: locked, passphrase: wrong) }
        }
        for malformed in [[], Array("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n".utf8)] {
            #expect(throws: KeyFault.malformed) { try PrivateKey(pem: malformed) }
        }
        let unusual = try OpenSSLTests.key(curve: "P-521").pem(passphrase: nil)
        #expect(throws: KeyFault.unsupportedKey) { try PrivateKey(pem: unusual) }
        #expect(throws: KeyFault.self) { try key.pem(passphrase: []) }
        let large = try OpenSSLTests.key(curve: "P-384").pem(passphrase: words)
        #expect(throws: Never.self) { try PrivateKey(pem: large, passphrase: words) }
    }

    @Test("a text at the limit is read; one octet more is not")
    func limit() throws {
        let pem = try PrivateKey.generate().pem(passphrase: nil)
        let longest = [UInt8](repeating: UInt8(ascii: "\n"), count: PEM.octetsMax - pem.count) + pem
        #expect(throws: Never.self) { try PrivateKey(pem: longest) }
        #expect(throws: KeyFault.malformed) { try PrivateKey(pem: [10] + longest) }
    }
}
