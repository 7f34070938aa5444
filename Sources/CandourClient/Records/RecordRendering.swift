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
            let isAgreement = row.kind == "agreement"
            let words =
                row.kind == "plan" && state == "proposed"
                ? "Proposed, waiting for both sides to agree"
                : Vocabulary.label(
                    state,
                    in: isAgreement ? Vocabulary.agreementStates : Vocabulary.recordStates
                )
            fields.append(("State", words))
        }
        for question in sheet.questions { fields += self.fields(question, row) }
        if let set = row.date("set") {
            if row["due"] == nil { fields.append(("Due", "The clock stands still: no day runs now.")) }
            fields.append(("Day that was set", set.long))
        }
        // Representations that came late say so.
        if row.kind == "representation", let late = row["msg"] {
            fields.append(("Note", Refusals.sentence(late)))
        }
        if let approver = row["approver"] { fields.append(("Approved by", name(approver))) }
        if row.kind == "proposal", let name = row["group-name"], let day = row.date("held") {
            fields.append(("Put before", "\(name), meeting of \(day.long)"))
        }
        if row.kind == "measure", let meeting = row["meeting"] {
            fields.append(("Approved at", sitting(meeting, row)))
        }
        if row.kind == "measure", row["state"] != "lapsed", let message = row["msg"] {
            fields.append(("Note", Refusals.sentence(message)))
        }
        return fields + agreements(row) + ReviewLines(file: file).fields(row)
    }

    private func fields(_ question: RecordQuestion, _ row: Row) -> [(String, String)] {
        let values = row.list(question.key)
        guard !values.isEmpty else { return [] }
        switch question.kind {
        case .words(let choices, _):
            return [(question.label, Vocabulary.label(values.first, in: choices))]
        case .someWords(let choices):
            let words = values.map { Vocabulary.label($0, in: choices) }
            return [(question.label, words.joined(separator: ", "))]
        case .yesNo: return [(question.label, Vocabulary.label(values.first, in: Vocabulary.risk))]
        case .date, .dates:
            if let moved = later(question, row) { return [(question.label, moved)] }
            return [(question.label, values.map { date($0, row) }.joined(separator: "; "))]
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
        // What a record is about is said first.
        case .textForEach, .item: return []
        case .person, .people: return [(question.label, values.map(name).joined(separator: ", "))]
        case .body, .meeting:
            return [(question.label, values.map { sitting($0, row) }.joined(separator: ", "))]
        case .text, .number, .fairness:
            return [(question.label, values.joined(separator: ", "))]
        }
    }

    /// A person by name, as far as the case says it.
    private func name(_ user: String) -> String { file?.name(of: user) ?? user }

    /// A body or a meeting in words, as the row itself says them.
    private func sitting(_ id: String, _ row: Row) -> String {
        row.sitting(id) ?? (file?.names ?? [:]).named(id)
    }

    private func date(_ iso: String, _ row: Row) -> String {
        guard let date = CivilDate(iso: iso) else { return iso }
        return Rendering(desk: desk, file: file).day(date, in: row)
    }

    private func about(_ row: Row, _ kind: String) -> [Row] {
        guard let id = row.id else { return [] }
        return (file?.rows(kind) ?? []).filter { $0["of"] == id }
    }

    /// The day that a later review set in place of the one that the record began with.
    private func later(_ question: RecordQuestion, _ row: Row) -> String? {
        let isMoved =
            question.key == "review"
            ? row.kind != "review" : question.key == "due" && row.kind == "intervention"
        guard isMoved, let review = about(row, "review").last(where: { $0["review"] != nil }),
            let day = review["review"]
        else { return nil }
        return date(day, row) + ", set by the review \(review.id ?? "")"
    }

    private func agreements(_ row: Row) -> [(String, String)] {
        let all = about(row, "agreement").map { agreement in
            let when = agreement.moment("when").map { ", " + desk.clock.date(of: $0).long } ?? ""
            return (agreement["who"] ?? name(agreement["by"] ?? "")) + when
        }
        return all.isEmpty ? [] : [("Agreed by", all.joined(separator: "; "))]
    }
}
