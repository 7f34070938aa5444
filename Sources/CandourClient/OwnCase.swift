/// A practitioner's own case on the first screen: what waits for them, until when, with the command for it, what was SENT,
/// and what was decided. "Nothing to do" is said only when no date of theirs runs and nothing waits for their answer.
struct OwnCase {
    let desk: Desk
    let row: Row
    /// The dates that run on this case.
    let clocks: [Row]
    /// Whether it is the only case on the screen.
    var isOnly = true

    /// What is said of it, and whether the person has something to do.
    func page() throws(ClientFault) -> (lines: [String], isWaiting: Bool) {
        let id = row.id ?? ""
        let file = try desk.caseFile(id)
        let me = try desk.identity()
        let answers = responses(file)
        // Once nothing is waited for from this person, it is somebody else's turn.
        let isDone = row["state"] == "response" && answers.isEmpty
        let stage = isDone ? "\(done(file)). The core team decides next" : OwnWords.stage(of: row)
        var lines = ["Case: \(id), from \(Screen.safeLine(me.organisation)). \(stage)."]
        lines += MeasureAlert(desk: desk).lines(file) + decisions(file)
        let toDo = answers + agreements(file, me.user) + dates(file)
        lines += toDo + timeRequests(file) + waived(file) + sent(file) + submissions(file) + plans(file)
        lines += late() + unsentFiles(file, me.user)
        lines += KeptBack.lines(file)
        if toDo.isEmpty {
            lines.append(isOnly ? "You have nothing to do now." : "You have nothing to do in this case now.")
        }
        return (lines + ["To read it: candour show \(id)"], !toDo.isEmpty)
    }

    /// What this person did, where nothing more is waited for from them.
    private func done(_ file: CaseFile) -> String {
        if !file.rows("response").isEmpty { return "You have answered" }
        let isWaived = file.rows("concern").contains { $0["state"] == "waived" }
        return isWaived ? "You chose not to answer" : "Nothing more is waited for from you"
    }

    private func decisions(_ file: CaseFile) -> [String] {
        file.rows("decision").suffix(1).map { decision in
            let outcome = Vocabulary.label(decision["outcome"], in: Vocabulary.outcomes)
            return "Decided: \(Screen.safeLine(outcome)). To read why: candour show \(decision.id ?? file.id)"
        }
    }

    private func responses(_ file: CaseFile) -> [String] {
        let asks = file.rows("ask").filter { $0["state"] == "open" && $0["for"] == "response" }
        // What the organisation wrote down of an explanation is not the answer that was asked for.
        let waiting = file.rows("concern").filter {
            $0["state"] == "open" || ($0["state"] == "explained" && !asks.isEmpty)
        }
        let added = asks.last.map { ask in additions(file, ask) } ?? []
        if waiting.isEmpty, !added.isEmpty { return added }
        var lines = added
        for ask in asks {
            guard let due = ask.date("due") else { continue }
            let late = due < desk.today ? "OVERDUE. " : ""
            // Where every concern was settled before, what is asked for now is said by itself.
            let what =
                waiting.isEmpty ? "You are asked for a response (\(ask.id ?? ""))" : "Your response is due"
            lines.append("\(late)\(what): \(due.deadline), \(due.distance(from: desk.today))")
        }
        for concern in waiting {
            let id = concern.id ?? file.id
            let title = concern["title"].map { ", \(Screen.safeLine($0))" } ?? ""
            lines.append("Your response to \(id)\(title): NOT SENT. To respond: candour respond \(id)")
        }
        return lines
    }

