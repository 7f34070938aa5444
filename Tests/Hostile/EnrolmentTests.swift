import CLP
import CandourServer
import Casework
import Fixture
import OpenSSL
import Testing

@Suite("Invitations under attack", .serialized)
struct EnrolmentTests {
    private static let words = TestServer.words.joined(separator: ",")
    private static let wrong = "marble,tractor,sunset,guitar"

    private func request() throws -> [UInt8] {
        try CertificateRequest.make(key: PrivateKey.generate(), commonName: "x").pem
    }

    private func connect(_ server: TestServer) throws -> TestClient {
        let client = try TestClient(server)
        _ = try client.next()
        return client
    }

    private func line(_ user: String = "U-1", words: String = words) -> String {
        "enrol \(user) code=\(TestServer.code) words=\(words)"
    }

    @Test("when several connections race for one code, one gets a certificate")
    func race() async throws {
        for _ in 0..<3 {
            try await TestServer.run { server in
                let clients = try (0..<8).map { _ in try connect(server) }
                var tags: [UInt32] = []
                for client in clients { tags.append(try client.request(line(), blob: request())) }
                var won = 0
                for (client, tag) in zip(clients, tags) {
                    let reply = try client.reply(to: tag)
                    if reply.isOK {
                        won += 1
                    } else {
                        #expect(["auth.fail", "auth.slow"].contains(reply.code))
                    }
                }
                #expect(won == 1)
            }
        }
    }

    @Test("five wrong tries void an invitation, four do not; three end a connection")
    func fiveTries() async throws {
        for (tries, isVoid) in [(4, false), (5, true)] {
            try await TestServer.run { server in
                var client = try connect(server)
                for number in 1...tries {
                    server.clock.advance(seconds: 61)
                    let reply = try client.reply(to: client.request(line(words: Self.wrong), blob: request()))
                    #expect(reply.code == "auth.fail")
                    let left = 2 - (number - 1) % 3
                    #expect(reply["left"] == String(left))
                    if left == 0 {
                        #expect(try client.rest().map(\.values) == [[.atom("auth.slow")]])
                        client = try connect(server)
                    }
                }
                server.clock.advance(seconds: 61)
                let last = try client.reply(to: client.request(line(), blob: request()))
                #expect(last.isOK == !isVoid, "\(tries) tries")
            }
        }
    }

    @Test("whoever guesses has to wait, and is told how long")
    func slowedDown() async throws {
        try await TestServer.run { server in
            let first = try connect(server)
            for _ in 0..<3 {
                _ = try first.reply(to: first.request(line(words: Self.wrong), blob: request()))
            }
            let next = try connect(server)
            let slow = try next.reply(to: next.request(line(), blob: request()))
            #expect(slow.code == "auth.slow" && slow["retry"] == "1")
            server.clock.advance(seconds: 1)
            #expect(try next.reply(to: next.request(line(), blob: request())).isOK)
        }
    }

    @Test("unknown people, spent codes and wrong words get the same octets")
    func noOracle() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            _ = cast
            var answers: Set<[UInt8]> = []
            for (user, words) in [
                ("U-1", Self.words), ("U-1", Self.wrong), ("U-77", Self.words), ("U-2", Self.words),
            ] {
                server.clock.advance(seconds: 61)
                let client = try connect(server)
                answers.insert(
                    try client.reply(to: client.request(line(user, words: words), blob: request()))
                        .octetsWithoutTags
                )
                client.close()
            }
            #expect(answers.count == 1)
        }
    }

    @Test("an invitation at its last second, and a second later")
    func expiry() async throws {
        for (late, isGood) in [(Int64(-1), true), (0, false)] {
            try await TestServer.run { server in
                server.clock.advance(seconds: 7 * 86_400 + late)
                try await server.restart()
                let client = try connect(server)
                let reply = try client.reply(to: client.request(line(), blob: request()))
                #expect(reply.isOK == isGood, "\(late)")
            }
        }
    }

    @Test(
        "the same request is answered with the same certificate for ten minutes, and a goodbye behind it is heard"
    )
    func sameAgain() async throws {
        try await TestServer.run { server in
            let blob = try request()
            let first = try connect(server)
            let given = try first.reply(to: first.request(line(), blob: blob))
            first.cut()
            for (seconds, isGood) in [(Int64(0), true), (600, true), (1, false)] {
                server.clock.advance(seconds: seconds)
                let client = try connect(server)
                let tag = client.tag + 1
                try client.send(
                    raw: Array("\(tag) \(line()) {\(blob.count)}\n".utf8) + blob
                        + Array("\n\(tag + 1) bye\n".utf8)
                )
                let reply = try client.reply(to: tag)
                #expect(reply.isOK == isGood)
                if isGood { #expect(reply.last.blob == given.last.blob) }
                #expect(try client.rest().map(\.verb) == ["ok", "bye"])
            }
        }
    }

    @Test("a certificate that was just given does not sign in the connection that asked for it")
    func sameConnection() async throws {
        try await TestServer.run { server in
            let client = try connect(server)
            #expect(try client.reply(to: client.request(line(), blob: request())).isOK)
            #expect(try client.ask("who").code == "auth.need")
        }
    }

    @Test(
        "requests for certificates that are not",
        arguments: [
            "", "x", "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n",
        ]
    )
    func badRequests(text: String) async throws {
        try await TestServer.run { server in
            let client = try connect(server)
            #expect(try client.reply(to: client.request(line(), blob: Array(text.utf8))).code == "bad.arg")
            #expect(try client.reply(to: client.request(line(), blob: request())).isOK)
        }
    }
}
