import ArgumentParser
import Manual

/// Runs one command line at a desk and gives the number to end with. The parser's own messages never reach a person.
struct Program<Root: ParsableCommand> {
    let desk: Desk
    /// `candour` or `candour-admin`.
    let name: String
    /// What `help` alone prints.
    let overview: String

    func run(_ arguments: [String]) -> ExitNumber {
        do throws(ClientFault) {
            try execute(arguments)
            return .done
        } catch {
            report(error)
            return error.status
        }
    }

    /// Runs, and throws what went wrong.
    func execute(_ arguments: [String]) throws(ClientFault) {
        if try help(arguments) { return }
        desk.screen.isJSON = arguments.contains("--json")
        let arguments = Self.rewritten(arguments)
        try checkNames(arguments)
        let command: any ParsableCommand
        do {
            command = try Root.parseAsRoot(arguments)
        } catch {
            guard Root.exitCode(for: error) != .success else {
                desk.screen.say(Root.fullMessage(for: error))
                return
            }
            throw ParserWording.fault(Root.message(for: error), command: typedCommand(arguments))
        }
        guard let command = command as? any DeskCommand else {
            desk.screen.say(Root.helpMessage(for: type(of: command)))
            return
        }
        try desk.use(command.common.plain)
        desk.keptDraft = nil
        desk.isReadersUnknown = false
        desk.lateAudience = nil
        guard command is any WritingCommand else { return try command.run(at: desk) }
        let log = answers(arguments)
        guard desk.canAsk else {
            do throws(ClientFault) {
                try command.run(at: desk)
                if desk.answers != nil { log.finish(desk) }
                log.removeEarlier(desk)
                return
            } catch {
                throw log.unsent(error, desk)
            }
        }
        desk.answers = log
        defer { desk.answers = nil }
        do throws(ClientFault) {
            try command.run(at: desk)
            log.finish(desk)
            log.removeEarlier(desk)
        } catch {
            // What was written at the last question but one is kept; it is said also when that question ends the command.
            if error == .stopped, let kept = desk.keptDraft {
                throw error.advising([
                    "NOT SENT. What you wrote is kept on this computer. To carry on: \(desk.program) resume \(kept)"
                ])
            }
            throw log.unsent(log.ended(by: error, desk), desk)
        }
    }

    /// Those that are being carried on with, or an empty log named after the command and what it is about.
    private func answers(_ arguments: [String]) -> AnswerLog {
        if let log = desk.answers, log.isOf(arguments) { return log }
        let path = typedCommand(arguments)
        let rest = arguments.dropFirst(path.split(separator: " ").count - 1)
        // Nothing of what was typed but a reference may stand in the open part of a draft.
        let about = rest.first.flatMap { try? CaseReference.readAny($0, today: desk.typingDay) }
        return AnswerLog(arguments, label: "Answers for \(path)" + (about.map { " \($0)" } ?? ""))
    }

    /// Prints a fault to standard error, or as JSON when that was asked for.
    func report(_ fault: ClientFault) {
        for line in fault.lines { desk.screen.tell(line) }
        desk.screen.show(
            json: .schema1([
                .init("error", .string(fault.sentence)), .init("status", .number(Int(fault.status.rawValue))),
                .init("advice", .list(fault.advice.map(JSONValue.string))),
            ])
        )
    }

    /// `help`, `help TOPIC`, `help COMMAND` and `COMMAND --help`.
    private func help(_ arguments: [String]) throws(ClientFault) -> Bool {
        let asked = arguments.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
        guard arguments.first == "help" || asked else { return false }
        let words = arguments.filter { $0 != "--help" && $0 != "-h" }
        let rest = Array(arguments.first == "help" ? words.dropFirst() : words[...])
        guard let topic = rest.first, !topic.hasPrefix("-") else {
            desk.screen.say(overview)
            return true
        }
        if topic == "man-page" {
            desk.screen.say(manual.text)
            return true
        }
        if let lines = HelpTopics.lines(of: topic) {
            for line in lines { desk.screen.say(line) }
            return true
        }
        try checkNames(rest, also: HelpTopics.names, after: ["help"])
        var type: any ParsableCommand.Type = Root.self
        for word in rest {
            guard let child = Self.children(of: type).first(where: { Self.names(of: $0).contains(word) })
            else { break }
            type = child
        }
        desk.screen.say(ownName(Root.helpMessage(for: type, columns: desk.screen.width ?? 80)))
        return true
    }

