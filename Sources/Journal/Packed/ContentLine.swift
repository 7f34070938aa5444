/// One line in the content of an entry, and where the next begins.
struct ContentLine {
    /// The line without head, size and LF.
    let line: UnsafeRawBufferPointer
    /// The text that follows it.
    let text: UnsafeRawBufferPointer?
    /// Behind the line and its text.
    let end: Int
    /// Whether it is the answer to resend, and no event.
    var isAnswer: Bool {
        var reader = OctetReader(line)
        return reader.skip("answered ")
    }

    /// The line at `start`; nil when none is there whole.
    init?(_ content: UnsafeRawBufferPointer, at start: Int) {
        guard content.count - start > 3, content[start] == UInt8(ascii: "*"),
            content[start + 1] == UInt8(ascii: " "),
            let lineFeed = content[start...].firstIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        var stop = lineFeed
        var next = lineFeed + 1
        // Only a size ends in a brace: a text ends in a quotation mark, and no atom has one.
        var text: UnsafeRawBufferPointer?
        if content[lineFeed - 1] == UInt8(ascii: "}") {
            guard let brace = content[start..<lineFeed].lastIndex(of: UInt8(ascii: "{")), brace > start + 3
            else {
                return nil
            }
            var reader = OctetReader(UnsafeRawBufferPointer(rebasing: content[(brace + 1)..<(lineFeed - 1)]))
            guard let size = reader.size(), reader.isAtEnd, size < content.count - next,
                content[next + size] == UInt8(ascii: "\n")
            else { return nil }
            stop = brace - 1
            text = UnsafeRawBufferPointer(rebasing: content[next..<(next + size)])
            next += size + 1
        }
        line = UnsafeRawBufferPointer(rebasing: content[(start + 2)..<stop])
        end = next
        self.text = text
    }
}
