import Testing
import Verbs

/// The tables of rows and answers against what was said: nothing that is missing in them, and nothing that is never sent.
struct SaidCheck {
    let said: Said
    /// Optional keys that no run here brings about, as `type key`, or the type alone.
    let unseen: Set<String>

    /// What does not agree, in sentences.
    var faults: [String] { rowFaults + answerFaults + staleFaults }

    private var staleFaults: [String] {
        unseen.filter { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 1 else { return said.rows[line] != nil }
            let isRow = words[0] == "row"
            let form = isRow ? said.rows[words[1]] : said.answers[words[1]]
            return words.count > 2 ? form?.keys[words[2]] != nil : form != nil
        }
        .map { "\($0) is sent, and listed as never seen" }
    }

    private var rowFaults: [String] {
        var faults: [String] = []
        let known = Dictionary(RowTable.all.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
        for type in said.rows.keys.sorted() where known[type] == nil {
            faults.append("row \(type) is sent and not in the table")
        }
        for row in RowTable.all {
            guard let form = said.rows[row.type] else {
                if !unseen.contains(row.type) {
                    faults.append("row \(row.type) is in the table and never sent")
                }
                continue
            }
            faults += keyFaults("row \(row.type)", form, row.keys.map { ($0.name, $0.isAlways) })
            for key in row.keys where !key.words.isEmpty {
                for word in form.words[key.name, default: []].subtracting(key.words).sorted() {
                    faults.append("row \(row.type) has \(key.name)=\(word), which the table does not name")
                }
            }
            if form.blobs > 0, row.text == nil { faults.append("row \(row.type) comes with a text") }
            if form.blobs < form.count, let text = row.text, !text.hasPrefix("[") {
                faults.append("row \(row.type) comes without its text")
            }
        }
        return faults
    }

    private var answerFaults: [String] {
        var faults: [String] = []
        for facts in Catalogue.facts {
            guard let form = said.answers[facts.title] else {
                if !unseen.contains("ok \(facts.title)") {
                    faults.append("\(facts.title) is never answered ok")
                }
                continue
            }
            faults += keyFaults(
                "ok \(facts.title)",
                form,
                AnswerTable.keys(of: facts).map { ($0.name, $0.isAlways) }.filter { $0.0 != "again" },
                besides: ["again"]
            )
            let hasBlob = AnswerTable.blobs[facts.title] != nil
            if hasBlob != (form.blobs > 0) { faults.append("the octets after ok of \(facts.title)") }
        }
        return faults
    }

    private func keyFaults(
        _ what: String,
        _ form: Said.Form,
        _ keys: [(name: String, isAlways: Bool)],
        besides: Set<String> = []
    ) -> [String] {
        var faults: [String] = []
        for key in form.keys.keys.sorted()
        where !keys.contains(where: { $0.name == key }) && !besides.contains(key) {
            faults.append("\(what) has a key \(key), which the table does not name")
        }
        for key in keys {
            let count = form.keys[key.name, default: 0]
            if key.isAlways, count < form.count { faults.append("\(what) comes without \(key.name)") }
            if count == 0, !unseen.contains("\(what) \(key.name)") {
                faults.append("\(what) never has \(key.name)")
            }
        }
        return faults
    }
}
