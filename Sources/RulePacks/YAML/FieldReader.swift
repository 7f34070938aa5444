import Casework
import Yams

/// The fields of one mapping.
struct Fields {
    /// What it is, for messages: `a figure`.
    let what: String
    let mark: Yams.Mark?
    fileprivate(set) var values: [String: Node] = [:]

    /// Where a field's value is; where the mapping is when there is no such field.
    func mark(of key: String) -> Yams.Mark? { values[key]?.mark ?? mark }
}

/// Takes values out of YAML nodes and keeps every problem with its place, so that all are found in one go.
struct FieldReader {
    /// Nobody reads more at a time.
    static let problemsMax = 100

    let path: String
    private(set) var problems: [YAMLProblem] = []

    init(path: String) {
        self.path = path
    }

    /// A mapping with known keys only.
    mutating func fields(_ node: Node?, of what: String, keys: [String]) -> Fields? {
        guard case .mapping(let mapping)? = node else {
            add(node?.mark, "\(what) is written as \"key: value\", one on a line")
            return nil
        }
        var fields = Fields(what: what, mark: mapping.mark)
        for (key, value) in mapping {
            guard case .scalar(let name) = key else {
                add(key.mark, "a key is one word")
                continue
            }
            guard keys.contains(name.string) else {
                add(
                    key.mark,
                    "\"\(Self.short(name.string))\" is not a key of \(what)."
                        + NearestWord.hint(for: name.string, in: keys, called: "keys")
                )
                continue
            }
            fields.values[name.string] = value
        }
        return fields
    }

    /// The elements of a list, at most `max`; none when there is no such field.
    mutating func elements(_ fields: Fields, _ key: String, max: Int = 500) -> [Node] {
        guard let node = fields.values[key] else { return [] }
        guard case .sequence(let sequence) = node else {
            add(node.mark, "\"\(key)\" is a list: start each element with a dash")
            return []
        }
        guard sequence.count <= max else {
            add(node.mark, "\"\(key)\" has \(sequence.count) elements; at most \(max) are read")
            return []
        }
        return Array(sequence)
    }

    /// One line of text, not empty.
    mutating func text(_ fields: Fields, _ key: String) -> String? {
        guard let node = required(fields, key) else { return nil }
        return text(node, key)
    }

    /// One line of text, not empty, at most ``RulePack/textMax`` octets.
    mutating func text(_ node: Node, _ key: String) -> String? {
        guard let text = scalar(node, key) else { return nil }
        guard !text.isEmpty else { return refuse(node, "\"\(key)\" is empty") }
        guard text.utf8.count <= RulePack.textMax else {
            return refuse(
                node,
                "\"\(key)\" has \(text.utf8.count) octets; at most \(RulePack.textMax) are kept"
            )
        }
        guard !text.unicodeScalars.contains(where: Self.isHidden) else {
            return refuse(node, "\"\(key)\" must be one line, without control or invisible characters")
        }
        guard text.first?.isWhitespace == false, text.last?.isWhitespace == false else {
            return refuse(node, "\"\(key)\" must not start or end with a space")
        }
        return text
    }

    /// A short name: lower-case letters, digits and hyphens, a letter first, at most 40 octets.
    mutating func name(_ fields: Fields, _ key: String) -> String? {
        guard let node = required(fields, key) else { return nil }
        return name(node, key)
    }

    mutating func name(_ node: Node, _ key: String) -> String? {
        guard let text = scalar(node, key) else { return nil }
        let octets = Array(text.utf8)
        guard let first = octets.first, (0x61...0x7A).contains(first), octets.count <= 40,
            octets.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        else {
            return refuse(
                node,
                "\"\(key)\" must be at most 40 lower-case letters, digits and hyphens, a letter first. "
                    + "It is \"\(Self.short(text))\"."
            )
        }
        return text
    }

    /// A word of a closed set.
    mutating func word<W: Word>(_ fields: Fields, _ key: String, _ type: W.Type = W.self) -> W? {
        guard let node = required(fields, key) else { return nil }
        return word(node, key)
    }

    mutating func word<W: Word>(_ node: Node, _ key: String, _ type: W.Type = W.self) -> W? {
        guard let text = scalar(node, key) else { return nil }
        guard let word = W(rawValue: text) else {
            return refuse(
                node,
                "\"\(Self.short(text))\" is not a word for \"\(key)\"."
                    + NearestWord.hint(for: text, in: W.allCases.map(\.rawValue), called: "words")
            )
        }
        return word
    }

    /// A whole number.
    mutating func number(_ fields: Fields, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let node = required(fields, key), let text = scalar(node, key) else { return nil }
        guard let value = Int(text), range.contains(value), String(value) == text else {
            let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
            return refuse(node, "\"\(key)\" must be \(wanted). It is \"\(Self.short(text))\".")
        }
        return value
    }

    /// A day, `2026-11-30`.
    mutating func day(_ fields: Fields, _ key: String) -> Day? {
        guard let node = required(fields, key), let text = scalar(node, key) else { return nil }
        return Day(iso: text)
            ?? refuse(node, "\"\(key)\" must be a day, like 2026-11-30. It is \"\(Self.short(text))\".")
    }

    /// Keeps a problem, up to ``problemsMax`` of them.
    mutating func add(_ mark: Yams.Mark?, _ message: @autoclosure () -> String) {
        guard problems.count < Self.problemsMax else { return }
        problems.append(
            YAMLProblem(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message())
        )
    }

    private mutating func required(_ fields: Fields, _ key: String) -> Node? {
        if let node = fields.values[key] { return node }
        add(fields.mark, "\(fields.what) needs \"\(key)\"")
        return nil
    }

    private mutating func scalar(_ node: Node, _ key: String) -> String? {
        if case .scalar(let scalar) = node { return scalar.string }
        return refuse(node, "\"\(key)\" takes one value")
    }

    private mutating func refuse<T>(_ node: Node, _ message: @autoclosure () -> String) -> T? {
        add(node.mark, message())
        return nil
    }

    private static func short(_ text: String) -> String { text.count <= 40 ? text : text.prefix(40) + "…" }

    /// What a reader cannot see, or could be misled by.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            true
        default: false
        }
    }
}
