import CLP
import OpenSSL

/// The people of the tests, and the one case they are all concerned with, taken as far along the pathway as a test needs.
public final class Cast {
    /// Who.
    public enum Role: String, CaseIterable, Sendable {
        case admin, lead, colleague, adviser, stranger, practitioner, companion, panel
    }

    /// How far the store has come. Each includes the ones before it.
    public enum Stage: String, CaseIterable, Comparable, Sendable {
        /// Only the administrator, invited and not enrolled.
        case founded
        /// Everybody but the companion is enrolled; S-1 is on the register.
        case staffed
        /// 26-0001 is open, with its first concern; the colleague is on the team.
        case opened
        /// The practitioner was told; the companion is enrolled; advice was asked for.
        case told
        /// The practitioner has answered, the adviser has advised, the advice is shared, the baseline is frozen.
        case baselined
        /// The colleague has decided.
        case decided
        /// G-1 with its one member has met. 26-0002 is told, graded as isolated and reported to it; an action plan and a
        /// measure are proposed on it.
        case assembled
        /// The same with the plan agreed by both parties.
        case agreed

        /// In the order of the cases.
        public static func < (one: Stage, other: Stage) -> Bool {
            (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
        }
    }

    /// The server.
    public let server: TestServer
    /// References by role, like U-2.
    public private(set) var users: [Role: String] = [.admin: "U-1"]
    /// Certificates and keys by role.
    public private(set) var identities: [Role: TestClient.Identity] = [:]
    /// References of what was made on the way: `response`, `advice`, `copy`, `baseline`, `ask`.
    public private(set) var made: [String: String] = [:]
    private var clients: [Role: TestClient] = [:]
    private var onceCount = 0

    /// Brings a new store to a stage.
    public init(_ server: TestServer, to stage: Stage) throws {
        self.server = server
        guard stage > .founded else { return }
        try staff()
        if stage > .staffed { try open() }
        if stage > .opened { try tell() }
        if stage > .told { try answer() }
        if stage > .baselined { try decide() }
        if stage > .decided { try assemble() }
        if stage > .assembled { try say(.practitioner, "agree \(made["plan"] ?? "")") }
        for client in clients.values { client.close() }
        clients = [:]
    }

    /// A new connection of somebody, after `hello`.
    public func connect(_ role: Role, receiveOctets: Int32? = nil) throws -> TestClient {
        guard let identity = identities[role] else { throw TestFault("\(role) is not enrolled") }
        let client = try TestClient(server, identity, receiveOctets: receiveOctets)
        let hello = try client.next()
        guard hello.verb == "hello", hello.values(of: "user")?.first?.string == users[role] else {
            throw TestFault("not signed in: \(text(of: hello))")
        }
        return client
    }

    /// An idempotency key that was not used yet.
    public func once() -> String {
        onceCount += 1
        return "k\(onceCount)"
    }

    /// Enrols somebody with the invitation of the tests and gives them a certificate.
    @discardableResult
    public func enrol(_ role: Role, as user: String) throws -> TestClient.Identity {
        let identity = try Self.enrol(user, at: server)
        users[role] = user
        identities[role] = identity
        return identity
    }

    /// Enrols somebody with the invitation of the tests.
    public static func enrol(_ user: String, at server: TestServer) throws -> TestClient.Identity {
        let key = try PrivateKey.generate()
        let request = try CertificateRequest.make(key: key, commonName: "whoever")
        let client = try TestClient(server)
        _ = try client.next()
        let words = TestServer.words.joined(separator: ",")
        let tag = try client.request(
            "enrol \(user) code=\(TestServer.code) words=\(words)",
            blob: request.pem
        )
        let reply = try client.reply(to: tag)
        client.close()
        guard reply.isOK, let pem = reply.last.blob else { throw TestFault("\(user): \(reply.text)") }
        return (try Certificate(pem: pem), key)
    }

    // MARK: The way

    private func client(_ role: Role) throws -> TestClient {
        if let known = clients[role] { return known }
        let made = try connect(role)
        clients[role] = made
        return made
    }

    @discardableResult
    private func say(_ role: Role, _ line: String, _ text: String? = nil) throws -> Reply {
        try client(role).must("\(line) once=\(once())", text)
    }

    private var secrets: String { "code=\(TestServer.code) words=\(TestServer.words.joined(separator: ","))" }

