import CLP
import Casework
import Fixture
import OpenSSL
import Testing

@testable import CandourServer

@Suite("What is taken away is gone for the next line", .serialized)
struct StandingTests {
    /// What the administrator does, and whose session ends by it.
    static let ends = [
        ("set K-2 state=revoked if=1", "a device"),
        ("set U-2 state=disabled reason=\"Left\" if=1", "an account"),
    ]

    @Test("a live session ends within a second", arguments: ends)
    func sessionsEnd(line: String, what: String) async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let lead = try (0..<3).map { _ in try cast.connect(.lead) }
            let watching = try cast.connect(.lead)
            try watching.request("watch case")
            _ = try watching.next()
            let other = try cast.connect(.colleague)
            let admin = try cast.connect(.admin)
            let start = ContinuousClock.now
            try admin.must("\(line) once=e1")
            for client in lead + [watching] {
                let said = try client.rest()
                #expect(said.last?.values == [.atom("auth.revoked")], "\(what)")
            }
            #expect(ContinuousClock.now - start < .seconds(2))
            #expect(try other.must("ping").isOK)
            let late = try TestClient(server, cast.identities[.lead])
            #expect(try late.rest().map(\.values) == [[.atom("auth.revoked")]])
        }
    }

    @Test("a role that is removed between two pipelined requests is gone for the second")
    func roleRemoved() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let tokens = try Tokens(master: TestServer.master, epoch: "7f3a")
            let admin = try cast.connect(.admin)
            var tag: UInt32 = 0
            for round in 0..<25 {
                let lead = try cast.connect(.lead)
                let requests = (1...20).map {
                    "\($0) note 26-0001 kind=phone body=\"x\" once=r\(round)-\($0)\n"
                }
                try lead.send(requests.joined())
                tag = try admin.request("set U-2 role=auditor if=\(round * 2 + 1) once=x\(round)")
                let removed = try admin.reply(to: tag)
                guard case .seq(let moment) = tokens.open(position: removed["pos"] ?? "") else {
                    Issue.record("no position: \(removed.text)")
                    return
                }
                var isGone = false
                for number in 1...20 {
                    let reply = try lead.reply(to: UInt32(number))
                    if reply.isOK {
                        #expect(!isGone, "a write after the role was gone")
                        guard case .seq(let seq) = tokens.open(position: reply["pos"] ?? "") else { continue }
                        #expect(seq < moment)
                    } else {
                        isGone = true
                    }
                }
                // A read, too.
                try lead.send("21 list prac\n")
                #expect(try lead.reply(to: 21).code == "deny")
                lead.close()
                try admin.must("set U-2 role=manager if=\(round * 2 + 2) once=y\(round)")
            }
        }
    }

    @Test("whoever is kept off a case by a conflict loses it at once, watch included")
    func excluded() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let colleague = try cast.connect(.colleague)
            try colleague.must("show 26-0001")
            try colleague.request("watch case")
            _ = try colleague.next()
            let lead = try cast.connect(.lead)
            try lead.must("assign 26-0001 user=U-3 as=excluded reason=\"Shares a practice\" if=any once=c1")
            try lead.must("note 26-0001 kind=phone body=\"x\" once=c2")
            #expect(try colleague.ask("show 26-0001").code == "none")
            #expect(try colleague.must("list case")["n"] == "0")
            #expect(try colleague.next(within: 100) == nil)
        }
    }
}
