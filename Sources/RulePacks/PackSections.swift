import Casework
import Yams

/// The sections of a pack while they are read, from its parts and from itself. What is named twice is an error.
struct PackSections {
    static let keys = ["figures", "lists", "scales", "questions", "predicates", "lapses", "gaps"]

    var figures: [Figure] = []
    var lists: [ClosedList] = []
    var scales: [Scale] = []
    var questions: [QuestionSet] = []
    var predicates: [Predicate] = []
    var lapses: [Lapse] = []
    var gaps: [String] = []
    private var lapseMarks: [Yams.Mark?] = []

    /// Adds the sections of a mapping.
    mutating func read(_ fields: Fields, _ reader: inout FieldReader) {
        for node in reader.elements(fields, "figures") {
            guard let figure = reader.figure(node) else { continue }
            let isNew = !figures.contains { $0.key == figure.key }
            if reader.isNew(isNew, figure.key.rawValue, "figure", node) { figures.append(figure) }
        }
        for node in reader.elements(fields, "lists") {
            guard let list = reader.list(node) else { continue }
            let isNew = !lists.contains { $0.key == list.key }
            if reader.isNew(isNew, list.key.rawValue, "list", node) { lists.append(list) }
        }
        for node in reader.elements(fields, "scales") {
            guard let scale = reader.scale(node) else { continue }
            let isNew = !scales.contains { $0.key == scale.key }
            if reader.isNew(isNew, scale.key.rawValue, "scale", node) { scales.append(scale) }
        }
        for node in reader.elements(fields, "questions") {
            guard let set = reader.questionSet(node) else { continue }
            let isNew = !questions.contains { $0.name == set.name }
            if reader.isNew(isNew, set.name, "question set", node) { questions.append(set) }
        }
        for node in reader.elements(fields, "predicates") {
            guard let predicate = reader.predicate(node) else { continue }
            let isNew = !predicates.contains { $0.key == predicate.key }
            if reader.isNew(isNew, predicate.key.rawValue, "predicate", node) { predicates.append(predicate) }
        }
        for node in reader.elements(fields, "lapses") {
            guard let lapse = reader.lapse(node) else { continue }
            let isNew = !lapses.contains { $0.name == lapse.name }
            guard reader.isNew(isNew, lapse.name, "lapse", node) else { continue }
            lapses.append(lapse)
            lapseMarks.append(node.mark)
        }
        for node in reader.elements(fields, "gaps") {
            if let gap = reader.text(node, "gaps") { gaps.append(gap) }
        }
    }

    /// Checks what only the whole pack can show: a lapse names a figure that the pack has.
    func checkTogether(_ reader: inout FieldReader) {
        for (lapse, mark) in zip(lapses, lapseMarks)
        where !figures.contains(where: { $0.key == lapse.figure }) {
            reader.add(
                mark,
                "the lapse of \"\(lapse.name)\" needs the figure \"\(lapse.figure.rawValue)\" in this pack"
            )
        }
    }
}

extension Lapse {
    /// `exclusion`, or `immediate exclusion`: what there is one rule for.
    var name: String { (isImmediate ? "immediate " : "") + measure.rawValue }
}

extension FieldReader {
    /// Keeps a problem when something is named a second time.
    mutating func isNew(_ isNew: Bool, _ name: String, _ what: String, _ node: Node) -> Bool {
        if !isNew { add(node.mark, "there are two of \(what) \"\(name)\": keep one") }
        return isNew
    }
}
