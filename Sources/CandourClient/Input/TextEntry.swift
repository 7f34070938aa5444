import CLP
import Glibc

/// Gets a longer text from a person: from a flag, a file, their editor or the keyboard. From the first word on it is a
/// draft on this computer; nothing typed is lost when something goes wrong.
struct TextEntry {
    /// How old typed words may be before they are saved, in tenths of a second.
    static let saveTicks = 50

    let desk: Desk
    /// What it is: "Note on 26-0042".
    let label: String
    /// The case.
    let about: String
    let audience: Audience
    /// What the text is for, under the first lines of the editor: one line each.
    var guidance: [String] = []
    /// Whether Enter leaves it out.
    var isOptional = false

    /// The text, and the draft that holds it when it was typed here.
    /// - Parameters:
    ///   - options: what the flags gave.
    ///   - question: the question, when nobody gave a flag.
    ///   - request: what the text will be part of.
    ///   - draft: an earlier draft that is being carried on.
    func read(
        _ options: TextSource,
        question: String,
        request: Request,
        draft: Draft? = nil
    ) throws(ClientFault) -> (text: String?, draft: Draft?) {
        if options.text != nil, options.from != nil {
            throw ClientFault(.usage, "Use --text or --from, not both.")
        }
        if let text = options.text { return (try checked(text), draft) }
        if let path = options.from {
            let octets =
                path == "-"
                ? try Disk.read(from: STDIN_FILENO, named: "Standard input")
                : try Disk.read(Disk.expanded(path, home: desk.home.user))
            guard let text = String(validating: octets, as: UTF8.self) else {
                throw ClientFault(
                    .data,
                    "\(path) is not plain text in UTF-8.",
                    advice: ["To add it as a file: \(desk.program) attach"]
                )
            }
            return (try checked(text), draft)
        }
        guard desk.canAsk else {
            if isOptional { return (nil, draft) }
            throw ClientFault.missing("--from FILE or --text", "the text")
        }
        var draft = try draft.orElse { () throws(ClientFault) in try newDraft(request) }
        while true {
            desk.screen.tell(question)
            let skip =
                isOptional
                ? "To skip, press Enter. To use your editor, type \"edit\"."
                : "Press Enter to open your editor."
            desk.screen.tell("   \(skip) To type here instead, type \"here\".")
            desk.screen.ask("> ")
            let typed = try desk.typed()
            switch typed.lowercased() {
            case "here": try typeHere(&draft)
            case "stop": throw stopped(draft)
            case "" where isOptional:
                try desk.drafts().remove(draft.id)
                return (nil, nil)
            case "", "edit", "editor": try edit(&draft)
            default:
                // A sentence is the text itself; one word may be a slip of the pen.
                guard typed.contains(" ") else {
                    desk.screen.tell(
                        "Error: To type your text here, first type \"here\" and press Enter. For your editor, type \"edit\". To end, type \"stop\"."
                    )
                    continue
                }
                try save(typed, in: &draft)
            }
            guard let text = draft.request.text, !Desk.trimmed(text).isEmpty else {
                if isOptional {
                    try desk.drafts().remove(draft.id)
                    return (nil, nil)
                }
                try desk.drafts().remove(draft.id)
                throw ClientFault(.stopped, "Nothing was written, and nothing was sent.")
            }
            desk.screen.tell(
                "Saved on this computer at \(desk.clock.time(of: desk.clock.now())). "
                    + "\(Plural.of(draft.wordCount, "word")). NOT SENT."
            )
            return (text, draft)
        }
    }

    /// Opens the editor on a draft that exists.
    func carryOn(_ draft: inout Draft) throws(ClientFault) { try edit(&draft) }

    /// Where no editor can be started the text is typed here.
    private func edit(_ draft: inout Draft) throws(ClientFault) {
        do throws(ClientFault) {
            try useEditor(&draft)
        } catch {
            guard error == .noEditor(editor) else { throw error }
            desk.screen.tell("\(error.sentence) Type your text here instead.")
            try typeHere(&draft)
        }
    }

    private func newDraft(_ request: Request) throws(ClientFault) -> Draft {
        Draft(
            id: try desk.drafts().newID(),
            user: try desk.identity().user,
            label: label,
            about: about,
            state: .writing,
            saved: desk.clock.now(),
            request: request
        )
    }

    private func checked(_ text: String) throws(ClientFault) -> String {
        guard !Desk.trimmed(text).isEmpty else { throw ClientFault(.data, "The text is empty.") }
        guard text.utf8.count <= Limits.blobOctetsMax else {
            throw ClientFault(
                .data,
                Self.tooLong(text),
                advice: ["A longer text can be added as a file: \(desk.program) attach"]
            )
        }
        return text
    }

