import OpenSSL
import Testing

@testable import CandourClient
@testable import Invitations

@Suite("Joining, inviting and staying signed in")
struct JoinTests {
    static func invitation(until: Int64 = Bench.now + 7 * 86_400) throws -> [UInt8] {
        try Invitation(
            address: "cases.example:7443",
            user: "U-17",
            name: "Priya Nair",
            organisation: "NHS Central Lancashire",
            code: "4ZK7QF2M9XTT4BHV8N3CR6D5WJ",
            until: until,
            authority: Bench.credentials.authority.certificate
        ).octets()
    }

    static let hello =
        "S: * hello clp/1 epoch=7f3a server=\"candourd 0.1\" line=8192 blob=8192 inflight=1 idle=30 caps=once,watch auth=enrol\n"
    static let enrolling =
        "C~ 1 enrol U-17 code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin {\n"

    private static var certificate: [UInt8] { Bench.credentials.certificate(user: "U-17").pem }

    private static var answer: String {
        "S: 1 ok user=U-17 fpr=sha256:00 until=2026-11-26T09:00:00Z {\(certificate.count)}\nS< cert\n"
    }

    @Test("asks for the words and twice for the passphrase; the key is locked, and the sign-in was tried")
    func join() throws {
        let pem = Self.certificate
        let bench = Bench(
            [
                Self.hello + Self.enrolling
                    + "S: 1 ok user=U-17 fpr=sha256:00 until=2026-11-26T09:00:00Z {\(pem.count)}\nS< cert\n",
                "S: \(Bench.hello(user: "U-17", role: "manager"))\n",
            ],
            lines: ["marble tractor sunset", "Marble tractor sunset violin", "yes"],
            secrets: [
                "short", "correct horse battery", "other", "correct horse battery", "correct horse battery",
            ],
            isInteractive: true,
            user: nil,
            blobs: ["cert": pem]
        )
        let path = bench.home.config + "/p.nair.invite"
        try Disk.write(Self.invitation(), to: path)
        #expect(bench.run("join \(path)") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains("This invitation is for Priya Nair, from NHS Central Lancashire.")
        )
        #expect(bench.printed.messages.contains("Error: The passphrase must have 12 characters or more."))
        #expect(bench.printed.messages.contains("Error: The two passphrases are not the same."))
        #expect(bench.printed.result.contains("You have joined. Your key never leaves this computer."))
        #expect(bench.desk.screen.layout == .records)
        #expect(bench.servers.certificates.map { $0 == nil } == [true, false])
        let key = try Disk.read(bench.home.key)
        #expect(String(decoding: key, as: UTF8.self).contains("ENCRYPTED"))
        #expect((try? PrivateKey(pem: key, passphrase: Array("correct horse battery".utf8))) != nil)
        #expect(try Identity.load(from: bench.home).user == "U-17")
        Keyring(home: bench.home).forget()
    }

    @Test("in one line, with files")
    func scripted() throws {
        let pem = Self.certificate
        let bench = Bench(
            [
                Self.hello + Self.enrolling + "S: 1 ok user=U-17 {\(pem.count)}\nS< cert\n",
                "S: \(Bench.hello(user: "U-17", role: "manager"))\n",
            ],
            user: nil,
            blobs: ["cert": pem]
        )
        let path = bench.home.config + "/p.nair.invite"
        try Disk.write(Self.invitation(), to: path)
        try Disk.write(Array("twelve letters\n".utf8), to: bench.home.config + "/pass")
        let line =
            "join \(path) --words \"marble tractor sunset violin\" --passphrase-file \(bench.home.config)/pass --no-input"
        #expect(bench.run(line) == .done, "\(bench.printed.messages)")
        #expect(
            (try? PrivateKey(pem: Disk.read(bench.home.key), passphrase: Array("twelve letters".utf8))) != nil
        )
        Keyring(home: bench.home).forget()
    }

    @Test("wrong words, or an invitation that was used: nothing is stored")
    func wrongWords() throws {
        let bench = Bench(
            [Self.hello + Self.enrolling + "S: 1 no auth.fail left=2 msg=\"code not accepted\"\n"],
            user: nil
        )
        let path = bench.home.config + "/p.nair.invite"
        try Disk.write(Self.invitation(), to: path)
        try Disk.write(Array("twelve letters".utf8), to: bench.home.config + "/pass")
        let line =
            "join \(path) --words \"marble tractor sunset violin\" --passphrase-file \(bench.home.config)/pass"
        #expect(bench.run(line) == .data)
        #expect(
            bench.printed.messages.contains(
                "Error: Code not accepted. You have 2 tries left.\nCheck the four words."
            )
        )
        #expect(!Disk.exists(bench.home.key))
    }

    @Test("an invitation that is over is refused here, with both times")
    func expired() throws {
        let bench = Bench([], user: nil)
        let path = bench.home.config + "/p.nair.invite"
        try Disk.write(Self.invitation(until: Bench.now - 1), to: path)
        #expect(bench.run("join \(path) --words \"a b c d\"") == .data)
        #expect(
            bench.printed.messages.contains(
                "This invitation stopped working at 2:45pm on Thursday 19 November 2026."
            )
        )
    }

    @Test("the certificate does not work: nothing is stored")
    func notSignedIn() throws {
        let pem = Self.certificate
        let bench = Bench(
            [Self.hello + Self.enrolling + "S: 1 ok user=U-17 {\(pem.count)}\nS< cert\n", Self.hello],
            user: nil,
            blobs: ["cert": pem]
        )
        let path = bench.home.config + "/p.nair.invite"
        try Disk.write(Self.invitation(), to: path)
        try Disk.write(Array("twelve letters".utf8), to: bench.home.config + "/pass")
        let line =
            "join \(path) --words \"marble tractor sunset violin\" --passphrase-file \(bench.home.config)/pass"
        #expect(bench.run(line) == .locked)
        #expect(!Disk.exists(bench.home.key))
        #expect(!bench.printed.result.contains("joined"))
    }

    @Test("a file that is no invitation")
    func notAnInvitation() throws {
        let bench = Bench([], user: nil)
        for octets in [Array("hello".utf8), [], [0, 1, 2], try Array(Self.invitation().dropLast(100))] {
            try Disk.write(octets, to: bench.home.config + "/x")
            #expect(bench.run("join \(bench.home.config)/x") == .data)
        }
    }

    // MARK: Staying signed in

    private static func renewal(of start: Int64, hello: String, fails: Bool = false) -> (
        Bench, fresh: Certificate
    ) {
        let old = Bench.credentials.certificate(user: "U-17", from: start)
        let fresh = Bench.credentials.certificate(user: "U-17")
        let greeting = "S: \(Bench.hello(user: "U-17", role: "manager"))\n"
        let renewed =
            fails
            ? "S: 1 no fail ref=1 msg=\"no\"\n" : "S: 1 ok user=U-17 {\(fresh.pem.count)}\nS< cert\n"
        let bench = Bench(
            [
                hello + "C~ 1 enrol U-17 {\n" + renewed,
                greeting + "C: 1 who\nS: 1 ok user=U-17 name=\"P\" role=manager\n",
            ],
            blobs: ["cert": fresh.pem]
        )
        bench.desk.keep(
            Bench.credentials.identity(user: "U-17", certificate: old),
            key: Bench.credentials.key
        )
        try? Disk.makeFolder(bench.home.config)
        try? Disk.write(old.pem, to: bench.home.certificate)
        return (bench, fresh)
    }

    @Test("at two thirds of its life a certificate is renewed, and stored once the new one has worked")
    func renewsAtTwoThirds() throws {
        let (bench, fresh) = Self.renewal(
            of: Bench.now - 5 * 86_400,
            hello: "S: \(Bench.hello(user: "U-17", role: "manager"))\n"
        )
        #expect(bench.run("who") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(try Certificate(pem: Disk.read(bench.home.certificate)) == fresh)
        #expect(bench.servers.certificates.last == fresh)
    }

    @Test("renewing fails: the old certificate goes on")
    func renewalFails() throws {
        let (bench, fresh) = Self.renewal(
            of: Bench.now - 5 * 86_400,
            hello: "S: \(Bench.hello(user: "U-17", role: "manager"))\n",
            fails: true
        )
        #expect(bench.run("who") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(try Certificate(pem: Disk.read(bench.home.certificate)) != fresh)
    }

    @Test("a certificate that ended is renewed on the way in")
    func renewsExpired() throws {
        let (bench, fresh) = Self.renewal(
            of: Bench.now - 40 * 86_400,
            hello: "S: * hello clp/1 epoch=7f3a server=\"candourd 0.1\" auth=renew\n"
        )
        #expect(bench.run("who") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(try Certificate(pem: Disk.read(bench.home.certificate)) == fresh)
    }

    @Test(
        "60 days after its end, a new invitation is needed, and no connection is made",
        arguments: [(60, 81), (59, 0)]
    )
    func tooOld(_ days: Int, _ status: Int32) throws {
        let (bench, _) = Self.renewal(
            of: Bench.now - Int64(7 + days) * 86_400,
            hello: "S: * hello clp/1 epoch=7f3a server=\"candourd 0.1\" auth=renew\n"
        )
        #expect(bench.run("who").rawValue == status)
        #expect(bench.servers.certificates.isEmpty == (status == 81))
    }

    @Test(
        "not signed in is never taken for signed in",
        arguments: [
            (
                "S: * hello clp/1 epoch=7f3a server=\"x\" auth=enrol\n", 81 as Int32,
                "you are not signed in. Nothing was sent."
            ),
            (
                "S: \(Bench.hello(user: "U-18", role: "manager"))\n", 81,
                "The server takes this computer for U-18, and it joined as U-17."
            ),
            ("S: * bye auth.revoked msg=\"this device was removed\"\n", 81, "This device was removed."),
            ("S: * bye shutdown retry=5 msg=\"restarting\"\n", 69, "Try again in 5 seconds."),
            ("S: * hello clp/2 epoch=7f3a server=\"x\" user=U-17\n", 76, "too old for the server"),
            ("S: 1 ok\n# hello\n# * hello", 76, "before it said hello"),
            ("S: HTTP/1.1 400 Bad Request\n# * hello", 76, "does not understand"),
            ("# * hello", 69, "closed the connection before it answered"),
        ]
    )
    func notSignedIn(_ hello: String, _ status: Int32, _ words: String) {
        let bench = Bench([hello])
        #expect(bench.run("who").rawValue == status)
        #expect(bench.printed.messages.contains(words), "\(bench.printed.messages)")
        #expect(bench.printed.result.isEmpty)
    }

    // MARK: Inviting

    @Test("an administrator's invitation: the file can be joined with, and the words are not in it")
    func invite() throws {
        let bench = Bench(
            [
                "C~ 1 new user name=\"Jo Marsh\" role=manager code=\nS: 1 ok id=U-22 until=2026-11-26T09:00:00Z\n"
            ],
            user: "U-1",
            role: "admin",
            program: "candour-admin"
        )
        let path = bench.home.config + "/j.invite"
        #expect(bench.run("invite --name \"Jo Marsh\" --role case-manager --output \(path) --yes") == .done)
        let octets = try Disk.read(path)
        let invitation = try Invitation(octets: octets, path: path)
        #expect(invitation.user == "U-22")
        #expect(invitation.code.count == 26)
        let line = try #require(
            bench.printed.result.split(separator: "\n").first { $0.hasPrefix("Four words:") }
        )
        let words = line.split(separator: " ").dropFirst(2)
        #expect(words.count == 4)
        for word in words {
            #expect(FourWords.list.contains(String(word)))
            #expect(!String(decoding: octets.prefix(200), as: UTF8.self).contains(" \(word) "))
        }
    }

    @Test("the words: 2,048, of 4 to 8 plain letters, each once")
    func words() {
        #expect(FourWords.list.count == 2048)
        #expect(Set(FourWords.list).count == 2048)
        #expect(
            FourWords.list.allSatisfy {
                (4...8).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            }
        )
    }

    @Test(
        "codes in Crockford's base 32",
        arguments: [
            ([UInt8](repeating: 0, count: 16), "00000000000000000000000000"),
            ([UInt8](repeating: 0xFF, count: 16), "ZZZZZZZZZZZZZZZZZZZZZZZZZW"),
            ([0x12, 0x34, 0x56], "28T5C"),
        ]
    )
    func crockford(_ octets: [UInt8], _ code: String) {
        #expect(Crockford.encode(octets) == code)
    }
}

