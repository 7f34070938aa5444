/// `candour` alone: what needs this person's attention. Things that were NOT SENT come first.
struct Attention {
    let desk: Desk

    /// Drafts that are named one by one; the rest are counted.
    private static let draftsShown = 4

    func show() throws(ClientFault) {
        let identity = try desk.identity()
        let drafts = try desk.drafts().list()
        desk.screen.say("\(desk.clock.greeting), \(Screen.safeLine(identity.name)).")
        say(drafts)
        let cases = try desk.ask(
            Request("list", "case").with("sort", .atom("due")).with("limit", .number(100))
        )
        .rows("case")
        let open = cases.filter { $0["state"] != "closed" }
        let clocks = cases.isEmpty ? [] : try desk.ask(Request("due")).rows("due")
        if desk.isPractitioner {
            // A date can outlive the case: learning, and the right to appeal.
            for row in cases where row["state"] != "closed" || clocks.contains(where: { isOwn($0, row) }) {
                for line in try OwnCase(desk: desk, row: row, clocks: clocks.filter { $0.id == row.id })
                    .lines()
                {
                    desk.screen.say(line)
                }
            }
        } else {
            for row in open {
                for line in try LedCase(desk: desk, row: row, clocks: clocks.filter { $0.id == row.id })
                    .lines()
                {
                    desk.screen.say(line)
                }
            }
        }
        if open.isEmpty { desk.screen.say("You have no open cases.") }
        if desk.isPractitioner {
            desk.screen.say(
                "Help: you can ask for more time, and you can be supported. Type: candour help getting-support"
            )
        } else if open.isEmpty, !Set(desk.roles).isDisjoint(with: ["manager", "adviser"]) {
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
                .init("cases", .list(open.map { .object($0.members) })),
            ])
        )
    }

    private func isOwn(_ clock: Row, _ row: Row) -> Bool {
        clock.id == row.id && clock["whose"] == "practitioner"
    }

    /// One line for each draft, and what can be done with them said once.
    private func say(_ drafts: [Draft]) {
        guard !drafts.isEmpty else { return }
        let newest = drafts.suffix(Self.draftsShown)
        for draft in newest {
            desk.screen.say(
                "\(draft.state.words): \(Screen.safeLine(draft.label)), \(draft.id), saved \(desk.clock.dateAndTime(of: draft.saved))"
            )
        }
        if drafts.count > newest.count {
            desk.screen.say("And \(drafts.count - newest.count) more that were NOT SENT: candour drafts")
        }
        for line in DraftAdvice(drafts: drafts, program: desk.program).lines { desk.screen.say("  " + line) }
    }
}

/// What can be done with things that were not sent: only what is possible is said.
struct DraftAdvice {
    let drafts: [Draft]
    let program: String

    var lines: [String] {
        let waiting = drafts.filter { $0.state == .waiting }
        let others = drafts.filter { $0.state != .waiting }
        var lines: [String] = []
        if !waiting.isEmpty { lines.append("To send what is waiting: \(program) send") }
        if let first = others.first {
            let isOnly = others.count == 1
            lines.append(
                "To carry on, or to change what was not accepted: \(program) resume\(isOnly ? " " + first.id : "")"
            )
        }
        if let last = drafts.last { lines.append("To throw one away: \(program) drafts --remove \(last.id)") }
        return lines
    }
}
