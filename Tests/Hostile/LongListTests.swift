import CLP
import CandourServer
import Fixture
import Testing

@Suite("What has become too much for one row keeps nothing else from anybody", .serialized)
struct LongListTests {
    @Test("65 things that wait on one case: the latest are named, all are counted, and the page is whole")
    func waiting() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let lead = try cast.connect(.lead)
            var held = ""
            for _ in 0..<65 {
                let note = try lead.must("note 26-0001 kind=phone body=\"x\" once=\(cast.once())")["id"] ?? ""
                let line =
                    "withhold \(note) why=third-party review=2026-12-05 reason=\"x\" once=\(cast.once())"
                held = try lead.must(line)["id"] ?? ""
            }
            let reply = try cast.connect(.colleague).must("list case")
            let row = try #require(reply.rows.first)
            #expect(row.values(of: "approve")?.count == 16)
            #expect(row.values(of: "approve")?.last?.string == held)
            #expect(row.values(of: "total")?.first?.string == "65")
        }
    }

    @Test("a practitioner with more other cases than a list holds is graded, and the case can be read")
    func others() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let lead = try cast.connect(.lead)
            for number in 0..<66 {
                try lead.must(
                    "new case prac=S-1 kind=communication source=practice-manager heard=2026-11-18 safety=no title=\"\(number)\" once=\(cast.once())"
                )
            }
            let all = try lead.must("check 26-0001").rows.compactMap { $0.values.last?.string }
            #expect(all.count == 66)
            let team = [Cast.Role.lead, .colleague].compactMap { cast.users[$0] }.joined(separator: ",")
            func baseline(_ others: [String], _ words: String) throws -> Reply {
                try lead.ask(
                    "baseline 26-0001 others=\(others.joined(separator: ",")) consequence=2 likelihood=3 frequency=repeated "
                        + "safety=no result=pattern present=\(team) \(words) if=any once=\(cast.once())"
                )
            }
            let long = String(repeating: "x", count: 1000)
            let emoji = String(repeating: "🙂", count: 1000)
            #expect(try baseline(Array(all.dropFirst(3)), "reason=\"x\"").code == "rule.field")
            let refused = try baseline(Array(all.suffix(64)), "reason=\"\(emoji)\"")
            #expect(refused.code == "over.size", "\(refused.text)")
            let made = try baseline(Array(all.suffix(64)), "reason=\"\(long)\"")
            #expect(made.isOK, "\(made.text)")
            for role in [Cast.Role.lead, .practitioner] {
                let shown = try cast.connect(role).must("show 26-0001")
                let row = try #require(shown.rows.first { $0.values.first?.string == "baseline" })
                #expect(row.values(of: "msg") == nil, "\(role) reads the row whole")
                #expect(row.values(of: "reason")?.first?.string == long)
            }
        }
    }

    @Test("a name is short in octets as well as in letters")
    func names() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let admin = try cast.connect(.admin)
            let user = cast.users[.lead] ?? ""
            let rows = [
                ("🙂", 63, true), ("🙂", 64, false), ("x", 199, true), ("x", 200, false),
                ("\\u{202e}", 32, false),
            ]
            for (unit, count, isTaken) in rows {
                let name = String(repeating: unit, count: count)
                let reply = try admin.ask("set \(user) name=\"a\(name)\" if=any once=\(cast.once())")
                #expect(reply.isOK == isTaken, "\(count) of \(unit): \(reply.text)")
            }
        }
    }
}
