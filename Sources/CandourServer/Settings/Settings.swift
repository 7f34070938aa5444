/// What the operator can set. Everything has a default but the organisation, the address and the data folder.
public struct Settings: Sendable, Equatable {
    /// The organisation's name.
    public var organisation: String
    /// Where to listen: host (an address of this machine) and port.
    public var listenHost: String
    /// Port 1 to 65535; 0 in tests takes a free one.
    public var listenPort: Int
    /// What clients connect to, as written in invitations: `host:port`.
    public var address: String
    /// The folder of journal and certificates.
    public var data: String
    /// The file of the master key.
    public var masterKey: String
    /// The file that remembers where the journal ended when it was last served.
    public var lastHead: String
    /// Event loops, 1 to 64.
    public var eventLoops: Int
    /// Connections at a time, 16 to 100,000.
    public var connectionsMax: Int
    /// Sessions of one person at a time, 1 to 100,000.
    public var sessionsPerPersonMax: Int
    /// `debug`, `info`, `notice`, `warning` or `error`.
    public var logLevel: String

    /// The host part of ``address``: the name in the server's certificate.
    public var addressHost: String {
        guard let colon = address.lastIndex(of: ":") else { return address }
        return String(address[..<colon]).trimmingBrackets
    }

    /// What differs between two settings and needs a restart.
    public func needingRestart(_ other: Settings) -> [String] {
        var names: [String] = []
        if listenHost != other.listenHost || listenPort != other.listenPort { names.append("listen") }
        if data != other.data { names.append("data") }
        if masterKey != other.masterKey { names.append("master_key") }
        if lastHead != other.lastHead { names.append("last_head") }
        if eventLoops != other.eventLoops { names.append("event_loops") }
        if connectionsMax != other.connectionsMax { names.append("connections_max") }
        if sessionsPerPersonMax != other.sessionsPerPersonMax { names.append("sessions_per_person_max") }
        return names
    }
}

extension String {
    /// `[::1]` without its brackets.
    var trimmingBrackets: String {
        hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
    }
}
