/// The answers that a person typed at the questions of one command. From the first one on they are a draft, so that
/// nothing is lost when the command ends early; `resume` gives them again, question by question, and then asks on.
final class AnswerLog {
    /// The verb of such a draft. It never travels: no server knows it.
    static let verb = "answers"

    /// The command line, without the program.
    private(set) var arguments: [String]
    private let label: String
    private var given: [(question: String, answer: String)] = []
    private var earlier: ArraySlice<(question: String, answer: String)> = []
    private var draft: Draft?
    private var isOver = false
    /// The day on which the line was typed; nil for one that was not kept yet, or was kept by an older program.
    private var typed: CivilDate?
    /// When it was last saved, of one that is carried on with.
    private var savedBefore: Int64?
    /// The question whose earlier answer was given last: when that is refused, it is asked again.
    private var answered: String?

    /// - Parameters:
    ///   - arguments: the command line, without the program.
    ///   - label: the command without its words: "candour grade 42".
    init(_ arguments: [String], label: String) {
        self.arguments = arguments
        self.label = label
    }

    /// Carries on with answers that were kept; nil for any other draft.
    init?(_ draft: Draft) {
        guard draft.isAnswers, let text = draft.request.text else { return nil }
        var arguments: [String] = []
        var pairs: [(question: String, answer: String)] = []
        var day: CivilDate?
        for line in text.split(separator: "\n") {
            let words = Self.unescaped(line.dropFirst())
            switch line.first {
            case "a": arguments.append(words)
            case "d": day = CivilDate(iso: words)
            case "q": pairs.append((words, ""))
            case "r" where !pairs.isEmpty: pairs[pairs.count - 1].answer = words
            default: return nil
            }
        }
        self.arguments = arguments
        self.draft = draft
        label = draft.label
        earlier = pairs[...]
        typed = day
        savedBefore = draft.saved
    }

    /// The day that a kept line was typed on: "today" in it is that day, whenever it is sent. Nil for a line of this moment.
    func day(_ clock: LocalClock) -> CivilDate? {
        savedBefore.map { typed ?? clock.date(of: $0) }
    }

    /// Whether anything was typed that would have to be typed again.
    var isUsed: Bool { !given.isEmpty }

    /// The answer that was given to this question before. Once the questions differ, nothing is taken from before; a question
    /// that is asked again, because its answer cannot be used any more, is the same question.
    func next(for question: String) -> String? {
        guard let pair = earlier.first else { return nil }
        guard pair.question == question else {
            if question != answered { earlier = [] }
            return nil
        }
        earlier.removeFirst()
        answered = question
        return pair.answer
    }

    /// Keeps an answer that was accepted. Before the key of this computer is open it is only remembered.
    func keep(_ answer: String, to question: String, _ desk: Desk) {
        guard !isOver else { return }
        given.append((question, answer))
        guard earlier.isEmpty, desk.isUnlocked else { return }
        try? save(desk)
    }

    /// The command has what it needs in a draft of its own, or is done: these answers are not wanted again.
    func finish(_ desk: Desk) {
        isOver = true
        if let draft, let store = try? desk.drafts() { store.remove(draft.id) }
        draft = nil
        desk.keyboard.sayKeptWhenInterrupted(false)
    }

    /// Gives the number of its draft to what is made of the answers; nil when they were not kept.
    func handOver() -> String? {
        defer { draft = nil }
        return isOver ? nil : draft?.id
    }

    /// Whether a command line is the one that these are the answers to.
    func isOf(_ line: [String]) -> Bool {
        arguments.filter { $0 != "--yes" } == line.filter { $0 != "--yes" }
    }

    /// Commands that are done once about one thing: once they are done, earlier answers to them are of no use.
    private static let onceCommands: Set<String> = [
        "agree", "approve", "waive", "close", "uninvite", "lift", "receive", "reopen",
    ]

    /// Commands that may be refused today and done tomorrow: what was typed for one of them goes only when it is done.
    private static let stepCommands: Set<String> = [
        "grade", "tell", "report", "hear", "determine", "escalate",
    ]

