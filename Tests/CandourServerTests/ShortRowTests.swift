import CLP
import Fixture
import Foundation
import Testing

@testable import CandourServer
@testable import Verbs

struct ShortRowTests {
    @Test func `a row that cannot be spelled comes short, and the rest of the answer comes`() async throws {
        let server = try await TestServer()
        await server.daemon.stop()
        defer { try? FileManager.default.removeItem(atPath: server.folder.path) }
        let rendering = Rendering(hub: try BurstTests.hub(of: server))
        let long = String(repeating: "x", count: 9000)
        let many = (0..<65).map { "N-\($0)" }
        let short = "ref=f4017 msg=\"\(Row.tooLong)\""
        let rows: [(row: Row, said: String)] = [
            (Row("note", "N-1").with("on", "26-0001"), "7 row note N-1 on=26-0001"),
            (Row("measure", "X-1").with("reason", text: long), "7 row measure X-1 \(short)"),
            (Row("case", "26-0001").with("new", list: many), "7 row case 26-0001 \(short)"),
            (Row("member").with("user", "U-1").with("user", "U-1"), "7 row member \(short)"),
            (Row("note", "N-2").with("on", "26-0001"), "7 row note N-2 on=26-0001"),
        ]
        let answer = Answer.counted(rows.map(\.row))
        let expected = rows.map(\.said) + ["7 ok n=5"]
        let whole = rendering.octets(answer, 1, 7, rows.map { _ in nil })
        #expect(lines(whole) == expected)
        let (piece, next) = rendering.piece(answer, from: 0, 1, 7)
        #expect(lines(piece) == expected)
        #expect(next == nil)
    }

    private func lines(_ octets: [UInt8]) -> [String] {
        String(decoding: octets, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
