/// What nobody may miss about an interim measure: that it lapsed, that its review is overdue, or that it never began.
struct MeasureAlert {
    let desk: Desk

    /// The line for a measure; nil when there is nothing to be said loudly.
    /// - Parameters:
    ///   - row: the measure.
    ///   - reviews: the reviews of the case, the last of which may have set a later day.
    func line(_ row: Row, reviews: [Row] = []) -> String? {
        guard row.kind == "measure", let id = row.id else { return nil }
        let kind = Vocabulary.label(row["kind"], in: Vocabulary.measures).lowercased()
        let review = reviews.last { $0["of"] == id && $0["review"] != nil } ?? row
        let day = review.date("review")?.long ?? "its day"
        switch row["state"] {
        case "lapsed":
            let rule = row["msg"].map { " \(Screen.safeLine(Refusals.sentence($0)))" } ?? ""
            return
                "LAPSED: the \(kind) \(id) NO LONGER HOLDS. Its review was missed on \(day). Nobody is bound by it.\(rule)"
        case "review-overdue":
            return "REVIEW OVERDUE: the \(kind) \(id) still holds, and its review was due on \(day)."
        case "proposed":
            return row["kind"] == "undertakings"
                ? "NOT IN FORCE: the practitioner has not agreed to the \(kind) \(id)."
                : "NOT IN FORCE: nobody has approved the \(kind) \(id)."
        case "approved":
            return
                "NOT IN FORCE YET: the \(kind) \(id) begins on \(row.date("begins")?.long ?? "a later day")."
        case "overturned":
            return "NO LONGER IN EFFECT: an appeal ended the \(kind) \(id). Nobody is bound by it."
        case "in-force": return "In force: the \(kind) \(id). Next review: \(day)."
        default: return nil
        }
    }

    /// The lines for every measure of a case.
    func lines(_ file: CaseFile) -> [String] {
        file.rows("measure").compactMap { line($0, reviews: file.rows("review")) }
    }
}
