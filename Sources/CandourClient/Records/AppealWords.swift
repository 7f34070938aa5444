/// Where and until when an appeal is sent, in words: both are facts of the decision, which the server has from the rules of the
/// case.
struct AppealWords {
    /// The decision; nil when it could not be read.
    let row: Row?
    let today: CivilDate?

    /// To whom: where the rules do not say, the letter does.
    var addressee: String {
        row?["appeals-to"].map(Screen.safeLine)
            ?? "those whom the letter about the decision names (Candour does not know them)"
    }

    /// Until when; at once, when the last day has passed.
    private var time: String {
        guard let last = row?.date("appeal") else { return "by the last day that the letter gives" }
        guard let today, last < today else { return last.deadline }
        return "at once, and say why it is late: the last day, \(last.long), has passed"
    }

    /// What the first page goes on to say; nothing once the day has passed.
    private var page: String {
        guard let last = row?.date("appeal"), let today, last < today else {
            return "The date stays on your first page until it has passed."
        }
        return ""
    }

    /// A text with its marks filled in.
    func filled(_ text: String) -> String {
        text.replacing("{appeals-to}", with: addressee).replacing("{appeal}", with: time)
            .replacing("{appeal-page}", with: page)
    }
}