    /// Pages that both programs have name the program that prints them.
    private func ownName(_ page: String) -> String {
        guard name != "candour" else { return page }
        return Self.children(of: Root.self).flatMap(Self.names(of:)).reduce(page) {
            $0.replacing("candour \($1)", with: "\(name) \($1)")
        }
    }

    /// For packagers: `help man-page` prints it.
    private var manual: ManualPage {
        ManualPage(
            of: Root.self,
            name: name,
            version: ClientVersion.text,
            sections: [
                (
                    "DESCRIPTION",
                    overview.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                ),
                ("OPTIONS OF EVERY COMMAND", HelpTopics.options),
                ("ENVIRONMENT", HelpTopics.lines(of: "environment") ?? []),
                ("EXIT STATUS", HelpTopics.lines(of: "exit-codes") ?? []),
            ]
        )
    }

    /// A mistyped command is named, with the nearest one. (The parser suggests options only.)
    private func checkNames(_ arguments: [String], also: [String] = [], after: [String] = [])
        throws(ClientFault)
    {
        var type: any ParsableCommand.Type = Root.self
        for (index, word) in arguments.enumerated() {
            let children = Self.children(of: type)
            guard !children.isEmpty, !word.hasPrefix("-") else { return }
            if let child = children.first(where: { Self.names(of: $0).contains(word) }) {
                type = child
                continue
            }
            let known = children.flatMap(Self.names(of:)) + also
            let typed = Screen.safeLine(word)
            guard let near = Suggestion.nearest(to: word.lowercased(), in: known) else {
                throw ClientFault(
                    .usage,
                    "\"\(typed)\" is not a command.",
                    advice: ["To see the commands: \(name) help"]
                )
            }
            var fixed = arguments
            fixed[index] = near
            throw ClientFault(
                .usage,
                "\"\(typed)\" is not a command. Did you mean \"\(near)\"?",
                advice: ["    \(name) \((after + fixed).map(Self.quoted).joined(separator: " "))"]
            )
        }
    }

    private func typedCommand(_ arguments: [String]) -> String {
        var words = [name]
        var type: any ParsableCommand.Type = Root.self
        for word in arguments {
            guard let child = Self.children(of: type).first(where: { Self.names(of: $0).contains(word) })
            else { break }
            words.append(word)
            type = child
        }
        return words.joined(separator: " ")
    }

    static func children(of type: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        type.configuration.groupedSubcommands.flatMap(\.subcommands) + type.configuration.ungroupedSubcommands
    }

    /// Every command that does something, as it is typed: "user list".
    static var paths: [String] { paths(of: Root.self, after: []) }

    private static func paths(of type: any ParsableCommand.Type, after words: [String]) -> [String] {
        let children = children(of: type)
        guard !children.isEmpty else { return [words.joined(separator: " ")] }
        return children.flatMap { paths(of: $0, after: words + [$0._commandName]) }
    }

    static func names(of type: any ParsableCommand.Type) -> [String] {
        [type._commandName] + type.configuration.aliases
    }

    /// Options that stand before the command go behind it, where the parser looks for them; and `list --json ref,due`
    /// chooses fields, as `list --json --fields ref,due` does.
    static func rewritten(_ arguments: [String]) -> [String] {
        var result = arguments
        var leading: [String] = []
        while let first = result.first, first.hasPrefix("-"), first != "--version" {
            leading.append(result.removeFirst())
            if ["--layout", "--passphrase-file"].contains(first), !result.isEmpty {
                leading.append(result.removeFirst())
            }
        }
        result.insert(contentsOf: leading, at: result.firstIndex(of: "--") ?? result.endIndex)
        guard result.first == "list", let index = result.firstIndex(of: "--json"),
            result.indices.contains(index + 1), !result[index + 1].hasPrefix("-")
        else { return result }
        result.insert("--fields", at: index + 1)
        return result
    }

    private static func quoted(_ word: String) -> String {
        let word = Screen.safeLine(word)
        return word.contains(" ") || word.isEmpty ? "\"\(word)\"" : word
    }
}
