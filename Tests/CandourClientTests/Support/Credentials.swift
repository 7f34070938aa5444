import CLP
import OpenSSL
import Receipts
import Testing

@testable import CandourClient

/// An authority, a key and certificates for tests.
struct Credentials: Sendable {
    let authority: Authority
    let key: PrivateKey
    /// The server's key for receipts.
    let receipts: (key: PrivateKey, certificate: Certificate)

    init() {
        do {
            authority = try Authority.create(
                organisation: "NHS Central Lancashire",
                notBefore: Bench.now - 86_400,
                notAfter: Bench.now + 365 * 86_400
            )
            key = try PrivateKey.generate()
            let signer = try PrivateKey.generate()
            receipts = (
                signer,
                try authority.issueReceipts(
                    signer,
                    notBefore: Bench.now - 86_400,
                    notAfter: Bench.now + 60 * 86_400
                )
            )
        } catch {
            preconditionFailure("the tests have no certificates: \(error)")
        }
    }

    /// A certificate for the key.
    func certificate(user: String, from start: Int64 = Bench.now - 3600, seconds: Int64 = 7 * 86_400)
        -> Certificate
    {
        do {
            return try authority.issueClient(
                CertificateRequest.make(key: key, commonName: user),
                commonName: user,
                notBefore: start,
                notAfter: start + seconds
            )
        } catch {
            preconditionFailure("the tests have no certificate: \(error)")
        }
    }

    func identity(user: String, certificate: Certificate? = nil) -> Identity {
        Identity(
            address: "cases.example:7443",
            user: user,
            name: "Priya Nair",
            organisation: "NHS Central Lancashire",
            authority: authority.certificate,
            certificate: certificate ?? self.certificate(user: user)
        )
    }

    /// The receipt of a response, or of what `row` says.
    func receipt(
        row: String =
            "* row response R-1 on=26-0042.1 by=U-90 when=2026-11-19T14:46:00Z who=\"Dr Tom Hale\"\n",
        text: String? = "Done",
        issued: String = "2026-11-19T14:46:00Z"
    ) throws -> SignedReceipt {
        try sign(
            row: Message(octets: Array(row.utf8)),
            text: text.map { .init(size: $0.utf8.count, sha256: Hex.encode(SHA256.hash(Array($0.utf8)))) },
            entry: .init(
                by: "U-90",
                when: "2026-11-19T14:46:00Z",
                who: "Dr Tom Hale",
                sha256: String(repeating: "0a", count: 32)
            ),
            issued: issued
        )
    }

    /// A message that carries a receipt of another authority, with the same statement signed by this one.
    func signedAnew(_ octets: [UInt8]) throws -> [UInt8] {
        let message = try Message(octets: octets)
        let former = try SignedReceipt(octets: message.blob ?? []).statement
        let receipt = try sign(row: former.row, text: former.text, entry: former.entry, issued: former.issued)
        var line = LineBuilder("row")
        line.append(atom: "receipt")
        line.append(atom: former.id)
        return line.message(head: message.head, blob: receipt.octets) ?? []
    }

    private func sign(
        row: Message,
        text: ReceiptStatement.TextFacts?,
        entry: ReceiptStatement.EntryFacts,
        issued: String
    ) throws -> SignedReceipt {
        try SignedReceipt(
            ReceiptStatement(
                organisation: "NHS Central Lancashire",
                epoch: "7f3a",
                user: "U-90",
                issued: issued,
                serial: receipts.certificate.serial,
                row: row,
                text: text,
                entry: entry
            ),
            key: receipts.key,
            certificate: receipts.certificate
        )
    }
}