    private func staff() throws {
        try enrol(.admin, as: "U-1")
        let people: [(Role, String, String)] = [
            (.lead, "Priya Nair", "manager"), (.colleague, "Owen Price", "manager"),
            (.adviser, "Grace Obi", "adviser"),
            (.stranger, "Dana Cole", "manager"),
        ]
        for (role, name, granted) in people {
            let reply = try say(.admin, "new user name=\"\(name)\" role=\(granted) \(secrets)")
            try enrol(role, as: reply["id"] ?? "")
        }
        try say(
            .lead,
            "new prac name=\"Dr Tom Hale\" profession=gp regulator=gmc registration=\"7012345\" list=medical practice=\"New Road\""
        )
        let reply = try say(.admin, "new user name=\"Dr Tom Hale\" role=practitioner prac=S-1 \(secrets)")
        try enrol(.practitioner, as: reply["id"] ?? "")
    }

    private func open() throws {
        try say(
            .lead,
            "new case prac=S-1 kind=records source=practice-manager heard=2026-11-18 safety=unknown title=\"Letters sent late\"",
            "Letters dated 2, 5 and 9 October."
        )
        try say(.lead, "assign 26-0001 user=\(users[.colleague] ?? "") as=team if=1")
    }

    private func tell() throws {
        try say(
            .lead,
            "tell 26-0001 how=meeting told=2026-11-20 in-person=yes companion=offered support=yes if=2",
            "Explained the concern."
        )
        let invited = try say(
            .practitioner,
            "invite 26-0001 name=\"Jo Bright\" scope=concerns,responses,documents,decisions ends=2027-01-31 \(secrets)"
        )
        try enrol(.companion, as: invited["id"] ?? "")
        let ask = try say(
            .lead,
            "ask 26-0001 for=advice user=\(users[.adviser] ?? "") due=2026-12-01 question=\"Is 14 days late?\" if=any"
        )
        made["ask"] = ask["id"]
    }

    private func answer() throws {
        made["response"] = try say(.practitioner, "respond 26-0001.1", "They were dictated on the day.")["id"]
        made["advice"] = try say(
            .adviser,
            "advise 26-0001 opinion=\"Late by the usual standard\"",
            "Two of three."
        )["id"]
        made["copy"] = try say(.lead, "share \(made["advice"] ?? "")")["id"]
        made["baseline"] = try say(
            .lead,
            "baseline 26-0001 others= consequence=2 likelihood=3 frequency=repeated safety=no result=pattern present=\(team) reason=\"One month\" if=any"
        )["id"]
    }

    /// The case manager and the colleague, who grade together.
    private var team: String { [users[.lead], users[.colleague]].compactMap { $0 }.joined(separator: ",") }

    private func decide() throws {
        made["decision"] = try say(
            .colleague,
            "decide 26-0001 outcome=response-accepted cites=\(made["copy"] ?? "") weighs=\(made["response"] ?? "") "
                + "weighing=\"Accepted\" reason=\"One month, put right\" if=\(try revision(.colleague))"
        )["id"]
    }

    private func assemble() throws {
        let member = try say(.admin, "new user name=\"Raj Shah\" role=panel \(secrets)")["id"] ?? ""
        try enrol(.panel, as: member)
        try say(
            .admin,
            "new body name=\"Performance committee\" kind=committee quorum=1",
            "Receives reports."
        )
        try say(.admin, "seat G-1 user=\(member) as=chair")
        try say(
            .lead,
            "new case prac=S-1 kind=records source=audit heard=2026-11-20 safety=no title=\"A fourth letter\""
        )
        try say(.lead, "assign 26-0002 user=\(users[.colleague] ?? "") as=team if=any")
        try say(
            .lead,
            "tell 26-0002 how=phone told=2026-11-21 in-person=no companion=offered support=yes if=any"
        )
        try say(
            .lead,
            "baseline 26-0002 others=26-0001 consequence=2 likelihood=2 frequency=isolated safety=no result=isolated present=\(team) differs=\"About something else\" reason=\"One letter\" if=any"
        )
        try say(.lead, "new meeting group=G-1 date=2026-11-21", "Cases reported in November.")
        try say(.lead, "report 26-0002 group=G-1 meeting=H-1 kind=isolated", "One letter was late.")
        try say(.panel, "hold H-1 present=\(member)", "26-0002 was received.")
        made["plan"] = try say(
            .lead,
            "plan 26-0002 kind=remediation objectives=\"Letters leave within 3 days\" criteria=\"Audit of 40 letters\" "
                + "means=\"Weekly check\" milestones=2027-01-15 review=2027-02-15"
        )["id"]
        made["measure"] = try say(
            .lead,
            "measure 26-0002 kind=restriction immediate=no begins=2026-11-23 review=2026-12-07 "
                + "alternatives=\"Supervision: nobody free\" basis=\"Local policy\" reason=\"Late letters\""
        )["id"]
    }

    private func revision(_ role: Role) throws -> String {
        let reply = try client(role).must("show 26-0001")
        return reply.messages[0].values(of: "rev")?.first?.string ?? ""
    }
}
