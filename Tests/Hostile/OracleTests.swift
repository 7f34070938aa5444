import CLP
import CandourServer
import Casework
import Fixture
import OpenSSL
import Testing

/// What a person may not see is not listed, not counted, and looks exactly like what does not exist.
@Suite("Hidden and absent are the same octets", .serialized)
struct OracleTests {
    /// Something that is there, and something of the same form that is not.
    struct Pair {
        let hidden: String
        let absent: String
    }

    /// Every way to ask about something. `@` is the reference; the form says which references it takes.
    static let all: [(form: Character, line: String, text: String?)] = [
        ("c", "show @", nil), ("c", "log @", nil), ("c", "why @", nil), ("c", "check @", nil),
        ("c", "who-looked @", nil),
        ("c", "can verb=show on=@", nil), ("c", "can verb=note on=@", nil),
        ("c", "note @ kind=phone body=\"x\" once=#", nil),
        ("c", "close @ reason=\"x\" if=1 once=#", nil), ("c", "set @ title=\"x\" if=1 once=#", nil),
        ("c", "put @ name=\"x\" type=a/b size=1 sha256=\(String(repeating: "0", count: 64)) once=#", nil),
        ("c", "assign @ user=U-3 as=team if=1 once=#", nil),
        (
            "c", "new concern on=@ kind=records source=staff heard=2026-11-20 safety=no title=\"x\" once=#",
            nil
        ),
        (
            "c", "tell @ how=meeting told=2026-11-20 in-person=yes companion=offered support=yes if=1 once=#",
            nil
        ),
        ("c", "advise @ once=#", "x"), ("c", "learn @ level=individual kind=none reason=\"x\" once=#", nil),
        ("c", "receipt @", nil), ("n", "receipt @", nil), ("i", "receipt @", nil), ("f", "receipt @", nil),
        ("t", "receipt @", nil),
        ("n", "show @", nil), ("n", "log @", nil), ("n", "note @ kind=phone body=\"x\" once=#", nil),
        ("n", "respond @ once=#", "x"),
        ("n", "waive @ reason=\"x\" once=#", nil),
        ("i", "show @", nil), ("i", "who-looked @", nil), ("i", "share @ once=#", nil),
        ("i", "withhold @ why=third-party review=2027-01-10 reason=\"x\" once=#", nil),
        ("f", "show @", nil), ("f", "get @ at=0 len=10", nil), ("f", "share @ once=#", nil),
        ("t", "part @ at=0", "x"), ("t", "seal @ once=#", nil), ("t", "show @", nil),
        ("w", "approve @ once=#", nil),
    ]

    @Test("every question about a hidden case, concern, item, file, upload, by everybody who may not see it")
    func questions() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let pairs = try Self.plant(cast)
            for role in [Cast.Role.admin, .stranger, .adviser, .practitioner, .companion] {
                let client = try cast.connect(role)
                for question in Self.all {
                    guard let pair = pairs[question.form] else { continue }
                    func ask(_ reference: String) throws -> [UInt8] {
                        let line = question.line.replacing("@", with: reference).replacing(
                            "#",
                            with: cast.once()
                        )
                        return try client.ask(line, question.text).octetsWithoutTags
                    }
                    let hidden = try ask(pair.hidden)
                    let absent = try ask(pair.absent)
                    #expect(
                        hidden == absent,
                        "\(role): \(question.line): \(String(decoding: hidden, as: UTF8.self))"
                    )
                }
                client.close()
            }
        }
    }

    @Test("lists, counts and watches do not change when something hidden happens")
    func counts() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let roles = [Cast.Role.admin, .stranger, .adviser, .practitioner, .companion]
            let lines = [
                "list case", "list case sort=due", "list case state=received", "list case prac=S-2",
                "log 26-0001", "why 26-0001", "show 26-0001", "help",
            ]
            var before: [String: [UInt8]] = [:]
            var watchers: [TestClient] = []
            for role in roles {
                let client = try cast.connect(role)
                // The person's own look is on the file, so ask twice.
                for line in lines + lines {
                    before["\(role) \(line)"] = Self.withoutPosition(try client.ask(line))
                }
                try client.request("watch case")
                _ = try client.next()
                watchers.append(client)
            }
            _ = try Self.plant(cast)
            for (role, watcher) in zip(roles, watchers) {
                #expect(try watcher.next(within: 20) == nil, "\(role)")
                for line in lines {
                    #expect(
                        Self.withoutPosition(try watcher.ask(line)) == before["\(role) \(line)"],
                        "\(role): \(line)"
                    )
                }
            }
        }
    }

    /// The answer without its position, which moves with everything that happens anywhere.
    private static func withoutPosition(_ reply: Reply) -> [UInt8] {
        let text = String(decoding: reply.octetsWithoutTags, as: UTF8.self)
        let position = reply["pos"] ?? ""
        return Array((position.isEmpty ? text : text.replacing(position, with: "")).utf8)
    }

    /// A case about somebody else, led by the colleague, with one of everything.
    static func plant(_ cast: Cast) throws -> [Character: Pair] {
        let client = try cast.connect(.colleague)
        defer { client.close() }
        func say(_ line: String, _ text: String? = nil) throws -> Reply {
            try client.must("\(line) once=\(cast.once())", text)
        }
        _ = try say(
            "new prac name=\"Ms Canary\" profession=optometrist regulator=goc registration=\"01-1\" list=ophthalmic practice=\"x\""
        )
        let made = try say(
            "new case prac=S-2 kind=health source=staff heard=2026-11-20 safety=yes title=\"Hidden\"",
            "Account."
        )
        let id = made["id"] ?? ""
        let note = try say("note \(id) kind=phone body=\"x\"")["id"] ?? ""
        let held = try say("withhold \(note) why=third-party review=2027-01-10 reason=\"x\"")["id"] ?? ""
        var pairs = try upload(client, id, cast)
        pairs["c"] = Pair(hidden: id, absent: "26-0099")
        pairs["n"] = Pair(hidden: id + ".1", absent: "26-0099.1")
        pairs["i"] = Pair(hidden: note, absent: absent(note))
        pairs["w"] = Pair(hidden: held, absent: absent(held))
        return pairs
    }

    private static func upload(_ client: TestClient, _ id: String, _ cast: Cast) throws -> [Character: Pair] {
        let digest = Hex.encode(SHA256.hash(Array("x".utf8)))
        func put() throws -> String {
            try client.must("put \(id) name=\"x\" type=a/b size=1 sha256=\(digest) once=\(cast.once())")["up"]
                ?? ""
        }
        let first = try put()
        try client.must("part \(first) at=0", "x")
        let file = try client.must("seal \(first) once=\(cast.once())")["id"] ?? ""
        let second = try put()
        return [
            "f": Pair(hidden: file, absent: absent(file)), "t": Pair(hidden: second, absent: absent(second)),
        ]
    }

    /// A reference of the same letter that names nothing.
    private static func absent(_ reference: String) -> String { "\(reference.prefix(2))77" }
}
