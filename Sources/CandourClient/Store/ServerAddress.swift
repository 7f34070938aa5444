/// `cases.example:7443`, `192.0.2.1:7443` or `[2001:db8::1]:7443`. Without a port: 7443.
public struct ServerAddress: Sendable, Equatable {
    /// The port when none is written.
    public static let defaultPort = 7443

    /// A name or an IP address, without brackets.
    public let host: String
    /// 1 to 65535.
    public let port: Int

    /// Nil when it is no address.
    public init?(_ text: String) {
        var host = Substring(text)
        var port: Substring?
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
            port = rest.isEmpty ? nil : rest.dropFirst()
        } else if let colon = text.lastIndex(of: ":"), text.firstIndex(of: ":") == colon {
            host = text[..<colon]
            port = text[text.index(after: colon)...]
        }
        guard !host.isEmpty, !host.contains(where: { $0 == " " || $0 == "/" }) else { return nil }
        if let port {
            guard let number = Digits.value(port), (1...65_535).contains(number) else { return nil }
            self.port = number
        } else {
            self.port = Self.defaultPort
        }
        self.host = String(host)
    }
}
