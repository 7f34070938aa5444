/// `candour` alone: what needs this person's attention. Things that were NOT SENT come first.
struct Attention {
    let desk: Desk

    func show() throws(ClientFault) {
        let identity = try desk.identity()
        let drafts = try desk.drafts().list()
        desk.screen.say("\(desk.clock.greeting), \(Screen.safeLine(identity.name)).")
        for draft in drafts {
            let saved = desk.clock.dateAndTime(of: draft.saved)
            desk.screen.say("\(draft.state.words): \(Screen.safeLine(draft.label)), saved \(saved)")
            let isWaiting = draft.state == .waiting
            desk.screen.say(
                "  "
                    + (isWaiting
                        ? "To send it: candour send \(draft.id)" : "To carry on: candour resume \(draft.id)")
            )
        }
        let cases = try openCases()
        let isPractitioner = desk.isPractitioner
        for row in cases {
            if isPractitioner { try own(row) } else { led(row) }
        }
        if cases.isEmpty { desk.screen.say("You have no open cases.") }
        if isPractitioner {
            desk.screen.say(
                "Help: you can ask for more time, and you can be supported. Type: candour help getting-support"
            )
        } else if cases.isEmpty {
            desk.screen.say("To record a concern: candour open")
        }
        desk.screen.show(
            json: .schema1([
                .init(
                    "drafts",
                    .list(
                        drafts.map {
                            .object([.init("id", .string($0.id)), .init("state", .string($0.state.rawValue))])
                        }
                    )
                ),
                .init("cases", .list(cases.map { .object($0.members) })),
            ])
        )
    }

    private func openCases() throws(ClientFault) -> [Row] {
        try desk.ask(Request("list", "case").with("sort", .atom("due")).with("limit", .number(100))).rows(
            "case"
        )
        .filter { $0["state"] != "closed" }
    }

    private func led(_ row: Row) {
        let id = row.id ?? ""
        let due = row.date("due").map { ". Next date: \($0.long), \($0.distance(from: desk.today))" } ?? ""
        let late = row.date("due").map { $0 < desk.today } == true ? "Overdue. " : ""
        desk.screen.say(
            "\(id)  \(late)\(Screen.safeLine(row["name"] ?? "")): \(Screen.safeLine(row["title"] ?? "")). "
                + "\(Vocabulary.stage(of: row))\(due)"
        )
        desk.screen.say("  To see what is needed: candour why \(id)")
    }

    /// A practitioner's own case: what was asked, until when, and whether the response was SENT.
    private func own(_ row: Row) throws(ClientFault) {
        let id = row.id ?? ""
        let file = try desk.caseFile(id)
        desk.screen.say("Case: \(id). \(Vocabulary.stage(of: row)).")
        let waiting = file.rows("concern").filter { $0["state"] == "open" }
        for ask in file.rows("ask") where ask["state"] == "open" && ask["for"] == "response" {
            guard let due = ask.date("due"), !waiting.isEmpty else { continue }
            desk.screen.say("Your response is due: \(due.deadline), \(due.distance(from: desk.today))")
        }
        if waiting.isEmpty {
            let sent = file.rows("response").compactMap { $0.moment("when") }.max()
            let when = sent.map { " and received at \(desk.clock.timeAndDate(of: $0))" } ?? ""
            desk.screen.say(
                sent == nil
                    ? "You have nothing to do now."
                    : "Your response was SENT\(when). You have nothing to do now."
            )
        } else {
            desk.screen.say("Your response: NOT SENT")
        }
        desk.screen.say("To read it: candour show \(id)")
        for concern in waiting { desk.screen.say("To respond: candour respond \(concern.id ?? id)") }
    }
}
