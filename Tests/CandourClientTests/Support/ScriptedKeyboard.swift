@testable import CandourClient

/// Answers from a list. At its end the input ends.
final class ScriptedKeyboard: Keyboard {
    var isInteractive: Bool
    private var lines: [String]
    private var secrets: [String]
    /// Whether there is an editor on this computer.
    var hasEditor = true
    /// What the person does with the file in the editor.
    var editing: ((String) -> String)?
    /// What the editor was given.
    private(set) var edited: [String] = []

    init(lines: [String] = [], secrets: [String] = [], isInteractive: Bool = true) {
        self.lines = lines
        self.secrets = secrets
        self.isInteractive = isInteractive
    }

    /// More answers, for the next command.
    func type(_ more: [String]) { lines += more }

    var isUsedUp: Bool { lines.isEmpty && secrets.isEmpty }

    func line() -> String? { lines.isEmpty ? nil : lines.removeFirst() }

    func hidden() -> String? { secrets.isEmpty ? nil : secrets.removeFirst() }

    func edit(_ path: String, with command: String, tick: () -> Void) throws(ClientFault) {
        guard hasEditor else { throw ClientFault.noEditor(command) }
        let before = String(decoding: try Disk.read(path), as: UTF8.self)
        edited.append(before)
        guard let editing else { return }
        try Disk.write(Array(editing(before).utf8), to: path)
        for _ in 0..<TextEntry.saveTicks { tick() }
    }
}
