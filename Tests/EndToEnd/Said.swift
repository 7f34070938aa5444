import CLP
import Foundation
import Transcript
import Verbs

/// Rows and answers that a server really sent, with their keys: what the tables of the specification are held against.
struct Said: Sendable {
    /// How often something was sent, with which keys, and the words that stood in them.
    struct Form: Sendable {
        var count = 0
        var keys: [String: Int] = [:]
        var words: [String: Set<String>] = [:]
        var blobs = 0

        mutating func take(_ message: Message) {
            count += 1
            if message.blob != nil { blobs += 1 }
            for attribute in message.attributes {
                keys[attribute.key, default: 0] += 1
                for case .atom(let word) in attribute.values {
                    words[attribute.key, default: []].insert(word)
                }
            }
        }

        mutating func add(_ other: Form) {
            count += other.count
            blobs += other.blobs
            keys.merge(other.keys, uniquingKeysWith: +)
            words.merge(other.words) { $0.union($1) }
        }
    }

    /// By the type of the row.
    var rows: [String: Form] = [:]
    /// The final `ok`, by the title of the verb.
    var answers: [String: Form] = [:]

    /// A request, as a line, and everything that was said to it.
    mutating func take(_ line: String, _ messages: [Message]) {
        for message in messages {
            switch message.verb {
            case "row": rows[message.values.first?.string ?? "", default: Form()].take(message)
            case "ok": answers[Self.title(line), default: Form()].take(message)
            default: break
            }
        }
    }

    mutating func add(_ other: Said) {
        for (type, form) in other.rows { rows[type, default: Form()].add(form) }
        for (title, form) in other.answers { answers[title, default: Form()].add(form) }
    }

    /// The title of the verb of a line; that of `set` lies in the letter of its reference.
    private static func title(_ line: String) -> String {
        let words = line.split(separator: " ").map(String.init)
        guard let verb = words.first, words.count > 1 else { return words.first ?? "" }
        switch verb {
        case "new", "list", "watch": return "\(verb) \(words[1])"
        case "set":
            let kinds: [(String, String)] = [
                ("U-", "user"), ("{user", "user"), ("K-", "device"), ("{device", "device"), ("S-", "prac"),
                ("{subject", "prac"), ("G-", "body"), ("{body", "body"),
            ]
            return "set \(kinds.first { words[1].hasPrefix($0.0) }?.1 ?? "case")"
        default: return verb
        }
    }

    /// What the recorded transcripts hold. Those of the client were played against a server that is none, and count for nothing.
    static func transcripts() throws -> Said {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Protocol/transcripts")
        var said = Said()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(".txt") && !name.hasPrefix("client-") {
            let octets = Array(try Data(contentsOf: folder.appending(path: name)))
            var asked: [UInt32: String] = [:]
            for step in try Transcript(octets: octets).steps {
                guard let message = step.message, case .tag(let tag) = message.head else { continue }
                let words = [message.verb] + message.values.map(\.string)
                switch step.side {
                case .client: asked[tag] = words.joined(separator: " ")
                case .server: said.take(asked[tag] ?? "", [message])
                }
            }
        }
        return said
    }
}
