import Glibc
import OpenSSL
import Synchronization
import Testing

@testable import CandourClient

/// A TLS server of one connection on 127.0.0.1, on a thread of its own.
private final class LoopbackServer: Sendable {
    let port: Int
    private let listener: Int32

    init(context: TLSContext, greeting: String) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, size) == 0 && listen(listener, 1) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        try #require(bound)
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work { Self.serve(listener, context: context, greeting: greeting) })
        pthread_create(
            &thread,
            nil,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
                return nil
            },
            work.toOpaque()
        )
        pthread_detach(thread)
    }

    deinit { close(listener) }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Greets, and answers every line with `ok`.
    private static func serve(_ listener: Int32, context: TLSContext, greeting: String) {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0, let session = try? TLSSession(context: context) else { return }
        defer { close(descriptor) }
        func send(_ octets: [UInt8]) {
            _ = octets.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
        }
        _ = session.start()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            let step = buffer[..<count].withUnsafeBytes { session.receive($0) }
            send(step.octetsToSend)
            for event in step.events {
                if case .established = event {
                    send(Array(greeting.utf8).withUnsafeBytes { session.send($0) }.octetsToSend)
                }
                if case .failed = event { return }
            }
            if let tag = String(decoding: step.clearOctets, as: UTF8.self).split(separator: " ").first {
                send(Array("\(tag) ok\n".utf8).withUnsafeBytes { session.send($0) }.octetsToSend)
            }
        }
    }
}

@Suite("TLS over a real socket")
struct LoopbackTests {
    static let credentials = Bench.credentials

    private static func context(names: [String] = ["127.0.0.1"], authority: Authority = credentials.authority)
        throws -> TLSContext
    {
        let key = try PrivateKey.generate()
        let certificate = try authority.issueServer(
            key,
            names: names,
            notBefore: Bench.now - 3600,
            notAfter: Bench.now + 86_400
        )
        return try TLSContext.server(
            certificate: certificate.pem,
            key: key,
            clientAuthority: credentials.authority.certificate,
            renewalSeconds: SignIn.renewalSecondsMax,
            verifyAt: Bench.now
        )
    }

    private static func connect(_ server: LoopbackServer, now: Int64 = Bench.now) throws -> Connection {
        let address = try #require(ServerAddress("127.0.0.1:\(server.port)"))
        return try Connection(
            TLSTransport(
                address: address,
                authority: credentials.authority.certificate,
                identity: (credentials.certificate(user: "U-17"), credentials.key),
                clock: LocalClock(now: { now }, secondsAhead: { _ in 0 })
            )
        )
    }

    @Test("hello, a question, an answer")
    func conversation() throws {
        let server = try LoopbackServer(
            context: Self.context(),
            greeting: Bench.hello(user: "U-17", role: "manager") + "\n"
        )
        let connection = try Self.connect(server)
        #expect(connection.hello.state == .signedIn(user: "U-17"))
        #expect(try connection.ask(Request("ping")).refusal == nil)
        connection.close()
    }

    @Test(
        "another authority, another name, a wrong clock: plain words, and nothing is sent",
        arguments: [0, 1, 2]
    )
    func refused(_ number: Int) throws {
        let other = try Authority.create(
            organisation: "Somebody",
            notBefore: Bench.now - 3600,
            notAfter: Bench.now + 86_400
        )
        let context =
            try number == 0
            ? Self.context(authority: other)
            : number == 1 ? Self.context(names: ["192.0.2.1"]) : Self.context()
        let server = try LoopbackServer(context: context, greeting: "")
        let fault = #expect(throws: ClientFault.self) {
            try Self.connect(server, now: number == 2 ? Bench.now - 7200 : Bench.now)
        }
        let words = [
            "Something on your network is reading secure traffic", "has a certificate for another name",
            "This computer's clock says 12:46pm on Thursday 19 November 2026, and the server's certificate starts at 1:46pm",
        ]
        #expect(fault?.sentence.contains(words[number]) == true, "\(fault?.sentence ?? "")")
        #expect(fault?.status == .unreachable)
    }

    @Test("nobody is there")
    func nobody() throws {
        let address = try #require(ServerAddress("127.0.0.1:1"))
        #expect(throws: ClientFault.self) { try Socket.connect(to: address) }
    }
}
