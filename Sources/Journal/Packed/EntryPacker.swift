import CLP
import Casework

/// Packs the contents of entries, one after the other, while a journal is replayed. It makes no event where a look at the
/// line is enough to know what the event means to ``CaseIndex``: see ``LineShapes``.
struct EntryPacker {
    private var shapes = LineShapes()
    private static let look = Array("looked ".utf8)

    /// Takes the content of an entry of a case: appends its packed lines, and what its events mean. An entry that throws may
    /// leave some of its lines behind.
    /// - Returns: whether an answer to resend stands behind its events.
    mutating func take(
        _ content: [UInt8],
        of stream: StreamID,
        _ id: CaseID,
        lines: inout [UInt8],
        traces: inout [Trace]
    ) throws(SpellingFault) -> Bool {
        var fault: SpellingFault?
        let hasAnswer = content.withUnsafeBytes { raw in
            do throws(SpellingFault) {
                return try take(raw, stream, id, &lines, &traces)
            } catch {
                fault = error
                return false
            }
        }
        if let fault { throw fault }
        return hasAnswer
    }

    private mutating func take(
        _ content: UnsafeRawBufferPointer,
        _ stream: StreamID,
        _ id: CaseID,
        _ lines: inout [UInt8],
        _ traces: inout [Trace]
    ) throws(SpellingFault) -> Bool {
        var hasAnswer = false
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
            PackedLines.append(found.line, text: found.text, to: &lines)
        }
        return hasAnswer
    }

    /// What a line means to the index.
    private mutating func trace(
        _ line: UnsafeRawBufferPointer,
        _ name: String,
        _ id: CaseID
    ) throws(SpellingFault) -> Trace {
        var reader = OctetReader(line)
        if reader.skip(Self.look), reader.skip(name), reader.isAtEnd { return .look }
        if let known = shapes.trace(line, of: name) { return known }
        let trace = try trace(reading: line, id)
        shapes.keep(trace)
        return trace
    }

    private func trace(reading line: UnsafeRawBufferPointer, _ id: CaseID) throws(SpellingFault) -> Trace {
        guard let found = try PackedLines.event(of: line).trace, found.caseID == id else {
            throw SpellingFault(line: "entry", key: "stream")
        }
        return found.trace
    }
}
