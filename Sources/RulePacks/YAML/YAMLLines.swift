/// Writes YAML line by line: words plain, texts in double quotes, lists one element after another.
struct YAMLLines {
    private(set) var text = ""
    private var indent = 0
    /// The next field opens an element of a list: it has the dash.
    private var opensElement = false

    mutating func field(_ key: String, word: String) { line("\(key): \(word)") }

    mutating func field(_ key: String, text: String) { line("\(key): \(Self.quoted(text))") }

    mutating func field(_ key: String, words: [String]) { line("\(key):", elements: words) }

    mutating func texts(_ key: String, _ texts: [String]) {
        if !texts.isEmpty { line("\(key):", elements: texts.map(Self.quoted)) }
    }

    /// A list of mappings. An empty one is left out, or written as `[]` when its key must be there.
    mutating func list<Element>(
        _ key: String,
        _ elements: [Element],
        keepsEmpty: Bool = false,
        _ write: (Element, inout YAMLLines) -> Void
    ) {
        guard !elements.isEmpty else {
            if keepsEmpty { line("\(key): []") }
            return
        }
        line("\(key):")
        indent += 4
        for element in elements {
            opensElement = true
            write(element, &self)
        }
        indent -= 4
    }

    private mutating func line(_ key: String, elements: [String]) {
        line(key)
        for element in elements { text += String(repeating: " ", count: indent + 2) + "- \(element)\n" }
    }

    // A list's fields stand two further right than its dash.
    private mutating func line(_ content: String) {
        text += String(repeating: " ", count: opensElement ? indent - 2 : indent)
        text += opensElement ? "- \(content)\n" : "\(content)\n"
        opensElement = false
    }

    // A sign that could be taken for an anchor is written as its number, so that what was written can be read.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text {
            switch character {
            case "\"", "\\": quoted += "\\\(character)"
            case "&": quoted += "\\x26"
            case "*": quoted += "\\x2A"
            default: quoted.append(character)
            }
        }
        return quoted + "\""
    }
}
