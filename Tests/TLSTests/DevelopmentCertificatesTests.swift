import Foundation
import OpenSSL
import Testing

/// `scripts/dev-certs` and the profiles in `Certs` make what the code makes and accepts.
struct DevelopmentCertificatesTests {
    @Test("the development set is whole, and its device is let in")
    func wholeSet() throws {
        let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().appending(path: "../../..").standardized
        let process = Process()
        process.executableURL = root.appending(path: "scripts/dev-certs")
        process.arguments = ["--user", "U-7", folder.path]
        process.standardOutput = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        func read(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: folder.appending(component: name)))
        }

        let authority = try Authority(certificatePEM: read("ca.pem"), keyPEM: read("ca.key"), passphrase: nil)
        let device = try Certificate(pem: read("U-7.pem"))
        #expect(device.hasClientAuth && !device.hasServerAuth && !device.isAuthority)
        #expect(device.notAfter - device.notBefore == Authority.clientSecondsMax)
        let server = try TLSSession(
            context: TLSContext.server(
                certificate: read("server.pem"),
                key: PrivateKey(pem: read("server.key")),
                clientAuthority: authority.certificate,
                renewalSeconds: 0
            )
        )
        let client = try TLSSession(
            context: TLSContext.client(
                authority: authority.certificate,
                identity: (device, PrivateKey(pem: read("U-7.key"))),
                serverName: "localhost"
            )
        )
        _ = server.start()
        let flight = server.receive(client.start().octetsToSend)
        let answer = client.receive(flight.octetsToSend)
        let events = server.receive(answer.octetsToSend).events
        guard case .established(let peer?) = events.first else {
            Issue.record("not established: \(events)")
            return
        }
        #expect(peer.commonName == "U-7")
        #expect(peer.fingerprint == device.fingerprint)
    }
}

extension TLSSession {
    fileprivate func receive(_ octets: [UInt8]) -> TLSStep { octets.withUnsafeBytes { receive($0) } }
}