    /// Both numbers in octets: rounded, they could be the same.
    private static func tooLong(_ text: String) -> String {
        let over = text.utf8.count - Limits.blobOctetsMax
        return
            "The text must be \(Plural.grouped(Limits.blobOctetsMax)) bytes or less. It is \(Plural.grouped(text.utf8.count)), so take out about \(Plural.of(over, "letter"))."
    }

    private func stopped(_ draft: Draft) -> ClientFault {
        guard draft.request.text != nil else {
            return ClientFault.stopped
        }
        return ClientFault(
            .stopped,
            "You stopped. NOT SENT. Your text is kept on this computer.",
            advice: ["To carry on: \(desk.program) resume \(draft.id)"]
        )
    }

    // MARK: Typed in the terminal

    private func typeHere(_ draft: inout Draft) throws(ClientFault) {
        var lines: [String] = []
        if let text = draft.request.text, !text.isEmpty {
            desk.screen.tell("Your text so far:")
            for line in Screen.safe(text).split(separator: "\n", omittingEmptySubsequences: false) {
                desk.screen.tell("  " + line)
            }
            if try desk.yesNo("Do you want to keep it, and to go on at its end?", isLast: true) {
                lines = [text]
            }
        }
        desk.screen.tell("Type your text. A full stop on a line of its own ends it.")
        while let line = try desk.keyboard.line(), line != "." {
            lines.append(line)
            try save(lines.joined(separator: "\n"), in: &draft)
        }
    }

    // MARK: The editor

    private func useEditor(_ draft: inout Draft) throws(ClientFault) {
        try Disk.makeFolder(desk.home.runtime)
        let path = "\(desk.home.runtime)/\(draft.id).txt"
        let header = self.header
        let start = header + (draft.request.text.map { $0 + "\n" } ?? "\n")
        try Disk.write(Array(start.utf8), to: path)
        var ticks = 0
        var working = draft
        var lastSaved = Self.withoutComments(start)
        try desk.keyboard.edit(path, with: editor) {
            ticks += 1
            guard ticks % Self.saveTicks == 0, let octets = try? Disk.read(path) else { return }
            let text = Self.withoutComments(String(decoding: octets, as: UTF8.self))
            guard text != lastSaved, (try? save(text, in: &working)) != nil else { return }
            lastSaved = text
        }
        let text = Self.withoutComments(String(decoding: try Disk.read(path), as: UTF8.self))
        guard text.utf8.count <= Limits.blobOctetsMax else {
            throw ClientFault(
                .data,
                Self.tooLong(text),
                advice: ["It is kept in \(path)."]
            )
        }
        draft = working
        if !text.isEmpty { try save(text, in: &draft) } else { draft.request = draft.request.with(text: nil) }
        Disk.remove(path)
    }

    private func save(_ text: String, in draft: inout Draft) throws(ClientFault) {
        draft.request = draft.request.with(text: text)
        draft.saved = desk.clock.now()
        draft.state = .writing
        try desk.drafts().save(draft, key: desk.draftKey())
        desk.keptDraft = draft.id
        // The draft of the text holds the answers before it as well.
        desk.answers?.finish(desk)
        desk.keyboard.sayKeptWhenInterrupted(true)
    }

    private var header: String {
        var lines = ["\(label.uppercased()) - NOT SENT"]
        lines.append("Readers when you send it: \(audience.readers.joined(separator: ", ")).")
        lines += audience.notReaders.map { "\($0) will NOT see this. Write as if they will." }
        lines.append("Lines starting with # are not sent. Do not name patients: write \"patient A\".")
        lines += guidance
        return lines.map { "# \(Screen.safeLine($0))\n" }.joined()
    }

    /// The editor: the person's own, else one that shows its keys on the screen.
    private var editor: String {
        for name in ["CANDOUR_EDITOR", "VISUAL", "EDITOR"] {
            if let command = desk.environment[name], !Desk.trimmed(command).isEmpty {
                return Self.private(command)
            }
        }
        return "nano"
    }

    /// vim without its swap file and history.
    private static func `private`(_ command: String) -> String {
        let program = Disk.name(of: String(command.prefix { $0 != " " }))
        return ["vim", "nvim", "gvim"].contains(program) ? command + " -n -i NONE" : command
    }

    static func withoutComments(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !$0.hasPrefix("#")
        }
        return Desk.trimmed(lines.joined(separator: "\n"))
    }
}
