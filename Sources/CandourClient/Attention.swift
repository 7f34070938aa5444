/// `candour` alone: what needs this person's attention. Things that were NOT SENT come first.
struct Attention {
    let desk: Desk

    func show() throws(ClientFault) {
        let identity = try desk.identity()
        let drafts = try desk.drafts().list()
        let cases = try desk.ask(Request("list", "case").with("sort", .atom("due")).with("limit", .number(100))).rows("case")
            .filter { $0["state"] != "closed" }
        let isPractitioner = desk.isPractitioner
        desk.screen.say("\(desk.clock.greeting), \(Screen.safeLine(identity.name)).")
        for draft in drafts {
            desk.screen.say("\(draft.state.words): \(Screen.safeLine(draft.label)), saved \(desk.clock.dateAndTime(of: draft.saved))")
            desk.screen.say("  " + (draft.state == .waiting ? "To send it: candour send \(draft.id)" : "To carry on: candour resume \(draft.id)"))
        }
        for row in cases {
            if isPractitioner { own(row) } else { led(row) }
        }
        if cases.isEmpty { desk.screen.say("You have no open cases.") }
        if isPractitioner {
            desk.screen.say("Help: you can ask for more time, and you can be supported. Type: candour help getting-support")
        } else if cases.isEmpty {
            desk.screen.say("To record a concern: candour open")
        }
        desk.screen.show(json: .schema1([
            .init("drafts", .list(drafts.map { .object([.init("id", .string($0.id)), .init("state", .string($0.state.rawValue))]) })),
            .init("cases", .list(cases.map { .object($0.members) })),
        ]))
    }

    private func led(_ row: Row) {
        let id = row.id ?? ""
        let due = row.date("due").map { ". Next date: \($0.long), \($0.distance(from: desk.today))" } ?? ""
        let late = row.date("due").map { $0 < desk.today } == true ? "Overdue. " : ""
        desk.screen.say(
            "\(id)  \(late)\(Screen.safeLine(row["name"] ?? "")): \(Screen.safeLine(row["title"] ?? "")). "
                + "\(Vocabulary.label(row["state"], in: Vocabulary.stages))\(due)"
        )
        desk.screen.say("  To see what is needed: candour why \(id)")
    }

    private func own(_ row: Row) {
        let id = row.id ?? ""
        desk.screen.say("Case: \(id). \(Vocabulary.label(row["state"], in: Vocabulary.stages)).")
        if let due = row.date("due") { desk.screen.say("Next date: \(due.deadline), \(due.distance(from: desk.today))") }
        desk.screen.say("To read it: candour show \(id)")
        desk.screen.say("To respond: candour respond \(id)")
    }
}
