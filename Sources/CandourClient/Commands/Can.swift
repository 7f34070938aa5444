import ArgumentParser

/// `candour can share 42`: whether you may do something, before you try.
struct Can: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask whether you may do something",
        discussion: """
            Examples:
              candour can share 42
              candour can open
              candour can meetings call
            It ends with 0 when you may, and with 77 when you may not.
            """
    )

    @Argument(help: ArgumentHelp("A command, such as share or meetings call.", valueName: "command"))
    var words: [String] = []
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let typed = try desk.need(
            words.isEmpty ? nil : words.joined(separator: " "),
            flag: "a command",
            what: "a command, like share",
            question: "What do you want to do?"
        )
        // What stands behind the command is the case: 42, 26-0042 or "26 0042".
        let command = typed.prefix { !$0.isNumber }.lowercased()
        let name = Desk.trimmed(command)
        let place = Desk.trimmed(String(typed.dropFirst(command.count)))
        guard let verb = Self.verb(name) else {
            throw ClientFault(
                .usage,
                "\"\(name)\" is not a command.",
                advice: ["To see the commands: \(desk.program) help"]
            )
        }
        let reference = place.isEmpty ? nil : try desk.caseReference(place)
        var request = Request("can").with("verb", .atom(verb))
        if let reference { request = request.with("on", .atom(reference)) }
        let last = try desk.ask(request).last
        let isAllowed = last["allowed"] == "yes"
        desk.screen.show(
            json: .schema1([
                .init("verb", .string(verb)), .init("allowed", .bool(isAllowed)),
                .init("reason", .optional(last["msg"])),
            ])
        )
        guard isAllowed else { throw ClientFault(.notAllowed, "No. \(Refusals.sentence(last["msg"]))") }
        desk.screen.say(
            "Yes, you may."
                + (reference.map { " Whether the case has come that far: candour why \($0)" } ?? "")
        )
    }

    /// The verb of a command as it is typed, or of a verb as the server calls it; nil for what is neither.
    private static func verb(_ name: String) -> String? {
        if let verb = wire[name] { return verb }
        let last = name.split(separator: " ").last.map(String.init) ?? ""
        let sheet = RecordSheets.all.first { $0.command == last && ($0.row != nil || name != last) }
        if let sheet {
            if case .new(let type) = sheet.subject { return "\(sheet.verb)-\(type)" }
            return sheet.verb
        }
        guard !name.isEmpty, name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else {
            return nil
        }
        return name
    }

    /// Commands whose verb on the wire has another name.
    private static let wire = [
        "grade": "baseline", "open": "new-case", "register": "new-prac", "add-concern": "new-concern",
        "attach": "put",
        "history": "log",
        "who-read": "who-looked", "meetings list": "list-meeting", "bodies list": "list-body",
        "bodies show": "show", "hold-meeting": "hold", "call-meeting": "new-meeting", "change": "set-case",
    ]
}
