import Fixture
import Foundation
import Testing
import Transcript

/// A file of the transcripts: what the store holds, who connects, and the conversation.
///
/// Its first comments say the first two: `# store: told` names a `Cast.Stage`, `# as: lead` a `Cast.Role`; without `# as:`
/// the client shows no certificate.
struct Scene: CustomTestStringConvertible {
    /// Where the transcripts are.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Protocol/transcripts")

    /// Every transcript there is, by name.
    static let all: [Scene] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { Scene(name: $0) }
    }()

    let name: String
    var testDescription: String { name }
    var path: String { Scene.folder.appendingPathComponent(name).path }

    /// Its lines.
    func lines() throws -> [String] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// What a comment of the form `# key: value` says.
    func fact(_ key: String) throws -> String? {
        try lines().lazy.compactMap { line -> String? in
            let start = "# \(key): "
            return line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
        }.first
    }

    /// Runs the body against a server whose store is as the scene wants it.
    func play(_ body: (TestClient) throws -> Void) async throws {
        try await TestServer.run { server in
            guard let stage = Cast.Stage(rawValue: try fact("store") ?? "founded") else {
                throw TestFault("\(name): no such store")
            }
            let cast = try Cast(server, to: stage)
            let role = try fact("as").flatMap(Cast.Role.init)
            let client = try TestClient(server, role.flatMap { cast.identities[$0] })
            try body(client)
            client.close()
        }
    }
}
