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
        let plain = of(wanted)
        return !plain.isEmpty && of(text).contains(plain)
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
