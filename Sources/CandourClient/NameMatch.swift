import CLP

/// Which of several names somebody means: "jo" is Jo Marsh, and not Joanna or a joiner, while there is a Jo.
enum NameMatch {
    /// Those that fit best: by whole words, else by the beginnings of words, else anywhere.
    static func best(_ typed: String, in choices: [Choice]) -> [Choice] {
        let wanted = PlainLetters.of(typed)
        guard wanted.contains(where: { !$0.isWhitespace }) else { return [] }
        let names = choices.map { (choice: $0, words: " " + PlainLetters.of($0.label) + " ") }
        for form in [" \(wanted) ", " \(wanted)", wanted] {
            let found = names.filter { $0.words.contains(form) }.map(\.choice)
            if !found.isEmpty { return found }
        }
        return []
    }
}
