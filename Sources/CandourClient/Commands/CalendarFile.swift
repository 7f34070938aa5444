import ArgumentParser

/// `candour calendar`: what is due, as a file for a calendar of one's own.
struct CalendarFile: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "What is due, as a file for your own calendar",
        discussion: """
            Examples:
              candour calendar
              candour calendar --out due.ics
            The entries show case references and what is due, never names.
            """
    )

    @Option(
        name: [.customLong("out"), .customLong("output")],
        help: ArgumentHelp("Where to put it.", valueName: "file")
    )
    var out: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let outcome = try desk.ask(Request("calendar"))
        let octets = outcome.last.blob ?? []
        let text = String(decoding: octets, as: UTF8.self)
        func count(_ line: String) -> Int {
            text.split(whereSeparator: \.isNewline).count { $0 == line }
        }
        let path = try ResultFile(desk: desk, path: out ?? "due.ics").write(octets)
        let events = count("BEGIN:VEVENT")
        let reminders = count("BEGIN:VALARM")
        desk.screen.say(
            "\(Plural.of(events, "date")) written to \(path), with \(Plural.of(reminders, "reminder")) in working hours."
        )
        desk.screen.say("Entries show case references and what is due. They name nobody.")
        let left = outcome.last.number("left") ?? 0
        if left > 0 {
            desk.screen.say(
                "\(Plural.of(left, "later date does", "later dates do")) not fit into one file. To see them: candour due"
            )
        }
        desk.screen.say("The file does not change by itself. When dates move, make it again.")
        desk.screen.show(
            json: .schema1([
                .init("file", .string(path)), .init("dates", .number(events)),
                .init("reminders", .number(reminders)), .init("left", .number(left)),
            ])
        )
    }
}
