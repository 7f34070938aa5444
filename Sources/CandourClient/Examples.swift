/// The examples of a help page. A long one is broken as a shell breaks it, with a backslash, so that what is copied from the
/// page is a whole command.
enum Examples {
    /// The widest line of an example, in columns.
    static let columnsMax = 70

    /// The page with its long examples broken before a flag or an argument, never inside quotation marks.
    /// - Parameter page: lines; those that begin with two spaces and the program are examples.
    static func broken(_ page: String) -> String {
        page.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("  candour") && $0.count > columnsMax ? broken($0) : String($0) }
            .joined(separator: "\n")
    }

    private static func broken(_ line: Substring) -> String {
        var lines = [""]
        for piece in pieces(line.drop { $0 == " " }) {
            let start = lines.count == 1 && lines[0].isEmpty ? "  " : " "
            // Two columns are kept for the backslash.
            if start == "  " || lines[lines.count - 1].count + 1 + piece.count <= columnsMax - 2 {
                lines[lines.count - 1] += start + piece
            } else {
                lines[lines.count - 1] += " \\"
                lines.append("      " + piece)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The words, a flag with its value together.
    private static func pieces(_ line: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == " ", !isQuoted {
                words.append(word)
                word = ""
            } else {
                word.append(character)
            }
        }
        words.append(word)
        var pieces: [String] = []
        for word in words {
            let follows = pieces.last.map { $0.hasPrefix("--") && !$0.contains(" ") } ?? false
            if follows, !word.hasPrefix("--") {
                pieces[pieces.count - 1] += " " + word
            } else {
                pieces.append(word)
            }
        }
        return pieces
    }
}
