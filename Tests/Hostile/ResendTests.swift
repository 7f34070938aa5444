import CLP
import CandourServer
import Casework
import Fixture
import Testing

@Suite("Sending again", .serialized)
struct ResendTests {
    @Test("a connection that is cut between request and answer: sent again, done once")
    func cutAndResent() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            var again = 0
            for round in 0..<40 {
                let request = "note 26-0001 kind=phone body=\"round \(round)\" once=cut\(round)"
                let client = try cast.connect(.lead)
                try client.request(request)
                // Cut at once, after the request left, or after a moment.
                if round % 3 == 1 { try client.pump(milliseconds: 1) }
                if round % 3 == 2 { _ = try client.next(within: 20) }
                client.cut()
                let next = try cast.connect(.lead)
                let reply = try next.must(request)
                if reply["again"] == "1" { again += 1 }
                next.close()
            }
            #expect(again > 0)
            let reader = try cast.connect(.lead)
            let notes = try reader.must("show 26-0001").rows.filter { $0.values.first == .atom("note") }
            #expect(notes.count == 40)
            #expect(Set(notes.map { $0.blob ?? [] }).count == 40)
        }
    }

    @Test("the answer is remembered over a restart; the key is the person's own")
    func restart() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let request = "note 26-0001 kind=phone body=\"x\" once=k"
            let first = try cast.connect(.lead).must(request)
            try await server.restart()
            let client = try cast.connect(.lead)
            let second = try client.must(request)
            #expect(second["id"] == first["id"] && second["again"] == "1" && second["pos"] == first["pos"])
            #expect(try client.ask("note 26-0001 kind=phone body=\"y\" once=k").code == "once")
            let other = try cast.connect(.colleague).must(request)
            #expect(other["again"] == nil && other["id"] != first["id"])
        }
    }

    @Test(
        "the answer is repeated only to those who may still know of the case, and to those who took themselves off it"
    )
    func putOff() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let note = "note 26-0001 kind=phone body=\"x\" once=k"
            let colleague = try cast.connect(.colleague)
            try colleague.must(note)
            #expect(try colleague.must(note)["again"] == "1")
            let declare = "declare 26-0001 interest=\"We trained together\" once=d"
            try colleague.must(declare)
            #expect(try colleague.must(declare)["again"] == "1")
            let again = try colleague.ask(note)
            #expect(again.code == "none")
            let fresh = try colleague.ask("note 26-0001 kind=phone body=\"x\" once=k2")
            #expect(again.last.values == fresh.last.values && again["msg"] == fresh["msg"])
        }
    }

    @Test("what was refused is judged again")
    func refused() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let request = "ask 26-0001 for=response due=2026-12-05 agreed=yes if=any once=k"
            let client = try cast.connect(.lead)
            #expect(try client.ask(request).code == "rule.field")
            try client.must(
                "tell 26-0001 how=meeting told=2026-11-20 in-person=yes companion=offered support=yes if=any once=t"
            )
            #expect(try client.must(request)["again"] == nil)
        }
    }

    @Test("a message that is cut off is not carried out")
    func cutOff() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let seq = server.daemon.state.seq
            let whole = Array("1 note 26-0001 kind=phone once=k {5}\nhello\n".utf8)
            for count in 0..<whole.count {
                let client = try cast.connect(.lead)
                try client.send(raw: Array(whole[..<count]))
                if count % 2 == 0 { client.close() } else { client.cut() }
            }
            let client = try cast.connect(.lead)
            try client.must("ping")
            #expect(server.daemon.state.seq == seq)
        }
    }
}
