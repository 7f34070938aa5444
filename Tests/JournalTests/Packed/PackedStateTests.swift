import Casework
import Synchronization
import Testing

@testable import Journal

@Suite("A case is the same however it came to be in memory")
struct PackedStateTests {
    /// The state by applying every event, with every case open.
    private static func plain(_ storage: MemoryStorage, _ keys: KeyRing) throws -> State {
        var state = State()
        for entry in try storage.entries(from: 1, limit: .max) {
            let read = try EventSpelling.read(try keys.content(of: entry))
            var by: PersonID?
            if case .person(let id)? = Reference(entry.envelope.by) { by = id }
            state.apply(
                AppliedEntry(
                    seq: entry.envelope.seq,
                    at: Moment(milliseconds: entry.envelope.at),
                    by: by,
                    stream: entry.envelope.stream.name,
                    events: read.events,
                    once: nil
                )
            )
        }
        return state
    }

    @Test("written, replayed, closed and opened, or out of a snapshot with a tail", arguments: UInt64(1)...12)
    func same(seed: UInt64) throws {
        let history = RandomHistory(seed: seed, count: 120)
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        let middle = Int(seed) * history.writes.count / 13
        history.write(0..<middle, to: desk)
        let snapshot = try desk.snapshot()
        history.write(middle..<history.writes.count, to: desk)
        let plain = Picture(try Self.plain(storage, desk.keys))
        #expect(Picture(desk.writer.state) == plain)
        desk.writer.state.closeIdleCases()
        desk.writer.state.closeIdleCases()
        #expect(desk.writer.state.openCasesCount == 0)
        #expect(Picture(desk.writer.state) == plain)
        let replayed = try Desk(storage)
        #expect(replayed.writer.state.openCasesCount == 0)
        #expect(Picture(replayed.writer.state) == plain)
        let restored = try Desk(storage, snapshot: snapshot)
        #expect(restored.replayed.snapshotSeq > 0)
        #expect(restored.writer.state.openCasesCount == 0)
        #expect(Picture(restored.writer.state) == plain)
        // And on from there: another write, another snapshot, another start.
        _ = restored.write([note(7, "Later.")])
        let again = try Desk(storage, snapshot: try restored.snapshot())
        #expect(again.replayed.snapshotSeq == again.replayed.head.seq)
        #expect(Picture(again.writer.state) == Picture(restored.writer.state))
        #expect(Picture(try Self.plain(storage, desk.keys)) == Picture(restored.writer.state))
    }

