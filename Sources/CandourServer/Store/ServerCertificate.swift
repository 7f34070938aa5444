import Casework
import OpenSSL

/// The server's own certificate: made at founding, renewed by the server itself at two thirds of its life.
enum ServerCertificate {
    /// Makes a key and a certificate for it, and writes both. The old ones stay until the new ones are whole.
    static func issue(
        by authority: Authority,
        names: [String],
        in folder: StoreFolder,
        at now: Moment
    ) throws(StartFault) {
        do {
            let key = try PrivateKey.generate()
            let start = now.seconds - 3600
            let certificate = try authority.issueServer(
                key,
                names: names,
                notBefore: start,
                notAfter: start + ServerLimits.serverSeconds
            )
            // Key first: a certificate whose key is missing would stop the next start.
            try StoreFolder.write(try key.pem(passphrase: nil) + certificate.pem, to: folder.serverKey)
            try StoreFolder.write(certificate.pem, to: folder.serverCertificate)
        } catch let fault as StartFault {
            throw fault
        } catch {
            throw StartFault("The server's certificate could not be made: \(error).", status: 78)
        }
    }

    /// Makes a new one when two thirds of the life of the one in the folder have passed.
    /// - Returns: whether it was renewed; the certificate in use has to be read again then.
    /// - Throws: when the new one cannot be made or written.
    static func renewIfDue(
        _ folder: StoreFolder,
        by authority: Authority,
        for settings: Settings,
        at now: Moment
    ) throws(StartFault) -> Bool {
        // One that cannot be read is named when it is taken into use.
        guard let pem = try? folder.read(folder.serverKey), let current = try? Certificate(pem: pem),
            isDue(current, at: now)
        else { return false }
        let names = Set([settings.addressHost, settings.listenHost]).filter { $0 != "0.0.0.0" && $0 != "::" }
        try issue(by: authority, names: names.sorted(), in: folder, at: now)
        return true
    }

    /// A TLS context from the files, and when its certificate ends.
    static func context(
        _ folder: StoreFolder,
        authority: Certificate,
        verifyAt: Int64?
    ) throws(StartFault) -> (TLSContext, Certificate) {
        // Key and certificate stand in one file, so that the two always belong together.
        let pem = try folder.read(folder.serverKey)
        do {
            let certificate = try Certificate(pem: pem)
            let context = try TLSContext.server(
                certificate: certificate.pem,
                key: try PrivateKey(pem: pem),
                clientAuthority: authority,
                renewalSeconds: ServerLimits.renewalSeconds,
                verifyAt: verifyAt
            )
            return (context, certificate)
        } catch {
            throw StartFault(
                "\(folder.serverKey) does not hold the server's key and certificate.",
                status: 78
            )
        }
    }

    /// Whether two thirds of a certificate's life have passed.
    static func isDue(_ certificate: Certificate, at now: Moment) -> Bool {
        let life = certificate.notAfter - certificate.notBefore
        return now.seconds >= certificate.notBefore + life * 2 / 3
    }
}
