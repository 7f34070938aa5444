/// The first line of a server: who it thinks this is, and its limits.
/// `* hello clp/1 epoch=7f3a server="candourd 0.1" line=8192 blob=65536 … user=U-17 role=manager,adviser`
public struct Hello: Sendable, Equatable {
    /// What the connection is open for.
    public enum State: Sendable, Equatable {
        /// Everything, as this person.
        case signedIn(user: String)
        /// Only joining.
        case enrolment
        /// Only a new certificate for an expired one.
        case renewal
    }

    /// What the connection is open for.
    public let state: State
    /// What the server calls itself.
    public let server: String
    /// The person's roles, in the words of the wire. Information only: the server looks them up for every request.
    public let roles: [String]

    /// When somebody else last did something to the way into the account; nil when nobody did.
    public let notice: String?

    /// Before the server has spoken.
    static let none = Hello(state: .enrolment, server: "", roles: [], notice: nil)

    private init(state: State, server: String, roles: [String], notice: String?) {
        self.state = state
        self.server = server
        self.roles = roles
        self.notice = notice
    }

    init(_ row: Row) throws(ClientFault) {
        switch (row["auth"], row["user"]) {
        case ("enrol", _): state = .enrolment
        case ("renew", _): state = .renewal
        case (nil, let user?): state = .signedIn(user: user)
        default: throw ClientFault(.version, "The server says hello in a way this program does not know.")
        }
        server = row["server"] ?? ""
        roles = row.list("role")
        notice = row["notice"]
    }
}
