import Casework
import Yams

extension FieldReader {
    /// One closed list. Words are unique; regulators apply to professions.
    mutating func list(_ node: Node) -> ClosedList? {
        let keys = ["key", "source", "confidence", "entries"]
        guard let fields = fields(node, of: "a list", keys: keys) else { return nil }
        let key = word(fields, "key", ListKey.self)
        let source = text(fields, "source")
        let confidence = word(fields, "confidence", Confidence.self)
        var entries: [ClosedList.Entry] = []
        for node in elements(fields, "entries") {
            guard let entry = entry(node, of: key) else { continue }
            let isNew = !entries.contains { $0.word == entry.word }
            if self.isNew(isNew, entry.word, "word", node) { entries.append(entry) }
        }
        if fields.values["entries"] == nil { add(fields.mark, "a list needs \"entries\"") }
        guard let key, let source, let confidence else { return nil }
        return ClosedList(key: key, source: source, confidence: confidence, entries: entries)
    }

    private mutating func entry(_ node: Node, of list: ListKey?) -> ClosedList.Entry? {
        guard let fields = fields(node, of: "an entry", keys: ["word", "title", "applies-to", "professions"])
        else {
            return nil
        }
        let word =
            list == .practitioners
            ? self.word(fields, "word", Profession.self)?.rawValue : name(fields, "word")
        let title = text(fields, "title")
        var subjects: [String] = []
        for node in elements(fields, "applies-to") {
            let subject =
                switch list {
                case .regulators: self.word(node, "applies-to", Profession.self)?.rawValue
                case .practitioners: self.word(node, "applies-to", ListStatus.self)?.rawValue
                default: name(node, "applies-to")
                }
            if let subject { subjects.append(subject) }
        }
        let nodes = elements(fields, "professions")
        let professions = nodes.compactMap { self.word($0, "professions", Profession.self) }
        guard let word, let title, professions.count == nodes.count else { return nil }
        return ClosedList.Entry(word: word, title: title, appliesTo: subjects, professions: professions)
    }

    /// One question set. Ids are unique.
    mutating func questionSet(_ node: Node) -> QuestionSet? {
        guard let fields = fields(node, of: "a question set", keys: ["name", "title", "items"]) else {
            return nil
        }
        let name = name(fields, "name")
        let title = text(fields, "title")
        var questions: [QuestionSet.Question] = []
        for node in elements(fields, "items") {
            guard let question = question(node) else { continue }
            let isNew = !questions.contains { $0.id == question.id }
            if self.isNew(isNew, question.id, "question", node) { questions.append(question) }
        }
        if fields.values["items"] == nil { add(fields.mark, "a question set needs \"items\"") }
        guard let name, let title else { return nil }
        return QuestionSet(name: name, title: title, questions: questions)
    }

    private mutating func question(_ node: Node) -> QuestionSet.Question? {
        let keys = ["id", "principle", "text", "status", "source"]
        guard let fields = fields(node, of: "a question", keys: keys) else { return nil }
        let id = name(fields, "id")
        let principle = word(fields, "principle", Principle.self)
        let text = text(fields, "text")
        let status = word(fields, "status", QuestionStatus.self)
        let source = self.text(fields, "source")
        guard let id, let principle, let text, let status, let source else { return nil }
        return QuestionSet.Question(id: id, principle: principle, text: text, status: status, source: source)
    }
}
