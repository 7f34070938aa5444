/// The answers that a person typed at the questions of one command. From the first one on they are a draft, so that
/// nothing is lost when the command ends early; `resume` gives them again, question by question, and then asks on.
final class AnswerLog {
    /// The verb of such a draft. It never travels: no server knows it.
    static let verb = "answers"

    /// The command line, without the program.
    let arguments: [String]
    private let label: String
    private var given: [(question: String, answer: String)] = []
    private var earlier: ArraySlice<(question: String, answer: String)> = []
    private var draft: Draft?
    private var isOver = false

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
        for line in text.split(separator: "\n") {
            let words = Self.unescaped(line.dropFirst())
            switch line.first {
            case "a": arguments.append(words)
            case "q": pairs.append((words, ""))
            case "r" where !pairs.isEmpty: pairs[pairs.count - 1].answer = words
            default: return nil
            }
        }
        self.arguments = arguments
        self.draft = draft
        label = draft.label
        earlier = pairs[...]
    }

    /// Whether anything was typed that would have to be typed again.
    var isUsed: Bool { !given.isEmpty }

    /// The answer that was given to this question before. Once the questions differ, nothing is taken from before.
    func next(for question: String) -> String? {
        guard let pair = earlier.first else { return nil }
        guard pair.question == question else {
            earlier = []
            return nil
        }
        earlier.removeFirst()
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

    /// The fault that ended the command, with where the answers are.
    func ended(by fault: ClientFault, _ desk: Desk) -> ClientFault {
        guard !isOver, let draft, !given.isEmpty else { return fault }
        return fault.advising([
            "NOT SENT. Your answers are kept on this computer. To carry on: \(desk.program) resume \(draft.id)"
        ])
    }

    private func save(_ desk: Desk) throws(ClientFault) {
        var kept = try draft.orElse { () throws(ClientFault) in
            Draft(
                id: try desk.drafts().newID(),
                user: try desk.identity().user,
                label: label,
                about: "",
                state: .writing,
                saved: desk.clock.now(),
                request: Request(Self.verb)
            )
        }
        kept.saved = desk.clock.now()
        kept.request = Request(Self.verb).with(text: text)
        try desk.drafts().save(kept, key: desk.draftKey())
        draft = kept
        desk.keyboard.sayKeptWhenInterrupted(true)
    }

    private var text: String {
        let lines =
            arguments.map { "a" + Self.escaped($0) }
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
