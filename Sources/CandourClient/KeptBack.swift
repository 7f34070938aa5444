/// That something is kept back from the practitioner, on their own first page: they are to know of it without reading the case.
enum KeptBack {
    static func lines(_ file: CaseFile) -> [String] {
        file.rows("withheld").map { row in
            let why = Vocabulary.label(row["why"], in: Vocabulary.withholdReasons)
            let review = row.date("review").map { ". It is looked at again on \($0.long)" } ?? ""
            return Screen.safeLine("Something is kept back from you (\(row.id ?? "")). Why: \(why)\(review).")
        }
    }
}
