import Casework
import Foundation
import Journal
import OpenSSL
import Testing

@testable import CandourServer

@Suite("A new store, and its files")
struct FoundingTests {
    private let path =
        FileManager.default.temporaryDirectory.path + "/founding-\(UInt64.random(in: 0...UInt64.max))"
    private var folder: StoreFolder { StoreFolder(path: path + "/data", masterKeyPath: path + "/master.key") }
    private let plan = Founding.Plan(
        organisation: "Test",
        address: "127.0.0.1:7443",
        names: ["127.0.0.1"],
        administrator: "Sam Reed",
        code: "4ZK7QF2M9XTT4BHV8N3CR6D5WM",
        words: ["marble", "tractor", "sunset", "violin"]
    )
    private let now = Moment(seconds: 1_795_251_600)

    private func mode(_ path: String) -> Int {
        ((try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int) ?? -1
    }

    @Test("what is made, who can read it, and what it says")
    func whatIsMade() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let storage = MemoryStorage()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let made = try Founding.run(plan, in: folder, at: now) { _ in storage }
        #expect(made.user == PersonID(1))
        #expect(made.until.seconds == now.seconds + 7 * 86_400)
        #expect(mode(folder.path) == 0o700)
        for file in [
            folder.masterKeyPath, folder.authorityKey, folder.authorityCertificate, folder.serverKey,
            folder.serverCertificate, folder.receiptsKey,
        ] {
            #expect(mode(file) == 0o600, "\(file)")
            #expect(!FileManager.default.fileExists(atPath: file + ".new"))
        }
        let master = try folder.masterKey()
        let authority = try folder.authority(master: master)
        #expect(authority.certificate.pem == made.authorityPEM)
        let (_, certificate) = try ServerCertificate.context(
            folder,
            authority: authority.certificate,
            verifyAt: nil
        )
        #expect(certificate.hasServerAuth && !certificate.hasClientAuth)
        #expect(certificate.notAfter - certificate.notBefore <= 90 * 86_400)

        let keys = try KeyRing(master: master, wrapped: try storage.wrappedKeys())
        let replayed = try Replay.state(of: storage, keys: keys)
        let state = replayed.state
        #expect(replayed.head.seq > 0)
        #expect(state.organisation == "Test")
        #expect(state.epoch == "7f3a")
        let person = try #require(state.person(PersonID(1)))
        #expect(person.name == "Sam Reed" && person.roles == [.admin] && person.state == .invited)
        // Neither the code nor a word stands in the store or the files.
        for row in storage.image.rows {
            let text = String(decoding: row.envelope + row.sealed, as: UTF8.self)
            for secret in plan.words + [plan.code] { #expect(!text.contains(secret)) }
        }
    }

    @Test("a folder that holds a store is left alone; a master key that is there is used")
    func twice() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let key = String(repeating: "ab", count: 32)
        try Data(key.utf8).write(to: URL(fileURLWithPath: folder.masterKeyPath))
        _ = try Founding.run(plan, in: folder, at: now) { _ in MemoryStorage() }
        #expect(Hex.encode(try folder.masterKey()) == key)
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.journal))
        #expect(throws: StartFault.self) {
            try Founding.run(plan, in: folder, at: now) { _ in MemoryStorage() }
        }
    }

    @Test(
        "words and codes that are not are refused",
        arguments: [
            ("4ZK7QF2M9XTT4BHV8N3CR6D5W", "a,b"), ("4ZK7QF2M9XTT4BHV8N3CR6D5WM", "marble,tractor,sunset"),
            ("4zk7qf2m9xtt4bhv8n3cr6d5wm", "marble,tractor,sunset,violin"),
            ("00000000000000000000000000", "marble,tractor,sunset,violin"),
        ]
    )
    func badSecrets(code: String, words: String) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bad = Founding.Plan(
            organisation: "Test",
            address: "a:1",
            names: ["a"],
            administrator: "x",
            code: code,
            words: words.split(separator: ",").map(String.init)
        )
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        #expect(throws: StartFault.self) {
            try Founding.run(bad, in: folder, at: now) { _ in MemoryStorage() }
        }
    }

    @Test("a numbering key is random unless a test says otherwise")
    func numbering() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        var numbers: [UInt64?: Set<String>] = [:]
        for fixed in [nil, nil, 7, 7] as [UInt64?] {
            var plan = plan
            plan.numberingKey = fixed
            let storage = MemoryStorage()
            _ = try Founding.run(plan, in: folder, at: now) { _ in storage }
            let keys = try KeyRing(master: try folder.masterKey(), wrapped: try storage.wrappedKeys())
            numbers[fixed, default: []].insert(
                try Replay.state(of: storage, keys: keys).state.nextItem(.note).text
            )
        }
        #expect(numbers[7]?.count == 1)
        #expect(numbers[nil]?.count == 2)
    }

    @Test("a server that was off for longer than its certificate makes a new one when it starts")
    func renewedAtStart() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        _ = try Founding.run(plan, in: folder, at: now) { _ in MemoryStorage() }
        let authority = try folder.authority(master: try folder.masterKey())
        let settings = Settings(
            organisation: "Test",
            listenHost: "127.0.0.1",
            listenPort: 7443,
            address: plan.address,
            data: folder.path,
            masterKey: folder.masterKeyPath,
            lastHead: path + "/last-head",
            eventLoops: 1,
            connectionsMax: 16,
            sessionsPerPersonMax: 4,
            logLevel: "error"
        )
        func ends() throws -> Int64 { try Certificate(pem: try folder.read(folder.serverKey)).notAfter }
        let first = try ends()
        let table: [(days: Int64, isRenewed: Bool)] = [(0, false), (59, false), (91, true), (91, false)]
        for row in table {
            let later = now.advanced(bySeconds: row.days * 86_400)
            let isRenewed = try ServerCertificate.renewIfDue(folder, by: authority, for: settings, at: later)
            #expect(isRenewed == row.isRenewed, "after \(row.days) days")
        }
        #expect(try ends() == first + 91 * 86_400)
    }

    @Test("the server's certificate is due at two thirds of its life, and not a second before")
    func due() throws {
        let authority = try Authority.create(organisation: "x", notBefore: 0, notAfter: 1_000_000)
        let certificate = try authority.issueServer(
            PrivateKey.generate(),
            names: ["a"],
            notBefore: 0,
            notAfter: 900
        )
        #expect(!ServerCertificate.isDue(certificate, at: Moment(seconds: 599)))
        #expect(ServerCertificate.isDue(certificate, at: Moment(seconds: 600)))
    }

    @Test(
        "what does not hold a key is named",
        arguments: ["", "ab", String(repeating: "ab", count: 31), String(repeating: "g", count: 64)]
    )
    func masterKeys(text: String) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.masterKeyPath))
        do {
            _ = try folder.masterKey()
            Issue.record("accepted")
        } catch {
            #expect(error.status == 78)
            #expect(error.sentence.contains(folder.masterKeyPath))
        }
    }
}
