import CLP
import Fixture
import Foundation
import Transcript

/// Writes a transcript anew: the client's lines and the comments stay, the server's are what it says now. References and
/// positions that the server gives anew are followed into the client's later lines. In a draft, which has no lines of the
/// server yet, an empty line stands where the client waits.
struct Recording {
    /// What the client sends in one go, comments included, and what the server said to it before.
    private struct Block {
        var lines: [String] = []
        var former: [String] = []
    }

    let scene: Scene

    func make() async throws {
        let blocks = try blocks()
        var text = ""
        var renamed: [String: String] = [:]
        try await scene.play { client in
            text += try blocks[0].lines.joined(separator: "\n") + "\n" + heard(client) { _ in true }
            for block in blocks.dropFirst() {
                let lines = block.lines.map { $0.hasPrefix("C: ") ? Self.renamed($0, renamed) : $0 }
                text += "\n" + lines.joined(separator: "\n") + "\n"
                let sent = lines.filter { $0.hasPrefix("C") }
                guard !sent.isEmpty else { continue }
                let steps = try Transcript(sent.joined(separator: "\n") + "\n").steps
                try client.send(raw: steps.flatMap(\.octets))
                var open = Set(steps.compactMap(Self.tag))
                let answer = try heard(client) { message in
                    guard case .tag(let tag) = message.head else { return false }
                    let isWatching = message.verb == "row" && message.values.first == .atom("mark")
                    if message.verb != "row" || isWatching { open.remove(tag) }
                    return open.isEmpty
                }
                text += answer
                Self.compare(block.former, answer.split(separator: "\n").map(String.init), &renamed)
            }
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: scene.path))
    }

    /// The client's turns; the first block is the comments before them.
    private func blocks() throws -> [Block] {
        var blocks = [Block()]
        var isAnswered = false
        for line in try scene.lines() {
            switch line.prefix(1) {
            case "S":
                isAnswered = true
                blocks[blocks.count - 1].former.append(line)
            case "": isAnswered = true
            default:
                if isAnswered { blocks.append(Block()) }
                isAnswered = false
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return blocks
    }

    /// Notes which references and positions have become others.
    private static func compare(_ former: [String], _ now: [String], _ renamed: inout [String: String]) {
        for (old, new) in zip(former, now) where old.hasPrefix("S: ") && new.hasPrefix("S: ") {
            for (before, after) in zip(old.split(separator: " "), new.split(separator: " "))
            where before != after {
                for key in ["id=", "up=", "pos=", "next="] where before.hasPrefix(key) && after.hasPrefix(key)
                {
                    renamed[String(before.dropFirst(key.count))] = String(after.dropFirst(key.count))
                }
            }
        }
    }

    private static func renamed(_ line: String, _ names: [String: String]) -> String {
        var text = ""
        var word = ""
        for character in line + "\n" {
            if " =,\n".contains(character) {
                text += (names[word] ?? word) + String(character)
                word = ""
            } else {
                word.append(character)
            }
        }
        return String(text.dropLast())
    }

    private static func tag(_ step: Transcript.Step) -> UInt32? {
        if case .tag(let tag)? = step.message?.head { return tag }
        return UInt32(String(decoding: step.octets.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }

    /// What the server says until the turn is over or the connection ends.
    private func heard(_ client: TestClient, until isOver: (Message) -> Bool) throws -> String {
        var text = ""
        while true {
            let message = try client.next()
            text += Self.spelled(message)
            if message.verb == "bye", message.head == .star { return text }
            if !isOver(message) { continue }
            // After the last answer only a goodbye may follow at once.
            while let more = try client.next(within: 50) { text += Self.spelled(more) }
            return text
        }
    }

    private static func spelled(_ message: Message) -> String {
        let octets = message.encoded
        let line = octets.prefix { $0 != 0x0A }
        var text = "S: " + String(decoding: line, as: UTF8.self) + "\n"
        if let blob = message.blob {
            for part in blob.split(separator: 0x0A, omittingEmptySubsequences: false) {
                text += "S| " + String(decoding: part, as: UTF8.self) + "\n"
            }
        }
        return text
    }
}
