/// The time that a practitioner has to add to what they sent, in words (S3-22).
enum LastWord {
    /// Until when they can add to it, after a question: empty where no date runs.
    static func until(_ row: Row?) -> String {
        guard let row else { return "" }
        if let due = row.date("due") {
            return " If not, your time runs until the end of \(due.long), and you can add to it."
        }
        return row["set"] == nil ? "" : " If not, you can add to it: the clock stands still."
    }

    /// That they can add to it, and how.
    static func adding(_ due: CivilDate?, _ command: String) -> String {
        guard let due else { return "Your time stands still; you can add to it: \(command)" }
        return "Your time runs until the end of \(due.long); you can add to it: \(command)"
    }

    /// The open request for a response to a concern that was answered, and not for the last time.
    static func ask(for concern: String, in file: CaseFile?) -> Row? {
        guard let file, file.rows("concern").contains(where: { $0.id == concern }) else { return nil }
        return file.rows("ask").last { $0["for"] == "response" && $0["state"] == "open" }
    }

    /// Whether the latest answer to a concern was said to be all.
    static func isAll(_ concern: String, in file: CaseFile) -> Bool {
        file.rows("response").last { $0["on"] == concern }?["final"] == "yes"
    }
}
