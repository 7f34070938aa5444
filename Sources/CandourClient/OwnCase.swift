/// A practitioner's own case on the first screen: what waits for them, until when, with the command for it, and what was
/// SENT. "Nothing to do" is said only when no date of theirs runs and nothing waits for their answer.
struct OwnCase {
    let desk: Desk
    let row: Row
    /// The dates that run on this case.
    let clocks: [Row]

    func lines() throws(ClientFault) -> [String] {
        let id = row.id ?? ""
        let file = try desk.caseFile(id)
        let me = try desk.identity().user
        let isAsked = file.rows("ask").contains { $0["state"] == "open" && $0["for"] == "response" }
        let waiting = file.rows("concern").filter {
            $0["state"] == "open" || ($0["state"] == "explained" && isAsked)
        }
        var lines = ["Case: \(id). \(Vocabulary.stage(of: row))."]
        lines += MeasureAlert(desk: desk).lines(file)
        let toDo = responses(file, waiting) + agreements(file, me) + dates(file)
        lines += toDo
        let sent = file.rows("response").compactMap { $0.moment("when") }.max()
        if let sent, waiting.isEmpty {
            lines.append("Your response was SENT and received at \(desk.clock.timeAndDate(of: sent)).")
        }
        if toDo.isEmpty { lines.append("You have nothing to do now.") }
        return lines + ["To read it: candour show \(id)"]
    }

    private func responses(_ file: CaseFile, _ waiting: [Row]) -> [String] {
        guard !waiting.isEmpty else { return [] }
        var lines: [String] = []
        for ask in file.rows("ask") where ask["state"] == "open" && ask["for"] == "response" {
            guard let due = ask.date("due") else { continue }
            lines.append("Your response is due: \(due.deadline), \(due.distance(from: desk.today))")
        }
        lines.append("Your response: NOT SENT")
        return lines + waiting.map { "To respond: candour respond \($0.id ?? file.id)" }
    }

    /// Plans and undertakings that this person has not agreed to.
    private func agreements(_ file: CaseFile, _ me: String) -> [String] {
        let agreed = Set(file.rows("agreement").filter { $0["by"] == me }.compactMap { $0["of"] })
        let plans = file.rows("plan").filter { $0["state"] == "proposed" }
        let undertakings = file.rows("measure").filter {
            $0["kind"] == "undertakings" && $0["state"] == "proposed"
        }
        return (plans + undertakings).compactMap { row in
            guard let item = row.id, row["by"] != me, !agreed.contains(item) else { return nil }
            let what = row.kind == "plan" ? "The action plan" : "What you are asked to undertake,"
            return
                "\(what) \(item) waits for your agreement. To read it: candour show \(item). To agree: candour agree \(item)"
        }
    }

    /// Every date that is this person's, with the command for it; responses are said with their concerns.
    private func dates(_ file: CaseFile) -> [String] {
        clocks.compactMap { clock in
            guard clock["whose"] == "practitioner", clock["for"] != "response", clock["state"] != "lapsed"
            else {
                return nil
            }
            return [ClockWords.when(clock, desk.today), command(clock)].joined(separator: " ")
        }
    }

    private func command(_ clock: Row) -> String {
        let item = clock["id"] ?? ""
        switch clock["for"] {
        case "comments": return "To comment: candour comment \(item)"
        case "representations": return "To answer it: candour represent \(item)"
        case "appeal": return "To appeal: candour appeal \(item)"
        case "learning":
            // The team records that it was done.
            return
                "When it is done, tell \(Screen.safeLine(row["who"] ?? "your case manager")), who records it. To read it: candour show \(item)"
        default: return item.isEmpty ? "" : "To read it: candour show \(item)"
        }
    }
}

/// A date of the first screen in one sentence: what, and until when.
enum ClockWords {
    static func when(_ clock: Row, _ today: CivilDate) -> String {
        let name = Vocabulary.label(clock["for"], in: Vocabulary.clockNames)
        let what = name.prefix(1).uppercased() + name.dropFirst() + (clock["id"].map { " (\($0))" } ?? "")
        guard let due = clock.date("due") else { return Screen.safeLine(what) + ": no date yet." }
        let late = clock["state"] == "overdue" ? "OVERDUE. " : ""
        return Screen.safeLine("\(late)\(what): \(due.deadline), \(due.distance(from: today)).")
    }
}
