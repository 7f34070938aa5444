import CLP
import Testing

@testable import CandourClient

/// Plays one connection from a transcript: `S:` lines are given, `C:` lines must be sent, to the octet. `C~` is the
/// start of a message whose rest cannot be known, such as a certificate request. `!` is a connection that breaks here,
/// and `~` a time in which nothing comes.
final class ScriptedServer: Transport {
    private enum Step {
        case give([UInt8])
        case expect([UInt8])
        case expectStart([UInt8])
        case breakOff
        case silence
    }

    private var steps: [Step]
    private(set) var isClosed = false
    /// Whether every octet is held against the transcript.
    private let isGolden: Bool

    /// - Parameter isSigningAnew: whether receipts of another authority are signed by that of the tests.
    /// - Parameter isGolden: whether every octet is held against the transcript.
    init(
        _ transcript: String,
        blobs: [String: [UInt8]] = [:],
        isSigningAnew: Bool = false,
        isGolden: Bool = false
    ) {
        self.isGolden = isGolden
        var messages: [(mark: String, octets: [UInt8])] = []
        for line in transcript.split(separator: "\n", omittingEmptySubsequences: true) {
            let text = line.drop { $0 == " " }
            guard !text.hasPrefix("#") else { continue }
            if text.hasPrefix("!") || text.hasPrefix("~") {
                messages.append((String(text.prefix(1)), []))
                continue
            }
            let mark = String(text.prefix(2))
            let rest = text.dropFirst(3)
            switch mark {
            case "S:", "C:", "C~": messages.append((mark, Array(rest.utf8) + (mark == "C~" ? [] : [0x0A])))
            case "S|", "C|": messages[messages.count - 1].octets += Array(rest.utf8) + [0x0A]
            case "S<": messages[messages.count - 1].octets += (blobs[String(rest)] ?? []) + [0x0A]
            default: Issue.record("a transcript line that is not understood: \(text)")
            }
        }
        steps = messages.map { message in
            switch message.mark {
            case "S:" where isSigningAnew && Self.isReceipt(message.octets):
                .give((try? Bench.credentials.signedAnew(message.octets)) ?? message.octets)
            case "S:": .give(message.octets)
            case "C:": .expect(message.octets)
            case "C~": .expectStart(message.octets)
            case "~": .silence
            default: .breakOff
            }
        }
    }

    func send(_ octets: [UInt8]) throws(ClientFault) {
        let sent = String(decoding: octets, as: UTF8.self)
        // A goodbye is always allowed.
        if sent.split(separator: " ").last == "bye\n", steps.isEmpty || !isExpecting("bye") { return }
        guard let step = steps.first else {
            Issue.record("the client sent more than the transcript has: \(sent)")
            return
        }
        switch step {
        case .expect(let wanted):
            // Most transcripts leave it to one test how little of a case is asked for.
            let words = String(decoding: wanted, as: UTF8.self)
            let isPlain = !isGolden && !words.contains(" texts=no") && !words.contains(" rows=members")
            #expect((isPlain ? Self.plain(sent) : sent) == words)
            steps.removeFirst()
        case .expectStart(let wanted):
            #expect(sent.hasPrefix(String(decoding: wanted, as: UTF8.self)))
            steps.removeFirst()
        case .breakOff:
            steps.removeFirst()
            throw ClientFault(.unreachable, "The connection to the server was lost.")
        case .give, .silence: Issue.record("the client sent something out of turn: \(sent)")
        }
    }

    func receive(within seconds: Int) throws(ClientFault) -> [UInt8] {
        guard let step = steps.first else { return [] }
        switch step {
        case .give(let octets):
            steps.removeFirst()
            return octets
        case .breakOff:
            steps.removeFirst()
            throw ClientFault(.unreachable, "The connection to the server was lost.")
        case .silence:
            steps.removeFirst()
            throw Socket.silent
        case .expect(let wanted), .expectStart(let wanted):
            Issue.record("the client waits, and should have sent: \(String(decoding: wanted, as: UTF8.self))")
            throw ClientFault(.unreachable, "The server did not answer in time.")
        }
    }

    func close() { isClosed = true }

    /// Whether everything of the transcript happened.
    var isFinished: Bool { steps.isEmpty }

    private static func plain(_ sent: String) -> String {
        sent.replacing(" texts=no\n", with: "\n").replacing(" rows=members\n", with: "\n")
    }

    private static func isReceipt(_ octets: [UInt8]) -> Bool {
        String(decoding: octets.prefix(40), as: UTF8.self).contains(" row receipt ")
    }

    private func isExpecting(_ word: String) -> Bool {
        guard case .expect(let octets)? = steps.first else { return false }
        return String(decoding: octets, as: UTF8.self).contains(word)
    }
}
