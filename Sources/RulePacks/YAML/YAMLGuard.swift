/// Refuses what could make a YAML reader work without bounds, before it sees the text: anchors and aliases, which unfold a
/// few lines into millions; deep nesting, which takes a stack frame a level; and files that are too long.
///
/// It looks at octets and knows no quotes on purpose: what does not look like an anchor anywhere cannot be one.
struct YAMLGuard {
    /// Octets of indentation and list dashes before the first word of a line: each of them could be a level.
    static let prefixMax = 40
    /// Brackets and braces that open in the whole file.
    static let openingsMax = 500

    private static let ampersand: UInt8 = 0x26
    private static let asterisk: UInt8 = 0x2A

    /// The first thing that is not allowed, with line and column from 1; nil for a text that may be read.
    static func refusal(of text: String, octetsMax: Int) -> (line: Int, column: Int, message: String)? {
        let octets = Array(text.utf8)
        guard octets.count <= octetsMax else {
            return (1, 1, "the file has \(octets.count) octets; at most \(octetsMax) are read")
        }
        var line = 1
        var start = 0
        var isPrefix = true
        var openings = 0
        for (index, octet) in octets.enumerated() {
            let column = index - start + 1
            switch octet {
            case 0x0A:
                line += 1
                start = index + 1
                isPrefix = true
                continue
            case 0x09:
                return (line, column, "use spaces instead of a tab")
            case ampersand, asterisk:
                if isAnchor(octets, index) {
                    return (line, column, "anchors (&) and aliases (*) cannot be used: write the value again")
                }
            case 0x5B, 0x7B:
                openings += 1
                guard openings <= openingsMax else {
                    return (line, column, "more than \(openingsMax) brackets open: write lists one to a line")
                }
            default: break
            }
            // Space, dash, question mark and colon are all that can open levels at the start of a line.
            isPrefix = isPrefix && [0x20, 0x2D, 0x3F, 0x3A].contains(octet)
            guard !isPrefix || column <= prefixMax else {
                return (line, column, "the line starts too far right: at most \(prefixMax) spaces and dashes")
            }
        }
        return nil
    }

    /// An anchor or an alias starts with its sign, not after a letter or digit, and a letter or digit follows.
    private static func isAnchor(_ octets: [UInt8], _ index: Int) -> Bool {
        guard index + 1 < octets.count, isWord(octets[index + 1]) else { return false }
        return index == 0 || !isWord(octets[index - 1])
    }

    private static func isWord(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x80...0xFF: true
        default: false
        }
    }
}
