/// The word that somebody may have meant. It is suggested, never used.
public enum NearestWord {
    /// ` Did you mean "nation"?`, or ` The keys are …` when nothing is near.
    public static func hint(for typed: String, in words: [String], called name: String) -> String {
        let near = words.map { (word: $0, distance: distance($0, typed)) }.min { $0.distance < $1.distance }
        if let near, near.distance <= 2 { return " Did you mean \"\(near.word)\"?" }
        return " The \(name) are \(words.joined(separator: ", "))."
    }

    /// Letters to change, add or leave out between two words.
    static func distance(_ one: String, _ other: String) -> Int {
        let a = Array(one.prefix(64))
        let b = Array(other.prefix(64))
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                row.append(min(row[j] + 1, previous[j + 1] + 1, previous[j] + (a[i] == b[j] ? 0 : 1)))
            }
            previous = row
        }
        return previous[b.count]
    }
}
