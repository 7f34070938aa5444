/// Breaks a long line between words, and never inside a command that somebody may copy.
enum LineBreaks {
    /// The lines, each no wider than the terminal unless a word is; those after the first begin two columns further in.
    /// - Parameters:
    ///   - line: one line.
    ///   - width: columns of the terminal.
    static func broken(_ line: Substring, _ width: Int) -> String {
        let indent = String(line.prefix { $0 == " " })
        let isEntry = line.dropFirst(indent.count).hasPrefix("- ")
        let further = indent.count < width / 2 ? indent + (isEntry || indent.isEmpty ? "  " : "") : ""
        var lines: [String] = []
        var current = indent
        var isEmpty = true
        for word in pieces(line.dropFirst(indent.count)) {
            let piece = isEmpty ? word : " " + word
            if !isEmpty, DisplayWidth.of(current + piece) > width {
                lines.append(current)
                current = further + word
            } else {
                current += piece
            }
            isEmpty = false
        }
        return (lines + [current]).joined(separator: "\n")
    }

    /// The words; from the name of a program to the end of its sentence is one.
    private static func pieces(_ line: Substring) -> [String] {
        var pieces: [String] = []
        var isCommand = false
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if isCommand {
                pieces[pieces.count - 1] += " " + word
            } else {
                pieces.append(String(word))
            }
            if ["candour", "candour-admin"].contains(word) { isCommand = true }
            if let last = word.last, ".,;)".contains(last) { isCommand = false }
        }
        return pieces
    }
}
