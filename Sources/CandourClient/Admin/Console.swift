import CEditLine
import Glibc

/// `candour-admin` alone: one line, one command, until quit. Lines can be edited and called back; Tab completes.
struct Console {
    /// Lines of history kept in the file.
    static let historyLinesMax = 500

    let desk: Desk

    func run() throws(ClientFault) {
        let identity = try desk.identity()
        guard desk.keyboard.isInteractive else { return try script() }
        _ = try desk.connection()
        desk.screen.tell(
            "candour-admin \(ClientVersion.text), connected to \(identity.address). Type help, or Tab to see choices."
        )
        let history = ConsoleHistory(path: desk.home.history)
        history.load()
        ConsoleCompletion.install()
        let prompt = "admin@\(Screen.safeLine(identity.host)) (live)> "
        while let text = readline(prompt) {
            let line = Desk.trimmed(String(cString: text))
            free(text)
            guard !line.isEmpty else { continue }
            if !perform(line).goesOn { break }
            history.add(line)
        }
    }

    /// Lines from a file or a pipe: the first that fails ends it, with its number.
    private func script() throws(ClientFault) {
        while let line = try desk.keyboard.line() {
            let trimmed = Desk.trimmed(line)
            guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { continue }
            let result = perform(trimmed)
            if !result.goesOn { return }
            guard result.status == .done else {
                throw ClientFault(result.status, "The rest was not done. The line that failed: \(trimmed)")
            }
        }
    }

    /// Does one line. False for going on means quit.
    func perform(_ line: String) -> (status: ExitNumber, goesOn: Bool) {
        let program = Program<CandourAdmin>(
            desk: desk,
            name: "candour-admin",
            overview: CandourAdmin.overview
        )
        switch line {
        case "quit", "exit", "\\q": return (.done, false)
        case "\\?": return (program.run(["help"]), true)
        default: break
        }
        guard let words = CommandLineWords.split(line) else {
            program.report(ClientFault(.usage, "A quotation mark is not closed."))
            return (.usage, true)
        }
        guard let first = words.first, !first.hasPrefix("-") else {
            program.report(ClientFault(.usage, "Start with a command, such as: user list"))
            return (.usage, true)
        }
        freshen()
        let options = desk.options
        defer {
            desk.options = options
            desk.screen.isJSON = options.json
        }
        return (program.run(words), true)
    }

    /// A connection that ended while nobody typed is opened again, before it is needed for a change.
    private func freshen() {
        if (try? desk.ask(Request("ping"))) == nil { desk.dropConnection() }
    }
}
