import Testing

@testable import OpenSSL

/// Octets as text.
struct SpellingTests {
    @Test("hexadecimal reads what it writes, and nothing that is not hexadecimal")
    func hex() {
        let octets = [UInt8](0...255)
        #expect(Hex.decode(Hex.encode(octets)) == octets)
        #expect(Hex.encode([0, 255, 16]) == "00ff10")
        #expect(Hex.decode("00FF") == [0, 255])
        #expect(Hex.decode("") == [])
        for wrong in ["0", "0g", " 00", "é0"] {
            #expect(Hex.decode(wrong) == nil)
        }
    }

    @Test(
        "base64url of RFC 4648, section 10, without padding",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func base64(clear: String, text: String) {
        #expect(Base64URL.encode(Array(clear.utf8)) == text)
        #expect(Base64URL.decode(text) == Array(clear.utf8))
    }

    @Test("base64url takes one spelling only")
    func base64Strict() {
        #expect(Base64URL.encode([251, 255]) == "-_8")
        for wrong in ["Z", "Zg==", "Zh", "Zm9", "+/8", "Zm 8", "Zm8\n"] {
            #expect(Base64URL.decode(wrong) == nil, "\(wrong)")
        }
        for count in 0..<70 {
            let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
            #expect(Base64URL.decode(Base64URL.encode(octets)) == octets)
        }
    }

    @Test("no fault tells a person more than it should, and every kind has a sentence")
    func faults() {
        let fault = CryptoFault("seal", detail: "error:1C800066")
        #expect(!"\(fault)".contains("1C800066"))
        #expect(fault.debugDescription.contains("1C800066"))
        for kind in TLSFault.Kind.allCases {
            #expect(TLSFault(kind: kind).sentence.hasSuffix("."))
        }
    }
}
