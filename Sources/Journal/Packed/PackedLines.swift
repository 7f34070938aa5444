import CLP
import Casework

/// The lines of an entry as the state keeps them: each behind its length, without head and size. The two lowest bits of the
/// length say what became of its text.
enum PackedLines {
    /// What became of the text of a line.
    enum Text {
        /// There was none.
        case none
        /// It was left out and is read from the journal when it is asked for.
        case dropped
        /// It stands here, because the event cannot be read without it.
        case kept(UnsafeRawBufferPointer)

        var isThere: Bool { if case .none = self { false } else { true } }
    }

    /// The words of lines whose text is part of the event: a rule pack is its YAML.
    private static let textual = [Array("pack-loaded ".utf8)]

    /// Appends the line that a builder holds.
    static func append(_ line: LineBuilder, text: [UInt8]?, to packed: inout [UInt8]) {
        line.octets.withUnsafeBytes { line in
            guard let text else { return append(line, text: nil as UnsafeRawBufferPointer?, to: &packed) }
            text.withUnsafeBytes { append(line, text: $0, to: &packed) }
        }
    }

    /// Appends a line that stands in an entry's content.
    static func append(
        _ line: UnsafeRawBufferPointer,
        text: UnsafeRawBufferPointer?,
        to packed: inout [UInt8]
    ) {
        var isKept = false
        if text != nil {
            isKept = textual.contains { word in
                var reader = OctetReader(line)
                return reader.skip(word)
            }
        }
        ShortNumber.append(UInt64(line.count) << 2 | (text == nil ? 0 : isKept ? 2 : 1), to: &packed)
        packed.append(contentsOf: line)
        guard isKept, let text else { return }
        ShortNumber.append(UInt64(text.count), to: &packed)
        packed.append(contentsOf: text)
    }

    /// The packed lines of an entry's content.
    static func pack(_ content: [UInt8]) throws(SpellingFault) -> [UInt8] {
        var packed: [UInt8] = []
        let isSound = content.withUnsafeBytes { raw in
            var place = 0
            while place < raw.count {
                guard let found = ContentLine(raw, at: place) else { return false }
                place = found.end
                if !found.isAnswer { append(found.line, text: found.text, to: &packed) }
            }
            return true
        }
        guard isSound else { throw SpellingFault(line: "entry", key: "content") }
        return packed
    }

    /// Calls `body` with each line; false when the octets are not lines, or `body` gave false.
    static func forEach(
        in packed: UnsafeRawBufferPointer,
        _ body: (_ line: UnsafeRawBufferPointer, Text) -> Bool
    ) -> Bool {
        var place = 0
        while place < packed.count {
            guard let head = ShortNumber.read(packed, &place),
                let line = octets(packed, &place, count: head >> 2)
            else { return false }
            var text = Text.none
            switch head & 3 {
            case 0: break
            case 1: text = .dropped
            case 2:
                guard let count = ShortNumber.read(packed, &place),
                    let kept = octets(packed, &place, count: count)
                else { return false }
                text = .kept(kept)
            default: return false
            }
            guard body(line, text) else { return false }
        }
        return true
    }

    /// The events of an entry; nil when the octets are not lines of events.
    static func events(in packed: UnsafeRawBufferPointer) -> [AppliedEntry.Line]? {
        var events: [AppliedEntry.Line] = []
        let isSound = forEach(in: packed) { line, text in
            guard let event = try? event(of: line, text) else { return false }
            events.append(AppliedEntry.Line(event: event, hasText: text.isThere))
            return true
        }
        return isSound ? events : nil
    }

    /// What a state opens cases with.
    static let unpack: State.Unpack = { packed in packed.withUnsafeBytes { events(in: $0) } }

    /// The event that a line without its head spells.
    static func event(of line: UnsafeRawBufferPointer, _ text: Text = .none) throws(SpellingFault) -> Event {
        var whole: [UInt8] = []
        whole.reserveCapacity(line.count + 16)
        whole += Array("* ".utf8)
        whole.append(contentsOf: line)
        var blob: [UInt8]?
        if case .kept(let kept) = text {
            whole += Array(" {\(kept.count)}".utf8)
            blob = Array(kept)
        }
        let message = whole.withUnsafeBytes { try? Message(line: $0, blob: blob) }
        guard let message else { throw SpellingFault(line: "entry", key: "content") }
        return try EventSpelling.event(of: message)
    }

    private static func octets(
        _ packed: UnsafeRawBufferPointer,
        _ place: inout Int,
        count: UInt64
    ) -> UnsafeRawBufferPointer? {
        guard count <= UInt64(packed.count - place) else { return nil }
        defer { place += Int(count) }
        return UnsafeRawBufferPointer(rebasing: packed[place..<(place + Int(count))])
    }
}
