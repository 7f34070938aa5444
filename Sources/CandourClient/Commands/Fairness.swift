import ArgumentParser

/// `candour fairness 42`: the five Principles, what was answered so far, and what is still looked into.
struct Fairness: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "fairness",
        abstract: "The questions of fairness, what was answered, and what is still looked into",
        discussion: """
            Examples:
              candour fairness 42
              candour fairness 42 --json
            To answer one: candour consider 42. This is no list to tick off at the end: answer as the case moves.
            """
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let file = try desk.caseFile(try desk.needCase(reference))
        let questions = try FairnessQuestions(of: file, desk)
        desk.screen.show(
            json: .schema1([
                .init("case", .string(file.id)),
                .init(
                    "questions",
                    .list(
                        questions.all.map { question in
                            .object([
                                .init("name", .string(question.name)),
                                .init("principle", .string(question.principle)),
                                .init("text", .string(question.text)),
                                .init("answer", .optional(question.latest?["answer"])),
                                .init("state", .optional(question.latest?["state"])),
                            ])
                        }
                    )
                ),
                .init("answers", .list(file.rows("consideration").map { .object($0.members) })),
            ])
        )
        guard desk.screen.layout != .plain else { return plain(questions, desk) }
        let open = file.rows("consideration").filter { $0["state"] == "open" }
        if desk.isCompanion, file.rows("consideration").isEmpty {
            desk.screen.say("Which of them were answered, and how, is not part of what you may read.")
        }
        if !open.isEmpty { desk.screen.say("STILL LOOKED INTO: \(Plural.of(open.count, "question")).") }
        for line in questions.origin { desk.screen.say(line) }
        var principle = ""
        for question in questions.all {
            if question.principle != principle {
                principle = question.principle
                desk.screen.say()
                desk.screen.say(Screen.safeLine(principle))
            }
            desk.screen.say("  \(Screen.safeLine(question.name)). \(Screen.safeLine(question.text))")
            for row in question.answers { desk.screen.say("      \(answer(row, file, desk))") }
        }
        if questions.all.isEmpty {
            desk.screen.tell("This case is under no rules, so there are no questions.")
        }
    }

    /// "No. Priya Nair, 19 November 2026. Jo Marsh looks into it by 11:59pm on Friday 4 December 2026".
    private func answer(_ row: Row, _ file: CaseFile, _ desk: Desk) -> String {
        let day = row.moment("when").map { desk.clock.date(of: $0).short } ?? ""
        var parts = [
            Vocabulary.label(row["answer"], in: Vocabulary.risk),
            "\(Screen.safeLine(row["who"] ?? "")), \(day) (\(row.id ?? ""))",
        ]
        if let reason = row["reason"] { parts.append("Does not matter here: \(Screen.safeLine(reason))") }
        if row["state"] == "open", let due = row.date("due") {
            parts.append("\(Screen.safeLine(file.name(of: row["user"]))) looks into it \(due.deadline)")
        }
        return parts.joined(separator: ". ")
    }

    private func plain(_ questions: FairnessQuestions, _ desk: Desk) {
        var table = Table(["Question", "Principle", "Answer", "State", "Until", "Item", "Text"])
        for question in questions.all {
            let row = question.latest
            table.append([
                Cell(question.name), Cell(question.principle), Cell(row?["answer"] ?? ""),
                Cell(row?["state"] ?? ""), Cell(row?["due"] ?? ""), Cell(row?.id ?? ""), Cell(question.text),
            ])
        }
        desk.screen.show(table)
    }
}
