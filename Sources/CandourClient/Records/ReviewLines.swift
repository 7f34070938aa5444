/// The reviews of something, as they stand under it: what each came to, when, and what it changed.
struct ReviewLines {
    /// The case, which holds the reviews.
    let file: CaseFile?

    /// One labelled line for each review, oldest first.
    func fields(_ row: Row) -> [(String, String)] {
        guard let id = row.id else { return [] }
        return (file?.rows("review") ?? []).filter { $0["of"] == id }.map { review in
            let words = Vocabulary.label(
                review["result"],
                in: Vocabulary.planResults + Vocabulary.measureResults
            )
            let day = review.date("date").map { ", \($0.long)" } ?? ""
            let change = review["result"] == "vary" ? review.text.map { ". From then on: \($0)" } ?? "" : ""
            return ("Review \(review.id ?? "")", words + day + change)
        }
    }
}
