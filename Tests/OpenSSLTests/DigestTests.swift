import Testing

@testable import OpenSSL

/// Digests, codes and derived keys against the published vectors.
struct DigestTests {
    static let digests: [(String, String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]

    @Test("SHA-256 of FIPS 180-4's examples, whole and in parts", arguments: digests)
    func sha256(text: String, digest: String) {
        let octets = Array(text.utf8)
        #expect(Hex.encode(SHA256.hash(octets)) == digest)
        var hash = SHA256()
        octets.forEach { hash.update([$0]) }
        #expect(Hex.encode(hash.finalized()) == digest)
        #expect(Hex.encode(hash.finalized()) == digest)
        #expect(SHA256.hash(Array(octets.prefix(2)), Array(octets.dropFirst(2))) == SHA256.hash(octets))
    }

    @Test("a copy of a hash goes its own way")
    func sha256Copies() {
        var one = SHA256()
        one.update(Array("a".utf8))
        var two = one
        one.update(Array("bc".utf8))
        two.update(Array("xy".utf8))
        #expect(one.finalized() == SHA256.hash(Array("abc".utf8)))
        #expect(two.finalized() == SHA256.hash(Array("axy".utf8)))
    }

    @Test("HMAC of RFC 4231, cases 1, 2 and 6")
    func hmac() {
        let cases: [(key: [UInt8], data: String, code: String)] = [
            (
                [UInt8](repeating: 0x0b, count: 20), "Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                Array("Jefe".utf8), "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                [UInt8](repeating: 0xaa, count: 131),
                "Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ]
        for (key, data, code) in cases {
            #expect(Hex.encode(HMACSHA256.code(Array(data.utf8), key: key)) == code)
        }
    }

    @Test("HKDF of RFC 5869, case 3, and its limits")
    func hkdf() throws {
        let key = [UInt8](repeating: 0x0b, count: 22)
        let derived = try HKDFSHA256.derive(from: key, info: "", count: 42)
        #expect(
            Hex.encode(derived)
                == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
        )
        #expect(try HKDFSHA256.derive(from: key, info: "a", count: 32) != Array(derived.prefix(32)))
        #expect(try HKDFSHA256.derive(from: key, info: "", count: HKDFSHA256.octetsMax).count == 8160)
        #expect(throws: CryptoFault.self) {
            try HKDFSHA256.derive(from: key, info: "", count: HKDFSHA256.octetsMax + 1)
        }
        #expect(throws: CryptoFault.self) { try HKDFSHA256.derive(from: key, info: "", count: 0) }
    }

    @Test("scrypt of RFC 7914, and the limit on memory")
    func scrypt() throws {
        let derived = try Scrypt.derive(
            passphrase: Array("password".utf8),
            salt: Array("NaCl".utf8),
            count: 64,
            cost: Scrypt.Cost(rounds: 1024, blockSize: 8, parallelism: 16)
        )
        #expect(
            Hex.encode(derived)
                == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622"
                + "eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        )
        let tooMuch = Scrypt.Cost(rounds: 1 << 18, blockSize: 8, parallelism: 1)
        #expect(throws: CryptoFault.self) {
            try Scrypt.derive(passphrase: [1], salt: [2], count: 32, cost: tooMuch)
        }
    }

    @Test("random octets differ, and have the length asked for", arguments: [0, 1, 16, 4096])
    func random(count: Int) throws {
        let octets = try RandomOctets.make(count)
        #expect(octets.count == count)
        if count >= 16 {
            #expect(try RandomOctets.make(count) != octets)
        }
    }

    @Test("secrets are equal when every octet is")
    func constantTime() {
        #expect(constantTimeEquals([], []))
        #expect(constantTimeEquals([1, 2], [1, 2]))
        #expect(!constantTimeEquals([1, 2], [1, 3]))
        #expect(!constantTimeEquals([1, 2], [1, 2, 3]))
    }
}
