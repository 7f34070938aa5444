import CLP
import Casework
import Fixture
import OpenSSL
import Testing

@Suite("An account is not taken over silently", .serialized)
struct TakeoverTests {
    private static let secrets = "code=\(TestServer.code) words=\(TestServer.words.joined(separator: ","))"

    @Test(
        "an administrator who makes an invitation for somebody else needs a second one, and the owner is told"
    )
    func takeover() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let admin = try cast.connect(.admin)
            let ada = try #require(
                try admin.must("new user name=\"Ada\" role=admin \(Self.secrets) once=e1")["id"]
            )
            let second = try TestClient(server, try Cast.enrol(ada, at: server))
            #expect(try second.next().values(of: "notice") == nil)

            let made = try admin.must("reinvite U-2 \(Self.secrets) once=e2")
            #expect(made["state"] == "waiting")
            #expect(throws: TestFault.self) { try Cast.enrol("U-2", at: server) }
            #expect(try admin.ask("confirm U-2 once=e3").code == "rule.field")
            try second.must("confirm U-2 once=e4")
            let stolen = try Cast.enrol("U-2", at: server)

            let owner = try TestClient(server, cast.identities[.lead])
            #expect(try owner.next().values(of: "notice") == [.atom("2026-11-21T09:00:00Z")])
            let told = try owner.must("who").rows
            #expect(told.map { $0.values(of: "kind") } == [[.atom("invited")], [.atom("enrolled")]])
            #expect(told.map { $0.values(of: "who") } == [[.text("Sam Reed")], [.text("Sam Reed")]])

            // The owner shuts the stranger's computer out; its session ends.
            let thief = try TestClient(server, stolen)
            _ = try thief.next()
            let device = try #require(told.last?.values.last?.string)
            try owner.must("revoke \(device) once=e5")
            #expect(try thief.rest().last?.values == [.atom("auth.revoked")])
            for client in [admin, second, owner] { client.close() }
        }
    }

    @Test("an invitation that waits keeps its tries, and works once it is confirmed")
    func patience() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let admin = try cast.connect(.admin)
            let ada = try #require(
                try admin.must("new user name=\"Ada\" role=admin \(Self.secrets) once=e1")["id"]
            )
            let second = try TestClient(server, try Cast.enrol(ada, at: server))
            _ = try second.next()
            try admin.must("reinvite U-2 \(Self.secrets) once=e2")
            for _ in 0..<8 { #expect(throws: TestFault.self) { try Cast.enrol("U-2", at: server) } }
            try second.must("confirm U-2 once=e3")
            _ = try Cast.enrol("U-2", at: server)
            // A restart replays it all.
            try await server.restart()
            let owner = try TestClient(server, cast.identities[.lead])
            #expect(try owner.next().values(of: "notice") != nil)
            owner.close()
        }
    }
}
