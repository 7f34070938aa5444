import CLP
import Glibc

/// A whole command line that is kept as a draft, because the server could not be reached before anything of it was written
/// down. `send` gives it again.
enum KeptCommand {
    /// The most octets of a file that are kept with the command; a larger one is named by its path.
    private static let textOctetsMax = 48_000

    /// Flags that say nothing of what is to be recorded.
    private static let machinery = ["--json", "--no-input", "--layout", "--passphrase-file"]

    /// Whether anything of a command line would have to be typed again: a command and what it is about alone would not.
    static func isWorthKeeping(_ arguments: [String]) -> Bool {
        arguments.contains { word in
            word.hasPrefix("--") && !machinery.contains { word == $0 || word.hasPrefix($0 + "=") }
        }
    }

    /// The same with the words of a file, or of standard input, in place of its name: neither may be there later. A file to be
    /// written is named so that it is the same one from every folder.
    static func filled(_ arguments: [String], _ desk: Desk) -> [String] {
        var arguments = arguments
        if let index = arguments.firstIndex(of: "--output"), arguments.indices.contains(index + 1) {
            arguments[index + 1] = absolute(Disk.expanded(arguments[index + 1], home: desk.home.user))
        }
        // Of "ask" it is a person.
        guard arguments.first != "ask", let index = arguments.firstIndex(of: "--from"),
            arguments.indices.contains(index + 1)
        else { return arguments }
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
    /// - Parameter isAgreed: whether the person said yes to it.
    static func upload(_ path: String, to id: String, name: String, type: String?, isAgreed: Bool = true)
        -> AnswerLog
    {
        let line =
            ["attach", id, absolute(path), "--name", name] + (type.map { ["--type", $0] } ?? [])
            + (isAgreed ? ["--yes"] : [])
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
        do throws(ClientFault) {
            if desk.program == "candour-admin" {
                try Program<CandourAdmin>(desk: desk, name: desk.program, overview: "").execute(arguments)
            } else {
                try Program<Candour>(desk: desk, name: desk.program, overview: "").execute(arguments)
            }
        } catch {
            // Without a terminal, and without --yes, the last question could not be asked: nothing is wrong with the line.
            guard desk.canAsk || arguments.contains("--yes"), draft.state == .waiting else { throw error }
            throw try mark(draft, after: error, desk)
        }
        try desk.drafts().remove(draft.id)
    }

    /// A line that cannot go as it is does not wait any more: it would be offered, and fail, each time.
    private static func mark(_ draft: Draft, after fault: ClientFault, _ desk: Desk) throws(ClientFault)
        -> ClientFault
    {
        let state: Draft.State
        switch fault.status {
        case .usage, .data: state = .writing
        case .notVisible, .notAllowed, .stale: state = .refused
        default: return fault
        }
        let store = try desk.drafts()
        // What was made of it holds the words now, under the same number.
        if let held = try? store.open(draft.id, key: desk.draftKey()), !held.isAnswers { return fault }
        var kept = draft
        kept.state = state
        try store.save(kept, key: desk.draftKey())
        let advice = "\(draft.id) is kept, NOT SENT. To carry on with it: \(desk.program) resume \(draft.id)"
        return fault.advice.contains { $0.contains("resume \(draft.id)") } ? fault : fault.advising([advice])
    }
}
