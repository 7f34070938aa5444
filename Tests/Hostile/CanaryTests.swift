import CLP
import CandourServer
import Casework
import Fixture
import Foundation
import OpenSSL
import Testing

/// Words are planted where a lesser role must not look; then everybody asks for anything, thousands of times.
///
/// `CANDOUR_FUZZ_LINES` says how many lines in all; 10,000 when it is not set.
@Suite("No word of the team's reaches anybody else", .serialized)
struct CanaryTests {
    private static let lines = Int(ProcessInfo.processInfo.environment["CANDOUR_FUZZ_LINES"] ?? "") ?? 10_000

    /// What is planted: the word, and who may read it in spite of all.
    private static let readers: [String: Set<Cast.Role>] = [
        "canary-account": [.lead, .colleague, .adviser],
        "canary-note": [.lead, .colleague],
        "canary-held-note": [.lead, .colleague],
        "canary-held-reason": [.lead, .colleague],
        "canary-question": [.lead, .colleague, .adviser],
        "canary-advice": [.lead, .colleague, .adviser],
        "canary-opinion": [.lead, .colleague, .adviser],
        "canary-file-name": [.lead, .colleague],
        "canary-file-text": [.lead, .colleague],
        "canary-upload-name": [.lead, .colleague],
        "canary-conflict": [.lead, .colleague],
        // Whoever manages a case about the same practitioner is shown the heads of the others (`check`), and a manager may open one.
        "canary-other-title": [.colleague, .lead, .stranger],
        "canary-other-account": [.colleague],
        "canary-other-note": [.colleague],
        "canary-delay-reason": [.colleague],
    ]

    @Test("random and mutated lines in every role: no crash, no word where it must not be")
    func canaries() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let references = try plant(cast)
            // Those who could show a word to others come after the others, and who could lock them out comes last.
            let roles: [Cast.Role] = [
                .stranger, .practitioner, .companion, .adviser, .colleague, .lead, .admin,
            ]
            for (index, role) in roles.enumerated() {
                var mutator = Mutator(seed: UInt64(index) + 1, references: references)
                let heard = try talk(cast, role, Self.lines / roles.count, &mutator)
                let isTrusted = role == .lead || role == .colleague
                // The lines do reach what there is to read: whoever may read the words, does.
                let words = Self.readers.filter { $0.value.contains(role) && heard.contains($0.key) }
                #expect(!isTrusted || words.count >= 4, "\(role) read only \(words.keys)")
                for (word, allowed) in Self.readers where !isTrusted && !allowed.contains(role) {
                    #expect(!heard.contains(word), "\(role) read \(word)")
                }
            }
            let last = try TestClient(server)
            #expect(try last.next().verb == "hello")
            #expect(server.stops.all.isEmpty)
        }
    }

    /// Sends lines until all are sent; connects again whenever the server had enough. Gives all that was heard.
    private func talk(_ cast: Cast, _ role: Cast.Role, _ count: Int, _ mutator: inout Mutator) throws
        -> String
    {
        var heard: [UInt8] = []
        var sent = 0
        while sent < count {
            let client = try cast.connect(role)
            var tag = 0
            while sent < count, !client.isEnded {
                var batch: [UInt8] = []
                for _ in 0..<25 {
                    tag += 1
                    batch += mutator.line(tag: tag)
                }
                sent += 25
                tag += 1
                try client.send(raw: batch + Array("\(tag) ping\n".utf8))
                while let message = try? client.next() {
                    if message.head == .tag(UInt32(tag)), message.verb != "row" { break }
                }
                // Anything may have become a watch, an open text or a goodbye; then the rest is another connection's.
                if mutator.number(10) == 0 { break }
            }
            heard += client.heard
            client.close()
        }
        return String(decoding: heard, as: UTF8.self)
    }

    /// Plants every word; gives the references that can be guessed at, and some that name nothing.
    private func plant(_ cast: Cast) throws -> [String] {
        let lead = try cast.connect(.lead)
        let colleague = try cast.connect(.colleague)
        let adviser = try cast.connect(.adviser)
        var made = [
            "26-0001", "26-0001.1", "26-0001.2", "26-0002", "26-0002.1", "26-0003", "26-0099", "U-1", "U-2",
            "U-3", "U-6", "U-7", "U-99", "S-1", "S-2",
            "S-9", "K-1", "K-2", "K-7", "N-1", "F-1", "T-1", "Q-1", "W-1", "C-1",
        ]
        func say(_ client: TestClient, _ line: String, _ text: String? = nil) throws -> String {
            let reply = try client.must("\(line) once=plant\(cast.once())", text)
            let id = reply["id"] ?? reply["up"] ?? ""
            if !id.isEmpty { made.append(id) }
            return id
        }
        _ = try say(
            lead,
            "new concern on=26-0001 kind=records source=staff heard=2026-11-20 safety=no title=\"Second\"",
            "canary-account"
        )
        _ = try say(lead, "note 26-0001 kind=phone", "canary-note")
        let held = try say(lead, "note 26-0001.1 kind=phone", "canary-held-note")
        let holding = try say(
            lead,
            "withhold \(held) why=third-party review=2027-01-10 reason=\"canary-held-reason\""
        )
        try colleague.must("approve \(holding) once=plant-approve")
        _ = try say(
            lead,
            "ask 26-0001 for=advice user=U-4 due=2026-12-01 question=\"canary-question\" if=any"
        )
        _ = try say(adviser, "advise 26-0001 opinion=\"canary-opinion\"", "canary-advice")
        let digest = Hex.encode(SHA256.hash(Array("canary-file-text".utf8)))
        let upload = try say(
            lead,
            "put 26-0001 name=\"canary-file-name\" type=text/plain size=16 sha256=\(digest)"
        )
        try lead.must("part \(upload) at=0", "canary-file-text")
        _ = try say(lead, "seal \(upload)")
        _ = try say(lead, "put 26-0001 name=\"canary-upload-name\" type=text/plain size=16 sha256=\(digest)")
        try lead.must(
            "assign 26-0001 user=U-5 as=excluded reason=\"canary-conflict\" if=any once=plant-conflict"
        )
        _ = try say(
            colleague,
            "new prac name=\"Ms Hidden\" profession=optometrist regulator=goc registration=\"01-1\" list=ophthalmic practice=\"x\""
        )
        let other = try say(
            colleague,
            "new case prac=S-1 kind=health source=staff heard=2026-11-20 safety=yes title=\"canary-other-title\"",
            "canary-other-account"
        )
        _ = try say(colleague, "note \(other) kind=phone", "canary-other-note")
        _ = try say(
            colleague,
            "delay \(other) why=police-request expires=2026-12-01 reason=\"canary-delay-reason\" if=1"
        )
        return made
    }
}
