public import Casework

/// What the documentation and the tests know of one type of row.
public struct RowFacts: Sendable {
    /// One key of a row.
    public struct Key: Sendable, Equatable {
        /// The key.
        public let name: String
        /// Whether it is in every row of the type. The others are there when they apply, or when the person may know them.
        public let isAlways: Bool
        /// The words that it takes here; empty when they are not a closed set, or it is no word.
        public let words: [String]
    }

    /// The word after `row`.
    public let type: String
    /// What stands after the type; empty when nothing does.
    public let value: String
    /// The first letter of the item that it shows; nil for a row that is no item.
    public let letter: ItemLetter?
    /// What it is.
    public let summary: String
    /// Its keys.
    public let keys: [Key]
    /// What follows as a blob, in brackets when it may be missing; nil when nothing does.
    public let text: String?

    /// A row whose keys are spelled in a line: `on [user] state=open|done made`, where `made` stands for who made it and when.
    init(
        _ type: String,
        _ value: String = "",
        letter: ItemLetter? = nil,
        _ summary: String,
        _ keys: String,
        text: String? = nil
    ) {
        self.type = type
        self.value = letter.map { "\($0.rawValue)-N" } ?? value
        self.letter = letter
        self.summary = summary
        self.keys = keys.split(separator: " ").flatMap(Self.key)
        self.text = text
    }

    private static func key(_ spelled: Substring) -> [Key] {
        if spelled == "made" {
            return ["by", "when", "who"].map { Key(name: $0, isAlways: true, words: []) }
        }
        let isAlways = !spelled.hasPrefix("[")
        let bare = isAlways ? spelled : spelled.dropFirst().dropLast()
        let parts = bare.split(separator: "=", maxSplits: 1)
        return [
            Key(
                name: String(parts[0]),
                isAlways: isAlways,
                words: parts.count > 1 ? parts[1].split(separator: "|").map(String.init) : []
            )
        ]
    }

    static func words<W: Word>(_ type: W.Type) -> String {
        W.allCases.map(\.rawValue).joined(separator: "|")
    }
}
