import ArgumentParser
import CLP
import Foundation
import OpenSSL

/// Who signs in, and where: what `candour join` stored on this computer.
struct Account: ParsableArguments {
    @Option(help: "The folder that `candour join` wrote (CANDOUR_HOME).")
    var home: String

    @Option(name: .customLong("passphrase-file"), help: "A file with the passphrase of the key.")
    var passphraseFile: String

    /// The IPv4 address and port to connect to, and the TLS settings with certificate and key.
    func open() throws -> (host: String, port: UInt16, context: TLSContext) {
        let identity = try Message(octets: file("\(home)/identity"))
        guard case .text(let address)? = identity.values(of: "address")?.first,
            let colon = address.lastIndex(of: ":"), let port = UInt16(address[address.index(after: colon)...])
        else { throw LoadFault("\(home)/identity names no address") }
        let host = String(address[..<colon])
        let passphrase = try file(passphraseFile).split(separator: 0x0A).first.map { Array($0) }
        let certificate = try Certificate(pem: file("\(home)/certificate.pem"))
        let key = try PrivateKey(pem: file("\(home)/key.pem"), passphrase: passphrase)
        let context = try TLSContext.client(
            authority: Certificate(pem: file("\(home)/authority.pem")),
            identity: (certificate, key),
            serverName: host
        )
        return (host, port, context)
    }

    /// One signed-in connection.
    func connect(octets: Int = Link.roomOctets) throws -> Link {
        let (host, port, context) = try open()
        return try Link(host: host, port: port, context: context, room: octets)
    }

    /// Several signed-in connections, made one after the other: the server allows 64 that are not signed in yet.
    func connect(_ count: Int, octets: Int = Link.roomOctets) throws -> [Link] {
        let (host, port, context) = try open()
        return try (0..<count).map { _ in try Link(host: host, port: port, context: context, room: octets) }
    }

    private func file(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw LoadFault("\(path) cannot be read")
        }
        return Array(data)
    }
}
