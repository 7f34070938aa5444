import Casework
import OpenSSL
import Testing

@testable import Journal

@Suite("A snapshot is a cache and never the truth")
struct SnapshotTests {
    private static let canary = "a canary in the title"

    /// A store with two cases, one of them named by a canary.
    private static func store() throws -> (MemoryStorage, Desk) {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        _ = desk.write(founding)
        _ = desk.write([note(1, "one")], once: "k1", answer: "ok id=N-1")
        _ = desk.write([EventDraft(.caseOpened(other, SubjectID(2), title: canary))])
        return (storage, desk)
    }

    private static let other = CaseID(year: 26, number: 2)

    @Test(
        "any octet changed, anything cut off or put behind: it is ignored, and the journal is replayed whole"
    )
    func changed() throws {
        let (storage, desk) = try Self.store()
        let good = try desk.snapshot()
        #expect(try Desk(storage, snapshot: good).replayed.snapshotSeq == desk.writer.state.seq)
        let expected = Picture(desk.writer.state)
        func check(_ octets: [UInt8], _ what: String) throws {
            let next = try Desk(storage, snapshot: octets)
            #expect(next.replayed.snapshotSeq == 0, "\(what)")
            #expect(next.replayed.ignored != nil, "\(what)")
            #expect(Picture(next.writer.state) == expected, "\(what)")
        }
        for place in good.indices {
            var octets = good
            octets[place] ^= place % 2 == 0 ? 0x01 : 0x80
            try check(octets, "octet \(place)")
        }
        for count in 0..<good.count { try check(Array(good.prefix(count)), "\(count) octets") }
        try check(good + [0], "one more octet")
        try check(good + good, "twice")
    }

    @Test("an older one is used up to where it goes, and the journal goes on from there")
    func older() throws {
        let (storage, desk) = try Self.store()
        let old = try desk.snapshot()
        _ = desk.write([note(2, "two")], once: "k2", answer: "ok id=N-2")
        let next = try Desk(storage, snapshot: old)
        #expect(next.replayed.snapshotSeq == desk.writer.state.seq - 1)
        #expect(next.replayed.head == (try storage.head()))
        #expect(Picture(next.writer.state) == Picture(desk.writer.state))
    }

    @Test("the end of the journal that it names can be read without keys, and only in its own store")
    func claimedEnd() throws {
        let (storage, desk) = try Self.store()
        let snapshot = try desk.snapshot()
        #expect(try Snapshot.claimedEnd(Array(snapshot.prefix(1_024)), of: storage) == storage.head())
        let image = storage.image
        let other = MemoryStorage(
            rows: image.rows,
            keys: image.keys,
            identity: StoreIdentity(id: "another", epoch: "7f3a", schema: 1)
        )
        #expect(try Snapshot.claimedEnd(snapshot, of: other) == nil)
        for octets in [[], Array("x\n".utf8), Array(snapshot.prefix(20))] {
            #expect(try Snapshot.claimedEnd(octets, of: storage) == nil)
        }
    }

