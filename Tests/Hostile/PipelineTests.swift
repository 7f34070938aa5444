import CLP
import CandourServer
import Casework
import Fixture
import Foundation
import Journal
import OpenSSL
import Testing

@Suite("Many requests at once", .serialized)
struct PipelineTests {
    @Test("ten thousand pings by somebody who does not read: all are answered, in order, once they do")
    func pings() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let client = try cast.connect(.lead, receiveOctets: 4096)
            client.isReading = false
            try client.send((1...10_000).map { "\($0) ping\n" }.joined())
            // Somebody else is served meanwhile.
            let other = try cast.connect(.colleague)
            for _ in 0..<50 { try other.must("ping") }
            client.isReading = true
            for tag in 1...10_000 {
                let answer = try client.next()
                guard answer.head == .tag(UInt32(tag)), answer.verb == "ok" else {
                    Issue.record("after \(tag): \(text(of: answer))")
                    return
                }
            }
        }
    }

    @Test("a burst of every read that grows with the case, while others ask: everybody is answered, in order")
    func bursts() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let reads = [
                "due", "calendar", "list case", "why 26-0001", "log 26-0001", "show 26-0001", "who",
            ]
            let bursting = try cast.connect(.practitioner)
            try bursting.send((1...700).map { "\($0) \(reads[$0 % reads.count])\n" }.joined())
            // One of these is on the same event loop.
            let others = try [Cast.Role.lead, .colleague, .adviser].map { try cast.connect($0) }
            for _ in 0..<20 { for other in others { try other.must("who") } }
            for tag in 1...700 {
                let reply = try bursting.reply(to: UInt32(tag))
                guard reply.isOK else {
                    Issue.record("\(tag): \(reply.text)")
                    return
                }
            }
            // Whoever sends a burst and leaves is forgotten.
            let leaving = try cast.connect(.practitioner)
            try leaving.send((1...700).map { "\($0) due\n" }.joined())
            leaving.cut()
            for other in others { try other.must("who") }
        }
    }

    @Test("what was asked before bye is done and answered; what comes after it is not")
    func bye() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            for _ in 0..<20 {
                let client = try cast.connect(.lead)
                let seq = server.daemon.state.seq
                try client.send(
                    """
                    1 note 26-0001 kind=phone body="one" once=\(cast.once())
                    2 show 26-0001
                    3 note 26-0001 kind=phone body="two" once=\(cast.once())
                    4 bye
                    5 note 26-0001 kind=phone body="three" once=\(cast.once())
                    6 ping

                    """
                )
                let said = try client.rest()
                #expect(
                    said.filter { $0.verb != "row" }.map(\.head) == [
                        .tag(1), .tag(2), .tag(3), .tag(4), .star,
                    ]
                )
                #expect(said.last?.values == [.atom("closing")])
                #expect([seq + 2, seq + 3].contains(server.daemon.state.seq))
            }
        }
    }

    @Test("a mistake that ends the connection comes after the answers to what was asked before")
    func fatalAfterWrites() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            try client.send(
                "1 note 26-0001 kind=phone body=\"one\" once=b1\n2 show 26-0001\n3 ping\r\n4 ping\n"
            )
            let said = try client.rest().filter { $0.verb != "row" }
            #expect(said.map(\.verb) == ["ok", "ok", "bye"])
        }
    }

    @Test("twenty lines that are not in the grammar; the twenty-first is not read")
    func manyMistakes() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            try client.send(
                "1 note 26-0001 kind=phone body=\"x\" once=m1\n" + (2...40).map { "\($0) show  x\n" }.joined()
            )
            let said = try client.rest()
            #expect(said.count == 22)
            #expect(said.first?.verb == "ok")
            #expect(said.last?.values == [.atom("bad.many")])
        }
    }

    @Test("a read sees every write that was asked for before it on its connection")
    func readYourWrites() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            for round in 0..<50 {
                try client.send(
                    "\(round * 2 + 1) note 26-0001 kind=phone body=\"x\" once=\(cast.once())\n\(round * 2 + 2) show 26-0001\n"
                )
                let made = try client.reply(to: UInt32(round * 2 + 1))
                let shown = try client.reply(to: UInt32(round * 2 + 2))
                #expect(shown.rows.contains { $0.values.last?.string == made["id"] })
            }
        }
    }

    @Test("a slow reader who asks for a large case two hundred times costs no more than a few answers")
    func slowReader() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let writer = try cast.connect(.lead)
            let long = String(repeating: "x", count: 60_000)
            for _ in 0..<12 { try writer.must("note 26-0001 kind=phone once=\(cast.once())", long) }
            try writer.must("show 26-0001")
            let before = memory()
            let slow = try cast.connect(.lead, receiveOctets: 4096)
            slow.isReading = false
            try slow.send((1...200).map { "\($0) show 26-0001\n" }.joined())
            // The server has had every chance to answer too much.
            for _ in 0..<10 { try writer.must("show 26-0001") }
            let grown = memory() - before
            #expect(grown < 60 << 20, "\(grown >> 20) MiB for an answer of 0.7 MiB")
            slow.isReading = true
            for tag in 1...3 { #expect(try slow.reply(to: UInt32(tag)).isOK) }
            slow.cut()
            try writer.must("ping")
        }
    }

    @Test("a disk that is full refuses writes and looks, and goes on when there is room")
    func fullDisk() async throws {
        let storage = MemoryStorage()
        try await TestServer.run(storage: storage) { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            try client.must("show 26-0001")
            storage.fail(at: 1, count: Int.max, with: .before(.full("test")))
            let refused = try client.ask("note 26-0001 kind=phone body=\"x\" once=full1")
            #expect(refused.code == "fail" && refused["ref"] == "f4017")
            #expect(try client.must("show 26-0001").isOK)
            // A first look by somebody else cannot be recorded, so nothing is shown.
            let colleague = try cast.connect(.colleague)
            let look = try colleague.ask("show 26-0001")
            #expect(look.code == "fail" && look.rows.isEmpty)
            storage.heal()
            #expect(try client.must("note 26-0001 kind=phone body=\"x\" once=full1")["again"] == nil)
            #expect(try colleague.must("show 26-0001").isOK)
            #expect(server.stops.all.isEmpty)
        }
    }

    @Test("a commit that failed is never answered, and the writer stops")
    func brokenDisk() async throws {
        for failure in [MemoryStorage.Failure.before(.broken("test")), .after(.broken("test"))] {
            let storage = MemoryStorage()
            try await TestServer.run(storage: storage) { server in
                let cast = try Cast(server, to: .opened)
                let client = try cast.connect(.lead)
                storage.fail(at: 1, with: failure)
                try client.request("note 26-0001 kind=phone body=\"x\" once=broken1")
                try client.wait("the writer to stop") { !server.stops.all.isEmpty }
                #expect(try client.next(within: 100) == nil)
                #expect(server.stops.all == [.broken("test")])
                client.cut()
                // What a restart finds is what is there; a resend settles it.
                storage.heal()
                try await server.restart()
                let again = try cast.connect(.lead)
                let settled = try again.must("note 26-0001 kind=phone body=\"x\" once=broken1")
                if case .after = failure {
                    #expect(settled["again"] == "1")
                } else {
                    #expect(settled["again"] == nil)
                }
            }
        }
    }

    /// Resident octets of this process, the server in it included.
    private func memory() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4096
    }
}
