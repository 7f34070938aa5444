public import ArgumentParser

/// A manual page in the words that `help` prints, so that the two cannot differ.
public struct ManualPage {
    /// Columns of the text: what a terminal of 80 shows after the indent of a manual page.
    static let columns = 72

    private let name: String
    private let version: String
    private let summary: String
    private let sections: [(title: String, lines: [String])]
    private let commands: [(path: String, help: [String])]

    /// - Parameters:
    ///   - root: the program's command.
    ///   - name: the name of the program.
    ///   - version: as `--version` prints it.
    ///   - sections: further sections, each a title in capital letters and its lines.
    public init<Root: ParsableCommand>(
        of root: Root.Type,
        name: String,
        version: String,
        sections: [(title: String, lines: [String])]
    ) {
        self.name = name
        self.version = version
        self.summary = root.configuration.abstract
        self.sections = sections
        self.commands = Self.leaves(of: root, after: []).map { path, type in
            let help = root.helpMessage(for: type, columns: Self.columns)
            return (([name] + path).joined(separator: " "), Self.own(help))
        }
    }

    /// The page, ready for `man`.
    public var text: String {
        var lines = [
            ".\\\" Written by scripts/regen from the program's own help. Do not edit.",
            ".TH \(name.uppercased()) 1 \"\" \"Candour \(version)\" \"Candour\"", ".SH NAME",
            "\(name) \\- \(Self.escaped(summary))", ".SH SYNOPSIS", ".B \(name)",
            ".I command",
            "[options]",
        ]
        for section in sections { lines += [".SH \(section.title)"] + Self.verbatim(section.lines) }
        lines.append(".SH COMMANDS")
        for command in commands {
            lines += [".SS \(Self.escaped(command.path))"] + Self.verbatim(command.help)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Commands that do something, with how they are typed.
    private static func leaves(of type: any ParsableCommand.Type, after path: [String])
        -> [([String], any ParsableCommand.Type)]
    {
        let configuration = type.configuration
        let children =
            configuration.groupedSubcommands.flatMap(\.subcommands) + configuration.ungroupedSubcommands
        guard !children.isEmpty else { return path.isEmpty ? [] : [(path, type)] }
        return children.flatMap { child in
            child.configuration.shouldDisplay ? leaves(of: child, after: path + [child._commandName]) : []
        }
    }

    /// The help of a command without the options that every command has: those stand last, from `--json` on.
    private static func own(_ help: String) -> [String] {
        var lines = help.replacing("OVERVIEW: ", with: "").split(
            separator: "\n",
            omittingEmptySubsequences: false
        ).map(String.init)
        if let common = lines.firstIndex(where: { $0.hasPrefix("  --json ") || $0.hasPrefix("  --version ") })
        {
            lines.removeSubrange(common...)
        }
        while let last = lines.last, last.isEmpty || last == "OPTIONS:" { lines.removeLast() }
        return lines
    }

    private static func verbatim(_ lines: [String]) -> [String] {
        [".nf"] + lines.flatMap(broken).map(escaped) + [".fi"]
    }

    /// A line that a terminal of 80 columns would break anywhere, broken between words; the rest stands under the second column
    /// of a list, else under the first word. A command stays as it is, so that it can be copied.
    private static func broken(_ line: String) -> [String] {
        guard line.count > columns, !line.hasPrefix("  candour") else { return [line] }
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        let margin = line.prefix { $0 == " " }.count
        let gap = line.dropFirst(margin).ranges(of: "  ").first
        let second = gap.map { line[$0.upperBound...].prefix { $0 == " " }.endIndex }
        let indent =
            line.hasPrefix("USAGE: ")
            ? 7 : second.map { line.distance(from: line.startIndex, to: $0) } ?? margin
        var lines: [String] = []
        var current = ""
        for (index, word) in words.enumerated() {
            let next = index == 0 ? String(word) : current + " " + word
            if next.count > columns, current.contains(where: { $0 != " " }) {
                lines.append(current)
                current = String(repeating: " ", count: indent) + word
            } else {
                current = next
            }
        }
        return lines + [current]
    }

    private static func escaped(_ line: String) -> String {
        let text = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }
}
