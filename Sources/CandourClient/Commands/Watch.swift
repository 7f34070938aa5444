import ArgumentParser

/// `candour watch`: says when something happens, a line at a time, until Ctrl-C.
struct Watch: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say when something happens on your cases",
        discussion: """
            Examples:
              candour watch
              candour watch --count 1
            Only references are shown. To stop: Ctrl-C
            """
    )

    @Option(name: .long, help: ArgumentHelp("Stop after this many.", valueName: "number"))
    var count: Int?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        desk.screen.tell("Waiting for something to happen. To stop: Ctrl-C")
        var seen = 0
        let request = Request("watch", "case")
        _ = try desk.connection().exchange(request, within: Connection.watchSecondsMax) {
            row throws(ClientFault) in
            guard row.kind == "event" else { return true }
            seen += 1
            let keys = row.list("keys")
            let words = keys.map { PlainWords.label(of: $0) ?? $0.replacing("-", with: " ") }
            let place = row["on"].flatMap { $0 == row.id ? nil : " on \($0)" } ?? ""
            desk.screen.say(
                "\(row.id ?? "") changed\(place)\(keys.isEmpty ? "" : ": \(words.joined(separator: ", "))"). \(desk.clock.time(of: desk.clock.now()))"
            )
            desk.screen.show(json: .schema1(row.members))
            return count.map { seen < $0 } ?? true
        }
        desk.dropConnection()
    }
}
