import CLP
import Foundation
import Testing

@testable import CandourClient

/// Golden transcripts against the client: the file's `S:` lines are played to it, and it must send exactly the `C:` lines.
/// The same files run against the real server, so the two can never drift apart.
@Suite("Golden transcripts: the client sends exactly what they say")
struct TranscriptTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
            "Protocol/transcripts"
        )

    static let names: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { $0.hasPrefix("client-") && $0.hasSuffix(".txt") }.sorted()
    }()

    @Test("there are some")
    func some() {
        #expect(TranscriptTests.names.count >= 12)
    }

    @Test("the command of each file sends its lines", arguments: names)
    func play(name: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let command = try #require(
            Self.comment("client", in: text),
            "a line \"# client: COMMAND\" is missing"
        )
        let hello = try #require(text.split(separator: "\n").first { $0.hasPrefix("S: * hello ") })
        let greeting = try Message(octets: Array(hello.dropFirst(3).utf8) + [0x0A])
        let user = try #require(greeting.values(of: "user")?.first?.string)
        // 9am on Saturday 21 November 2026, the time of the transcripts.
        let bench = Bench([text], user: user, now: 1_795_251_600, isSigningAnew: true, isGolden: true)
        let status = bench.run(command)
        #expect(status == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished, "the conversation stopped early")
    }

    private static func comment(_ name: String, in text: String) -> String? {
        let start = "# \(name): "
        return text.split(separator: "\n").first { $0.hasPrefix(start) }.map {
            String($0.dropFirst(start.count))
        }
    }
}