    @Test("one of another store, or of a past that this journal never had, is ignored")
    func foreign() throws {
        let (storage, desk) = try Self.store()
        let snapshot = try desk.snapshot()
        let image = storage.image
        // Another store, even with the same entries and keys.
        let other = MemoryStorage(
            rows: image.rows,
            keys: image.keys,
            identity: StoreIdentity(id: "another", epoch: "7f3a", schema: 1)
        )
        #expect(try Desk(other, snapshot: snapshot).replayed.ignored == .otherStore)
        // The store went back to an earlier time, from a backup, and nothing was written since.
        let back = MemoryStorage(rows: image.rows.dropLast(), keys: image.keys)
        #expect(try Desk(back, snapshot: snapshot).replayed.ignored == .notInJournal)
        // And something else was written since, in the same place.
        _ = try Desk(back).write([note(9, "another past")])
        #expect(try back.head().seq == storage.head().seq)
        let next = try Desk(back, snapshot: snapshot)
        #expect(next.replayed.ignored == .notInJournal)
        #expect(next.writer.state.caseFile(Self.other) == nil)
        #expect(next.writer.state.caseFile(Sample.case1)?.items.count == 2)
        // Another master key opens neither.
        #expect(throws: Replay.Fault.self) {
            try Desk(storage, master: [UInt8](repeating: 8, count: 32), snapshot: snapshot)
        }
    }

    @Test("parts of two snapshots cannot be put together")
    func mixed() throws {
        let (storage, desk) = try Self.store()
        let one = try desk.snapshot()
        let two = try desk.snapshot()
        #expect(one.count == two.count)
        let line = (one.firstIndex(of: 10) ?? 0) + 1
        #expect(one.prefix(line) == two.prefix(line))
        for place in stride(from: line + 1, to: one.count, by: 7) {
            let octets = Array(one.prefix(place)) + two.suffix(two.count - place)
            guard octets != one, octets != two else { continue }
            let next = try Desk(storage, snapshot: octets)
            #expect(next.replayed.ignored != nil, "cut at \(place)")
            #expect(Picture(next.writer.state) == Picture(desk.writer.state))
        }
    }

    @Test("a format that is not known is ignored by name")
    func format() throws {
        let (storage, desk) = try Self.store()
        let text = String(decoding: try desk.snapshot().prefix { $0 != 10 }, as: UTF8.self)
        let later = Array(text.replacing("format=2", with: "format=3").utf8) + [10]
        #expect(try Desk(storage, snapshot: later).replayed.ignored == .format("3"))
    }

    @Test("nothing of what was said stands in it, and destroying a key erases the case in it too")
    func erased() throws {
        let (storage, desk) = try Self.store()
        let snapshot = try desk.snapshot()
        #expect(!String(decoding: snapshot, as: UTF8.self).contains(Self.canary))
        #expect(try Desk(storage, snapshot: snapshot).writer.state.caseFile(Self.other)?.title == Self.canary)
        let stream = StreamID(Self.other.text)
        let wrapped = try #require(try storage.wrappedKeys().first { $0.stream == stream })
        try storage.destroyKey(stream: stream)
        desk.keys.destroy(stream)
        let next = try Desk(storage, snapshot: snapshot)
        #expect(next.replayed.snapshotSeq > 0)
        #expect(next.writer.state.caseFile(Self.other) == nil)
        #expect(next.writer.state.cases(about: SubjectID(2)).isEmpty)
        #expect(next.writer.state.caseFile(Sample.case1)?.items.count == 1)
        #expect(Picture(next.writer.state).index == Picture(try Desk(storage).writer.state).index)
        // The key is not in the file either, so that the master key finds nothing to open.
        #expect(!snapshot.indices.contains { snapshot[$0...].starts(with: wrapped.octets) })
        // A server that still holds the case in memory does not write it into the next one.
        let after = try desk.snapshot()
        #expect(!String(decoding: after, as: UTF8.self).contains(stream.name))
        #expect(try Desk(storage, snapshot: after).replayed.snapshotSeq > 0)
    }

    @Test("a resend gets the answer that was given before the snapshot, and after it")
    func resend() throws {
        let (storage, desk) = try Self.store()
        let snapshot = try desk.snapshot()
        _ = desk.write([note(2, "two")], once: "k2", answer: "ok id=N-2")
        let next = try Desk(storage, snapshot: snapshot)
        for (key, answer) in [("k1", "ok id=N-1"), ("k2", "ok id=N-2")] {
            guard case .done(let found, _, true)? = next.write([note(3, "x")], once: key, answer: "ok id=N-3")
            else {
                Issue.record("\(key) was made again")
                continue
            }
            #expect(found == answer)
            guard case .refused(let refusal)? = next.write([note(3, "x")], once: key, digest: 2) else {
                Issue.record("\(key) was used for another request")
                continue
            }
            #expect(refusal.code == .onceReused)
        }
        #expect(next.writer.state.caseFile(Sample.case1)?.items.count == 2)
    }

    @Test("an answer that cannot be read is not given twice and not made anew")
    func unreadable() throws {
        let (storage, desk) = try Self.store()
        storage.fail(at: 1, count: 1, with: .before(.full("told to fail")))
        guard case .refused(let refusal)? = desk.write([note(3, "x")], once: "k1") else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.code == .failed)
        storage.heal()
        guard case .done("ok id=N-1", _, true)? = desk.write([note(3, "x")], once: "k1") else {
            Issue.record("the answer is lost")
            return
        }
    }

    @Test("whatever fails in the store while a snapshot is read, the start goes on without it or says so")
    func faults() throws {
        let (storage, desk) = try Self.store()
        let snapshot = try desk.snapshot()
        let keys = desk.keys
        for number in 1...8 {
            storage.fail(at: number, count: 1, with: .before(.broken("fault \(number)")))
            if let result = try? Replay.state(of: storage, keys: keys, snapshot: snapshot) {
                #expect(Picture(result.state) == Picture(desk.writer.state))
            }
            storage.heal()
        }
    }

    @Test("a state that was made of events alone has no snapshot")
    func incomplete() throws {
        let (storage, desk) = try Self.store()
        var state = desk.writer.state
        state.apply(
            AppliedEntry(
                seq: state.seq + 1,
                at: Sample.moment,
                by: nil,
                stream: "U-2",
                events: [AppliedEntry.Line(event: .invitationFailed(PersonID(2)), hasText: false)],
                once: nil
            )
        )
        let image = Snapshot.Image(state: state, head: try storage.head(), once: OnceBook())
        #expect(throws: SnapshotFault.incomplete) {
            try Snapshot.octets(of: image, in: storage, keys: desk.keys)
        }
    }
}
