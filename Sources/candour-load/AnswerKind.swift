/// What a line from the server is, told from the word after its tag.
enum AnswerKind {
    /// `TAG row`: more follows.
    case row
    /// `TAG ok`: the last line.
    case done
    /// `TAG no`, or a goodbye.
    case refused

    /// The kind of a line without its LF.
    init(_ line: UnsafeRawBufferPointer) {
        guard let space = line.firstIndex(of: 0x20), space + 1 < line.count else {
            self = .refused
            return
        }
        switch line[space + 1] {
        case UInt8(ascii: "r"): self = .row
        case UInt8(ascii: "o"): self = .done
        default: self = .refused
        }
    }
}
