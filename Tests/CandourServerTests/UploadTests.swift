import CLP
import Fixture
import OpenSSL
import Testing

/// A file goes up in parts; connections break, answers are lost, and the file arrives as it was announced or not at all.
@Suite("Uploads that go on where they stopped")
struct UploadTests {
    private let file = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 256) }
    private var digest: String { Hex.encode(SHA256.hash(file)) }

    private func put(_ client: TestClient, _ once: String) throws -> Reply {
        try client.ask(
            "put 26-0001 name=\"letter.txt\" type=text/plain size=1000 sha256=\(digest) once=\(once)"
        )
    }

    private func part(_ client: TestClient, _ up: String, _ at: Int, _ octets: [UInt8]) throws -> Reply {
        try client.reply(to: client.request("part \(up) at=\(at)", blob: octets))
    }

    @Test(
        "put sent again says how far the upload has come, also after a restart, and the rest seals the file"
    )
    func resumed() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            var client = try cast.connect(.lead)
            let first = try put(client, "p1")
            let up = first["up"] ?? ""
            #expect(first["at"] == "0")
            #expect(try part(client, up, 0, Array(file[0..<600]))["at"] == "600")
            client.cut()
            client = try cast.connect(.lead)
            let second = try put(client, "p1")
            #expect([second["up"], second["at"], second["again"]] == [up, "600", "1"], "\(second.text)")
            // What was sent before may come again: the answer says how far the whole has come.
            #expect(try part(client, up, 0, Array(file[0..<300]))["at"] == "600")
            client.close()
            try await server.restart()
            client = try cast.connect(.lead)
            #expect(try put(client, "p1")["at"] == "600")
            #expect(try part(client, up, 600, Array(file[600...]))["at"] == "1000")
            let sealed = try client.must("seal \(up) once=s1")
            let got = try client.must("get \(sealed["id"] ?? "") at=0 len=1000")
            #expect(got.last.blob == file)
            #expect(try put(client, "p1")["at"] == "1000")
            client.close()
        }
    }

    @Test(
        "other octets at a place that is taken, an overlap and a gap are refused with the place to go on at"
    )
    func refused() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            let up = try put(client, "p1")["up"] ?? ""
            _ = try part(client, up, 0, Array(file[0..<400]))
            _ = try part(client, up, 400, Array(file[400..<600]))
            var wrong = Array(file[0..<600])
            wrong[599] ^= 1
            for (at, octets) in [
                (0, wrong), (0, [UInt8](repeating: 0x71, count: 600)), (400, Array(file[400..<700])),
                (100, Array(file[100..<200])), (700, Array(file[700..<800])),
            ] {
                let reply = try part(client, up, at, octets)
                #expect(reply.last.values.map(\.string) == ["bad.state"], "\(at): \(reply.text)")
                #expect(reply["at"] == "600", "\(at)")
            }
            // Two earlier parts as one are the same octets at the same place.
            #expect(try part(client, up, 0, Array(file[0..<600]))["at"] == "600")
            _ = try part(client, up, 600, Array(file[600...]))
            #expect(try client.must("seal \(up) once=s1")["id"] != nil)
            client.close()
        }
    }

    @Test("parts that are on their way together are compared before any of them is stored")
    func pipelined() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            let up = try put(client, "p1")["up"] ?? ""
            let tags = try [file[0..<500], file[0..<500], file[1..<501], file[500..<1000]].enumerated().map {
                try client.request("part \(up) at=\($0 == 3 ? 500 : 0)", blob: Array($1))
            }
            let answers = try tags.map { try client.reply(to: $0) }
            #expect(answers.map { $0["at"] } == ["500", "500", "500", "1000"])
            #expect(answers.map(\.isOK) == [true, true, false, true])
            client.close()
        }
    }
}
