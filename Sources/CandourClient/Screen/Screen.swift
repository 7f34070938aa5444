/// Where a command prints. Results go to standard output; questions, hints and progress to standard error.
public final class Screen {
    /// With `--json`: the lines that were left out, for a page whose words are part of the result.
    private(set) var unsaid: [String] = []

    private let writeResult: (String) -> Void
    private let writeMessage: (String) -> Void
    /// How lists and records are laid out.
    public var layout: Layout
    /// The width of the terminal in columns; nil when standard output is not one.
    public let width: Int?
    /// Set by `--json`: results are then one JSON text, and nothing else reaches standard output.
    public var isJSON = false

    /// - Parameters:
    ///   - layout: how lists are laid out.
    ///   - width: columns of the terminal, nil when there is none.
    ///   - result: takes what goes to standard output.
    ///   - message: takes what goes to standard error.
    public init(
        layout: Layout,
        width: Int?,
        result: @escaping (String) -> Void,
        message: @escaping (String) -> Void
    ) {
        self.layout = layout
        self.width = width
        self.writeResult = result
        self.writeMessage = message
    }

    /// A line of the result. With `--json` it is left out: the JSON text says it.
    public func say(_ line: String = "") {
        guard !isJSON else { return unsaid.append(Self.safe(line)) }
        writeResult(wrapped(Self.safe(line)) + "\n")
    }

    /// A line around a table: part of the result for a person, and in the way of a program that reads `plain`.
    public func note(_ line: String = "") {
        if layout == .plain { tell(line) } else { say(line) }
    }

    /// A line that is not the result: a hint, a question's text, progress.
    public func tell(_ line: String = "") {
        writeMessage(wrapped(Self.safe(line)) + "\n")
    }

    /// On a terminal a long line is broken between words, behind the spaces that it begins with. A command stays on one
    /// line, so that it can be copied.
    private func wrapped(_ text: String) -> String {
        guard let width, layout == .columns else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let isCommand = line.drop { $0 == " " }.hasPrefix("candour")
                return isCommand || DisplayWidth.of(String(line)) <= width
                    ? String(line) : LineBreaks.broken(line, width)
            }
            .joined(separator: "\n")
    }

    /// A question, with no line feed after it.
    public func ask(_ question: String) {
        writeMessage(Self.safe(question))
    }

    /// A table or a set of records, in the layout that was chosen.
    public func show(_ table: Table) {
        guard !isJSON else { return }
        for line in table.lines(layout: layout, width: width) { writeResult(line + "\n") }
    }

    /// The result as JSON, when `--json` was given.
    public func show(json: @autoclosure () -> JSONValue) {
        guard isJSON else { return }
        writeResult(json().encoded + "\n")
    }
}
