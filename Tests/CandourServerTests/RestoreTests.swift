import CLP
import Casework
import Fixture
import Foundation
import Journal
import Logging
import Synchronization
import Testing

@testable import CandourServer

/// A journal that is put back from a copy: noticed, taken over on purpose, and told to everybody by its epoch.
@Suite("A backup is put back")
struct RestoreTests {
    @Test("a journal without the last entry that was served is refused, whatever came after the copy")
    func refused() async throws {
        let storage = PutBack()
        let server = try await TestServer(storage: storage)
        let cast = try Cast(server, to: .opened)
        let backup = storage.memory
        try Self.note(cast, "Lost when the copy is put back.", 3)
        let fault = await #expect(throws: StartFault.self) {
            try await server.restart { storage.putBack(backup) }
        }
        #expect(fault?.status == 78)
        #expect(fault?.sentence.contains("Run candourd restore") == true, "\(fault?.sentence ?? "")")
        try FileManager.default.removeItem(atPath: server.folder.path)
    }

    @Test(
        "after restore: another epoch, old positions are gone with the new epoch, and it stays through restarts"
    )
    func restored() async throws {
        let storage = PutBack()
        try await TestServer.run(storage: storage) { server in
            let cast = try Cast(server, to: .opened)
            let backup = storage.memory
            let before = try Self.epoch(cast)
            try Self.note(cast, "Lost.", 3)
            let pos = try Self.position(cast)
            try await server.restart {
                storage.putBack(backup)
                let done = try Restoring.run(server.folder, storage: storage, at: server.clock.now)
                #expect(done.served ?? 0 == done.entries + 3)
            }
            let after = try Self.epoch(cast)
            #expect(after != before)
            // More entries than were lost: the old position would name one of these.
            try Self.note(cast, "New.", 5)
            let client = try cast.connect(.lead)
            let gone = try client.ask("watch case since=\(pos)")
            #expect(gone.code == "gone" && gone["epoch"] == after, "\(gone.text)")
            let tag = try client.request("watch case since=\(gone["pos"] ?? "")")
            #expect(try client.next().values == [.atom("mark")])
            try client.request("stop \(tag)")
            client.close()
            try await server.restart()
            #expect(try Self.epoch(cast) == after)
        }
    }

    @Test("a mark that was changed, or is of another store, is refused; none at all is a first start")
    func marks() async throws {
        try await TestServer.run { server in
            _ = try Cast(server, to: .staffed)
            try await server.restart()
            let path = server.folder.lastHeadPath
            let whole = try server.folder.read(path)
            let keeper = try HeadKeeper(
                server.folder,
                storage: server.storage,
                master: TestServer.master,
                log: .init(label: "test")
            )
            try keeper.check()
            let head = try server.storage.head()
            let other = try LastHead(store: "another", head: head).octets(master: TestServer.master)
            let foreign = try LastHead(store: "memory", head: head).octets(
                master: [UInt8](repeating: 1, count: 32)
            )
            for octets in [other, foreign, Array(whole.dropLast(3)), [], whole + whole] {
                try StoreFolder.write(octets, to: path)
                let fault = #expect(throws: StartFault.self) { try keeper.check() }
                #expect(fault?.status == 78)
            }
            try FileManager.default.removeItem(atPath: path)
            try keeper.check()
            #expect(LastHead(whole, master: TestServer.master)?.head == head)
        }
    }

    @Test("whoever verifies with the settings sees that the end of a journal was cut off")
    func cut() async throws {
        try await TestServer.run { server in
            _ = try Cast(server, to: .staffed)
            try await server.restart()
            let image = try #require(server.storage as? MemoryStorage).image
            let whole = MemoryStorage(rows: image.rows, chunks: image.chunks, keys: image.keys)
            let short = MemoryStorage(rows: Array(image.rows.dropLast(3)), keys: image.keys)
            let kept = try HeadKeeper.expected(in: server.folder, of: whole)
            #expect(try Verifier(whole).run(expecting: kept).finding == nil)
            #expect(try Verifier(short).run().finding == nil)
            #expect(try Verifier(short).run(expecting: kept).finding != nil)
            try FileManager.default.removeItem(atPath: server.folder.lastHeadPath)
            #expect(try HeadKeeper.expected(in: server.folder, of: short) == nil)
        }
    }

    private static func note(_ cast: Cast, _ text: String, _ count: Int) throws {
        let client = try cast.connect(.lead)
        defer { client.close() }
        for _ in 0..<count { try client.must("note 26-0001 kind=phone body=\"\(text)\" once=\(cast.once())") }
    }

    private static func position(_ cast: Cast) throws -> String {
        let client = try cast.connect(.lead)
        defer { client.close() }
        return try client.must("list case")["pos"] ?? ""
    }

    private static func epoch(_ cast: Cast) throws -> String {
        let client = try TestClient(cast.server, cast.identities[.lead])
        defer { client.close() }
        return try client.next().values(of: "epoch")?.first?.string ?? ""
    }
}

/// A store in memory that can be exchanged for an earlier copy of itself, as a file can.
private final class PutBack: Storage {
    private let present = Mutex(MemoryStorage())

    /// A copy of everything in it.
    var memory: MemoryStorage {
        let (rows, chunks, keys) = present.withLock { $0 }.image
        return MemoryStorage(rows: rows, chunks: chunks, keys: keys)
    }

    func putBack(_ copy: MemoryStorage) { present.withLock { $0 = copy } }

    private var now: MemoryStorage { present.withLock { $0 } }

    func identity() throws(StorageFault) -> StoreIdentity { try now.identity() }
    func head() throws(StorageFault) -> Journal.Head { try now.head() }
    func append(_ batch: Batch, expecting head: Journal.Head) throws(StorageFault) {
        try now.append(batch, expecting: head)
    }
    func entries(from seq: UInt64, limit: Int) throws(StorageFault) -> [Entry] {
        try now.entries(from: seq, limit: limit)
    }
    func entry(_ seq: UInt64) throws(StorageFault) -> Entry? { try now.entry(seq) }
    func chunk(file: String, at: Int) throws(StorageFault) -> Chunk? { try now.chunk(file: file, at: at) }
    func chunks(after place: ChunkPlace?, limit: Int) throws(StorageFault) -> [Chunk] {
        try now.chunks(after: place, limit: limit)
    }
    func wrappedKeys() throws(StorageFault) -> [WrappedKey] { try now.wrappedKeys() }
    func destroyKey(stream: StreamID) throws(StorageFault) { try now.destroyKey(stream: stream) }
    func checkSettings() throws(StorageFault) { try now.checkSettings() }
    func lookOver() throws(StorageFault) { try now.lookOver() }
}
