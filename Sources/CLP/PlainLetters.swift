/// A name as people type it who look for it: "Siân O’Neill-D'Arcy" is found by "sian" and by "oneill".
public enum PlainLetters {
    /// Small letters without accents, and without the marks that stand inside names (apostrophes, hyphens, full stops).
    /// - Parameter text: a name, or a part of one, of any length.
    public static func of(_ text: String) -> String {
        var result = ""
        for character in text.lowercased() {
            if marks.contains(character) { continue }
            if let plain = bases[character] {
                result += plain
                continue
            }
            for scalar in character.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark
            {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether a text holds what is looked for, as people type it.
    /// - Parameters:
    ///   - text: a name, a title.
    ///   - wanted: what is looked for; nothing but marks is found nowhere.
    public static func has(_ text: String, _ wanted: String) -> Bool {
        Search(wanted).isIn(text)
    }

    /// What is looked for, made plain once for many texts.
    public struct Search: Sendable {
        private let wanted: [UInt8]

        /// - Parameter text: what is looked for, of any length; nothing but marks is found nowhere.
        public init(_ text: String) { wanted = Array(PlainLetters.of(text).utf8) }

        /// Whether a text holds it.
        public func isIn(_ text: String) -> Bool {
            // One letter becomes three plain octets at most; what is longer need not be looked at.
            guard let first = wanted.first, wanted.count <= text.utf8.count * 3 else { return false }
            let octets = Array(PlainLetters.of(text).utf8)
            guard octets.count >= wanted.count else { return false }
            return (0...(octets.count - wanted.count)).contains { start in
                octets[start] == first && octets[start..<(start + wanted.count)].elementsEqual(wanted)
            }
        }
    }

    private static let marks: Set<Character> = ["'", "’", "‘", "ʼ", "`", "´", "-", "‐", "‑", "–", "."]

    /// The letters of European names that are not written with a plain one and a mark of its own.
    private static let bases: [Character: String] = {
        let groups: [(String, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"),
            ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"),
            ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
        ]
        var bases: [Character: String] = [:]
        for (plain, letters) in groups {
            for letter in letters { bases[letter] = plain }
        }
        return bases
    }()
}
