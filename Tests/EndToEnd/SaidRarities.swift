import CLP
import Casework
import Fixture

extension Said {
    /// What needs more than one person or one step to be said at all.
    static func rarities() async throws -> Said {
        var said = Said()
        try await TestServer.run { server in
            let cast = try Cast(server, to: .assembled)
            var clients: [Cast.Role: TestClient] = [:]
            func say(_ role: Cast.Role, _ line: String, _ text: String? = nil) throws -> Reply {
                let client = try clients[role] ?? cast.connect(role)
                clients[role] = client
                let reply = try client.ask(line, text)
                guard reply.isOK else { throw TestFault("\(role): \(line): \(reply.text)") }
                said.take(line, reply.messages)
                return reply
            }
            func write(_ role: Cast.Role, _ line: String, _ text: String? = nil) throws -> Reply {
                try say(role, "\(line) once=\(cast.once())", text)
            }
            for line in [
                "calendar", "list case limit=1", "can verb=note on=26-0001", "check 26-0002",
                "who-looked 26-0001",
            ] {
                _ = try say(.lead, line)
            }
            _ = try say(.adviser, "can verb=tell on=26-0001")
            try packs(say, write)
            try files(cast, write)
            try waits(cast, say, write)
            try parts(cast, write)
            for line in ["show 26-0001", "show 26-0002", "list meeting", "list body"] {
                _ = try say(.lead, line)
            }
            try ways(cast, say, write)
            for client in clients.values { client.close() }
        }
        return said
    }

    private typealias Saying = (Cast.Role, String, String?) throws -> Reply

    /// A new version of a pack, tried and loaded.
    private static func packs(_ say: Saying, _ write: Saying) throws {
        let octets = try say(.lead, "export pack=wales-primary-care", nil).last.blob ?? []
        let next = String(decoding: octets, as: UTF8.self).replacing(
            "\nversion: 1\n",
            with: "\nversion: 2\n"
        ).replacing("in Wales", with: "in Wales, next").replacing(
            "performers, Wales",
            with: "performers, Wales, next"
        )
        _ = try say(.admin, "trial", next)
        _ = try write(.admin, "load", next)
    }

    /// A file that is shared, one that an answer names, and a concern that is waived.
    private static func files(_ cast: Cast, _ write: Saying) throws {
        let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
        func file(_ role: Cast.Role, _ id: String) throws -> String {
            let put = try write(role, "put \(id) name=\"x.txt\" type=text/plain size=1 sha256=\(digest)", nil)
            let client = try cast.connect(role)
            try client.must("part \(put["up"] ?? "") at=0", "x")
            client.close()
            return try write(role, "seal \(put["up"] ?? "")", nil)["id"] ?? ""
        }
        _ = try write(.lead, "share \(file(.lead, "26-0002"))", nil)
        _ = try write(
            .lead,
            "new concern on=26-0001 kind=records source=audit heard=2026-11-20 safety=no title=\"More\"",
            nil
        )
        _ = try write(
            .lead,
            "tell 26-0001 how=phone told=2026-11-21 in-person=no companion=offered support=yes if=any",
            nil
        )
        _ = try write(.practitioner, "respond 26-0001.1 files=\(file(.practitioner, "26-0001"))", "Again.")
        _ = try write(.practitioner, "waive 26-0001.2 reason=\"As I said\"", nil)
    }

    /// What waits for one person of the team, as their list says it.
    private static func waits(_ cast: Cast, _ say: Saying, _ write: Saying) throws {
        for _ in 0..<17 {
            let note = try write(.lead, "note 26-0001 kind=phone body=\"x\"", nil)["id"] ?? ""
            _ = try write(.lead, "withhold \(note) why=third-party review=2026-12-05 reason=\"x\"", nil)
        }
        let colleague = cast.users[.colleague] ?? ""
        _ = try write(
            .lead,
            "consider 26-0001 topic=w1 answer=no user=\(colleague) due=2026-12-05",
            nil
        )
        _ = try say(.colleague, "list case", nil)
    }

    /// A body whose terms ask for its chair, and a meeting that was held under them.
    private static func parts(_ cast: Cast, _ write: Saying) throws {
        _ = try write(.admin, "set G-1 parts=chair if=any", nil)
        let meeting = try write(.lead, "new meeting group=G-1 date=2026-11-21", nil)["id"] ?? ""
        _ = try write(.lead, "hold \(meeting) present=\(cast.users[.panel] ?? "")", "Nothing was before it.")
    }

    /// Ways into an account: a held invitation, its confirmation, a second computer, and that one shut out.
    private static func ways(_ cast: Cast, _ say: Saying, _ write: Saying) throws {
        let secrets = "code=\(TestServer.code) words=\(TestServer.words.joined(separator: ","))"
        let lead = cast.users[.lead] ?? ""
        let second = try write(.admin, "new user name=\"Ann Hill\" role=admin \(secrets)", nil)["id"] ?? ""
        try cast.enrol(.stranger, as: second)
        _ = try write(.admin, "reinvite \(lead) \(secrets)", nil)
        cast.server.clock.advance(seconds: Administrators.confirmsAfterDays * 86_400)
        _ = try write(.stranger, "confirm \(lead)", nil)
        _ = try Cast.enrol(lead, at: cast.server)
        let devices = try say(.lead, "list device", nil)
        _ = try say(.lead, "who", nil)
        _ = try write(.lead, "revoke \(devices.rows.last?.values.last?.string ?? "")", nil)
    }
}
