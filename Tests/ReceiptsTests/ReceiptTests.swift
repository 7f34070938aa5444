import CLP
import OpenSSL
import Testing

@testable import Receipts

/// A receipt says what it says, and nothing can be changed in it without being found.
@Suite("Signed receipts")
struct ReceiptTests {
    @Test("what is signed is read back, octet by octet")
    func roundTrip() throws {
        let desk = try SigningDesk()
        let receipt = try desk.receipt()
        let read = try SignedReceipt(octets: receipt.octets)
        #expect(read == receipt)
        #expect(read.octets == receipt.octets)
        #expect(read.statement.id == "R-55" && read.statement.kind == "response")
        try read.check(authority: desk.authority.certificate)
        let lines = String(decoding: read.octets, as: UTF8.self).split(separator: "\n")
        #expect(
            lines.prefix(4).map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
                "* receipt", "* row", "* text", "* entry",
            ]
        )
    }

    @Test("each octet, changed in four ways, and each octet left out")
    func everyOctet() throws {
        let desk = try SigningDesk()
        let octets = try desk.receipt().octets
        func isFound(_ changed: [UInt8]) -> Bool {
            do {
                try SignedReceipt(octets: changed).check(authority: desk.authority.certificate)
                return false
            } catch {
                return true
            }
        }
        #expect(!isFound(octets))
        for place in octets.indices {
            for mask: UInt8 in [0x01, 0x02, 0x20, 0x80] {
                var changed = octets
                changed[place] ^= mask
                #expect(isFound(changed), "octet \(place) with \(mask)")
            }
            var shorter = octets
            shorter.remove(at: place)
            #expect(isFound(shorter), "octet \(place) left out")
        }
        #expect(isFound(octets + [0x0A]) && isFound([0x0A] + octets) && isFound(octets + octets))
    }

    @Test("the other form of a signature, which is just as valid, is not a receipt's")
    func onlyTheLowerForm() throws {
        let order: [UInt8] = [
            0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xBC, 0xE6,
            0xFA,
            0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
        ]
        for _ in 0..<20 {
            let receipt = try SigningDesk().receipt()
            let signature = receipt.signature
            #expect(LowSignature.form(of: signature) == signature)
            // SEQUENCE, INTEGER r, INTEGER s; s by hand as n - s.
            let rCount = Int(signature[3])
            var s = Array(signature[(6 + rCount)...].drop { $0 == 0 })
            s = [UInt8](repeating: 0, count: 32 - s.count) + s
            var other = [UInt8](repeating: 0, count: 32)
            var borrow = 0
            for place in (0..<32).reversed() {
                let left = Int(order[place]) - Int(s[place]) - borrow
                borrow = left < 0 ? 1 : 0
                other[place] = UInt8(left + borrow * 256)
            }
            let integer = [0x02, UInt8(33), 0] + other
            let r = Array(signature[2..<(4 + rCount)])
            let high = [0x30, UInt8(r.count + integer.count)] + r + integer
            #expect(other[0] >= 0x7F && receipt.certificate.verify(high, of: receipt.statement.octets))
            #expect(LowSignature.form(of: high) == signature)
            let octets =
                receipt.statement.octets + PEM.text(label: SignedReceipt.label, der: high)
                + receipt.certificate.pem
            #expect(throws: ReceiptFault.notAReceipt) { try SignedReceipt(octets: octets) }
        }
        for wrong: [UInt8] in [[], [0x30, 0], [0x30, 6, 2, 1, 1, 2, 1], [0x30, 6, 2, 1, 1, 4, 1, 1]] {
            #expect(LowSignature.form(of: wrong) == nil)
        }
    }

    @Test("who may sign: only a certificate for receipts, of the authority that is trusted")
    func signers() throws {
        let desk = try SigningDesk()
        let start = SigningDesk.issuedSeconds - 3600
        let end = start + 86_400
        let request = try CertificateRequest.make(key: desk.key, commonName: "U-6")
        let device = try desk.authority.issueClient(
            request,
            commonName: "U-6",
            notBefore: start,
            notAfter: end
        )
        let pretender = try desk.authority.issueClient(
            request,
            commonName: Authority.receiptsName,
            notBefore: start,
            notAfter: end
        )
        let server = try desk.authority.issueServer(
            desk.key,
            names: ["a.example"],
            notBefore: start,
            notAfter: end
        )
        let other = try SigningDesk()
        let late = try desk.authority.issueReceipts(desk.key, notBefore: start + 7200, notAfter: end)
        let ended = try desk.authority.issueReceipts(desk.key, notBefore: start - 7200, notAfter: start)
        let table: [(String, Certificate, ReceiptFault?)] = [
            ("its own", desk.certificate, nil), ("a device", device, .signer),
            ("a device of that name", pretender, .signer), ("the server", server, .signer),
            (
                "another authority's",
                try other.authority.issueReceipts(desk.key, notBefore: start, notAfter: end), .otherAuthority
            ),
            ("one not valid yet", late, .otherAuthority), ("one that had ended", ended, .otherAuthority),
        ]
        for (name, certificate, fault) in table {
            let receipt = try SignedReceipt(
                desk.statement(serial: certificate.serial),
                key: desk.key,
                certificate: certificate
            )
            #expect(
                Self.fault { try receipt.check(authority: desk.authority.certificate) } == fault,
                "\(name)"
            )
        }
        let authority = try SignedReceipt(
            desk.statement(serial: desk.authority.certificate.serial),
            key: desk.key,
            certificate: desk.authority.certificate
        )
        #expect(Self.fault { try authority.check(authority: desk.authority.certificate) } == .changed)
    }

    @Test("the clock of the computer that checks is not asked: a receipt of 2001 verifies")
    func longAgo() throws {
        let then: Int64 = 1_000_000_000
        let authority = try Authority.create(organisation: "Old", notBefore: then, notAfter: then + 86_400)
        let key = try PrivateKey.generate()
        let certificate = try authority.issueReceipts(key, notBefore: then, notAfter: then + 86_400)
        let statement = try SigningDesk.statement(serial: certificate.serial, issued: "2001-09-09T02:00:00Z")
        try SignedReceipt(statement, key: key, certificate: certificate).check(
            authority: authority.certificate
        )
    }

    @Test("texts and files that fit, and those that do not")
    func contents() throws {
        let desk = try SigningDesk()
        let text = try desk.receipt()
        #expect(Self.fault { try text.check(text: SigningDesk.text) } == nil)
        #expect(Self.fault { try text.check(text: SigningDesk.text + [0x0A]) } == .otherText)
        #expect(Self.fault { try text.check(file: SHA256.hash(SigningDesk.text), size: 4) } == .noFile)
        let content = Array("audit".utf8)
        let row =
            "* row file F-3 on=26-0001 name=\"a\" type=a/b size=5 sha256=\(Hex.encode(SHA256.hash(content)))\n"
        let file = try desk.receipt(row: row, text: nil)
        #expect(Self.fault { try file.check(file: SHA256.hash(content), size: 5) } == nil)
        #expect(Self.fault { try file.check(file: SHA256.hash(content), size: 6) } == .otherFile)
        #expect(Self.fault { try file.check(file: SHA256.hash([1]), size: 5) } == .otherFile)
        #expect(Self.fault { try file.check(text: content) } == .noText)
    }

    @Test(
        "what is no receipt",
        arguments: [
            "", "\n", "* receipt version=1\n", "hello", "-----BEGIN SIGNATURE-----\n",
            String(repeating: "x", count: 70_000),
        ]
    )
    func notReceipts(_ text: String) {
        #expect(throws: ReceiptFault.notAReceipt) { try SignedReceipt(octets: Array(text.utf8)) }
    }

    @Test("a later version says so")
    func laterVersion() throws {
        let text = String(decoding: try SigningDesk().receipt().octets, as: UTF8.self)
        let later = Array(text.replacing("version=1", with: "version=2").utf8)
        #expect(throws: ReceiptFault.otherVersion) { try SignedReceipt(octets: later) }
    }

    private static func fault(_ check: () throws -> Void) -> ReceiptFault? {
        do {
            try check()
            return nil
        } catch {
            return error as? ReceiptFault
        }
    }
}

