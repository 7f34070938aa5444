import ArgumentParser

/// `candour due`: what has to be done by when, late things first.
struct Due: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "What is due, on your cases or on one",
        discussion: """
            Examples:
              candour due
              candour due 42 --working
              candour due --whose organisation --before "1 december"
            """
    )

    @Argument(help: ArgumentHelp("One case; all of yours when left out.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: ArgumentHelp("The same.", valueName: "case"))
    var `case`: String?
    @Option(name: .long, help: "Whose turn it is: organisation, practitioner or body.")
    var whose: String?
    @Option(name: .long, help: ArgumentHelp("Only what is due before this day.", valueName: "date"))
    var before: String?
    @Flag(name: .long, help: "Also say how each day was worked out, and by which rule.")
    var working = false
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        var request = Request("due")
        if let id = `case` ?? reference {
            request = request.with("on", .atom(try desk.caseReference(id)))
        }
        if let whose {
            let owner = Vocabulary.clockOwners.first { $0.word == whose }
            guard let owner else {
                throw ClientFault(.usage, "--whose must be organisation, practitioner or body.")
            }
            request = request.with("whose", .atom(owner.word))
        }
        if let before {
            let reading = DateReading(subject: "The date after --before", side: .either, today: desk.today)
            request = request.with("before", .atom(try reading.read(before).iso))
        }
        let rows = try desk.ask(request).rows("due")
        let clocks = rows.map(ClockLine.init).enumerated()
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
        desk.screen.show(json: .schema1([.init("due", .list(clocks.map(\.json)))]))
        warn(clocks, desk)
        if desk.screen.layout == .plain {
            var table = Table(
                ["Case", "What", "Whose turn", "Due", "State", "Late", "Item", "Figure"]
                    + (working ? ["Worked out", "Rule"] : [])
            )
            for clock in clocks { table.append(clock.cells(working: working)) }
            desk.screen.show(table)
        } else {
            for clock in clocks {
                for line in clock.lines(isOwn: desk.isPractitioner, working: working) {
                    desk.screen.say(line)
                }
            }
        }
        if clocks.isEmpty { desk.screen.tell("Nothing is due.") }
    }

    /// How many are late comes before everything else, in words.
    private func warn(_ clocks: [ClockLine], _ desk: Desk) {
        let overdue = clocks.count { $0.state == "overdue" }
        let lapsed = clocks.count { $0.state == "lapsed" }
        if overdue > 0 {
            desk.screen.note("OVERDUE: \(Plural.of(overdue, "date has", "dates have")) passed.")
        }
        if lapsed > 0 {
            desk.screen.note(
                "LAPSED: \(Plural.of(lapsed, "time has", "times have")) run out under the rules."
            )
        }
        if overdue + lapsed > 0 { desk.screen.note() }
    }
}
