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
    @Argument(help: ArgumentHelp("A case, or anything that has a reference.", valueName: "reference"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let typed = try desk.need(verb, flag: "a command", what: "a command, like share", question: "What do you want to do?").lowercased()
        let verb = Self.wire[typed] ?? typed
        guard verb.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }), !verb.isEmpty else {
            throw ClientFault(.usage, "Enter a command, like share.")
        }
        var subjects = [verb]
        if let reference { subjects.append(try CaseReference.readAny(reference, today: desk.today)) }
        let last = try desk.ask(subjects.count == 2 ? Request("can", subjects[0], subjects[1]) : Request("can", verb)).last
        let isAllowed = last["allowed"] == "yes"
        desk.screen.show(json: .schema1([
            .init("verb", .string(verb)), .init("allowed", .bool(isAllowed)), .init("reason", .optional(last["msg"])),
        ]))
        guard isAllowed else { throw ClientFault(.notAllowed, "No. \(Refusals.sentence(last["msg"]))") }
        desk.screen.say("Yes, you may.")
    }

    /// Commands whose verb on the wire has another name.
    private static let wire = [
        "grade": "baseline", "open": "new", "register": "new", "add-concern": "new", "attach": "put", "history": "log",
        "who-read": "who-looked",
    ]
}
