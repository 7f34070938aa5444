import ArgumentParser

/// `candour due`: what has to be done by when, on every case or on one.
struct DueDates: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "What is due on your cases, the earliest first",
        discussion: """
            Examples:
              candour due
              candour due 42
              candour due --whose practitioner --before "1 january" --json
            """
    )

    @Argument(help: ArgumentHelp("One case; all of yours when left out.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "Whose turn it is: organisation, practitioner or body.")
    var whose: String?
    @Option(name: .long, help: ArgumentHelp("Only what is due before this day.", valueName: "date"))
    var before: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        var request = Request("due")
        if let reference { request = request.with("on", .atom(try desk.caseReference(reference))) }
        if let whose {
            request = request.with(
                "whose",
                .atom(
                    try desk.need(
                        choice: whose,
                        flag: "--whose",
                        what: "whose turn it is",
                        question: "Whose turn?",
                        of: Vocabulary.clockOwners
                    )
                )
            )
        }
        if let before {
            let reading = DateReading(subject: "The day", side: .either, today: desk.today)
            request = request.with("before", .atom(try reading.read(before).iso))
        }
        let rows = try desk.ask(request).rows("due")
        desk.screen.show(json: .schema1([.init("due", .list(rows.map { .object($0.members) }))]))
        for row in rows {
            desk.screen.say("\(row.id ?? "")  \(Screen.safeLine(row["title"] ?? ""))")
            // The reference of the row is the case; the item that set the date stands under its own key.
            for line in ClockRendering(desk: desk).lines(row) { desk.screen.say("  " + line) }
        }
        if rows.isEmpty { desk.screen.say("Nothing is due.") }
    }
}
