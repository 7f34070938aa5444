import CLP
import CandourServer
import Casework
import Fixture
import NIOCore
import OpenSSL
import Testing

@Suite("Octets that are no messages", .serialized)
struct FramingTests {
    /// What is sent after `hello`, and the word of the reason given.
    static let fatal: [(octets: String, why: String)] = [
        ("1 ping\r\n", "carriage return"), ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", ""), ("\n", ""),
        ("* ping\n", ""),
        ("1 ping\t\n", ""), ("1 ping\u{0}\n", ""), ("1 ping\u{7F}\n", ""), ("1 ping {1}\nxy\n", ""),
        ("1 ping {x}\n", ""),
        ("1 ping {01}\n", ""), ("ping\n", ""), ("{1}\n", ""),
    ]

    @Test("each ends the connection, is named, and is the last thing read")
    func fatalOctets() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .opened)
            let seq = server.daemon.state.seq
            for (octets, why) in Self.fatal {
                for role in [nil, Cast.Role.lead] {
                    let client = try role.map { try cast.connect($0) } ?? TestClient(server)
                    if role == nil { _ = try client.next() }
                    try client.send(octets + "5 note 26-0001 kind=phone body=\"x\" once=z1\n")
                    let rest = try client.rest()
                    #expect(rest.map(\.values) == [[.atom("bad.frame")]], "\(octets)")
                    let sentence = rest.first?.values(of: "msg")?.first?.string ?? ""
                    #expect(why.isEmpty || sentence.contains(why), "\(octets): \(sentence)")
                }
            }
            #expect(server.daemon.state.seq == seq)
        }
    }

    @Test("a line of 8192 octets and one of 8193")
    func longLines() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            for (count, code) in [(8192, "bad.arg"), (8193, "bad.frame")] {
                let client = try cast.connect(.lead)
                let start = "1 ping \""
                try client.send(start + String(repeating: "x", count: count - start.utf8.count - 2) + "\"\n")
                #expect(try client.next().values.first == .atom(code), "\(count)")
                client.close()
            }
        }
    }

    @Test("a blob before sign-in: 8192 octets and 8193; after sign-in: 65536 and 65537")
    func longBlobs() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            for (role, count, code) in [
                (nil, 8192, "bad.arg"), (nil, 8193, "bad.frame"), (.lead, 65_536, "bad.arg"),
                (.lead, 65_537, "bad.frame"),
            ] as [(Cast.Role?, Int, String)] {
                let client = try role.map { try cast.connect($0) } ?? TestClient(server)
                if role == nil { _ = try client.next() }
                try client.request("ping", blob: [UInt8](repeating: 0x78, count: count))
                #expect(try client.next().values.first == .atom(code), "\(count)")
                client.close()
            }
        }
    }

    private func short(_ change: (inout Patience) -> Void) -> Patience {
        var patience = Patience()
        change(&patience)
        return patience
    }

    @Test("half a line, half a blob, or nothing at all, and then silence")
    func silence() async throws {
        let patience = short {
            $0.line = .milliseconds(100)
            $0.blob = .milliseconds(150)
            $0.lineBeforeSignIn = .milliseconds(100)
        }
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            try await server.restart(patience: patience)
            for (role, octets) in [
                (Cast.Role.lead, "1 pi"), (nil, "1 pi"),
                (.lead, "1 ping {50000}\n" + String(repeating: "x", count: 40)),
                (nil, "1 ping {5000}\nxxx"),
            ] as [(Cast.Role?, String)] {
                let client = try role.map { try cast.connect($0) } ?? TestClient(server)
                if role == nil { _ = try client.next() }
                try client.send(octets)
                let rest = try client.rest()
                #expect(rest.map(\.values) == [[.atom("idle")]], "\(octets.prefix(20))")
                #expect(rest.first?.values(of: "msg") != nil)
            }
        }
    }

    @Test("a blob has its own time from the moment its line is whole, however little of it has come")
    func slowBlob() async throws {
        let patience = short {
            $0.line = .milliseconds(200)
            $0.blob = .seconds(30)
        }
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            try await server.restart(patience: patience)
            for begun in ["", "x"] {
                let client = try cast.connect(.lead)
                try client.send("1 ping {2}\n" + begun)
                // Longer than a line may take, and nothing is said.
                #expect(try client.next(within: 600) == nil)
                try client.send((begun.isEmpty ? "xx" : "x") + "\n")
                #expect(try client.next().verb == "no")
                client.close()
            }
        }
    }

    @Test("a slow line that goes on is no broken one: the octets of a blob earn time for the rest of it")
    func earnedTime() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            try await server.restart(patience: short { $0.blob = .milliseconds(200) })
            let client = try cast.connect(.lead)
            // 2,048 octets are eight seconds on the slowest line that is waited for.
            try client.send("1 ping {4096}\n" + String(repeating: "x", count: 2048))
            #expect(try client.next(within: 600) == nil)
            try client.send(String(repeating: "x", count: 2048) + "\n")
            #expect(try client.next().verb == "no")
            client.close()
            // One octet earns next to nothing.
            let stuck = try cast.connect(.lead)
            try stuck.send("1 ping {4096}\nx")
            #expect(try stuck.rest().map(\.values) == [[.atom("idle")]])
        }
    }

    @Test("one octet at a time does not keep a line open")
    func slowLine() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            try await server.restart(patience: short { $0.line = .milliseconds(300) })
            let client = try cast.connect(.lead)
            try client.send("1 ping")
            try client.wait("the end") {
                if client.isEnded { return true }
                try? client.send("x")
                return client.isEnded
            }
            #expect(try client.rest().map(\.values) == [[.atom("idle")]])
        }
    }

    @Test("whoever always has half a message on the way, and finishes each, is not slow")
    func steadyUpload() async throws {
        let patience = short {
            $0.line = .milliseconds(800)
            $0.blob = .milliseconds(800)
        }
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            try await server.restart(patience: patience)
            let client = try cast.connect(.lead)
            let end = ContinuousClock.now + .milliseconds(2500)
            try client.send("1 pi")
            var tag = 1
            while ContinuousClock.now < end {
                tag += 1
                try client.send("ng\n\(tag) pi")
                #expect(try client.next().verb == "ok")
            }
            try client.send("ng\n")
            #expect(try client.next().verb == "ok")
        }
    }

    @Test("a handshake that is not finished, and an unsigned peer who only pings, are ended")
    func unsignedTime() async throws {
        try await TestServer.run(patience: short { $0.handshake = .milliseconds(1000) }) { server in
            let pinging = try TestClient(server)
            _ = try pinging.next()
            try pinging.wait("the end") {
                if pinging.isEnded { return true }
                _ = try? pinging.request("ping")
                return pinging.isEnded
            }
            #expect(try pinging.rest().last?.values == [.atom("auth.slow")])
            let stuck = try RawSocket(port: server.port)
            try stuck.send([0x16, 0x03, 0x01])
            #expect(try stuck.isClosed())
        }
    }

    @Test("silence is ended as well, politely")
    func idle() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            try await server.restart(patience: short { $0.idle = .milliseconds(200) })
            let client = try cast.connect(.lead)
            #expect(try client.rest().map(\.values) == [[.atom("idle")]])
        }
    }

    @Test("plain text instead of TLS is not talked to")
    func plainText() async throws {
        try await TestServer.run { server in
            for text in ["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "1 who\n", "SSH-2.0-OpenSSH_9.2\r\n"] {
                let peer = try RawSocket(port: server.port)
                try peer.send(Array(text.utf8))
                #expect(try peer.isClosed())
                #expect(!String(decoding: peer.heard, as: UTF8.self).contains("hello"))
            }
        }
    }
}
