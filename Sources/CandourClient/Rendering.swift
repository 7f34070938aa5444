/// Rows of a case as people read them: the most important words first, names and times last.
struct Rendering {
    let desk: Desk
    /// The case, which knows the names of the people on it.
    var file: CaseFile?

    /// Prints one row as a record: a heading, then `label: value` lines, then its text.
    func item(_ row: Row) {
        desk.screen.say(heading(row))
        if row["state"] != "in-force",
            let alert = MeasureAlert(desk: desk).line(row, reviews: file?.rows("review") ?? [])
        {
            desk.screen.say("  \(alert)")
        }
        for (label, value) in fields(row) where !value.isEmpty {
            desk.screen.say("  \(label): \(Screen.safeLine(value))")
        }
        if let text = row.text {
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                desk.screen.say("    \(line)")
            }
        }
    }

    /// "Note N-77, meeting. Asha Patel, Friday 20 November 2026, 2:05pm".
    func heading(_ row: Row) -> String {
        let id = row.id.map { " " + $0 } ?? ""
        var line = Self.name(of: row.kind) + id
        if let title = row["title"] ?? row["name"] { line += ": " + Screen.safeLine(title) }
        let who = row["who"] ?? row["by"]
        if row.kind == "member" { return line }
        let by = [who.map(Screen.safeLine), row.moment("when").map(desk.clock.dateAndTime(of:))].compactMap {
            $0
        }
        return by.isEmpty || row.kind == "case"
            ? line
            : line + (line.last.map { ".?!".contains($0) } == true ? " " : ". ") + by.joined(separator: ", ")
    }

    /// The labelled values of a row, in reading order.
    func fields(_ row: Row) -> [(String, String)] {
        var fields: [(String, String)] = []
        func add(_ label: String, _ key: String, _ choices: [Choice]) {
            if row[key] != nil { fields.append((label, Vocabulary.label(row[key], in: choices))) }
        }
        func add(_ label: String, date key: String) {
            if let date = row.date(key) {
                fields.append((label, day(date, in: row)))
            }
        }
        func add(_ label: String, _ key: String) {
            let values = row.list(key)
            if !values.isEmpty { fields.append((label, values.joined(separator: ", "))) }
        }
        if let sheet = RecordSheets.sheet(row: row.kind) {
            return RecordRendering(desk: desk, sheet: sheet, file: file).fields(row)
        }
        switch row.kind {
        case "concern", "case", "note":
            add("Kind", "kind", row.kind == "note" ? Vocabulary.noteKinds : Vocabulary.concernKinds)
        case "learning": add("Kind", "kind", Vocabulary.learningKinds)
        case "body": add("Kind", "kind", Vocabulary.bodyKinds)
        case "seat": add("Part", "as", Vocabulary.seats)
        case "meeting": add("State", "state", Vocabulary.meetingStates)
        default: break
        }
        add("Source", "source", Vocabulary.sources)
        add("Patient risk", "safety", Vocabulary.risk)
        switch row.kind {
        case "concern", "ask", "delay", "withheld":
            if let state = row["state"] { fields.append(("State", Self.state(state))) }
        default: break
        }
        add("First heard", date: "heard")
        add("Told", date: "told")
        if row.kind == "concern", let standing = row["standing"] {
            let end = row.date("expires").map { ": an approved delay puts it off until \($0.long)" } ?? ""
            fields.append(("Told", standing == "delayed" ? "not yet\(end)" : "not yet"))
        }
        if row.kind == "telling", !row.list("of").isEmpty {
            fields.append(("Told of", row.list("of").joined(separator: ", ")))
        }
        add("How", "how", Vocabulary.tellingWays)
        add("In person", "in-person", Vocabulary.risk)
        add("Companion", "companion", Vocabulary.companionOffers)
        add("Support offered", "support", Vocabulary.risk)
        if row.kind == "delay" { add("Why", "why", Vocabulary.delayReasons) }
        if row.kind == "withheld" { add("Why", "why", Vocabulary.withholdReasons) }
        add("Opinion", "opinion")
        add("Asked for", "for", Vocabulary.askKinds)
        add("Question", "question")
        if let due = row.date("due") {
            fields.append(
                ("Due", isOver(row) ? due.long : "\(due.deadline), \(due.distance(from: desk.today))")
            )
        }
        if let set = row.date("set") { fields += moved(row, set) }
        if row["for"] == "response" { add("Date agreed", "agreed", Vocabulary.agreement) }
        if row.kind != "concern" { add("Ends", date: "expires") }
        if row.kind == "delay", let approver = row["approver"] {
            fields.append(("Approved by", file?.name(of: approver) ?? approver))
        }
        add("Looked at again", date: "review")
        add("Result", "result", Vocabulary.findings)
        add("Consequence, 1 to 5", "consequence")
        add("Likelihood, 1 to 5", "likelihood")
        add("Score", "score")
        add("Grade", "band")
        add("How often", "frequency", Vocabulary.frequencies)
        if row.list("known").isEmpty { add("Other cases looked at", "others") }
        for known in row.list("known") { fields.append(("Other case, as it stood then", Self.known(known))) }
        add("For", "level", Vocabulary.learningLevels)
        add("Owner", "owner")
        add("Outcome", "outcome", Vocabulary.outcomes)
        add("Rests on", "cites")
        if !row.list("weighs").isEmpty {
            for (id, words) in zip(row.list("weighs"), row.list("weighing") + Array(repeating: "", count: 64))
            {
                fields.append(("Weighed \(id)", words))
            }
        }
        if row.kind == "response" { add("All that there is to say", "final", Vocabulary.risk) }
        add("What else was considered", "alternatives")
        if let meeting = row["meeting"] {
            let label = row.kind == "baseline" ? "Graded at" : "Decided at"
            fields.append((label, row.sitting(meeting) ?? (file?.names ?? [:]).named(meeting)))
        }
        add("Answers the proposal", "proposal")
        add("Power", "power")
        add("Appeal until", date: "appeal")
        add("Appeal to", "appeals-to")
        if row.kind == "decision" { add("Legal basis", "basis") }
        add("Since then", "standing", Vocabulary.standings)
        if row.kind == "decision" {
            if row["set"] == nil || row["appeal"] != nil, let message = row["msg"] {
                fields.append(("Note", Refusals.sentence(message)))
            }
            fields += ReviewLines(file: file).fields(row)
        }
        add("Something needed at once", "immediate", Vocabulary.risk)
        add("Quorum", "quorum")
        if !row.list("parts").isEmpty {
            let parts = row.list("parts").map { Vocabulary.label($0, in: Vocabulary.seats) }
            fields.append(("One of them each", parts.joined(separator: ", ")))
        }
        if let days = row.number("notice-days"), days > 0 {
            fields.append(("Notice of meetings", Plural.of(days, "working day")))
        }
        add("Why it could not wait", "urgent")
        if let body = row["group"] { fields.append(("Of", (file?.names ?? [:]).named(body))) }
        add("Day", date: "date")
        add("Notice given", date: "sent")
        if row.kind == "meeting" {
            add("Declared interests", "interest")
            let names = row.list("interests").map { file?.names[$0] ?? file?.name(of: $0) ?? $0 }
            if !names.isEmpty { fields.append(("Declared by", names.joined(separator: ", "))) }
        }
        if ["meeting", "baseline"].contains(row.kind), !row.list("present").isEmpty {
            let names = row.list("present").map { file?.names[$0] ?? file?.name(of: $0) ?? $0 }
            fields.append(
                (row.kind == "meeting" ? "Present" : "Graded together by", names.joined(separator: ", "))
            )
        }
        add("Cases", "cases")
        add("Reason", "reason")
        add("Why it is not what the facts point to", "differs")
        add("Files", "files")
        if let file, let me = try? desk.identity().user, row.kind == "file",
            desk.isPractitioner
                || file.rows("member").contains(where: { $0["user"] == me && $0["as"] == "asked" }),
            UnsentFiles.of(file, by: me).contains(where: { $0.id == row.id })
        {
            let send = desk.isPractitioner ? "respond" : "advise"
            fields.append(
                (
                    "Readers",
                    "nobody else yet, NOT SENT. To send it: candour \(send) \(file.id) --files \(row.id ?? "")"
                )
            )
        }
        if let copy = row["copy"] { fields.append(("Copy of", copy)) }
        if let size = row.number("size") { fields.append(("Size", Plural.octets(size))) }
        if row.kind == "file" || row["size"] != nil { add("Type", "type") }
        add("Profession", "profession", Vocabulary.professions)
        add("Regulator", "regulator", Vocabulary.regulators)
        add("Registration", "registration")
        add("Practice", "practice")
        // Whoever is on no list is not said to be on one since a day.
        let isListed = row.kind != "prac" || row["state"] != "not-on-list"
        if isListed { add("List", "list", Vocabulary.lists) }
        if row.kind == "prac" {
            add("On the list", "state", Vocabulary.listStatuses)
            if isListed, let since = row.date("begins") { fields.append(("Since", since.long)) }
            if let decided = row["decided"] {
                let words = Vocabulary.label(decided, in: Vocabulary.listStatuses)
                let effect = row["msg"].map { ". " + Refusals.sentence($0) } ?? ""
                fields.append(("Decided, NOT IN EFFECT YET", words + effect))
            }
        }
        if row.kind == "member" { add("Part", "as", Vocabulary.memberships) }
        if row.kind == "user" {
            fields.append(
                (
                    "Role",
                    row.list("role").map { Vocabulary.label($0, in: Vocabulary.roles) }.joined(
                        separator: ", "
                    )
                )
            )
            add("State", "state", Vocabulary.accountStates)
        }
        return fields
    }

    /// Another case as it stood when the baseline was taken: `25-0117 closed no-action records+conduct`.
    static func known(_ text: String) -> String {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 4 else { return text }
        let kinds = parts[3].split(separator: "+").filter { $0 != "-" }
            .map { Vocabulary.label(String($0), in: Vocabulary.concernKinds) }
        let outcome = parts[2] == "-" ? [] : [Vocabulary.label(parts[2], in: Vocabulary.outcomes)]
        let all = [Vocabulary.label(parts[1], in: Vocabulary.stages)] + outcome + kinds
        return "\(parts[0]): \(all.joined(separator: ". "))"
    }

    /// The day that was set, where another one counts, and why there is none now.
    private func moved(_ row: Row, _ set: CivilDate) -> [(String, String)] {
        let label = row.kind == "decision" ? "Appeal until, as it was set" : "Day that was set"
        guard row["due"] == nil && row["appeal"] == nil else { return [(label, set.long)] }
        // A decision that fell, or was replaced, has no appeal any more; no clock stands still.
        if row.kind == "decision", row["msg"] == nil || row["standing"] != nil { return [(label, set.long)] }
        let why = row["msg"].map(Refusals.sentence) ?? "The clock stands still: no day runs now."
        return [(row.kind == "decision" ? "Appeal" : "Due", why), (label, set.long)]
    }

    /// A day in full, and how far away it is, unless it is over and done with.
    func day(_ date: CivilDate, in row: Row) -> String {
        isOver(row) ? date.long : "\(date.long), \(date.distance(from: desk.today))"
    }

    /// Whether no date of the thing counts any more.
    func isOver(_ row: Row) -> Bool {
        if Self.ended.contains(row["state"] ?? "") { return true }
        let about = (file?.rows ?? []).filter { $0["of"] == row.id && row.id != nil }
        return (row.kind == "decision" && about.contains { $0.kind == "appeal" })
            || (row.kind == "learning" && about.contains { $0.kind == "completion" })
    }

    private static let ended: Set<String> = [
        "done", "complete", "lifted", "ended", "lapsed", "effective", "waived", "running",
        "imposed", "over", "not-taken-forward",
    ]

    /// What a kind of row is called; the word itself when it is new.
    static func name(of kind: String) -> String {
        switch kind {
        case "case": "Case"
        case "concern": "Concern"
        case "note": "Note, for the team only"
        case "copy": "Shared copy"
        case "file": "File"
        case "response": "Response"
        case "advice": "Advice"
        case "ask": "Asked"
        case "baseline": "Grading"
        case "learning": "Learning"
        case "decision": "Decision"
        case "telling": "Telling"
        case "delay": "Delay in telling"
        case "withheld": "Kept back"
        case "member": "On the case"
        case "prac": "Practitioner"
        case "user": "Person"
        case "body": "Committee or panel"
        case "seat": "Seat on"
        case "meeting": "Meeting"
        default: RecordSheets.sheet(row: kind)?.noun ?? kind.prefix(1).uppercased() + kind.dropFirst()
        }
    }

    static func state(_ word: String) -> String {
        switch word {
        case "open": "Waiting for an answer"
        case "explained": "Explained; the practitioner has not answered"
        case "answered": "Answered"
        case "waived": "The practitioner chose not to answer"
        case "done": "Done"
        case "waiting": "Waiting for a second person to approve"
        case "approved": "Approved"
        case "lapsed": "No longer in force"
        default: word
        }
    }
}
