import Foundation
import NIOCore
import NIOPosix
import OpenSSL
import TLS
import Testing

/// The handler over real sockets, with `openssl s_client` on the other end.
@Suite(.serialized)
struct OutsidePeerTests {
    /// Speaks first, echoes, and hangs up after a line that says "bye".
    private final class Greeter: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            guard let event = event as? TLSEstablished else { return }
            let greeting = "* hello \(event.peer?.commonName ?? "nobody")\n"
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: greeting)), promise: nil)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let octets = unwrapInboundIn(data)
            let isLast = String(buffer: octets).hasSuffix("bye\n")
            context.writeAndFlush(wrapOutboundOut(octets), promise: nil)
            if isLast { context.close(promise: nil) }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {}
    }

    /// Certificates around today, as files, for a program that reads files and the clock.
    private struct Desk {
        let fixture: Fixture
        let folder: URL
        let listener: any Channel

        init() throws {
            fixture = try Fixture(now: Int64(Date().timeIntervalSince1970), isFixed: false)
            folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(fixture.authority.certificate.pem).write(to: folder.appending(component: "ca.pem"))
            let device = fixture.device.pem + (try fixture.deviceKey.pem(passphrase: nil))
            try Data(device).write(to: folder.appending(component: "device.pem"))
            let context = fixture.server
            listener = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandlers(
                            TLSHandler(context: context),
                            Greeter()
                        )
                    }
                }
                .bind(host: "127.0.0.1", port: 0).wait()
        }

        func close() throws {
            try listener.close().wait()
            try FileManager.default.removeItem(at: folder)
        }

        /// Runs `openssl s_client` in the folder with these options and this input; what it wrote, both ways.
        func call(_ options: [String], saying input: String = "bye\n") throws -> String {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.currentDirectoryURL = folder
            let port = listener.localAddress?.port ?? 0
            let program = ["timeout", "20", "openssl", "s_client", "-connect", "127.0.0.1:\(port)"]
            process.arguments = program + ["-verify_return_error", "-CAfile", "ca.pem"] + options
            // A file rather than a pipe: with two pipes each side could wait for the other to read.
            let said = folder.appending(component: "said")
            try Data(input.utf8).write(to: said)
            process.standardInput = try FileHandle(forReadingFrom: said)
            let output = Pipe()
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let text = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return String(decoding: text, as: UTF8.self)
        }
    }

    private static let device = ["-cert", "device.pem", "-key", "device.pem"]

    @Test("a device is greeted by its name, and answered")
    func device() throws {
        let desk = try Desk()
        defer { try? desk.close() }
        let options = ["-quiet", "-alpn", "clp/1", "-verify_hostname", "localhost"] + Self.device
        let text = try desk.call(options, saying: "1 who\nbye\n")
        #expect(text.contains("* hello U-17\n1 who\nbye\n"))
    }

    @Test("a peer without a certificate, and without ALPN, is greeted as nobody")
    func nobody() throws {
        let desk = try Desk()
        defer { try? desk.close() }
        #expect(try desk.call(["-quiet"]).contains("* hello nobody\nbye\n"))
    }

    @Test("what is settled is TLS 1.3 with an accepted group, and no ticket follows")
    func settled() throws {
        let desk = try Desk()
        defer { try? desk.close() }
        let text = try desk.call(["-msg", "-ign_eof", "-alpn", "clp/1"] + Self.device)
        #expect(text.contains("New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384"))
        #expect(text.contains("Server Temp Key: X25519"))
        #expect(text.contains("ALPN protocol: clp/1"))
        #expect(text.contains("* hello U-17"))
        #expect(!text.contains("NewSessionTicket"))
    }

    @Test(
        "refused before a single octet of the application",
        arguments: [
            (["-tls1_2"], "protocol version"), (["-alpn", "h2"], "no application protocol"),
            (["-groups", "P-521"], "handshake failure"),
            (["-cert", "ca2.pem", "-key", "ca2.pem"], "unknown ca"),
        ]
    )
    func refused(options: [String], alert: String) throws {
        let desk = try Desk()
        defer { try? desk.close() }
        let now = Int64(Date().timeIntervalSince1970)
        let other = try Authority.create(organisation: "Elsewhere", notBefore: now - 60, notAfter: now + 3600)
        let stranger = other.certificate.pem + (try other.keyPEM(passphrase: nil))
        try Data(stranger).write(to: desk.folder.appending(component: "ca2.pem"))
        let text = try desk.call(["-quiet"] + options)
        #expect(text.contains("alert \(alert)"))
        #expect(!text.contains("hello"))
    }

    @Test("a megabyte in each direction over a socket arrives whole")
    func bulk() throws {
        let desk = try Desk()
        defer { try? desk.close() }
        let line = String(repeating: "x", count: 99) + "\n"
        let text = try desk.call(
            ["-quiet"] + Self.device,
            saying: String(repeating: line, count: 10000) + "bye\n"
        )
        #expect(text.utf8.filter { $0 == UInt8(ascii: "x") }.count == 990_000)
        #expect(text.hasSuffix("bye\n"))
    }
}
