import ArgumentParser

/// `candour calendar`: what is due, as a file for a calendar. It names nobody: it lies on other computers.
struct CalendarFile: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "What is due on your cases, as a file for a calendar",
        discussion: """
            Examples:
              candour calendar
              candour calendar --output due.ics
            Entries show case references, never names. A file that exists already is left as it is.
            """
    )

    @Option(name: .long, help: ArgumentHelp("The file to write; due.ics when left out.", valueName: "file"))
    var output: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let octets = try desk.ask(Request("calendar")).last.blob ?? []
        let path = Disk.expanded(output ?? "due.ics", home: desk.home.user)
        try Disk.create(path) { file throws(ClientFault) in
            try Disk.writeAll(octets, to: file, named: path)
        }
        let count = String(decoding: octets, as: UTF8.self).split(separator: "\r\n").filter {
            $0 == "BEGIN:VEVENT"
        }.count
        desk.screen.say(
            "\(Plural.of(count, "date")) written to \(path). Entries show case references only, never names."
        )
        desk.screen.show(json: .schema1([.init("file", .string(path)), .init("dates", .number(count))]))
    }
}
