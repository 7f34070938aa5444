import CLP
import Fixture
import Foundation
import Transcript

/// Writes a transcript anew: the client's lines and the comments stay, the server's are what it says now. In a draft, which has
/// no lines of the server yet, an empty line stands where the client waits.
struct Recording {
    let scene: Scene

    func make() async throws {
        let blocks = try blocks()
        var text = ""
        try await scene.play { client in
            text += try blocks[0].joined(separator: "\n") + "\n" + heard(client) { _ in true }
            for block in blocks.dropFirst() {
                text += "\n" + block.joined(separator: "\n") + "\n"
                let sent = block.filter { $0.hasPrefix("C") }
                guard !sent.isEmpty else { continue }
                let steps = try Transcript(sent.joined(separator: "\n") + "\n").steps
                try client.send(raw: steps.flatMap(\.octets))
                var open = Set(steps.compactMap(Self.tag))
                text += try heard(client) { message in
                    guard case .tag(let tag) = message.head else { return false }
                    let isWatching = message.verb == "row" && message.values.first == .atom("mark")
                    if message.verb != "row" || isWatching { open.remove(tag) }
                    return open.isEmpty
                }
            }
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: scene.path))
    }

    /// The client's turns; the first block is the comments before them.
    private func blocks() throws -> [[String]] {
        var blocks: [[String]] = [[]]
        var isAnswered = false
        for line in try scene.lines() {
            switch line.prefix(1) {
            case "S": isAnswered = true
            case "": isAnswered = true
            default:
                if isAnswered { blocks.append([]) }
                isAnswered = false
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks
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
