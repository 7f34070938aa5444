import CLP
import Casework

/// Packs the contents of entries, one after the other, while a journal is replayed. It makes no event where a look at the
/// line is enough to know what the event means to ``CaseIndex``; every line is fully read all the same, or ends in octets that
/// were fully read at the end of another.
struct EntryPacker {
    /// The packed lines of the last entry taken.
    private(set) var packed: [UInt8] = []
    /// What its events mean, when its stream is a case.
    private(set) var traces: [Trace] = []
    /// Whether an answer to resend stands behind its events.
    private(set) var hasAnswer = false

    /// Ends of notes that were read: there are few, for a note has a kind and an audience, and its text elsewhere.
    private var tails: [[UInt8]] = []
    private static let tailsMax = 64

    private static let note = Array("noted N-".utf8)
    private static let look = Array("looked ".utf8)

    /// Takes the content of an entry of a case.
    mutating func take(_ content: [UInt8], of stream: StreamID, _ id: CaseID) throws(SpellingFault) {
        packed.removeAll(keepingCapacity: true)
        traces.removeAll(keepingCapacity: true)
        hasAnswer = false
        var fault: SpellingFault?
        content.withUnsafeBytes { raw in
            do throws(SpellingFault) {
                try take(raw, stream, id)
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
    }

    private mutating func take(
        _ content: UnsafeRawBufferPointer,
        _ stream: StreamID,
        _ id: CaseID
    ) throws(SpellingFault) {
        var place = 0
        while place < content.count {
            guard let found = ContentLine(content, at: place) else {
                throw SpellingFault(line: "entry", key: "content")
            }
            place = found.end
            if found.isAnswer {
                hasAnswer = true
                continue
            }
            traces.append(try trace(found.line, stream.name, id))
            PackedLines.append(found.line, text: found.text, to: &packed)
        }
    }

    /// What a line means to the index.
    private mutating func trace(
        _ line: UnsafeRawBufferPointer,
        _ name: String,
        _ id: CaseID
    ) throws(SpellingFault) -> Trace {
        var reader = OctetReader(line)
        if reader.skip(Self.look), reader.skip(name), reader.isAtEnd { return .look }
        reader.place = 0
        if reader.skip(Self.note), let number = reader.number(), reader.skip(" "), reader.skip(name) {
            let isWhole = reader.skip(".") ? reader.number() != nil : true
            let tail = UnsafeRawBufferPointer(rebasing: line[reader.place...])
            if isWhole, tails.contains(where: { $0.elementsEqual(tail) }) {
                return .item(ItemID(.note, number))
            }
            let trace = try trace(reading: line, id)
            if isWhole, tails.count < Self.tailsMax { tails.append(Array(tail)) }
            return trace
        }
        return try trace(reading: line, id)
    }

    private func trace(reading line: UnsafeRawBufferPointer, _ id: CaseID) throws(SpellingFault) -> Trace {
        guard let found = try PackedLines.event(of: line).trace, found.caseID == id else {
            throw SpellingFault(line: "entry", key: "stream")
        }
        return found.trace
    }
}
