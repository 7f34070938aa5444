import CLP

/// What an invitation file says: one CLP message,
/// `* invitation version=1 address="cases.example:7443" user=U-5 name="Priya Nair" … code=… until=… {N}` and the PEM.
public struct InvitationText: Sendable, Equatable {
    /// `host:port` of the server.
    public let address: String
    /// The person's reference.
    public let user: String
    /// The person's name.
    public let name: String
    /// The organisation that runs the server.
    public let organisation: String
    /// 26 characters; used once.
    public let code: String
    /// When it stops working, RFC 3339.
    public let until: String
    /// The authority's certificate, PEM.
    public let authorityPEM: [UInt8]

    /// What one invitation says.
    public init(
        address: String,
        user: String,
        name: String,
        organisation: String,
        code: String,
        until: String,
        authorityPEM: [UInt8]
    ) {
        self.address = address
        self.user = user
        self.name = name
        self.organisation = organisation
        self.code = code
        self.until = until
        self.authorityPEM = authorityPEM
    }

    /// The file's octets; nil when a field cannot be said in the grammar.
    public var octets: [UInt8]? {
        var line = LineBuilder("invitation")
        line.append(key: "version", number: 1)
        line.append(key: "address", text: address)
        line.append(key: "user", atom: user)
        line.append(key: "name", text: name)
        line.append(key: "organisation", text: organisation)
        line.append(key: "code", atom: code)
        line.append(key: "until", atom: until)
        return line.message(head: .star, blob: authorityPEM)
    }
}
