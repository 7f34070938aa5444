/// One thing that is wrong with a YAML file.
public struct YAMLProblem: Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// Line, from 1.
    public let line: Int
    /// Column, from 1.
    public let column: Int
    /// What is wrong and what to write instead.
    public let message: String

    /// A problem at a place of a file.
    public init(path: String, line: Int, column: Int, message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
    }

    /// `path:line:column: message`.
    public var description: String { "\(path):\(line):\(column): \(message)" }
}

/// Everything that is wrong with a file.
public struct YAMLProblems: Error, Sendable {
    /// In the order in which they were found.
    public let problems: [YAMLProblem]

    /// At least one problem.
    public init(problems: [YAMLProblem]) {
        self.problems = problems
    }
}
