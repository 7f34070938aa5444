/// A case on the first screen of somebody who works on it: where it stands, its next date, and what waits for this person.
struct LedCase {
    let desk: Desk
    let row: Row
    /// The dates that run on this case, the earliest first.
    let clocks: [Row]

    /// Roles whose people are asked for something by name; a case is opened for them, which is recorded as every look.
    private static let namedRoles: Set<String> = ["adviser", "investigator", "panel", "companion"]

    func lines() throws(ClientFault) -> [String] {
        let id = row.id ?? ""
        // Whoever only sits on a committee is told of the committee's dates, not of other people's.
        let isBody = desk.roles == ["panel"]
        let running = clocks.filter {
            $0["state"] != "lapsed" && $0["state"] != "stopped" && (!isBody || $0["whose"] == "body")
        }
        let late = running.filter { $0["state"] == "overdue" || isPast($0.date("due")) }
        let next = running.first {
            $0.date("due") != nil && $0["state"] != "overdue" && !isPast($0.date("due"))
        }
        let day = next?.date("due") ?? (isBody || !running.isEmpty ? nil : row.date("due"))
        let what = next.map { ", " + Vocabulary.label($0["for"], in: Vocabulary.clockNames) } ?? ""
        let due =
            day.map { day in
                isPast(day)
                    ? ". Overdue since \(day.long), \(day.distance(from: desk.today))"
                    : ". Next date: \(day.long), \(day.distance(from: desk.today))\(what)"
            } ?? ""
        let first =
            "\(id)  \(late.isEmpty && !isPast(day) ? "" : "Overdue. ")\(Screen.safeLine(row["name"] ?? "")): \(Screen.safeLine(row["title"] ?? "")). "
            + "\(Vocabulary.stage(of: row))\(due)"
        return [first] + measures() + late.compactMap(overdue) + news() + (try forMe(id))
            + ["  To see what is needed: candour why \(id)"]
    }

    private func isPast(_ day: CivilDate?) -> Bool { day.map { $0 < desk.today } ?? false }

    /// Each thing that is late has a line of its own: an older date does not hide a graver one.
    private func overdue(_ clock: Row) -> String? {
        guard let due = clock.date("due"), clock["for"] != "measure" else { return nil }
        let what = Vocabulary.label(clock["for"], in: Vocabulary.clockNames)
        let item = clock["id"].map { " (\($0))" } ?? ""
        return Screen.safeLine(
            "  Overdue since \(due.long), \(due.distance(from: desk.today)): \(what)\(item)"
        )
    }

    /// Measures whose review was missed, as the person reads it whom they bind.
    private func measures() -> [String] {
        clocks.compactMap { clock in
            guard clock["for"] == "measure", let id = clock["id"], let due = clock.date("due") else {
                return nil
            }
            switch clock["state"] {
            case "overdue":
                return
                    "  REVIEW OVERDUE: the interim measure \(id) still holds, and its review was due on \(due.long)."
            case "lapsed":
                return
                    "  LAPSED: the interim measure \(id) NO LONGER HOLDS. Its review was missed on \(due.long)."
            default: return nil
            }
        }
    }

    /// What the server says of it before the case is opened: looking at this page is not reading.
    private func news() -> [String] {
        let name = Screen.safeLine(row["name"] ?? "the practitioner")
        let kinds = row.list("kinds")
        let new = row.list("new").enumerated().map { index, id in
            let kind = kinds.indices.contains(index) ? Self.news[kinds[index]] : nil
            return "  New from \(name): \(kind ?? Self.noun(id)) \(id). To read it: candour show \(id)"
        }
        let approve = row.list("approve").map { id in
            "  \(Self.noun(id)) \(id) waits for a second person. To read it: candour show \(id). To approve it: candour approve \(id)"
        }
        let inquire = row.list("inquire").map { id in
            "  You look into a question of fairness, \(id). To read it: candour show \(id). To answer it: candour consider \(id)"
        }
        // The server names the latest and counts them all.
        let named = new.count + approve.count + inquire.count
        let more = row.number("total").map { $0 - named } ?? 0
        let rest =
            more > 0 ? ["  And \(more) more that wait on this case: candour show \(row.id ?? "")"] : []
        return new + approve + inquire + rest
    }

    /// What a thing is that the practitioner sent, by the type of its row.
    private static let news = [
        "response": "response", "comment": "comment", "representation": "representations",
        "hearing": "representations, with a request for a HEARING,", "appeal": "an APPEAL,",
        "request": "request for more time", "agreement": "agreement",
    ]

    /// What an item is, by the letter of its reference.
    private static func noun(_ id: String) -> String {
        switch id.first {
        case "R": "response"
        case "J": "agreement"
        case "Y": "The delay in telling"
        case "W": "What is to be kept back,"
        case "X": "The measure"
        default: "answer or request"
        }
    }

    private func forMe(_ id: String) throws(ClientFault) -> [String] {
        guard !Self.namedRoles.isDisjoint(with: desk.roles) else { return [] }
        let file = try desk.caseFile(id)
        let me = try desk.identity().user
        return chosen(file, me) + advice(file, me) + terms(file, me) + investigation(file, me)
            + approvals(file, me)
    }

    /// A case that is closed, with learning that this case manager still has to record.
    func closedLines(_ me: String) -> [String] {
        guard row["lead"] == me else { return [] }
        return clocks.filter { $0["for"] == "learning" && $0["state"] != "lapsed" }.map { clock in
            let item = clock["id"] ?? ""
            return
                "\(row.id ?? ""), closed: \(ClockWords.when(clock, desk.today)) When it is done: candour complete \(item)"
        }
    }

    /// What a companion may read, and until when: the practitioner chose both.
    private func chosen(_ file: CaseFile, _ me: String) -> [String] {
        file.rows("member").filter { $0["user"] == me && $0["as"] == "companion" }.map { member in
            let parts = member.list("scope").map {
                Vocabulary.label($0, in: Vocabulary.companionScopes).lowercased()
                    .replacing("your ", with: "their ").replacing("with you", with: "with them")
            }
            let until = member.date("ends").map { ", until \($0.long)" } ?? ""
            return "  You may read: \(parts.joined(separator: ", "))\(until)."
        }
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
        guard desk.roles.contains("panel") else { return [] }
        return file.rows("measure").compactMap { row in
            guard let item = row.id, row["state"] == "proposed", row["kind"] != "undertakings",
                row["by"] != me, !self.row.list("approve").contains(item)
            else {
                return nil
            }
            let kind = Vocabulary.label(row["kind"], in: Vocabulary.measures).lowercased()
            return
                "  The \(kind) \(item) waits for approval. To read it: candour show \(item). To approve it: candour approve \(item)"
        }
    }
}
