import CLP
public import OpenSSL

/// A statement, the signature over it (ECDSA with SHA-256, in DER) and the certificate of the key that made it, both in
/// PEM. It verifies without a connection, and `openssl` alone can do it: Protocol/README.md has the recipe.
public struct SignedReceipt: Sendable, Equatable {
    /// The label of the PEM block that holds the signature.
    static let label = "SIGNATURE"
    /// The most octets of a receipt that is read: four lines, a signature and a certificate need less.
    public static let octetsMax = 64 << 10

    /// What it says.
    public let statement: ReceiptStatement
    /// ECDSA with SHA-256, in DER, in the form with the lower s.
    public let signature: [UInt8]
    /// Whose signature it is.
    public let certificate: Certificate

    /// Signs a statement.
    ///
    /// - Throws: ``ReceiptFault/notAReceipt`` when the statement names another certificate, or OpenSSL refuses to sign.
    public init(_ statement: ReceiptStatement, key: PrivateKey, certificate: Certificate) throws(ReceiptFault)
    {
        guard statement.serial == certificate.serial, let made = try? key.sign(statement.octets),
            let signature = LowSignature.form(of: made)
        else { throw .notAReceipt }
        self.statement = statement
        self.signature = signature
        self.certificate = certificate
    }

    /// Reads a receipt. Nothing is known of it before ``check(authority:)``.
    ///
    /// - Throws: ``ReceiptFault/notAReceipt`` when the octets are not exactly those of ``octets``: every receipt has one
    ///   spelling, so that no octet can be changed without being found.
    public init(octets: [UInt8]) throws(ReceiptFault) {
        guard octets.count <= Self.octetsMax else { throw .notAReceipt }
        let end = Self.endOfLines(octets)
        statement = try ReceiptStatement(octets: Array(octets[..<end]))
        let blocks = PEM.blocks(in: Array(octets[end...]))
        guard blocks.count == 2, blocks[0].label == Self.label,
            let certificate = try? Certificate(der: blocks[1].der)
        else { throw .notAReceipt }
        signature = blocks[0].der
        self.certificate = certificate
        guard self.octets == octets, LowSignature.form(of: signature) == signature else { throw .notAReceipt }
    }

    /// The whole file.
    public var octets: [UInt8] {
        statement.octets + PEM.text(label: Self.label, der: signature) + certificate.pem
    }

    /// Checks it against an authority that is trusted already. The certificate is judged at the moment when the receipt was
    /// issued, so a receipt stays good when the certificate has ended.
    ///
    /// - Throws: ``ReceiptFault/changed``, ``ReceiptFault/signer`` or ``ReceiptFault/otherAuthority``.
    public func check(authority: Certificate) throws(ReceiptFault) {
        guard certificate.verify(signature, of: statement.octets) else { throw .changed }
        // Every device holds a certificate of the same authority: only one made for receipts may sign them.
        guard certificate.isForReceipts, certificate.serial == statement.serial else { throw .signer }
        guard let issued = Certificate.seconds(rfc3339: statement.issued),
            certificate.isIssued(by: authority, at: issued)
        else { throw .otherAuthority }
    }

    /// Checks that a text is the one that was recorded.
    ///
    /// - Throws: ``ReceiptFault/noText`` or ``ReceiptFault/otherText``.
    public func check(text: [UInt8]) throws(ReceiptFault) {
        guard let facts = statement.text else { throw .noText }
        guard facts.size == text.count, facts.sha256 == Hex.encode(SHA256.hash(text)) else {
            throw .otherText
        }
    }

    /// Checks that a file is the one that was recorded.
    ///
    /// - Parameter digest: the SHA-256 of its content.
    /// - Throws: ``ReceiptFault/noFile`` or ``ReceiptFault/otherFile``.
    public func check(file digest: [UInt8], size: Int) throws(ReceiptFault) {
        guard let recorded = statement.row.values(of: "sha256")?.first?.string else { throw .noFile }
        guard recorded == Hex.encode(digest), statement.row.values(of: "size")?.first?.string == String(size)
        else {
            throw .otherFile
        }
    }

    /// Where the lines that begin with `*` end.
    private static func endOfLines(_ octets: [UInt8]) -> Int {
        var start = 0
        while start < octets.count, octets[start] == UInt8(ascii: "*") {
            guard let end = octets[start...].firstIndex(of: UInt8(ascii: "\n")) else { return start }
            start = end + 1
        }
        return start
    }
}
