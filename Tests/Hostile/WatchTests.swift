import CLP
import CandourServer
import Casework
import Fixture
import NIOCore
import Testing

@Suite("Watches", .serialized)
struct WatchTests {
    @Test("a watch that is cut and resumed again and again sees each event once, in order")
    func resume() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let writer = try cast.connect(.lead)
            var position = try writer.must("list case")["pos"] ?? ""
            var made: [String] = []
            var seen: [String] = []
            for round in 0..<12 {
                for _ in 0..<30 {
                    made.append(
                        try writer.must("note 26-0001 kind=phone body=\"x\" once=\(cast.once())")["id"] ?? ""
                    )
                }
                let watcher = try cast.connect(.colleague)
                try watcher.request("watch case since=\(position)")
                // Leave in the middle, except the last time.
                let wanted = round == 11 ? made.count - seen.count : 5 + round * 3
                for _ in 0..<min(wanted, made.count - seen.count) {
                    var event = try watcher.next()
                    while event.values.first == .atom("mark") { event = try watcher.next() }
                    #expect(event.values.first == .atom("event"))
                    seen.append(event.values(of: "id")?.first?.string ?? "")
                    position = event.values(of: "pos")?.first?.string ?? ""
                }
                watcher.cut()
            }
            #expect(seen == made)
        }
    }

    @Test("more events than fit on a page, several of one entry at its end")
    func pages() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let writer = try cast.connect(.lead)
            let start = try writer.must("list case")["pos"] ?? ""
            // Opening a case makes two marks in one entry, so pages of 200 are offset by the single note.
            try writer.must(
                "new case prac=S-1 kind=records source=staff heard=2026-11-20 safety=no title=\"0\" once=n"
            )
            try writer.must("note 26-0001 kind=phone body=\"x\" once=m")
            for number in 1...150 {
                try writer.must(
                    "new case prac=S-1 kind=records source=staff heard=2026-11-20 safety=no title=\"\(number)\" once=n\(number)"
                )
            }
            let expected = 2 + 1 + 300
            let watcher = try cast.connect(.lead)
            try watcher.request("watch case since=\(start)")
            var events: [String] = []
            while events.count < expected {
                let row = try watcher.next()
                if row.values.first == .atom("event") {
                    events.append(row.values(of: "id")?.first?.string ?? "")
                }
            }
            #expect(Set(events).count == expected)
            #expect(try watcher.next(within: 50) == nil)
        }
    }

    @Test("the practitioner's watch is silent until they are told, and never speaks of what is the team's")
    func subject() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let lead = try cast.connect(.lead)
            let practitioner = try cast.connect(.practitioner)
            try practitioner.request("watch case")
            #expect(try practitioner.next().values.first == .atom("mark"))
            try lead.must("note 26-0001 kind=phone body=\"x\" once=a")
            try lead.must(
                "new concern on=26-0001 kind=records source=staff heard=2026-11-20 safety=no title=\"Second\" once=b"
            )
            #expect(try practitioner.next(within: 100) == nil)
            #expect(try practitioner.ask("show 26-0001").code == "none")
            let told = try lead.must(
                "tell 26-0001 how=meeting told=2026-11-20 in-person=yes companion=offered support=yes if=any once=c"
            )
            let event = try practitioner.next()
            #expect(event.values(of: "id")?.first?.string == told["id"])
            try lead.must("note 26-0001 kind=phone body=\"x\" once=d")
            try lead.must("ask 26-0001 for=advice user=U-4 due=2026-12-01 question=\"?\" if=any once=e")
            let asked = try lead.must("ask 26-0001 for=response due=2026-12-05 agreed=yes if=any once=f")
            #expect(try practitioner.next().values(of: "id")?.first?.string == asked["id"])
            #expect(try practitioner.next(within: 100) == nil)
        }
    }

    @Test("eight watches, and not nine; each is stopped by its own tag")
    func limit() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            for _ in 0..<8 {
                try client.request("watch case")
                #expect(try client.next().values.first == .atom("mark"))
            }
            #expect(try client.ask("watch case").code == "over.count")
            try client.must("note 26-0001 kind=phone body=\"x\" once=a")
            for tag in 1...8 {
                try client.request("stop \(tag)")
                let ended = try client.next()
                #expect(ended.head == .tag(UInt32(tag)) && ended.verb == "ok")
                #expect(try client.next().head == .tag(client.tag))
            }
            #expect(try client.ask("stop 1").code == "bad.arg")
            try client.request("watch case")
            #expect(try client.next().values.first == .atom("mark"))
        }
    }

    @Test("marks come by themselves, one series however often a watch is begun and stopped")
    func marks() async throws {
        var patience = Patience()
        patience.mark = .milliseconds(300)
        try await TestServer.run(patience: patience) { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            for _ in 0..<50 {
                let tag = try client.request("watch case")
                _ = try client.next()
                try client.request("stop \(tag)")
                _ = try client.next()
                _ = try client.next()
            }
            try client.request("watch case")
            let start = ContinuousClock.now
            for _ in 0..<4 { #expect(try client.next().values.first == .atom("mark")) }
            // The first is at once, three more take at least twice the time between.
            #expect(ContinuousClock.now - start >= .milliseconds(600))
        }
    }

    @Test("a position of another epoch, one from the future, and one that never was")
    func positions() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let client = try cast.connect(.lead)
            #expect(try client.ask("watch case since=AAAAAAAAAAAAAAAAAAAAAA").code == "gone")
            #expect(try client.ask("watch case since=AAAA").code == "bad.arg")
            let gone = try client.ask("watch case since=AAAAAAAAAAAAAAAAAAAAAA")
            #expect(gone["epoch"] == "7f3a")
            try client.request("watch case since=\(gone["pos"] ?? "")")
            #expect(try client.next().values.first == .atom("mark"))
        }
    }
}
