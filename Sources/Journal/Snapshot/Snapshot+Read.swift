import Casework

extension Snapshot {
    /// One sealed part.
    private struct Part {
        let name: String
        let nonce: [UInt8]
        let sealed: [UInt8]
    }

    /// The state that a snapshot holds, when it is one of this store and the journal has the head that it describes.
    static func read(
        _ octets: [UInt8],
        of storage: any Storage,
        keys: KeyRing
    ) throws(SnapshotFault) -> Replay.Result {
        guard let end = octets.prefix(1_024).firstIndex(of: UInt8(ascii: "\n")) else { throw .form }
        let line = Array(octets[...end])
        let header = try SnapshotHeader(line)
        try check(header, storage)
        var place = end + 1
        let manifest = try manifest(octets, &place, line, keys)
        var digest = SnapshotManifest.Parts()
        var state = State(unpack: PackedLines.unpack)
        guard state.beginRestoring(manifest.index) else { throw .damaged }
        var others: [(String, PackedEntry)] = []
        var isWhole = true
        for _ in 0..<header.streams {
            let part = try part(octets, &place)
            digest.take(part.name, nonce: part.nonce, sealed: part.sealed)
            guard let content = try open(part, line, keys) else {
                isWhole = false
                continue
            }
            if let id = CaseID(part.name) {
                guard state.restore(id, octets: content) else { throw .damaged }
            } else {
                guard let entries = PackedEntries(content) else { throw .damaged }
                for entry in entries.all { others.append((part.name, entry)) }
            }
        }
        guard place == octets.count else { throw .form }
        guard digest.digest == manifest.parts else { throw .damaged }
        others.sort { $0.1.seq < $1.1.seq }
        try restore(&state, others)
        state.endRestoring(seq: header.head.seq, lastAt: manifest.lastAt, isWhole: isWhole)
        var memory = WriterMemory()
        memory.once = manifest.once
        var result = Replay.Result(state: state, head: header.head, memory: memory)
        result.snapshotSeq = header.head.seq
        return result
    }

    /// The end of the journal that a snapshot says it was made at, read from its first line, which is in the clear; nil when
    /// that line is not one, or is of another store.
    public static func claimedEnd(_ octets: [UInt8], of storage: any Storage) throws(StorageFault) -> Head? {
        guard let end = octets.prefix(1_024).firstIndex(of: UInt8(ascii: "\n")),
            let header = try? SnapshotHeader(Array(octets[...end])), try storage.identity().id == header.store
        else { return nil }
        return header.head
    }

    /// Whether this store's journal ever ended as the header says.
    private static func check(_ header: SnapshotHeader, _ storage: any Storage) throws(SnapshotFault) {
        do {
            guard try storage.identity().id == header.store else { throw SnapshotFault.otherStore }
            guard header.head.seq > 0, let entry = try storage.entry(header.head.seq) else {
                throw SnapshotFault.notInJournal
            }
            let before = header.head.seq == 1 ? Head.start : try storage.entry(header.head.seq - 1)?.head
            guard entry.hash == header.head.hash, let before, Chain.problem(of: entry, after: before) == nil
            else { throw SnapshotFault.notInJournal }
        } catch let fault as SnapshotFault {
            throw fault
        } catch {
            throw .storage
        }
    }

    private static func manifest(
        _ octets: [UInt8],
        _ place: inout Int,
        _ header: [UInt8],
        _ keys: KeyRing
    ) throws(SnapshotFault) -> SnapshotManifest {
        let part = try part(octets, &place)
        guard part.name.isEmpty, let content = try open(part, header, keys),
            let manifest = SnapshotManifest(content)
        else { throw .damaged }
        return manifest
    }

    /// The content of a part; nil when its key was destroyed since.
    private static func open(_ part: Part, _ header: [UInt8], _ keys: KeyRing) throws(SnapshotFault)
        -> [UInt8]?
    {
        do {
            return try keys.open(
                part.sealed,
                nonce: part.nonce,
                stream: part.name.isEmpty ? store : StreamID(part.name),
                authenticating: SnapshotHeader.authenticated(header, stream: part.name)
            )
        } catch .destroyed {
            return nil
        } catch {
            throw .damaged
        }
    }

    private static func part(_ octets: [UInt8], _ place: inout Int) throws(SnapshotFault) -> Part {
        var next = place
        let found: Part? = octets.withUnsafeBytes { raw in
            guard let name = ShortNumber.read(raw, &next), name <= UInt64(min(255, raw.count - next)) else {
                return nil
            }
            let text = String(decoding: raw[next..<(next + Int(name))], as: UTF8.self)
            next += Int(name)
            guard let size = ShortNumber.read(raw, &next), raw.count - next >= StorageLimits.nonceOctets
            else { return nil }
            let nonce = Array(raw[next..<(next + StorageLimits.nonceOctets)])
            next += StorageLimits.nonceOctets
            guard size <= UInt64(raw.count - next) else { return nil }
            let sealed = Array(raw[next..<(next + Int(size))])
            next += Int(size)
            return Part(name: text, nonce: nonce, sealed: sealed)
        }
        guard let found else { throw .form }
        place = next
        return found
    }

    /// Replays what does not belong to a case, in the order of the journal.
    private static func restore(_ state: inout State, _ others: [(String, PackedEntry)]) throws(SnapshotFault)
    {
        for (stream, entry) in others {
            guard let events = PackedLines.unpack(entry.lines) else { throw .damaged }
            state.apply(
                AppliedEntry(
                    seq: entry.seq,
                    at: entry.at,
                    by: entry.by,
                    stream: stream,
                    events: events,
                    once: nil,
                    packed: entry.lines
                )
            )
        }
    }
}