    @Test("a revision counts the entries of its stream, also after a snapshot")
    func revisions() throws {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        _ = desk.write(founding)
        _ = desk.write([note(1, "a")])
        let next = try Desk(storage, snapshot: try desk.snapshot())
        _ = next.write([note(2, "b")])
        _ = next.write([
            EventDraft(.personChanged(PersonID(2), name: "P", roles: nil, state: nil, reason: nil))
        ])
        let revisions = try storage.entries(from: 1, limit: 10).map {
            "\($0.envelope.stream) \($0.envelope.rev)"
        }
        #expect(
            revisions == ["store 1", "U-2 1", "26-0001 1", "26-0001 2", "26-0001 3", "U-2 2"]
        )
    }

    @Test("the look at a line finds what reading it finds, for every event", arguments: Sample.events.indices)
    func traces(index: Int) throws {
        let event = Sample.events[index]
        guard let expected = event.trace else { return }
        for text in [nil, Array("Text.\n* noted {3}\n".utf8)] {
            let made = try #require(EventSpelling.content([EventDraft(event, text: text)], answer: "ok"))
            var packer = EntryPacker()
            // Twice: the second look may rest on the first.
            for _ in 0..<2 {
                let taken = try Taken(made.octets, of: StreamID(event.stream), expected.caseID, &packer)
                #expect(taken.traces == [expected.trace])
                #expect(taken.lines == made.packed)
                #expect(taken.hasAnswer)
            }
            #expect(try PackedLines.pack(made.octets) == made.packed)
            let back = try #require(PackedLines.unpack(made.packed))
            #expect(back.map { "\($0.event)" } == ["\(event)"])
            #expect(back.map(\.hasText) == [text != nil])
        }
    }

    @Test(
        "the look at a line refuses what reading it refuses",
        arguments: [
            "* noted N-77 26-0001 audience=team\n", "* noted N-077 26-0001 audience=team kind=phone\n",
            "* noted N-77 26-0002 audience=team kind=phone\n",
            "* noted N-1234567890 26-0001 audience=team kind=phone\n",
            "* noted N-77 26-0001. audience=team kind=phone\n",
            "* noted N-77 26-0001 audience=team kind=phone {9}\nx\n",
            "* noted N-77 26-0001 audience=team kind=fax\n", "* looked 26-00012\n", "* looked 26-0002\n",
            "* nothing 26-0001\n",
            "* noted N-77 26-0001 audience=team kind=phone", "noted N-77 26-0001 audience=team kind=phone\n",
            "* person-added U-2 name=\"P\" role=manager\n",
        ]
    )
    func refused(line: String) throws {
        var packer = EntryPacker()
        let good =
            "* noted N-77 26-0001 audience=team kind=phone\n* noted N-78 26-0001.1 audience=team kind=phone {1}\nx\n"
        let taken = try Taken(Array(good.utf8), of: StreamID("26-0001"), Sample.case1, &packer)
        #expect(taken.traces == [.item(ItemID(.note, 77)), .item(ItemID(.note, 78))])
        #expect(throws: SpellingFault.self) {
            try Taken(Array(line.utf8), of: StreamID("26-0001"), Sample.case1, &packer)
        }
    }

    @Test(
        "a line means what one of its shape meant, with its own number; a new word, and a new key, are read"
    )
    func shapes() throws {
        var packer = EntryPacker()
        func trace(_ line: String) throws -> Trace? {
            try Taken(Array("* \(line)\n".utf8), of: StreamID("26-0001"), Sample.case1, &packer).traces.first
        }
        let lines: [(line: String, trace: Trace)] = [
            ("moved 26-0001 to=told", .change), ("moved 26-0001 to=told", .change),
            (
                "recorded X-5 26-0001 audience=shared record=measure reason=\"a \\\" b\"",
                .listAction(ItemID(.measure, 5))
            ),
            (
                "recorded X-67 26-0001 audience=shared record=measure reason=\"x record=visit\"",
                .listAction(ItemID(.measure, 67))
            ),
            ("recorded O-67 26-0001 audience=shared record=contact reason=\"x\"", .item(ItemID(.record, 67))),
            (
                "asked Q-1 26-0001 audience=shared for=advice user=U-3 due=2026-12-01 agreed=no question=\"x\"",
                .asked(ItemID(.ask, 1), PersonID(3))
            ),
            (
                "asked Q-2 26-0001 audience=shared for=advice user=U-4 due=2026-12-02 agreed=no question=\"x\"",
                .asked(ItemID(.ask, 2), PersonID(4))
            ),
        ]
        for (line, expected) in lines { #expect(try trace(line) == expected, "\(line)") }
        for line in [
            "moved 26-0001 to=gone", "moved 26-0002 to=told", "moved 26-0001 totold",
            "moved 26-00011 to=told",
            "recorded X-6 26-0001 audience=shared record=measured reason=\"x\"",
        ] {
            #expect(throws: SpellingFault.self, "\(line)") { try trace(line) }
        }
    }

    @Test("a text is kept where the event cannot be read without it, and nowhere else")
    func texts() throws {
        let content =
            "* noted N-77 26-0001 audience=team kind=phone {3}\na\nb\n* pack-loaded nhs version=1 {4}\nc: d\n"
        let packed = try PackedLines.pack(Array(content.utf8))
        var found: [String] = []
        let isSound = packed.withUnsafeBytes { raw in
            PackedLines.forEach(in: raw) { line, text in
                let word = String(decoding: line.prefix { $0 != 0x20 }, as: UTF8.self)
                switch text {
                case .none: found.append("\(word) none")
                case .dropped: found.append("\(word) dropped")
                case .kept(let kept): found.append("\(word) \(String(decoding: kept, as: UTF8.self))")
                }
                return true
            }
        }
        #expect(isSound)
        #expect(found == ["noted dropped", "pack-loaded c: d"])
    }

    @Test("a case is closed by the second sweep without use, and a reader in between keeps it open")
    func sweeps() throws {
        let desk = try Desk(MemoryStorage())
        _ = desk.write(founding)
        let state = desk.writer.state
        #expect(state.openCasesCount == 1)
        state.closeIdleCases()
        #expect(state.openCasesCount == 1)
        #expect(state.caseFile(Sample.case1)?.title == "Late")
        state.closeIdleCases()
        #expect(state.openCasesCount == 1)
        state.closeIdleCases()
        #expect(state.openCasesCount == 0)
        #expect(state.caseFile(Sample.case1)?.title == "Late")
        #expect(state.openCasesCount == 1)
    }

    @Test("readers that open a case at once, while it is written to and swept, all see a whole one")
    func concurrent() async throws {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        _ = desk.write(founding)
        for number in UInt32(1)...40 { _ = desk.write([note(number, "x")]) }
        let closed = try Desk(storage)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in UInt32(41)...80 {
                    _ = closed.write([note(number, "x")])
                    closed.writer.state.closeIdleCases()
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    var seen = 40
                    for _ in 0..<300 {
                        let state = closed.writer.state
                        let file = state.caseFile(Sample.case1)
                        let count = file?.items.count ?? 0
                        #expect(count >= seen)
                        #expect(file?.marks.last?.seq == state.seq)
                        seen = max(seen, count)
                        state.closeIdleCases()
                    }
                }
            }
        }
        #expect(closed.writer.state.caseFile(Sample.case1)?.items.count == 80)
    }
}

/// What a packer makes of the content of one entry.
private struct Taken {
    var lines: [UInt8] = []
    var traces: [Trace] = []
    var hasAnswer = false

    @discardableResult
    init(_ content: [UInt8], of stream: StreamID, _ id: CaseID, _ packer: inout EntryPacker) throws {
        hasAnswer = try packer.take(content, of: stream, id, lines: &lines, traces: &traces)
    }
}
