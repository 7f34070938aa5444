/// A date that runs, in words: what is due, until when, whose turn it is, how the day was worked out, and how sure the rule is.
struct ClockRendering {
    let desk: Desk

    /// The lines of a row of `why` or `due`.
    func lines(_ row: Row) -> [String] {
        let thing = row["for"].map { Vocabulary.label($0, in: Vocabulary.clockNames) } ?? "Something"
        let about = row["id"].map { " \($0)" } ?? ""
        let turn = row["whose"].map { " (\(Vocabulary.label($0, in: Vocabulary.clockOwners)))" } ?? ""
        var lines = [Screen.safeLine("\(when(row)): \(thing)\(about)\(turn)")]
        if let working = row["msg"] { lines.append("  How it was worked out: \(Screen.safeLine(working))") }
        if let basis = row["basis"] {
            // Where the server says how the day was worked out, it says this too.
            let isTold = row["msg"] != nil || row["confidence"] == "published"
            let doubt = isTold ? "" : " This figure is NOT VERIFIED."
            lines.append("  Rule: \(Screen.safeLine(Refusals.sentence(basis)))\(doubt)")
        }
        // An inquiry ends with an answer to its question.
        let isOutside = desk.isPractitioner || desk.roles.contains("companion")
        if row["for"] == "inquiry", let item = row["id"], !isOutside {
            lines.append("  To answer it: candour consider \(Screen.safeLine(item))")
        }
        return lines
    }

    private func when(_ row: Row) -> String {
        let due = row.date("due")
        let day = due.map { "\($0.deadline), \($0.distance(from: desk.today))" } ?? "on no day yet"
        // On the weekend after its day nothing is late by a working day yet.
        let late = row.number("late").flatMap { $0 > 0 ? " by \(Plural.of($0, "working day"))" : nil } ?? ""
        switch row["state"] {
        case "overdue": return "OVERDUE\(late). Was due \(day)"
        case "lapsed": return "LAPSED. Was due \(day)"
        case "stopped": return due == nil ? "STOPPED" : "STOPPED. Due \(day)"
        default: return "Due \(day)"
        }
    }
}