    /// Takes away what was typed for the same step before it was done.
    func removeEarlier(_ desk: Desk) {
        guard let command = arguments.first,
            Self.onceCommands.contains(command) || Self.stepCommands.contains(command),
            let store = try? desk.drafts()
        else { return }
        let bare = label.split(separator: " ").prefix(4).joined(separator: " ")
        for listed in store.list() where listed.state == .writing && [label, bare].contains(listed.label) {
            store.remove(listed.id)
        }
    }

    /// A command line with words in it that did not reach the server is kept as it is, and can be sent as it is.
    func unsent(_ fault: ClientFault, _ desk: Desk) -> ClientFault {
        guard fault.status == .unreachable, desk.isUnlocked, !isOver else { return fault }
        guard !fault.isFateUnknown else {
            return fault.advising(["It is NOT KNOWN whether it was done. Look before you do it again."])
        }
        if draft == nil {
            guard KeptCommand.isWorthKeeping(arguments) else { return fault }
            arguments = KeptCommand.filled(arguments, desk)
            guard (try? save(desk, state: .waiting)) != nil else { return fault }
        }
        guard let draft, draft.state == .waiting else { return fault }
        return KeptCommand.fault(fault, draft, desk)
    }

    /// Keeps the whole command line to be given again, once: a command that is kept already is not kept twice.
    func keep(_ fault: ClientFault, _ desk: Desk) throws(ClientFault) -> ClientFault {
        if let known = try kept(desk).first {
            draft = known
        } else {
            try save(desk, state: .waiting)
        }
        guard let draft else { return fault }
        return KeptCommand.fault(fault, draft, desk)
    }

    /// Takes the same command line away where it was kept.
    func removeKept(_ desk: Desk) throws(ClientFault) {
        for known in try kept(desk) { try desk.drafts().remove(known.id) }
    }

    private func kept(_ desk: Desk) throws(ClientFault) -> [Draft] {
        let store = try desk.drafts()
        var found: [Draft] = []
        for listed in store.list() where listed.state == .waiting && listed.label == label {
            guard let draft = try? store.open(listed.id, key: desk.draftKey()),
                let log = AnswerLog(draft), log.isOf(arguments)
            else { continue }
            found.append(draft)
        }
        return found
    }

    /// The fault that ended the command, with where the answers are.
    func ended(by fault: ClientFault, _ desk: Desk) -> ClientFault {
        guard !isOver, let draft, !given.isEmpty || draft.state == .waiting else { return fault }
        if draft.state == .waiting, fault.status == .unreachable { return fault }
        if fault.status == .notAllowed, let command = arguments.first, Self.onceCommands.contains(command) {
            finish(desk)
            return fault
        }
        return fault.advising([
            "NOT SENT. Your answers are kept on this computer. To carry on: \(desk.program) resume \(draft.id)"
        ])
    }

    private func save(_ desk: Desk, state: Draft.State = .writing) throws(ClientFault) {
        var kept = try draft.orElse { () throws(ClientFault) in
            Draft(
                id: try desk.drafts().newID(),
                user: try desk.identity().user,
                label: label,
                about: "",
                state: state,
                saved: desk.clock.now(),
                request: Request(Self.verb)
            )
        }
        typed = day(desk.clock) ?? typed ?? desk.today
        kept.state = state
        kept.saved = desk.clock.now()
        kept.request = Request(Self.verb).with(text: text)
        try desk.drafts().save(kept, key: desk.draftKey())
        draft = kept
        desk.keyboard.sayKeptWhenInterrupted(true)
    }

    private var text: String {
        let lines =
            arguments.map { "a" + Self.escaped($0) } + (typed.map { ["d" + $0.iso] } ?? [])
            + given.flatMap { ["q" + Self.escaped($0.question), "r" + Self.escaped($0.answer)] }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func escaped(_ words: String) -> String {
        words.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func unescaped(_ words: some StringProtocol) -> String {
        var result = ""
        var isMarked = false
        for character in words {
            if isMarked {
                result.append(character == "n" ? "\n" : character)
                isMarked = false
            } else if character == "\\" {
                isMarked = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}

extension Draft {
    /// Whether it is the answers to a command, and no request yet.
    var isAnswers: Bool { request.verb == AnswerLog.verb }
}