    /// What was answered while its date runs, and not for the last time.
    private func additions(_ file: CaseFile, _ ask: Row) -> [String] {
        file.rows("concern").compactMap { concern in
            guard let id = concern.id, concern["state"] == "answered", !LastWord.isAll(id, in: file) else {
                return nil
            }
            return "You have answered \(id). "
                + LastWord.adding(ask.date("due"), "candour respond \(id)")
        }
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
            let no = row.kind == "plan" ? ". To say no: candour decline \(item)" : ""
            return
                "\(what) \(item) waits for your agreement. To read it: candour show \(item). To agree: candour agree \(item)\(no)"
        }
    }

    /// A plan that both sides agreed to: its days are worked for, though the organisation records them.
    private func plans(_ file: CaseFile) -> [String] {
        file.rows("plan").filter { $0["state"] == "open" }.compactMap { plan in
            guard let id = plan.id else { return nil }
            // What is late is no next step: it is said of itself.
            let days = clocks.filter {
                $0["id"] == id && !["lapsed", "overdue"].contains($0["state"] ?? "")
            }.prefix(2).compactMap { clock in
                clock.date("due").map {
                    "\(Vocabulary.label(clock["for"], in: Vocabulary.clockNames)), \($0.long)"
                }
            }
            let next = days.isEmpty ? "" : " Next: \(days.joined(separator: "; "))."
            return "Your action plan \(id) is agreed and under way.\(next) To read it: candour show \(id)"
        }
    }

    /// Files that this person added and no answer names: nobody else reads them.
    private func unsentFiles(_ file: CaseFile, _ me: String) -> [String] {
        let waiting = UnsentFiles.of(file, by: me)
        guard !waiting.isEmpty else { return [] }
        let names = waiting.map { "\($0.id ?? "") (\(Screen.safeLine($0["name"] ?? "")))" }
        let them = waiting.count == 1 ? "it" : "them"
        return [
            "NOT SENT: \(names.joined(separator: ", ")). Nobody else can open \(them) yet. To send \(them): "
                + "candour respond \(file.id) --files \(waiting.compactMap(\.id).joined(separator: ","))"
        ]
    }

    /// Every date that is this person's, with the command for it; responses are said with their concerns.
    private func dates(_ file: CaseFile) -> [String] {
        clocks.compactMap { clock in
            guard clock["whose"] == "practitioner", clock["for"] != "response", clock["state"] != "lapsed"
            else {
                return nil
            }
            if clock["for"] == "appeal" { return appeal(clock, file) }
            if let line = addition(clock, file) { return line }
            return [ClockWords.when(clock, desk.today), command(clock)].joined(separator: " ")
        }
    }

    /// Comments and representations that were sent, while their time runs.
    private func addition(_ clock: Row, _ file: CaseFile) -> String? {
        let words = ["comments": "comment", "capability": "comment", "representations": "representation"]
        let commands = ["comment": "comment", "representation": "represent"]
        guard let item = clock["id"], let kind = words[clock["for"] ?? ""], let command = commands[kind],
            let last = file.rows(kind).last(where: { $0["of"] == item })
        else { return nil }
        let what = kind == "comment" ? "comments" : "representations"
        let rest = LastWord.adding(clock.date("due"), "candour \(command) \(item)")
        return "Your \(what) on \(item) were SENT (\(last.id ?? "")). \(rest)"
    }

    /// What is recorded here reaches no tribunal, so the date stays after that too.
    private func appeal(_ clock: Row, _ file: CaseFile) -> String {
        let item = clock["id"] ?? ""
        let when = ClockWords.when(clock, desk.today)
        guard file.rows("appeal").contains(where: { $0["of"] == item }) else {
            return "\(when) To appeal: candour appeal \(item)"
        }
        let decision = file.rows("decision").first { $0.id == item }
        let whom = AppealWords(row: decision, today: desk.today).addressee
        return
            "\(when) Your appeal is recorded here, and that does NOT send it to those who decide on it: send it yourself by then, if you have not, to: \(whom)."
    }

    private func command(_ clock: Row) -> String {
        let item = clock["id"] ?? ""
        let manager = Screen.safeLine(row["who"] ?? "your case manager")
        switch clock["for"] {
        case "comments":
            return "To comment: candour comment \(item). To ask for more time, speak to \(manager)."
        case "representations":
            return "To answer it: candour represent \(item). To ask for more time, speak to \(manager)."
        case "learning":
            // The team records that it was done.
            return "When it is done, tell \(manager), who records it. To read it: candour show \(item)"
        default: return item.isEmpty ? "" : "To read it: candour show \(item)"
        }
    }
}

/// Files on a case that their owner added, and that went with nothing that was sent.
enum UnsentFiles {
    static func of(_ file: CaseFile, by me: String) -> [Row] {
        let named = Set(file.rows.filter { $0.kind != "file" }.flatMap { $0.list("files") })
        let copied = Set(file.rows.compactMap { $0["copy"] })
        return file.rows("file").filter { row in
            guard let id = row.id, row["by"] == me else { return false }
            return !named.contains(id) && !copied.contains(id)
        }
    }
}

/// Where a case stands, said to the person whom it is about.
enum OwnWords {
    static func stage(of row: Row) -> String {
        switch row["state"] {
        case "received" where row["told"] != nil: "It is opened again, and you are to be told what is new"
        case "told": "You have been told of it"
        case "isolated": "It is graded as isolated, and the committee is still to receive it"
        case "noted": "The committee has received it"
        case "response": "Your response is waited for"
        case "plan": "Your action plan is agreed and under way"
        case "performance": "A performance case is open about you"
        case "investigation": "It is being investigated"
        default: Vocabulary.stage(of: row)
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

    /// What somebody else has not done in time: by how much, whose turn it is, and since when.
    static func late(_ clock: Row, _ due: CivilDate) -> String {
        let days = clock.number("late").map { " by \(Plural.of($0, "working day"))" } ?? ""
        let turn = Vocabulary.label(clock["whose"], in: Vocabulary.clockOwners)
        let what = Vocabulary.label(clock["for"], in: Vocabulary.clockNames)
        let item = clock["id"].map { " (\($0))" } ?? ""
        return Screen.safeLine("OVERDUE\(days), \(turn): \(what)\(item) was due \(due.deadline).")
    }
}
