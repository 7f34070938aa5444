/// ArgumentParser's messages in the words of this program: what happened, how to put it right, nobody blamed.
enum ParserWording {
    /// The fault for what the parser said.
    /// - Parameters:
    ///   - message: the parser's message, without usage.
    ///   - command: the command as typed, for the advice: "candour note".
    static func fault(_ message: String, command: String) -> ClientFault {
        let advice = ["To read about this command: \(help(command))"]
        return ClientFault(.usage, sentence(message), advice: advice)
    }

    static func sentence(_ message: String) -> String {
        let line = message.split(separator: "\n").first.map(String.init) ?? message
        let quoted = Self.quoted(in: line)
        if line.hasPrefix("Unknown option"), let option = quoted.first {
            let hint = quoted.count > 1 ? " Did you mean \(quoted[1])?" : ""
            return "\(option) is not an option of this command.\(hint)"
        }
        if line.hasPrefix("Missing value for"), let option = quoted.first {
            return "Enter a value after \(option.prefix { $0 != " " })."
        }
        if line.hasPrefix("Missing expected argument"), let argument = quoted.first {
            let name = argument.prefix { $0 != " " }.filter { $0 != "<" && $0 != ">" }
            return name.hasPrefix("-") ? "Enter a value for \(name)." : "Enter the \(name)."
        }
        if line.hasPrefix("The value"), quoted.count >= 2 {
            let option = quoted[1].prefix { $0 != " " }.filter { $0 != "<" && $0 != ">" }
            return "\(option) must be \(Self.wanted(quoted[1])). You typed \"\(quoted[0])\"."
        }
        if line.hasSuffix("unexpected argument") || line.contains("nexpected argument") {
            let words = quoted.map { "\"\($0)\"" }.joined(separator: ", ")
            return
                "This command does not take \(words). If words belong together, put quotation marks around them."
        }
        return "The command was not understood."
    }

    private static func wanted(_ option: String) -> String {
        option.contains("number") || option.contains("limit") || option.contains("minutes")
            ? "a number" : "something else"
    }

    private static func help(_ command: String) -> String {
        let words = command.split(separator: " ")
        return words.count > 1 ? "\(words[0]) help \(words[1...].joined(separator: " "))" : "\(command) help"
    }

    /// The parts in single quotation marks.
    private static func quoted(in line: String) -> [String] {
        let parts = line.split(separator: "'", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