@Suite("Joining again")
struct RejoinTests {
    @Test("drafts of the old key open with the new one", arguments: [true, false])
    func drafts(_ isPassphraseKnown: Bool) throws {
        let pem = Bench.credentials.certificate(user: "U-17").pem
        let bench = Bench(
            [
                "S: * hello clp/1 epoch=7f3a server=\"x\" auth=enrol\nC~ 1 enrol U-17 code=\nS: 1 ok user=U-17 {\(pem.count)}\nS< cert\n",
                "S: \(Bench.hello(user: "U-17", role: "manager"))\n",
            ],
            blobs: ["cert": pem]
        )
        let home = bench.home
        try bench.desk.identity().save(to: home)
        try Disk.write(Bench.credentials.key.pem(passphrase: Array("twelve letters".utf8)), to: home.key)
        let draft = Draft(
            id: "draft-1",
            user: "U-17",
            label: "Note on 26-0042",
            about: "26-0042",
            state: .waiting,
            saved: Bench.now,
            request: Request("note", "26-0042").with(text: "Kept")
        )
        try bench.desk.drafts().save(draft, key: bench.desk.draftKey())
        let invitation = Invitation(
            address: "cases.example:7443",
            user: "U-17",
            name: "Priya Nair",
            organisation: "NHS",
            code: "4ZK7QF2M9XTT4BHV8N3CR6D5WJ",
            until: Bench.now + 1,
            authority: Bench.credentials.authority.certificate
        )
        try Disk.write(invitation.octets(), to: home.config + "/x.invite")
        let passphrase = isPassphraseKnown ? "twelve letters" : "another passphrase"
        try Disk.write(Array(passphrase.utf8), to: home.config + "/pass")
        let line = "join \(home.config)/x.invite --words \"a b c d\" --passphrase-file \(home.config)/pass"
        #expect(bench.run(line) == .usage)
        #expect(
            bench.printed.messages.contains(
                "Priya Nair has already joined on this computer. There is 1 draft NOT SENT."
            )
        )
        #expect(bench.run(line + " --replace") == .done, "\(bench.printed.messages)")
        let opened = try? bench.desk.drafts().open("draft-1", key: bench.desk.draftKey())
        #expect(opened?.request.text == (isPassphraseKnown ? "Kept" : nil))
        #expect(Disk.exists(home.drafts + "/draft-1.draft"))
        #expect(Disk.exists(home.key + ".old"))
        Keyring(home: home).forget()
    }
}

