import CLP
import Fixture
import Foundation
import OpenSSL
import Testing
import Transcript
import Verbs

/// Every transcript against the real server, octet by octet. With `CANDOUR_RECORD=1` each file is written anew from what the
/// server says, and the run fails, so that nobody takes a recording for a check.
@Suite("Transcripts against the server", .serialized)
struct TranscriptRuns {
    private static let isRecording = ProcessInfo.processInfo.environment["CANDOUR_RECORD"] == "1"
    private static let writes = Set(Catalogue.facts.filter(\.takesOnce).map(\.name))

    @Test("there are transcripts")
    func presence() {
        #expect(Scene.all.count >= 12)
    }

    @Test(arguments: Scene.all)
    func theServerSaysWhatIsWritten(scene: Scene) async throws {
        if Self.isRecording {
            try await Recording(scene: scene).make()
            Issue.record(
                "\(scene.name) was recorded anew: look at the difference, then run again without CANDOUR_RECORD"
            )
            return
        }
        let transcript = try Transcript(octets: Array(Data(contentsOf: URL(fileURLWithPath: scene.path))))
        try await scene.play { client in
            for turn in try Turn.all(in: transcript) {
                if !turn.sent.isEmpty { try client.send(raw: turn.sent) }
                for step in turn.expected {
                    let said = try client.next()
                    if step.octets == said.encoded { continue }
                    guard let expected = step.message,
                        try Certified(expected, said).isEquivalent || Receipted(expected, said).isEquivalent
                    else {
                        Issue.record(
                            "\(scene.name):\(step.line)\n  written: \(shown(step.octets))\n  said:    \(shown(said.encoded))"
                        )
                        return
                    }
                }
            }
            if transcript.steps.last?.message?.verb == "bye" {
                #expect(try client.rest().isEmpty, "\(scene.name): nothing follows * bye")
            } else {
                #expect(try client.next(within: 50) == nil, "\(scene.name): the server says more")
            }
        }
    }

    @Test(arguments: Scene.all)
    func theGrammarHolds(scene: Scene) throws {
        guard !Self.isRecording else { return }
        let transcript = try Transcript(octets: Array(Data(contentsOf: URL(fileURLWithPath: scene.path))))
        let faults = TranscriptChecker.faults(in: transcript, writes: Self.writes)
        #expect(faults.isEmpty, "\(scene.name): \(faults)")
    }

    private func shown(_ octets: [UInt8]) -> String { String(decoding: octets, as: UTF8.self) }
}

/// What the client sends before the server is heard again, and what is then expected.
struct Turn {
    var sent: [UInt8] = []
    var expected: [Transcript.Step] = []

    static func all(in transcript: Transcript) throws -> [Turn] {
        var turns: [Turn] = []
        var previous: Transcript.Side?
        for step in transcript.steps {
            if turns.isEmpty || (step.side == .client && previous == .server) { turns.append(Turn()) }
            switch step.side {
            case .client: turns[turns.count - 1].sent += step.octets
            case .server: turns[turns.count - 1].expected.append(step)
            }
            previous = step.side
        }
        return turns
    }
}

/// An answer with a certificate: new each time, so what it says is compared and not its octets.
struct Certified {
    private let expected: Message
    private let said: Message

    init(_ expected: Message, _ said: Message) {
        self.expected = expected
        self.said = said
    }

    var isEquivalent: Bool {
        get throws {
            guard said.verb == "ok", said.head == expected.head, let pem = said.blob,
                let former = expected.blob,
                said.values(of: "user") == expected.values(of: "user"),
                said.values(of: "until") == expected.values(of: "until"),
                said.attributes.map(\.key) == expected.attributes.map(\.key)
            else { return false }
            let certificate = try Certificate(pem: pem)
            let before = try Certificate(pem: former)
            return said.values(of: "fpr") == [.atom(certificate.fingerprint)]
                && certificate.commonName == before.commonName
                && certificate.notAfter == before.notAfter && certificate.notBefore == before.notBefore
                && certificate.hasClientAuth && !certificate.isAuthority
        }
    }
}
