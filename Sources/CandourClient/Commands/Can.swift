import ArgumentParser

/// `candour can share 42`: whether you may do something, before you try.
struct Can: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask whether you may do something",
        discussion: """
            Examples:
              candour can share 42
              candour can open
            It ends with 0 when you may, and with 77 when you may not.
            """
    )

    @Argument(help: ArgumentHelp("A command, such as share.", valueName: "command"))
    var verb: String?
    @Argument(help: ArgumentHelp("The case it is about.", valueName: "case"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let typed = try desk.need(
            verb,
            flag: "a command",
            what: "a command, like share",
            question: "What do you want to do?"
        ).lowercased()
        let verb =
            Self.wire[typed] ?? RecordSheets.all.first { $0.command == typed && $0.row != nil }?.verb ?? typed
        guard verb.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }), !verb.isEmpty else {
            throw ClientFault(.usage, "Enter a command, like share.")
        }
        var request = Request("can").with("verb", .atom(verb))
        if let reference { request = request.with("on", .atom(try desk.caseReference(reference))) }
        let last = try desk.ask(request).last
        let isAllowed = last["allowed"] == "yes"
        desk.screen.show(
            json: .schema1([
                .init("verb", .string(verb)), .init("allowed", .bool(isAllowed)),
                .init("reason", .optional(last["msg"])),
            ])
        )
        guard isAllowed else { throw ClientFault(.notAllowed, "No. \(Refusals.sentence(last["msg"]))") }
        desk.screen.say("Yes, you may.")
    }

    /// Commands whose verb on the wire has another name.
    private static let wire = [
        "grade": "baseline", "open": "new-case", "register": "new-prac", "add-concern": "new-concern",
        "attach": "put",
        "history": "log",
        "who-read": "who-looked",
    ]
}
