import CLP
import CandourServer
import Casework
import Fixture
import OpenSSL

/// A whole case with everybody who can have a part in it, spoken over the wire.
///
/// Lines hold names in braces: `{case}`, `{note}`, `{U.lead}`. What is not known by name becomes a reference of the right
/// letter that names nothing, so that a line stays well-formed at every stage.
final class Story {
    /// Who can be asked to do something.
    enum Person: String, CaseIterable, Sendable {
        case admin, lead, colleague, adviser, consultant, stranger, excluded, investigator, spare
        case locum, chair, member, third, interested, outsider, auditor, briefed, provider, practitioner,
            companion,
            former
    }

    /// Everything that is needed to come back to this moment.
    struct Image: Sendable {
        let store: StoreImage
        let users: [Person: String]
        let identities: [Person: TestClient.Identity]
        let made: [String: String]
        let wordsCount: Int
    }

    let server: TestServer
    private(set) var users: [Person: String]
    private(set) var identities: [Person: TestClient.Identity]
    /// References by the names that the lines use.
    var made: [String: String]
    private var clients: [Person: TestClient] = [:]
    private var wordsCount = 0

    init(_ server: TestServer) {
        self.server = server
        users = [.admin: "U-1"]
        identities = [:]
        made = [:]
    }

    init(_ image: Image) async throws {
        server = try await TestServer(image.store)
        users = image.users
        identities = image.identities
        made = image.made
        wordsCount = image.wordsCount
    }

    func image() throws -> Image {
        Image(
            store: try server.image(),
            users: users,
            identities: identities,
            made: made,
            wordsCount: wordsCount
        )
    }

    func stop() async {
        hangUp()
        await server.stop()
    }

    // MARK: Talking

    func client(_ person: Person) throws -> TestClient {
        if let known = clients[person] { return known }
        guard let identity = identities[person] else { throw TestFault("\(person) is not enrolled") }
        let client = try TestClient(server, identity)
        let hello = try client.next()
        guard hello.verb == "hello" else { throw TestFault("\(person): \(text(of: hello))") }
        clients[person] = client
        return client
    }

    /// Everybody hangs up, so that a moved clock finds nobody idle.
    func hangUp() {
        for client in clients.values { client.close() }
        clients = [:]
    }

    /// Lets days go by.
    func wait(days: Int64) {
        hangUp()
        server.clock.advance(seconds: days * 86_400)
    }

    /// A request with its names filled in, its revision and its `once`.
    func ask(_ person: Person, _ line: String, _ text: String? = nil) throws -> Reply {
        try client(person).ask(spell(line, for: person), text)
    }

    /// A request that must succeed; its reference is kept under a name.
    @discardableResult
    func say(_ person: Person, _ line: String, _ text: String? = nil, as name: String? = nil) throws -> Reply
    {
        let reply = try ask(person, line, text)
        guard reply.isOK else { throw TestFault("\(person): \(spell(line, for: person)): \(reply.text)") }
        if let name { made[name] = reply["id"] ?? reply["up"] ?? "" }
        return reply
    }

    /// A request that must be refused with a code, for a reason that the answer names, and that leaves nothing behind.
    @discardableResult
    func refuse(_ person: Person, _ code: String, _ reason: String, _ line: String, _ text: String? = nil)
        throws -> Reply
    {
        let before = server.daemon.state.seq
        let reply = try ask(person, line, text)
        guard reply.code == code, reply.text.contains(reason) else {
            throw TestFault("\(person): \(line): expected \(code) \(reason), got \(reply.text)")
        }
        guard server.daemon.state.seq == before else { throw TestFault("\(line): refused, and recorded") }
        return reply
    }

    /// The first row of an answer that is of a kind and about something.
    func row(_ person: Person, _ line: String, _ kind: String, _ id: String = "") throws -> Message {
        let reply = try say(person, line)
        let found = reply.rows.first { row in
            row.values.first == .atom(kind) && (id.isEmpty || row.values.dropFirst().first == .atom(id))
        }
        guard let found else { throw TestFault("\(line): no row \(kind) \(id): \(reply.text)") }
        return found
    }

    /// The rows of a kind in an answer.
    func rows(_ person: Person, _ line: String, _ kind: String) throws -> [Message] {
        try say(person, line).rows.filter { $0.values.first == .atom(kind) }
    }

    /// A person's line as it leaves.
    func spell(_ line: String, for person: Person) -> String {
        var whole = ""
        for (index, part) in line.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                whole += part
                continue
            }
            let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            whole += value(of: String(pieces[0]), for: person)
            if pieces.count > 1 { whole += pieces[1] }
        }
        return takesOnce(whole) ? whole + " once=\(fresh())" : whole
    }

    /// A word that was not used yet.
    func fresh() -> String {
        wordsCount += 1
        return "k\(wordsCount)"
    }

    /// Where the case stands.
    var file: CaseFile? {
        guard case .caseFile(let id)? = Reference(made["case"] ?? "") else { return nil }
        return server.daemon.state.caseFile(id)
    }

    // MARK: People

    /// Makes an account, as the administrator, and enrols it.
    func hire(_ person: Person, _ name: String, _ role: String, _ more: String = "") throws {
        let reply = try say(.admin, "new user name=\"\(name)\" role=\(role) \(more){secrets}")
        try enrol(person, as: reply["id"] ?? "")
    }

    func enrol(_ person: Person, as user: String) throws {
        identities[person] = try Cast.enrol(user, at: server)
        users[person] = user
    }

    /// Staff's certificates last a week; after a longer wait they are renewed, as the client does by itself.
    func renew(_ people: Person...) async throws {
        hangUp()
        // The server renews its own certificate when it starts.
        try await server.restart()
        for person in people {
            guard let identity = identities[person] else { throw TestFault("\(person) is not enrolled") }
            let request = try CertificateRequest.make(key: identity.key, commonName: "x")
            let client = try TestClient(server, identity)
            _ = try client.next()
            let tag = try client.request("enrol \(users[person] ?? "")", blob: request.pem)
            let certificate = try Certificate(pem: try client.reply(to: tag).last.blob ?? [])
            client.close()
            identities[person] = (certificate, identity.key)
        }
    }
}
