import CLP
import Glibc

/// A whole command line that is kept as a draft, because the server could not be reached before anything of it was written
/// down. `send` gives it again.
enum KeptCommand {
    /// The most octets of a file that are kept with the command; a larger one is named by its path.
    private static let textOctetsMax = 48_000

    /// Flags whose values are words of the person, even when there is no space in them.
    private static let flags = ["--text", "--from", "--reason", "--title", "--question", "--opinion"]

    /// Whether a command line holds words that would have to be typed again.
    static func hasWords(_ arguments: [String]) -> Bool {
        zip(arguments, arguments.dropFirst()).contains { $0.hasPrefix("--") && $1.contains(" ") }
            || arguments.contains { word in
                flags.contains { word == $0 || word.hasPrefix($0 + "=") }
            }
    }

    /// The same with the words of a file, or of standard input, in place of its name: neither may be there later.
    static func filled(_ arguments: [String], _ desk: Desk) -> [String] {
        guard let index = arguments.firstIndex(of: "--from"), arguments.indices.contains(index + 1) else {
            return arguments
        }
        var result = arguments
        let name = arguments[index + 1]
        let path = absolute(Disk.expanded(name, home: desk.home.user))
        let read =
            name == "-"
            ? try? Disk.read(from: STDIN_FILENO, named: "Standard input") : try? Disk.read(path)
        guard let read, let text = String(validating: read, as: UTF8.self), read.count <= textOctetsMax else {
            if name != "-" { result[index + 1] = path }
            return result
        }
        result[index] = "--text"
        result[index + 1] = text
        return result
    }

    /// A path that means the same wherever the command is given again.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }

    /// The command line of an upload, with everything that decides which upload it is.
    static func upload(_ path: String, to id: String, name: String, type: String?) -> AnswerLog {
        let line =
            ["attach", id, absolute(path), "--name", name] + (type.map { ["--type", $0] } ?? []) + ["--yes"]
        return AnswerLog(line, label: "File \(name) on \(id)")
    }

    /// What is said of a command that is kept.
    static func fault(_ fault: ClientFault, _ draft: Draft, _ desk: Desk) -> ClientFault {
        let sentence =
            fault.sentence.hasPrefix("NOT ") ? fault.sentence : "NOT SENT. \(fault.sentence)"
        return ClientFault(
            .notSent,
            sentence,
            advice: [
                "What you gave is safe on this computer, saved at \(desk.clock.time(of: draft.saved)): \(draft.label).",
                "To try again: \(desk.program) send \(draft.id)",
            ]
        )
    }

    /// Gives a command again.
    static func run(_ draft: Draft, _ desk: Desk) throws(ClientFault) {
        guard let log = AnswerLog(draft) else {
            throw ClientFault(.disk, "Draft \(draft.id) cannot be carried on with.")
        }
        let options = desk.options
        desk.answers = log
        defer {
            desk.options = options
            desk.answers = nil
        }
        let isComplete = !options.yes || log.arguments.contains("--yes")
        let arguments = log.arguments + (isComplete ? [] : ["--yes"])
        if desk.program == "candour-admin" {
            try Program<CandourAdmin>(desk: desk, name: desk.program, overview: "").execute(arguments)
        } else {
            try Program<Candour>(desk: desk, name: desk.program, overview: "").execute(arguments)
        }
        try desk.drafts().remove(draft.id)
    }
}
