/// A case on the first screen of somebody who works on it: where it stands, its next date, and what waits for this person.
struct LedCase {
    let desk: Desk
    let row: Row
    /// The dates that run on this case, the earliest first.
    let clocks: [Row]

    /// Roles whose people are asked for something by name; a case is opened for them, which is recorded as every look.
    private static let namedRoles: Set<String> = ["adviser", "investigator", "panel"]

    func lines() throws(ClientFault) -> [String] {
        let id = row.id ?? ""
        let running = clocks.filter { $0["state"] != "lapsed" && $0["state"] != "stopped" }
        let next = running.first { $0.date("due") != nil }
        let day = next?.date("due") ?? row.date("due")
        let what = next.map { ", " + Vocabulary.label($0["for"], in: Vocabulary.clockNames) } ?? ""
        let due = day.map { ". Next date: \($0.long), \($0.distance(from: desk.today))\(what)" } ?? ""
        let isLate = running.contains { $0["state"] == "overdue" } || day.map { $0 < desk.today } == true
        let first =
            "\(id)  \(isLate ? "Overdue. " : "")\(Screen.safeLine(row["name"] ?? "")): \(Screen.safeLine(row["title"] ?? "")). "
            + "\(Vocabulary.stage(of: row))\(due)"
        return [first] + (try forMe(id)) + ["  To see what is needed: candour why \(id)"]
    }

    private func forMe(_ id: String) throws(ClientFault) -> [String] {
        guard !Self.namedRoles.isDisjoint(with: desk.roles) else { return [] }
        let file = try desk.caseFile(id)
        let me = try desk.identity().user
        return advice(file, me) + terms(file, me) + investigation(file, me) + approvals(file, me)
    }

    private func advice(_ file: CaseFile, _ me: String) -> [String] {
        file.rows("ask").filter { $0["for"] == "advice" && $0["user"] == me && $0["state"] == "open" }.map {
            ask in
            let who = ask["who"].map { " by \(Screen.safeLine($0))" } ?? ""
            let due = ask.date("due").map { ", \($0.deadline)" } ?? ""
            return "  You are asked for advice\(who)\(due). To give it: candour advise \(file.id)"
        }
    }

    /// A member of a body that the case was put to records the terms of reference that it set.
    private func terms(_ file: CaseFile, _ me: String) -> [String] {
        let sits = file.rows("member").contains { $0["user"] == me && $0["as"] == "panel" }
        let isReady = file.rows("member").contains { $0["as"] == "investigating" }
        guard sits, isReady, file.head?["state"] == "performance" else { return [] }
        return [
            "  When your committee or panel has set the terms of reference at a meeting, record them: candour terms \(file.id)"
        ]
    }

    private func investigation(_ file: CaseFile, _ me: String) -> [String] {
        guard let terms = file.rows("terms").last, terms["user"] == me, file.rows("final").isEmpty else {
            return []
        }
        let due = terms.date("due").map {
            " Your report is due \($0.deadline), \($0.distance(from: desk.today))."
        }
        let isOffered = file.rows("interview").contains { $0["kind"] == "practitioner" }
        let step =
            !isOffered
            ? "First offer \(Screen.safeLine(file.practitioner)) an interview: candour interview \(file.id)"
            : file.rows("draft").isEmpty
                ? "Next, the draft report: candour draft-report \(file.id)"
                : "After the comments, the final report: candour final-report \(file.id)"
        return ["  You investigate this case.\(due ?? "") \(step)"]
    }

    /// Measures that bind nobody before a second person approves them.
    private func approvals(_ file: CaseFile, _ me: String) -> [String] {
        let isOnTeam = file.rows("member").contains { $0["user"] == me && $0["as"] == "team" }
        guard desk.roles.contains("panel") || isOnTeam else { return [] }
        return file.rows("measure").compactMap { row in
            guard let item = row.id, row["state"] == "proposed", row["kind"] != "undertakings",
                row["by"] != me
            else {
                return nil
            }
            let kind = Vocabulary.label(row["kind"], in: Vocabulary.measures).lowercased()
            return
                "  The \(kind) \(item) waits for approval. To read it: candour show \(item). To approve it: candour approve \(item)"
        }
    }
}
