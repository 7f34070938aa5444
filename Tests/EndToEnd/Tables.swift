import Casework
import Fixture
import Foundation

/// Reads the tables that say what is expected. They stand outside the code, so that a change of the code shows.
enum Tables {
    /// The rows of a table of this folder: words, or fields between separators.
    static func rows(_ name: String, separator: Character? = nil) throws -> [[String]] {
        try lines("Expected/\(name)").map { line in
            guard let separator else { return line.split(separator: " ").map(String.init) }
            return line.split(separator: separator, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// `a,b` as a set; `-` is empty.
    static func set(_ word: String) -> Set<String> {
        word == "-" ? [] : Set(word.split(separator: ",").map(String.init))
    }

    /// `step told,plan tell - allowed` as one line for each.
    static func spread(_ words: [String]) -> [String] {
        words.reduce([""]) { lines, word in
            lines.flatMap { line in
                word.split(separator: ",").map { line.isEmpty ? String($0) : "\(line) \($0)" }
            }
        }
    }

    /// The pathway as the table of the rules' own tests says it.
    static func steps() throws -> [Step] {
        try lines("../CaseworkTests/Expected/pathway.txt").flatMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 5 else { throw TestFault(line) }
            let open = Stage.allCases.filter { $0 != .closed }.map(\.rawValue)
            let stages = words[0] == "open" ? open : words[0].split(separator: ",").map(String.init)
            return stages.map { stage in
                Step(
                    stage: stage,
                    action: words[1],
                    on: words[2],
                    to: words[3] == "." ? stage : words[3],
                    needs: words[4...].filter { $0 != "-" }
                )
            }
        }
    }

    /// The policy as the table of the rules' own tests says it: actions, and audiences that may be read.
    static func policy() throws -> ([Expectation.Place: Set<String>], [Expectation.Place: Set<String>]) {
        var actions: [Expectation.Place: Set<String>] = [:]
        var reads: [Expectation.Place: Set<String>] = [:]
        for line in try lines("../CaseworkTests/Expected/policy.txt") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 4 else { throw TestFault(line) }
            for role in roles(words[0], words[1]) {
                let place = Expectation.Place(role: role, relation: words[1])
                actions[place, default: []].formUnion(words[3...])
                if words[3...].contains("read") { reads[place, default: []].formUnion(set(words[2])) }
            }
        }
        return (actions, reads)
    }

    /// "staff" is everybody but administrators; the subject's and the companion's rows are for whoever is that.
    private static func roles(_ word: String, _ relation: String) -> [String] {
        guard word == "staff" else { return [word] }
        switch relation {
        case "subject": return ["practitioner"]
        case "companion": return ["companion"]
        default: return Role.allCases.filter { $0 != .admin }.map(\.rawValue)
        }
    }

    private static func lines(_ path: String) throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: path)
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") && !$0.allSatisfy { $0 == " " } }
    }
}
