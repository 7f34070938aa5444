import Receipts

/// What a signed receipt proves, in plain words.
struct ReceiptWords {
    let desk: Desk
    let statement: ReceiptStatement

    /// Prints it: what it is of, then who recorded it, when, and what else the signature covers.
    func print() {
        let entry = statement.entry
        desk.screen.say("It proves that \(Screen.safeLine(statement.organisation)) recorded this:")
        Rendering(desk: desk).item(Row(statement.row))
        desk.screen.say("Recorded by \(Screen.safeLine(entry.who)), \(entry.by), \(moment(entry.when)).")
        if let text = statement.text {
            desk.screen.say("It has a text of \(Plural.octets(text.size)): SHA-256 \(text.sha256).")
        }
        desk.screen.say(
            "This is how \(reader) shown it \(moment(statement.issued)), when the receipt was signed."
        )
        desk.screen.say("The journal entry: \(entry.sha256)")
    }

    /// The reader of the receipt is mostly whom it was made for.
    private var reader: String {
        let isMine = (try? desk.identity().user) == statement.user
        return isMine ? "you were" : "the person with the account \(statement.user) was"
    }

    private func moment(_ text: String) -> String {
        Moment.seconds(text).map { "at " + desk.clock.timeAndDate(of: $0) } ?? text
    }
}
