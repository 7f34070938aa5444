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
            let identity = try Cast.enrol(ada, at: server)
            let new = try TestClient(server, identity)
            #expect(try new.next().values(of: "notice") == nil)

            let made = try admin.must("reinvite U-2 \(Self.secrets) once=e2")
            #expect(made["state"] == "waiting")
            #expect(throws: TestFault.self) { try Cast.enrol("U-2", at: server) }
            #expect(try admin.ask("confirm U-2 once=e3").code == "rule.field")
            // An administrator of today is not yet anybody's second.
            let early = try new.ask("confirm U-2 once=e4")
            #expect(early.rows.first.map { "\($0)" }?.contains("fewer than 3 days") == true)
            for client in [admin, new] { client.close() }
            server.clock.advance(seconds: 3 * 86_400)
            try await server.restart()
            let second = try TestClient(server, identity)
            _ = try second.next()
            try second.must("confirm U-2 once=e5")
            let stolen = try Cast.enrol("U-2", at: server)

            let owner = try TestClient(server, cast.identities[.lead])
            #expect(try owner.next().values(of: "notice") == [.atom("2026-11-24T09:00:00Z")])
            let told = try owner.must("who").rows
            #expect(told.map { $0.values(of: "kind") } == [[.atom("invited")], [.atom("enrolled")]])
            #expect(told.map { $0.values(of: "who") } == [[.text("Sam Reed")], [.text("Sam Reed")]])

            // The owner shuts the stranger's computer out; its session ends.
            let thief = try TestClient(server, stolen)
            _ = try thief.next()
            let device = try #require(told.last?.values.last?.string)
            try owner.must("revoke \(device) once=e6")
            #expect(try thief.rest().last?.values == [.atom("auth.revoked")])
            for client in [second, owner] { client.close() }
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
            server.clock.advance(seconds: 3 * 86_400)
            try second.must("confirm U-2 once=e3")
            _ = try Cast.enrol("U-2", at: server)
            // A restart replays it all.
            try await server.restart()
            let owner = try TestClient(server, cast.identities[.lead])
            #expect(try owner.next().values(of: "notice") != nil)
            owner.close()
        }
    }

    @Test("shutting the other administrator out for a moment does not make one the only one")
    func alone() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let admin = try cast.connect(.admin)
            let ada = try #require(
                try admin.must("new user name=\"Ada\" role=admin \(Self.secrets) once=f1")["id"]
            )
            let identity = try Cast.enrol(ada, at: server)
            try admin.must("set \(ada) state=disabled reason=\"for a moment\" if=any once=f2")
            #expect(try admin.must("reinvite U-2 \(Self.secrets) once=f3")["state"] == "waiting")
            try admin.must("set \(ada) state=active if=any once=f4")
            let second = try TestClient(server, identity)
            #expect(try second.next().values(of: "notice") != nil)
            let kinds = try second.must("who").rows.map { $0.values(of: "kind") }
            #expect(kinds == [[.atom("disabled")], [.atom("enabled")]])
            // Demoting is no other way.
            try admin.must("set \(ada) role=adviser if=any once=f5")
            #expect(try admin.must("reinvite U-2 \(Self.secrets) once=f6")["state"] == "waiting")
            // The first administrator hears of every new one that somebody else made, and whoever made it does not.
            #expect(try admin.must("who").rows.isEmpty)
            for client in [admin, second] { client.close() }
        }
    }

    @Test("an account that takes a practitioner's place waits for a second administrator, and they are told")
    func replaced() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let admin = try cast.connect(.admin)
            let ada = try #require(
                try admin.must("new user name=\"Ada\" role=admin \(Self.secrets) once=g1")["id"]
            )
            _ = try Cast.enrol(ada, at: server)
            let theirs = try #require(
                try cast.connect(.lead).must("show S-1").rows.first?.values(of: "user")?.first?.string
            )
            try admin.must("set \(theirs) state=disabled reason=\"x\" if=any once=g2")
            let made = try admin.must(
                "new user name=\"Dr Hale\" role=practitioner prac=S-1 \(Self.secrets) once=g3"
            )
            #expect(made["state"] == "waiting")
            #expect(throws: TestFault.self) { try Cast.enrol(try #require(made["id"]), at: server) }
            try admin.must("set \(theirs) state=active if=any once=g4")
            let owner = try TestClient(server, cast.identities[.practitioner])
            _ = try owner.next()
            let kinds = try owner.must("who").rows.map { $0.values(of: "kind") }
            #expect(kinds == [[.atom("disabled")], [.atom("replaced")], [.atom("enabled")]])
            // Nobody ever came in by the other one: the place is theirs again, and that one has nobody's.
            #expect(try owner.must("list case").rows.isEmpty == false)
            for client in [admin, owner] { client.close() }
        }
    }

    @Test("an account in a practitioner's place waits however often it, or its invitation, is made anew")
    func again() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let admin = try cast.connect(.admin)
            let lead = try cast.connect(.lead)
            let ada = try #require(
                try admin.must("new user name=\"Ada\" role=admin \(Self.secrets) once=h1")["id"]
            )
            _ = try Cast.enrol(ada, at: server)
            let theirs = try #require(
                try lead.must("show S-1").rows.first?.values(of: "user")?.first?.string
            )
            try admin.must("set \(theirs) state=disabled reason=\"x\" if=any once=h2")
            let new = "new user name=\"Dr Hale\" role=practitioner prac=S-1 \(Self.secrets) once="
            let first = try #require(try admin.must(new + "h3")["id"])
            #expect(try admin.must("reinvite \(first) \(Self.secrets) once=h4")["state"] == "waiting")
            #expect(throws: TestFault.self) { try Cast.enrol(first, at: server) }
            try admin.must("set \(first) state=disabled reason=\"x\" if=any once=h5")
            let made = try admin.must(new + "h6")
            #expect(made["state"] == "waiting")
            let second = try #require(made["id"])
            #expect(throws: TestFault.self) { try Cast.enrol(second, at: server) }
            // A colleague does not put anybody there either.
            try admin.must("set \(second) state=disabled reason=\"x\" if=any once=h7")
            try admin.must("set U-3 role=manager,practitioner if=any once=h8")
            let rev = try lead.must("show S-1").rows.first?.values(of: "rev")?.first?.string ?? ""
            let linked = try lead.ask("set S-1 user=U-3 if=\(rev) once=h9")
            #expect(linked.text.contains("an administrator enables it again"))
            for client in [admin, lead] { client.close() }
        }
    }
}
