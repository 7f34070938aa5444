/// How a record is read: the labels and the words of its sheet, the same that were used to write it.
struct RecordRendering {
    let desk: Desk
    let sheet: RecordSheet
    /// The case, which knows the names of the people on it.
    var file: CaseFile?

    /// The labelled values of a row, in the order of the questions.
    func fields(_ row: Row) -> [(String, String)] {
        var fields: [(String, String)] = []
        if let of = row["of"] { fields.append(("About", of)) }
        if let state = row["state"] {
            fields.append(("State", Vocabulary.label(state, in: Vocabulary.recordStates)))
        }
        for question in sheet.questions { fields += self.fields(question, row) }
        if let approver = row["approver"] { fields.append(("Approved by", name(approver))) }
        return fields
    }

    private func fields(_ question: RecordQuestion, _ row: Row) -> [(String, String)] {
        let values = row.list(question.key)
        guard !values.isEmpty else { return [] }
        switch question.kind {
        case .words(let choices, _):
            return [(question.label, Vocabulary.label(values.first, in: choices))]
        case .yesNo: return [(question.label, Vocabulary.label(values.first, in: Vocabulary.risk))]
        case .date, .dates:
            return [(question.label, values.map(date).joined(separator: "; "))]
        case .texts:
            let others = sheet.questions.first { other in
                if case .textForEach(question.key) = other.kind { true } else { false }
            }
            return values.enumerated().flatMap { index, text in
                let pair = others.flatMap { other in
                    let texts = row.list(other.key)
                    return texts.indices.contains(index) ? [("  " + other.label, texts[index])] : nil
                }
                return [("\(question.label) \(index + 1)", text)] + (pair ?? [])
            }
        case .textForEach: return []
        case .person, .people: return [(question.label, values.map(name).joined(separator: ", "))]
        case .text, .number, .body, .meeting, .fairness:
            return [(question.label, values.joined(separator: ", "))]
        }
    }

    /// A person by name, as far as the case says it.
    private func name(_ user: String) -> String { file?.name(of: user) ?? user }

    private func date(_ iso: String) -> String {
        guard let date = CivilDate(iso: iso) else { return iso }
        return "\(date.long), \(date.distance(from: desk.today))"
    }
}
