import Synchronization

/// One case as the state keeps it: its entries, packed, which are the truth, and the open case file while somebody uses it.
///
/// A cell that was published never changes but for that open file, which is made from the entries when it is asked for and
/// dropped when nobody has asked for a while. A cell that nobody else holds is changed in place.
struct CaseCell: Sendable {
    private var kept: Kept

    /// A case that begins with this file; the entry that opened it is to follow.
    init(_ file: CaseFile, unpack: State.Unpack?) {
        kept = Kept(file.id, unpack, Content(file: Boxed(file)))
    }

    /// A closed case; the entry that opened it is to follow, packed.
    init(_ id: CaseID, unpack: State.Unpack?) {
        kept = Kept(id, unpack, Content())
    }

    /// A closed case, from its ``octets``; nil when they are not those of a case.
    init?(_ id: CaseID, octets: consuming [UInt8], unpack: State.Unpack?) {
        var changed: UInt64 = 0
        guard let entries = PackedEntries(octets, changed: &changed) else { return nil }
        kept = Kept(id, unpack, Content(entries: entries, changed: changed))
    }

    /// What is kept of it, for a snapshot.
    var octets: [UInt8] {
        let content = kept.content.withLock { $0 }
        return content.entries.sealed(changed: content.changed)
    }

    /// The case file. Reading it opens it; changing it does not show in a copy of the cell.
    var value: CaseFile {
        get { kept.content.withLock { kept.opened(&$0) }.value }
        _modify {
            var file = take()
            defer { kept.content.withLock { $0.file = file } }
            yield &file.value
        }
    }

    /// The place of the last entry that may have left a mark on the timeline; an entry that only says who looked does not.
    var changed: UInt64 { kept.content.withLock { $0.changed } }

    /// The entries.
    var entries: PackedEntries { kept.content.withLock { $0.entries } }

    /// Whether the case file can be made again from the entries.
    var isWhole: Bool { kept.content.withLock { $0.isWhole } }

    /// Whether the case file is there without being made.
    var isOpen: Bool { kept.content.withLock { $0.file != nil } }

    /// Adds an entry whose events the file has taken, or will take when it is opened.
    mutating func append(
        seq: UInt64,
        at: Moment,
        by: PersonID?,
        lines: UnsafeRawBufferPointer,
        isChange: Bool
    ) {
        own()
        kept.content.withLock { content in
            content.entries.append(seq: seq, at: at, by: by, lines: lines)
            if isChange { content.changed = seq }
        }
    }

    /// Adds an entry that did not come packed: the file must stay open from now on.
    mutating func appendUnpacked(seq: UInt64, isChange: Bool) {
        own()
        kept.content.withLock { content in
            content.isWhole = false
            if isChange { content.changed = seq }
        }
    }

    /// Drops the open file when nobody has asked for it since the sweep before this one.
    func closeIfIdle() {
        // What is dropped goes after the lock is free: it may be large.
        _ = kept.content.withLock { content -> Boxed<CaseFile>? in
            guard let file = content.file, content.isWhole, kept.unpack != nil else { return nil }
            guard content.isIdle else {
                content.isIdle = true
                return nil
            }
            content.file = nil
            return file
        }
    }

    /// The file, out of a cell that nobody else holds.
    private mutating func take() -> Boxed<CaseFile> {
        own()
        return kept.content.withLock { content in
            let file = kept.opened(&content)
            content.file = nil
            return file
        }
    }

    private mutating func own() {
        guard !isKnownUniquelyReferenced(&kept) else { return }
        kept = Kept(kept.id, kept.unpack, kept.content.withLock { $0 })
    }

    private struct Content {
        var entries = PackedEntries()
        var changed: UInt64 = 0
        var file: Boxed<CaseFile>?
        var isWhole = true
        var isIdle = false
    }

    private final class Kept: Sendable {
        let id: CaseID
        let unpack: State.Unpack?
        let content: Mutex<Content>

        init(_ id: CaseID, _ unpack: State.Unpack?, _ content: Content) {
            self.id = id
            self.unpack = unpack
            self.content = Mutex(content)
        }

        /// The file, made now if need be. Whoever asks at the same time waits, so that it is made once.
        func opened(_ content: inout Content) -> Boxed<CaseFile> {
            content.isIdle = false
            if let file = content.file { return file }
            guard let unpack, let file = CaseFile(id, content.entries, unpack: unpack) else {
                preconditionFailure("Every line of an entry was read before the entry was packed.")
            }
            let boxed = Boxed(file)
            content.file = boxed
            return boxed
        }
    }
}

extension CaseFile {
    /// The case file that the entries of its stream make; nil when they cannot be read.
    init?(_ id: CaseID, _ entries: PackedEntries, unpack: State.Unpack) {
        // Events of a case change nothing but the case, so a state that holds nothing else will do.
        var scratch = State()
        for entry in entries.all {
            guard let events = unpack(entry.lines) else { return nil }
            for (index, line) in events.enumerated() {
                let stamp = Stamp(
                    seq: entry.seq,
                    line: UInt8(truncatingIfNeeded: index),
                    at: entry.at,
                    by: entry.by,
                    hasText: line.hasText
                )
                scratch.evolve(line.event, stamp)
            }
        }
        guard let file = scratch.caseFile(id) else { return nil }
        self = file
    }
}
