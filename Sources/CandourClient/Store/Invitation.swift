import CLP
import Invitations
import OpenSSL

/// The file that lets one person join: address, code and the authority's certificate. The four words that go with it
/// are said by phone and are not in it. One CLP message:
/// `* invitation version=1 address="cases.example:7443" user=U-5 name="Priya Nair" … code=… until=… {N}` and the PEM.
public struct Invitation: Sendable {
    /// The server.
    public let address: String
    /// The person's reference.
    public let user: String
    /// The person's name.
    public let name: String
    /// The organisation that runs the server.
    public let organisation: String
    /// 26 characters; used once.
    public let code: String
    /// When it stops working, in seconds since 1970.
    public let until: Int64
    let authority: Certificate

    init(
        address: String,
        user: String,
        name: String,
        organisation: String,
        code: String,
        until: Int64,
        authority: Certificate
    ) {
        self.address = address
        self.user = user
        self.name = name
        self.organisation = organisation
        self.code = code
        self.until = until
        self.authority = authority
    }

    /// Reads a file.
    /// - Parameters:
    ///   - octets: what is in it.
    ///   - path: its name, for the fault.
    public init(octets: [UInt8], path: String) throws(ClientFault) {
        let notOne = ClientFault(.data, "\(path) is not an invitation, or part of it is missing.")
        do {
            let message = try Message(octets: octets)
            let row = Row(message)
            guard message.verb == "invitation", let blob = row.blob, let address = row["address"],
                let user = row["user"], let code = row["code"], let end = row["until"]
            else { throw notOne }
            guard row.number("version") == 1, let until = Moment.seconds(end) else {
                throw ClientFault(.version, "\(path) was made for a newer version of this program.")
            }
            guard ServerAddress(address) != nil else { throw notOne }
            self.init(
                address: address,
                user: user,
                name: row["name"] ?? user,
                organisation: row["organisation"] ?? "",
                code: code,
                until: until,
                authority: try Certificate(pem: blob)
            )
        } catch let fault as ClientFault {
            throw fault
        } catch {
            throw notOne
        }
    }

    /// The file.
    public func octets() throws(ClientFault) -> [UInt8] {
        let text = InvitationText(
            address: address,
            user: user,
            name: name,
            organisation: organisation,
            code: code,
            until: Moment.text(until),
            authorityPEM: authority.pem
        )
        guard let octets = text.octets else {
            throw ClientFault(.data, "The name cannot be put in an invitation.")
        }
        return octets
    }
}