/// An authority with a key for receipts, at one fixed moment.
struct SigningDesk {
    static let issued = "2026-11-21T09:00:00Z"
    static let issuedSeconds: Int64 = 1_795_251_600
    static let text = Array("Done.".utf8)
    static let response =
        "* row response R-55 on=26-0001.1 by=U-6 when=2026-11-21T09:00:00Z who=\"Dr Tom Hale\"\n"

    let authority: Authority
    let key: PrivateKey
    let certificate: Certificate

    init() throws {
        let start = Self.issuedSeconds - 86_400
        authority = try Authority.create(
            organisation: "NHS X",
            notBefore: start,
            notAfter: start + 40 * 86_400
        )
        key = try PrivateKey.generate()
        certificate = try authority.issueReceipts(key, notBefore: start, notAfter: start + 30 * 86_400)
    }

    func receipt(row: String = response, text: [UInt8]? = text) throws -> SignedReceipt {
        try SignedReceipt(
            statement(serial: certificate.serial, row: row, text: text),
            key: key,
            certificate: certificate
        )
    }

    func statement(serial: String, row: String = response, text: [UInt8]? = text) throws -> ReceiptStatement {
        try Self.statement(serial: serial, issued: Self.issued, row: row, text: text)
    }

    static func statement(
        serial: String,
        issued: String,
        row: String = response,
        text: [UInt8]? = text
    ) throws -> ReceiptStatement {
        try ReceiptStatement(
            organisation: "NHS X",
            epoch: "7f3a",
            user: "U-6",
            issued: issued,
            serial: serial,
            row: Message(octets: Array(row.utf8)),
            text: text.map { .init(size: $0.count, sha256: Hex.encode(SHA256.hash($0))) },
            entry: .init(
                by: "U-6",
                when: "2026-11-21T09:00:00Z",
                who: "Dr Tom Hale",
                sha256: String(repeating: "0a", count: 32)
            )
        )
    }
}
