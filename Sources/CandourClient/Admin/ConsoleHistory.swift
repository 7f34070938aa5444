import CEditLine

/// Lines that were typed in the console, for the arrow keys. Lines with free text are not written to the file: only
/// commands and references are.
struct ConsoleHistory {
    let path: String

    func load() {
        using_history()
        guard let octets = try? Disk.read(path) else { return }
        for line in String(decoding: octets, as: UTF8.self).split(separator: "\n") {
            add_history(String(line))
        }
    }

    func add(_ line: String) {
        add_history(line)
        guard Self.isKept(line) else { return }
        var lines =
            (try? Disk.read(path)).map {
                String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)
            } ?? []
        lines.append(line)
        try? Disk.makeFolder(Disk.folder(of: path))
        try? Disk.write(
            Array((lines.suffix(Console.historyLinesMax).joined(separator: "\n") + "\n").utf8),
            to: path
        )
    }

    /// Whether a line holds commands, references and roles only.
    static func isKept(_ line: String) -> Bool {
        guard !line.contains("\""), !line.contains("'") else { return false }
        return !["--name", "--reason", "--words", "--passphrase"].contains { line.contains($0) }
    }
}
