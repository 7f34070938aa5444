import CLP
import CandourServer
import Casework
import Fixture
import Foundation
import Journal
import OpenSSL
import Receipts
import Testing

/// Receipts from the real server, held against its store and against what each reader may see.
@Suite("Receipts from the server", .serialized)
struct ReceiptTests {
    private func receipt(_ client: TestClient, _ id: String) throws -> SignedReceipt {
        let reply = try client.ask("receipt \(id)")
        let row = try #require(reply.rows.first, "\(reply.text)")
        #expect(row.values == [.atom("receipt"), .atom(id)])
        return try SignedReceipt(octets: try #require(row.blob))
    }

    @Test("it verifies, its hash is that of the entry, its text is the one sent")
    func genuine() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .baselined)
            let client = try cast.connect(.practitioner)
            let id = try #require(cast.made["response"])
            let made = try receipt(client, id)
            try made.check(authority: server.authority)
            let text = try #require(try client.ask("show \(id)").rows.first?.blob)
            try made.check(text: text)
            let hash = try #require(Hex.decode(made.statement.entry.sha256))
            let result = try Verifier(server.storage).run(lookingFor: hash)
            let entry = try #require(result.found)
            #expect(entry.envelope.by == cast.users[.practitioner])
            #expect(result.finding == nil)
            #expect(try Verifier(server.storage).run(lookingFor: SHA256.hash([1])).found == nil)
            client.close()
        }
    }

    @Test("its row is what show answers the same person, for everything on the case and everybody on it")
    func asShown() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .decided)
            for role in [Cast.Role.practitioner, .companion, .adviser, .lead] {
                let client = try cast.connect(role)
                var count = 0
                for shown in try client.ask("show 26-0001").rows where shown.values.count > 1 {
                    let id = shown.values[1].string
                    guard let single = try client.ask("show \(id)").rows.first, single.values.count > 1 else {
                        continue
                    }
                    let made = try receipt(client, id).statement
                    #expect(made.row.values == single.values)
                    #expect(made.row.attributes == single.attributes || shown.values[0] == .atom("case"))
                    #expect((made.text == nil) == (single.blob == nil))
                    count += 1
                }
                #expect(count > 3, "\(role) saw \(count)")
                client.close()
            }
        }
    }

    @Test("two receipts of one thing differ in nothing that other people do")
    func quiet() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .baselined)
            let client = try cast.connect(.practitioner)
            let id = try #require(cast.made["response"])
            let before = try receipt(client, id).statement
            let lead = try cast.connect(.lead)
            for index in 1...20 {
                _ = try lead.ask("note 26-0001 kind=phone body=\"\(index)\" once=\(cast.once())")
            }
            #expect(try receipt(client, id).statement == before)
            client.close()
            lead.close()
        }
    }

    @Test("a receipt of what another person made is a look; of one's own it is not")
    func looks() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .baselined)
            let client = try cast.connect(.practitioner)
            func looks() throws -> Int { try client.ask("who-looked 26-0001").rows.count }
            let first = try looks()
            _ = try receipt(client, try #require(cast.made["response"]))
            #expect(try looks() == first)
            _ = try receipt(client, try #require(cast.made["copy"]))
            #expect(try looks() == first + 1)
            client.close()
        }
    }

    @Test("a store of before there were receipts gets its key from the next start")
    func olderStore() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            try FileManager.default.removeItem(atPath: server.folder.receiptsKey)
            try await server.restart()
            let client = try cast.connect(.practitioner)
            try receipt(client, "26-0001.1").check(authority: server.authority)
            client.close()
        }
    }
}
