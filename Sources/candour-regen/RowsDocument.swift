import Casework
import Verbs

/// The tables of rows, letters and answers in `Protocol/README.md`.
enum RowsDocument {
    /// Every type of row with its keys.
    static var rows: String {
        var table = Table(["row", "what it is", "keys", "text after it"])
        for row in RowTable.all {
            let head = row.value.isEmpty ? "`\(row.type)`" : "`\(row.type)` \(row.value)"
            table.add([head, row.summary, row.keys.map(key).joined(separator: " "), row.text ?? ""])
        }
        return table.narrow
    }

    /// What each letter stands for.
    static var letters: String {
        var table = Table(["letter", "object, by its row"])
        let fixed = [
            ("G", "`body`"), ("H", "`meeting`"), ("K", "`device`"), ("S", "`prac`"),
            ("T", "an upload in progress"),
            ("U", "`user`"),
        ]
        let items = ItemLetter.allCases.filter { $0 != .upload }.map { letter in
            (letter.rawValue, RowTable.types(of: letter).map { "`\($0)`" }.joined(separator: ", "))
        }
        for (letter, types) in (fixed + items).sorted(by: { $0.0 < $1.0 }) {
            table.add(["`\(letter)`", types])
        }
        return table.text
    }

    /// Every verb with what its `ok` carries.
    static var answers: String {
        var table = Table(["verb", "what it does", "`ok` carries"])
        for facts in Catalogue.facts { table.add(["`\(facts.title)`", facts.summary, answer(facts)]) }
        return table.narrow
    }

    /// The keys of a verb's `ok`, and what follows it.
    static func answer(_ facts: VerbFacts) -> String {
        let keys = AnswerTable.keys(of: facts).map { $0.isAlways ? "`\($0.name)`" : "[`\($0.name)`]" }
        let blob = AnswerTable.blobs[facts.title].map { ["{\($0)}"] } ?? []
        return (keys + blob).joined(separator: " ")
    }

    private static func key(_ key: RowFacts.Key) -> String {
        let words = key.words.isEmpty ? "" : "=" + key.words.joined(separator: "|")
        return key.isAlways ? "`\(key.name)`\(words)" : "[`\(key.name)`\(words)]"
    }
}
