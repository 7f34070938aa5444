import CEditLine
import Glibc

/// Tab in the console: the names of commands, in full, from the list of commands and never from the server.
enum ConsoleCompletion {
    static func install() {
        // The library keeps the pointer, so the name is never freed.
        candour_set_program(strdup("candour-admin"))
        candour_set_completer { text, _, _ in
            candour_end_completion()
            return rl_completion_matches(text) { text, state in
                let typed = text.map { String(cString: $0) } ?? ""
                let line = candour_typed_line().map { String(cString: $0) } ?? ""
                let matches = ConsoleCompletion.matches(typed, line: line)
                let index = Int(state)
                return matches.indices.contains(index) ? strdup(matches[index]) : nil
            }
        }
    }

    /// The names that go on from what was typed.
    /// - Parameters:
    ///   - typed: the word so far.
    ///   - line: the line so far.
    static func matches(_ typed: String, line: String) -> [String] {
        let before = line.hasSuffix(typed) ? line.dropLast(typed.count) : line[...]
        let words = before.split(separator: " ").map(String.init)
        if words.first == "help", words.count == 1 { return names([]).filter { $0.hasPrefix(typed) } }
        return names(words).filter { $0.hasPrefix(typed) }
    }

    private static func names(_ words: [String]) -> [String] {
        typealias Admin = Program<CandourAdmin>
        guard let first = words.first else {
            return (Admin.children(of: CandourAdmin.self).flatMap(Admin.names(of:)) + ["help", "quit"])
                .sorted()
        }
        guard words.count == 1,
            let group = Admin.children(of: CandourAdmin.self).first(where: {
                Admin.names(of: $0).contains(first)
            })
        else { return [] }
        return Admin.children(of: group).flatMap(Admin.names(of:)).sorted()
    }
}
