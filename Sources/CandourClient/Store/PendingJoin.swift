import CLP
import OpenSSL

/// A key and its request for a certificate, stored before the invitation is spent. When the answer is lost, `join` sends
/// the same request again, and the server gives the same certificate (protocol, section 3.11, point 6).
struct PendingJoin {
    let key: PrivateKey
    /// The request, in PEM. Signatures are random, so it has to be the same octets.
    let request: [UInt8]

    private static func path(_ home: Home) -> String { home.config + "/joining" }

    /// The one that was stored for this code, or a new one that is stored now.
    static func make(for invitation: Invitation, passphrase: [UInt8], home: Home) throws(ClientFault)
        -> PendingJoin
    {
        if let stored = load(code: invitation.code, passphrase: passphrase, home: home) { return stored }
        let pending: PendingJoin
        let pem: [UInt8]
        do {
            let key = try PrivateKey.generate()
            pending = PendingJoin(
                key: key,
                request: try CertificateRequest.make(key: key, commonName: invitation.user).pem
            )
            pem = try key.pem(passphrase: passphrase)
        } catch {
            throw ClientFault(.unexpected, "A key could not be made on this computer.")
        }
        var line = LineBuilder("joining")
        line.append(key: "version", number: 1)
        line.append(key: "sha256", atom: digest(of: invitation.code))
        line.append(key: "size", number: pem.count)
        guard let octets = line.message(head: .star, blob: pem + pending.request) else {
            throw ClientFault(.unexpected, "The new key could not be stored.")
        }
        try Disk.makeFolder(home.config)
        try Disk.write(octets, to: path(home))
        return pending
    }

    static func remove(from home: Home) { Disk.remove(path(home)) }

    private static func load(code: String, passphrase: [UInt8], home: Home) -> PendingJoin? {
        guard let octets = try? Disk.read(path(home)), let message = try? Message(octets: octets) else {
            return nil
        }
        let row = Row(message)
        guard row["sha256"] == digest(of: code), let size = row.number("size"), let blob = row.blob,
            (0...blob.count).contains(size),
            let key = try? PrivateKey(pem: Array(blob[..<size]), passphrase: passphrase)
        else { return nil }
        return PendingJoin(key: key, request: Array(blob[size...]))
    }

    private static func digest(of code: String) -> String { Hex.encode(SHA256.hash(Array(code.utf8))) }
}
