/// What to type for a step that the server names: the command, what it is about, and the flag that says which item is meant.
enum StepCommand {
    /// Commands that have no sheet, by verb; `{id}` is the item, or the case where there is none.
    private static let others = [
        "raise": "add-concern {case}", "baseline": "grade {case}", "tell": "tell {case}",
        "delay": "delay {case}", "approve": "approve {id}", "ask": "ask {case} --for response",
        "extend": "extend {id}", "withhold": "withhold {id}", "share": "share {id}",
        "advise": "advise {case}",
        "respond": "respond {id}", "waive": "waive {id}", "learn": "learn {case}", "close": "close {case}",
        "assign": "assign {case} --as investigating", "lift": "lift {case}", "note": "note {case}",
    ]

    /// The whole line for a row of `why`: the verb, what it is about, and who has to be told or asked by it.
    static func line(_ row: Row, on caseID: String) -> String {
        let of = row.list("of").joined(separator: ",")
        return line(row["verb"], about: row["id"], on: caseID) + (of.isEmpty ? "" : " --of \(of)")
            + (row["to"].map { " --to \($0)" } ?? "")
    }

    /// The whole line.
    /// - Parameters:
    ///   - verb: the step, as the server calls it.
    ///   - item: what it is about; nil for the case as a whole.
    ///   - caseID: the case.
    static func line(_ verb: String?, about item: String?, on caseID: String) -> String {
        let item = item.flatMap { $0 == caseID ? nil : $0 }
        if verb == "decide" {
            return "candour decide \(caseID)" + (item.map { " --proposal \($0)" } ?? "")
        }
        if let form = others[verb ?? ""] {
            return "candour " + form.replacing("{case}", with: caseID).replacing("{id}", with: item ?? caseID)
        }
        guard let sheet = RecordSheets.all.first(where: { $0.isStep && $0.verb == verb }) else {
            return "candour why \(caseID)"
        }
        guard case .caseFile = sheet.subject else { return "candour \(sheet.command) \(item ?? caseID)" }
        let flag = sheet.itemFlag.flatMap { flag in item.map { " --\(flag) \($0)" } } ?? ""
        return "candour \(sheet.command) \(caseID)\(flag)"
    }

    /// The command alone, for a step that others take.
    static func name(of verb: String?) -> String {
        verb == nil
            ? "going on"
            : line(verb, about: nil, on: "").split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }
}

extension RecordSheet {
    /// Whether it records a step on a case.
    fileprivate var isStep: Bool {
        switch subject {
        case .caseFile, .concern, .item: true
        case .meeting, .body, .new: false
        }
    }

    /// The flag that names the item of the case that is meant, without its dashes.
    var itemFlag: String? {
        questions.first { question in
            if case .item = question.kind { question.key == "of" } else { false }
        }?.flag
    }
}
