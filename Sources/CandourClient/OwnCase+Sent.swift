/// What this person sent, and what became of it: it is said until something else is.
extension OwnCase {
    /// The latest answer to each concern.
    func sent(_ file: CaseFile) -> [String] {
        let responses = file.rows("response").filter { $0.moment("when") != nil }
        return file.rows("concern").compactMap { concern in
            let own = responses.last { $0["on"] == concern.id || $0["on"] == nil || $0["on"] == file.id }
            guard concern["state"] != "open", let own, let when = own.moment("when") else { return nil }
            return
                "Your response to \(concern.id ?? file.id) was SENT and received at \(desk.clock.timeAndDate(of: when))."
        }
    }

    /// Representations and comments, and the hearing that was asked for.
    func submissions(_ file: CaseFile) -> [String] {
        let all = file.rows.filter { ["representation", "comment"].contains($0.kind) }
        // A later one to the same thing says the last word; the first is in the whole case.
        let last = all.enumerated().filter { index, row in
            !all[(index + 1)...].contains { $0.kind == row.kind && $0["of"] == row["of"] }
        }
        return last.compactMap { _, row in
            guard let when = row.moment("when") else { return nil }
            let item = row["of"] ?? file.id
            let what = row.kind == "comment" ? "Your comment on" : "Your representations on"
            let verb = row.kind == "comment" ? "was" : "were"
            let sent =
                "\(what) \(item) \(verb) SENT and received at \(desk.clock.timeAndDate(of: when))."
            return row.kind == "comment" ? sent : sent + hearing(on: item, file)
        }
    }

    /// When the practitioner is heard, if they asked for that and were not heard yet.
    private func hearing(on item: String, _ file: CaseFile) -> String {
        let isAsked = file.rows("representation").contains { $0["of"] == item && $0["hearing"] == "yes" }
        guard isAsked else { return "" }
        if let held = file.rows("hearing").last(where: { $0["of"] == item || $0["of"] == nil }) {
            return " The hearing that you asked for was held: candour show \(held.id ?? file.id)"
        }
        let proposal = file.rows.first { $0.id == item }
        guard let day = proposal?.date("held"), let name = proposal?["group-name"] else {
            return " You asked for a hearing: no day is set yet."
        }
        guard day >= desk.today else {
            return
                " You asked for a hearing: the \(Screen.safeLine(name)) met on \(day.long), and no hearing is recorded yet."
        }
        return
            " You asked for a hearing: the \(Screen.safeLine(name)) meets on \(day.long), \(day.distance(from: desk.today))."
    }

    /// The latest request for more time for each thing, while it waits and when it was declined.
    func timeRequests(_ file: CaseFile) -> [String] {
        let all = file.rows("request")
        return all.enumerated().compactMap { index, row in
            guard !all[(index + 1)...].contains(where: { $0["of"] == row["of"] }) else { return nil }
            // Once the answer was given, how long there was for it matters no more.
            let isOpen = file.rows("ask").contains { $0.id == row["of"] && $0["state"] == "open" }
            let until = row.date("due").map { " until \($0.long)" } ?? ""
            switch row["state"] {
            case "waiting" where isOpen:
                return "You asked for more time\(until): not answered yet. The old date holds."
            case "declined" where isOpen:
                let answer = file.rows("refusal").last { $0["of"] == row.id }?.id ?? row.id ?? file.id
                return
                    "Your request for more time\(until) was DECLINED. The old date holds. To read why: candour show \(answer)"
            default: return nil
            }
        }
    }

    /// Concerns that the person chose not to answer, while they still can.
    func waived(_ file: CaseFile) -> [String] {
        guard row["state"] != "closed", file.rows("decision").isEmpty else { return [] }
        return file.rows("concern").filter { $0["state"] == "waived" }.map { concern in
            let id = concern.id ?? file.id
            return "You chose not to answer \(id). You still can: candour respond \(id)"
        }
    }

    /// What others should have done by now. Reviews of measures are said with the measures.
    func late() -> [String] {
        clocks.compactMap { clock in
            guard clock["state"] == "overdue", clock["whose"] != "practitioner", clock["for"] != "measure",
                let due = clock.date("due")
            else { return nil }
            return ClockWords.late(clock, due)
        }
    }
}
