import CLP
import OpenSSL

/// Who this computer is for the server: what `candour join` stored.
public struct Identity: Sendable {
    /// The server, `name:port`.
    public let address: String
    /// The person's reference, `U-5`.
    public let user: String
    /// The person's name.
    public let name: String
    /// The organisation that runs the server.
    public let organisation: String
    /// The authority that signs the server's certificate and this person's.
    let authority: Certificate
    /// This person's certificate.
    var certificate: Certificate

    /// When the certificate ends, in seconds since 1970.
    var ends: Int64 { certificate.notAfter }

    /// The host of the address, without brackets around an IPv6 address.
    var host: String { ServerAddress(address)?.host ?? address }

    /// Reads what `join` stored; a fault with status `locked` when nobody has joined.
    static func load(from home: Home, program: String = "candour") throws(ClientFault) -> Identity {
        guard Disk.exists(home.identity), Disk.exists(home.certificate), Disk.exists(home.key) else {
            throw ClientFault(
                .locked,
                "You have not joined on this computer yet.",
                advice: ["You need an invitation file. When you have it: \(program) join FILE"]
            )
        }
        do {
            let row = Row(try Message(octets: Disk.read(home.identity)))
            guard let address = row["address"], let user = row["user"] else {
                throw ClientFault(.settings, "")
            }
            return Identity(
                address: address,
                user: user,
                name: row["name"] ?? user,
                organisation: row["organisation"] ?? "",
                authority: try Certificate(pem: Disk.read(home.authority)),
                certificate: try Certificate(pem: Disk.read(home.certificate))
            )
        } catch {
            throw ClientFault(
                .settings,
                "What this computer keeps about you cannot be read: \(home.config).",
                advice: ["Ask your administrator for a new invitation, then run: candour join FILE"]
            )
        }
    }

    /// Stores everything but the key.
    func save(to home: Home) throws(ClientFault) {
        try Disk.makeFolder(home.config)
        var line = LineBuilder("identity")
        line.append(key: "version", number: 1)
        line.append(key: "address", text: address)
        line.append(key: "user", atom: user)
        line.append(key: "name", text: name)
        line.append(key: "organisation", text: organisation)
        guard let octets = line.message(head: .star) else {
            throw ClientFault(.data, "The invitation holds a name that cannot be stored.")
        }
        try Disk.write(authority.pem, to: home.authority)
        try Disk.write(certificate.pem, to: home.certificate)
        try Disk.write(octets, to: home.identity)
    }
}
