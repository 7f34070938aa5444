/// `candour` alone: what needs this person's attention. Things that were NOT SENT come first.
struct Attention {
    let desk: Desk

    /// Drafts that are named one by one; the rest are counted.
    private static let draftsShown = 4

    /// How long a draft that was refused leads the page, in seconds.
    private static let refusedSecondsMax: Int64 = 3 * 86_400

    func show() throws(ClientFault) {
        let identity = try desk.identity()
        let drafts = try desk.drafts().list()
        // What others did to the way into the account is said before anything else, when the server can be reached.
        var away: ClientFault?
        do throws(ClientFault) { _ = try desk.connection() } catch { away = error }
        desk.screen.say("\(desk.clock.greeting), \(Screen.safeLine(identity.name)).")
        let old = drafts.filter {
            $0.state == .refused && desk.clock.now() - $0.saved > Self.refusedSecondsMax
        }
        say(drafts.filter { !old.contains($0) })
        if let away { throw away }
        let cases = try desk.ask(
            Request("list", "case").with("sort", .atom("due")).with("limit", .number(100))
        )
        .rows("case")
        let open = cases.filter { $0["state"] != "closed" }
        let clocks = cases.isEmpty ? [] : try desk.ask(Request("due")).rows("due")
        let isTimePossible =
            try desk.isPractitioner
            ? own(cases, clocks) : led(cases, clocks, identity.user)
        let meetings = desk.roles.contains("panel") ? try self.meetings() : []
        if open.isEmpty {
            let ended = desk.isCompanion ? try endedPlaces() : []
            for line in ended.isEmpty ? ["You have no open cases."] : ended { desk.screen.say(line) }
        }
        if desk.isPractitioner {
            desk.screen.say(
                "Help: you can \(isTimePossible ? "ask for more time, and you can " : "")be supported. Type: candour help getting-support"
            )
        } else if open.isEmpty, !Set(desk.roles).isDisjoint(with: ["manager", "adviser"]) {
            desk.screen.say("To record a concern: candour open")
        }
        if !old.isEmpty {
            desk.screen.say(
                "\(Plural.of(old.count, "older draft")) that the server did not accept \(old.count == 1 ? "is" : "are") still on this computer: \(desk.program) drafts"
            )
        }
        desk.screen.show(
            json: .schema1([
                .init(
                    "drafts",
                    .list(
                        drafts.map {
                            .object([
                                .init("id", .string($0.id)), .init("state", .string($0.state.rawValue)),
                                .init("what", .string($0.label)), .init("case", .string($0.about)),
                            ])
                        }
                    )
                ),
                .init("cases", .list(open.map { .object($0.members) })),
                .init("due", .list(clocks.map { ClockLine($0).json })),
                .init("meetings", .list(meetings.map { .object($0.members) })),
                .init("page", .list(desk.screen.unsaid.map(JSONValue.string))),
            ])
        )
    }

    /// A practitioner's own cases, those first in which something waits for them. Gives whether more time can be asked for.
    private func own(_ cases: [Row], _ clocks: [Row]) throws(ClientFault) -> Bool {
        // A date can outlive the case: learning, and the right to appeal.
        let shown = cases.filter { row in
            row["state"] != "closed" || clocks.contains { isOwn($0, row) }
        }
        var pages: [(lines: [String], isWaiting: Bool)] = []
        for row in shown {
            let own = OwnCase(
                desk: desk,
                row: row,
                clocks: clocks.filter { $0.id == row.id },
                isOnly: shown.count == 1
            )
            pages.append(try own.page())
        }
        for page in pages.filter(\.isWaiting) + pages.filter({ !$0.isWaiting }) {
            for line in page.lines { desk.screen.say(line) }
        }
        return clocks.contains { $0["for"] == "response" && $0["state"] != "lapsed" }
    }

    /// The cases of somebody who works on them.
    private func led(_ cases: [Row], _ clocks: [Row], _ me: String) throws(ClientFault) -> Bool {
        for row in cases {
            let led = LedCase(desk: desk, row: row, clocks: clocks.filter { $0.id == row.id })
            for line in row["state"] == "closed" ? led.closedLines(me) : try led.lines() {
                desk.screen.say(line)
            }
        }
        return false
    }

    /// What a companion could read until a day that has passed.
    private func endedPlaces() throws(ClientFault) -> [String] {
        try desk.ask(Request("who")).rows("place").map { row in
            let day = row.date("ends").map { " ended on \($0.long)" } ?? " has ended"
            return "Your time as companion on \(row.id ?? "a case")\(day)."
        }
    }

    /// Meetings that were called and are still to come, for those who sit on committees.
    private func meetings() throws(ClientFault) -> [Row] {
        let coming = try desk.ask(Request("list", "meeting")).rows("meeting").filter { row in
            row["state"] == "called" && row.date("date").map { $0 >= desk.today } == true
        }
        guard !coming.isEmpty else { return [] }
        let names = BodyNames.read(desk)
        for row in coming {
            let id = row.id ?? ""
            let what = (names[id].map { $0.prefix(1).uppercased() + $0.dropFirst() }) ?? "Meeting"
            let away = row.date("date").map { ", \($0.distance(from: desk.today))" } ?? ""
            let cases = row.list("cases")
            let list = cases.isEmpty ? "" : " Before it: \(cases.joined(separator: ", "))."
            desk.screen.say("\(Screen.safeLine(what))\(away).\(list) To read it: candour show \(id)")
        }
        return coming
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
        let unknown = drafts.contains { $0.state == .unknown }
        let others = drafts.filter { !$0.isReady }
        var lines: [String] = []
        if unknown {
            lines.append("To find out whether it arrived: \(program) send. It cannot arrive twice.")
        }
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
