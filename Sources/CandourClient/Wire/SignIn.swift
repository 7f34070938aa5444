import OpenSSL

/// Connects as the person who joined on this computer, and keeps the certificate fresh: it renews itself at two
/// thirds of its life, and the old one stays until the new one has worked.
struct SignIn {
    /// How long after its end a certificate may still be renewed, in seconds (protocol, section 3.5).
    static let renewalSecondsMax: Int64 = 60 * 86_400

    let desk: Desk

    func connect() throws(ClientFault) -> Connection {
        let identity = try desk.identity()
        let now = desk.clock.now()
        let certificate = identity.certificate
        if now >= certificate.notAfter + Self.renewalSecondsMax {
            throw ClientFault(
                .locked,
                "This computer's certificate ended on \(desk.clock.date(of: certificate.notAfter).long), too long ago "
                    + "to be renewed.",
                advice: ["Ask your administrator for a new invitation, then run: candour join FILE"]
            )
        }
        if now < certificate.notBefore - 86_400 {
            throw ClientFault(
                .locked,
                "This computer's clock says \(desk.clock.timeAndDate(of: now)), and your certificate starts at "
                    + "\(desk.clock.timeAndDate(of: certificate.notBefore)).",
                advice: ["Put this computer's clock right and try again."]
            )
        }
        let key = try desk.unlocked()
        let connection = try dial(identity, key: key)
        switch connection.hello.state {
        case .enrolment:
            connection.close()
            throw ClientFault(
                .locked,
                "The server did not see this computer's certificate, so you are not signed in. Nothing was sent.",
                advice: ["Something between this computer and the server may be reading secure traffic."]
            )
        case .renewal:
            return try renewed(over: connection, identity: identity, key: key)
        case .signedIn(let user):
            try check(user, against: identity, on: connection)
            let life = certificate.notAfter - certificate.notBefore
            guard now >= certificate.notBefore + life * 2 / 3 else { return connection }
            // The old certificate still works: if renewing fails, there is another day for it.
            guard let fresh = try? renewed(over: connection, identity: identity, key: key) else {
                return try dial(identity, key: key)
            }
            return fresh
        }
    }

    /// Asks for a new certificate, connects with it, and only then stores it.
    private func renewed(
        over connection: Connection,
        identity: Identity,
        key: PrivateKey
    ) throws(ClientFault) -> Connection {
        defer { connection.close() }
        let request = try Request("enrol", identity.user)
            .with(
                text: String(decoding: Self.certificateRequest(key: key, user: identity.user), as: UTF8.self)
            )
        let outcome = try connection.ask(request)
        var fresh = identity
        fresh.certificate = try Self.certificate(in: outcome.last)
        let tested = try dial(fresh, key: key)
        guard case .signedIn(let user) = tested.hello.state else {
            tested.close()
            throw ClientFault(.locked, "The new certificate does not work yet. Try again soon.")
        }
        try check(user, against: identity, on: tested)
        try Disk.write(fresh.certificate.pem, to: desk.home.certificate)
        desk.keep(fresh)
        return tested
    }

    private func dial(_ identity: Identity, key: PrivateKey) throws(ClientFault) -> Connection {
        guard let address = ServerAddress(identity.address) else {
            throw ClientFault(.settings, "The address of the server is wrong: \(identity.address).")
        }
        let screen = desk.screen
        return try Connection(desk.dial(address, identity.authority, (identity.certificate, key))) {
            seconds,
            octets in
            screen.tell(
                octets == 0
                    ? "Still working. Nothing has come from the server for \(seconds) seconds."
                    : "Still sending: \(Plural.octets(octets)) are on their way. The line is slow, and nothing is lost."
            )
        }
    }

    private func check(_ user: String, against identity: Identity, on connection: Connection)
        throws(ClientFault)
    {
        guard user != identity.user else { return }
        connection.close()
        throw ClientFault(
            .locked,
            "The server takes this computer for \(user), and it joined as \(identity.user). Nothing was sent.",
            advice: ["Tell your administrator."]
        )
    }

    static func certificateRequest(key: PrivateKey, user: String) throws(ClientFault) -> [UInt8] {
        do {
            return try CertificateRequest.make(key: key, commonName: user).pem
        } catch {
            throw ClientFault(.unexpected, "The request for a certificate could not be made.")
        }
    }

    static func certificate(in row: Row) throws(ClientFault) -> Certificate {
        do {
            return try Certificate(pem: row.blob ?? [])
        } catch {
            throw ClientFault(.version, "The server's answer holds no certificate this program can read.")
        }
    }
}
