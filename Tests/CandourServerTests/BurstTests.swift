import Casework
import Fixture
import Foundation
import Journal
import Logging
import NIOCore
import NIOEmbedded
import NIOPosix
import OpenSSL
import TLS
import Testing

@testable import CandourServer

/// A connection takes a bounded number of messages in one turn, and its event loop looks at everybody else between two.
@Suite("Bursts of requests")
struct BurstTests {
    @Test("one turn at a time, those who wait in the order in which they came, and a pause between two")
    func turns() {
        let loop = EmbeddedEventLoop()
        let turns = Turns()
        let said = NIOLoopBoundBox<[String]>([], eventLoop: loop)
        @Sendable func take(_ name: String, _ left: Int) {
            said.value.append("\(name)\(left)")
            if left > 1 { turns.wait(on: loop) { take(name, left - 1) } }
        }
        turns.wait(on: loop) { take("a", 3) }
        turns.wait(on: loop) { take("b", 2) }
        // A task that is run at once would keep the loop from its sockets.
        loop.run()
        #expect(said.value.isEmpty)
        for expected in [["a3"], ["b2"], ["a2"], ["b1"], ["a1"], []] {
            said.value = []
            loop.advanceTime(by: .microseconds(50))
            #expect(said.value == expected)
        }
        turns.wait(on: loop) { take("c", 1) }
        loop.advanceTime(by: .microseconds(50))
        #expect(said.value == ["c1"])
    }

    @Test("ten thousand requests in one piece are answered turn by turn, all of them and in order")
    func burst() async throws {
        try await Self.connect { channel, loop in
            try channel.writeInbound(ByteBuffer(string: Self.pings(1...10_000)))
            var answered = try Self.answers(channel)
            #expect((1...Turns.messagesMax).contains(answered.count))
            while answered.count < 10_000 {
                loop.advanceTime(by: .microseconds(50))
                let more = try Self.answers(channel)
                guard (1...Turns.messagesMax).contains(more.count) else {
                    Issue.record("\(more.count) answers in one turn")
                    return
                }
                answered += more
            }
            #expect(answered == (1...10_000).map { "\($0) ok" })
        }
    }

    @Test("who has gone is not answered any more")
    func gone() async throws {
        try await Self.connect { channel, loop in
            try channel.writeInbound(ByteBuffer(string: Self.pings(1...1000)))
            _ = try Self.answers(channel)
            channel.pipeline.fireChannelInactive()
            loop.advanceTime(by: .seconds(1))
            #expect(try Self.answers(channel).isEmpty)
        }
    }

    @Test("more that comes during a turn waits with the rest")
    func more() async throws {
        try await Self.connect { channel, _ in
            try channel.writeInbound(ByteBuffer(string: Self.pings(1...100)))
            let first = try Self.answers(channel).count
            try channel.writeInbound(ByteBuffer(string: Self.pings(101...200)))
            channel.pipeline.fireChannelWritabilityChanged()
            #expect(first == Turns.messagesMax)
            #expect(try Self.answers(channel).isEmpty)
        }
    }

    private static func pings(_ tags: ClosedRange<Int>) -> String { tags.map { "\($0) ping\n" }.joined() }

    /// What the connection has said since the last time, line by line.
    private static func answers(_ channel: EmbeddedChannel) throws -> [String] {
        var text = ""
        while let piece = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: piece) }
        return text.split(separator: "\n").map(String.init)
    }

    /// A connection of somebody who has not enrolled, with a server's store behind it and no network.
    private static func connect(_ body: (EmbeddedChannel, EmbeddedEventLoop) throws -> Void) async throws {
        let server = try await TestServer()
        await server.daemon.stop()
        let hub = try hub(of: server)
        let loop = EmbeddedEventLoop()
        let channel = EmbeddedChannel(loop: loop)
        try channel.pipeline.syncOperations.addHandler(ConnectionHandler(hub: hub, address: "test"))
        channel.pipeline.fireUserInboundEventTriggered(TLSEstablished(peer: nil))
        _ = try answers(channel)
        try body(channel, loop)
        try? FileManager.default.removeItem(atPath: server.folder.path)
    }

    /// What stands behind the connections of a server that was stopped.
    static func hub(of server: TestServer) throws -> Hub {
        let (storage, master) = (server.storage, TestServer.master)
        let keys = try KeyRing(master: master, wrapped: try storage.wrappedKeys())
        let replayed = try Replay.state(of: storage, keys: keys)
        let texts = Texts(storage: storage, keys: keys)
        let authority = try server.folder.authority(master: master)
        let clock = server.clock
        return Hub(
            writer: Writer(
                storage: storage,
                keys: keys,
                texts: texts,
                replayed: replayed,
                clock: { clock.now },
                rang: { _ in },
                stopped: { _ in }
            ),
            texts: texts,
            tokens: try Tokens(master: master, epoch: replayed.state.epoch),
            doorkeeper: Doorkeeper(connectionsMax: 1),
            authority: authority,
            receipts: try ReceiptSigner(server.folder, authority: authority, master: master),
            connections: Connections(sessionsPerPersonMax: 1),
            pool: .singleton,
            clock: { clock.now },
            patience: Patience(),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            serverName: "test",
            faultNumber: { "f4017" }
        )
    }
}