@Suite("The answer to joining is lost")
struct PendingJoinTests {
    @Test("the same request goes again; with another code, or another passphrase, it is a new one")
    func again() throws {
        let bench = Bench([], user: nil)
        func make(_ code: String, _ passphrase: String) throws -> [UInt8] {
            let invitation = Invitation(
                address: "cases.example:7443",
                user: "U-17",
                name: "Priya Nair",
                organisation: "NHS",
                code: code,
                until: Bench.now + 1,
                authority: Bench.credentials.authority.certificate
            )
            return try PendingJoin.make(for: invitation, passphrase: Array(passphrase.utf8), home: bench.home)
                .request
        }
        let first = try make("4ZK7QF2M9XTT4BHV8N3CR6D5WJ", "twelve letters")
        #expect(try make("4ZK7QF2M9XTT4BHV8N3CR6D5WJ", "twelve letters") == first)
        #expect(
            !String(decoding: try Disk.read(bench.home.config + "/joining"), as: UTF8.self).contains("4ZK7")
        )
        #expect(try make("4ZK7QF2M9XTT4BHV8N3CR6D5WJ", "another passphrase") != first)
        let second = try make("4ZK7QF2M9XTT4BHV8N3CR6D5WJ", "another passphrase")
        #expect(try make("00000000000000000000000000", "another passphrase") != second)
        PendingJoin.remove(from: bench.home)
        #expect(!Disk.exists(bench.home.config + "/joining"))
    }
}
