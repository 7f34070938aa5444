import CLP
import Fixture
import Foundation
import Journal
import Logging
import Synchronization
import Testing

@testable import CandourServer

/// The snapshot in the data folder of a running server.
struct SnapshotFileTests {
    @Test func `a clean stop leaves one that only its owner can read, and the next start uses it`()
        async throws
    {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .baselined)
            let before = try Self.show(cast)
            try await server.restart()
            let attributes = try FileManager.default.attributesOfItem(atPath: server.folder.snapshot)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(!FileManager.default.fileExists(atPath: server.folder.snapshot + ".new"))
            let keys = try KeyRing(master: TestServer.master, wrapped: try server.storage.wrappedKeys())
            let used = try Replay.state(
                of: server.storage,
                keys: keys,
                snapshot: server.folder.storedSnapshot()
            )
            #expect(used.ignored == nil)
            #expect(used.snapshotSeq > 0)
            #expect(try Self.show(cast) == before)
        }
    }

    @Test
    func `a start from it does not wait until the whole store was looked over, and damage stops the server`()
        async throws
    {
        let storage = MemoryStorage()
        try await TestServer.run(storage: storage) { server in
            let cast = try Cast(server, to: .baselined)
            let damage = StorageFault.broken("a page is on two lists")
            storage.setDamage(damage)
            try await server.restart()
            let client = try cast.connect(.lead)
            try client.must("show 26-0001")
            try client.wait("the server to stop") { !server.stops.all.isEmpty }
            #expect(server.stops.all == [damage])
            client.close()
        }
        // Without a snapshot it is looked over first.
        let broken = MemoryStorage()
        broken.setDamage(.broken("a page is on two lists"))
        await #expect(throws: StartFault.self) { _ = try await TestServer(storage: broken) }
    }

    @Test func `an entry that was changed before the snapshot stops the server that started from it`()
        async throws
    {
        let storage = MemoryStorage()
        try await TestServer.run(storage: storage) { server in
            let cast = try Cast(server, to: .baselined)
            try await server.restart {
                let row = try #require(storage.image.rows.first { $0.seq == 5 })
                var sealed = row.sealed
                sealed[0] ^= 1
                storage.replace(
                    StoredEntry(
                        seq: 5,
                        envelope: row.envelope,
                        nonce: row.nonce,
                        sealed: sealed,
                        hash: row.hash
                    )
                )
            }
            let client = try cast.connect(.lead)
            try client.wait("the server to stop") { !server.stops.all.isEmpty }
            #expect("\(server.stops.all)".contains("entry 5"))
            client.close()
        }
    }

    @Test func `whoever stops waits for the one that is being written`() async throws {
        try await TestServer.run { server in
            _ = try Cast(server, to: .baselined)
            let keys = try KeyRing(master: TestServer.master, wrapped: try server.storage.wrappedKeys())
            let keeper = SnapshotKeeper(
                server.folder,
                storage: server.storage,
                keys: keys,
                writer: server.daemon.hub.writer,
                log: Logger(label: "test"),
                from: 0,
                every: 1
            )
            keeper.writeWhenDue()
            keeper.write()
            #expect(FileManager.default.fileExists(atPath: server.folder.snapshot))
        }
    }

    @Test
    func `a server that was stopped while writing one, or finds another in its place, starts all the same`()
        async throws
    {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .baselined)
            let before = try Self.show(cast)
            try await server.restart()
            let path = server.folder.snapshot
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            let found: [(Data?, Data?)] = [
                (whole, whole.prefix(whole.count / 2)), (nil, whole.prefix(10)),
                (whole.prefix(whole.count - 1), nil),
                (Data(), nil), (Data("* snapshot format=9\n".utf8), nil),
            ]
            for (snapshot, half) in found {
                try await server.restart {
                    try? FileManager.default.removeItem(atPath: path)
                    if let snapshot { try snapshot.write(to: URL(fileURLWithPath: path)) }
                    if let half { try half.write(to: URL(fileURLWithPath: path + ".new")) }
                }
                #expect(try Self.show(cast) == before)
            }
        }
    }

    @Test func `something that is no file in its place is told to the operator too`() async throws {
        let makers: [(String, (String) throws -> Void)] = [
            (
                "folder",
                { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) }
            ),
            ("loop", { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: $0) }),
            ("pipe", { mkfifo($0, 0o600) }),
        ]
        for (name, make) in makers {
            let lines = Lines()
            let server = try await TestServer(log: Logger(label: "test") { _ in lines })
            try await server.restart {
                try? FileManager.default.removeItem(atPath: server.folder.snapshot)
                try make(server.folder.snapshot)
            }
            #expect(lines.all.contains { $0.contains("it is not a whole snapshot") }, "\(name): \(lines.all)")
            await server.stop()
        }
    }

    @Test func `a snapshot that is not used is told to the operator, in one line`() async throws {
        let lines = Lines()
        let log = Logger(label: "test") { _ in lines }
        let server = try await TestServer(log: log)
        try await server.restart {
            try Data("x".utf8).write(to: URL(fileURLWithPath: server.folder.snapshot))
        }
        let told = lines.all.filter { $0.contains("snapshot") }
        #expect(told.count == 1)
        #expect(told.first?.contains("it is not a whole snapshot") == true, "\(told)")
        await server.stop()
    }

    private static func show(_ cast: Cast) throws -> [String] {
        let client = try cast.connect(.lead)
        defer { client.close() }
        return try ["show 26-0001", "list case", "why 26-0001"].flatMap { line in
            try client.must(line).messages.map { message in
                String(decoding: message.encoded, as: UTF8.self).split(separator: "\n").first.map(String.init)
                    ?? ""
            }.filter { !$0.contains(" ok ") }
        }
    }

    /// Keeps what is logged.
    private final class Lines: LogHandler, Sendable {
        private let kept = Mutex<[String]>([])
        var all: [String] { kept.withLock { $0 } }
        var logLevel: Logger.Level {
            get { .trace }
            set {}
        }
        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        subscript(metadataKey _: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }
        func log(event: LogEvent) { kept.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") } }
    }
}
