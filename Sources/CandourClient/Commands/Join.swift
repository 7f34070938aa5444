import ArgumentParser
import OpenSSL

/// `candour join FILE`: makes a key on this computer, and spends the invitation for a certificate.
struct Join: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Join with an invitation file and four words",
        discussion: Examples.broken(
            """
            Examples:
              candour join ~/Downloads/p.nair.invite
              candour join p.nair.invite --words "marble tractor sunset violin" --passphrase-file FILE --no-input
            Your key is made on this computer and never leaves it.
            """
        )
    )

    @Argument(help: ArgumentHelp("The invitation file.", valueName: "file"))
    var path: String?
    @Option(name: .long, help: "The four words you were given by phone.")
    var words: String?
    @Flag(name: .long, help: "Join again in place of the person who joined on this computer before.")
    var replace = false
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let path = Disk.expanded(
            try desk.need(
                path,
                flag: "the invitation file",
                what: "the name of the invitation file",
                question: "Where is your invitation file?"
            ),
            home: desk.home.user
        )
        let invitation = try Invitation(octets: Disk.read(path, limit: 65_536), path: path)
        desk.screen.tell("This invitation is for \(invitation.name), from \(invitation.organisation).")
        let now = desk.clock.now()
        guard now < invitation.until else {
            throw ClientFault(
                .data,
                "This invitation stopped working at \(desk.clock.timeAndDate(of: invitation.until)). This computer's "
                    + "clock says \(desk.clock.timeAndDate(of: now)).",
                advice: ["If the clock is right, ask your administrator for a new invitation."]
            )
        }
        let former = try formerIdentity(desk)
        let inherited = try former.map { former throws(ClientFault) in
            try DraftInheritance(of: former, desk: desk)
        }
        let words = try fourWords(desk)
        // The words are checked before anybody thinks of a passphrase. Until there is one, the new key is kept under what the
        // invitation and the words hold together, so that a join that was cut off can be taken up with the same two.
        let chooser = Passphrase(desk: desk)
        let early =
            try chooser.isFromFile(common.passphraseFile) || !desk.canAsk
            ? chooser.choose(from: common.passphraseFile) : nil
        let joining = early ?? Array("\(invitation.code) \(words.joined(separator: " "))".utf8)
        let pending = try PendingJoin.make(for: invitation, passphrase: joining, home: desk.home)
        let enrolled = try enrol(invitation, words: words, pending: pending, desk: desk)
        try test(enrolled.identity, key: enrolled.key, desk: desk)
        let passphrase = try early.orElse { () throws(ClientFault) in try chooser.choose(from: nil) }
        try store(enrolled, passphrase: passphrase, desk: desk)
        try inherited?.hand(to: desk)
        try askForLayout(desk)
        desk.screen.say("You have joined. Your key never leaves this computer.")
        let keeps = Keyring(home: desk.home).keep(passphrase)
        desk.screen.say(
            keeps
                ? "This computer locks after 15 minutes. To lock it sooner: \(desk.program) lock"
                : "You will be asked for your passphrase each time."
        )
        desk.screen.say(
            desk.program == "candour-admin"
                ? "To open the console: candour-admin" : "To see what needs your attention: \(desk.program)"
        )
        desk.screen.show(
            json: .schema1([
                .init("user", .string(invitation.user)), .init("name", .string(invitation.name)),
                .init("until", .string(Moment.text(enrolled.identity.certificate.notAfter))),
            ])
        )
    }

    /// Who joined here before, if anybody, once replacing them has been agreed to.
    private func formerIdentity(_ desk: Desk) throws(ClientFault) -> Identity? {
        guard let former = try? Identity.load(from: desk.home) else { return nil }
        let waiting = DraftStore(folder: desk.home.drafts, user: former.user).list().count
        let drafts = waiting == 0 ? "" : " There is \(Plural.of(waiting, "draft")) NOT SENT."
        if replace { return former }
        guard desk.canAsk else {
            throw ClientFault(
                .usage,
                "\(former.name) has already joined on this computer.\(drafts) To join again, add --replace."
            )
        }
        desk.screen.tell("\(former.name) has already joined on this computer.\(drafts)")
        guard try desk.yesNo("Join again in place of that?") else { throw ClientFault.stopped }
        return former
    }

    private func fourWords(_ desk: Desk) throws(ClientFault) -> [String] {
        func split(_ text: String) throws(ClientFault) -> [String] {
            let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
            guard words.count == 4, words.allSatisfy({ $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
            else {
                throw ClientFault(
                    .data,
                    "Enter the four words you were given by phone, like: marble tractor sunset violin."
                )
            }
            return words
        }
        if let words { return try split(words) }
        guard desk.canAsk else {
            throw ClientFault.missing("--words", "the four words you were given by phone")
        }
        while true {
            desk.screen.ask("Type the four words you were given by phone: ")
            do throws(ClientFault) {
                return try split(desk.typed())
            } catch {
                guard error.status == .data else { throw error }
                desk.screen.tell("Error: " + error.sentence)
            }
        }
    }

    private func enrol(_ invitation: Invitation, words: [String], pending: PendingJoin, desk: Desk)
        throws(ClientFault) -> (identity: Identity, key: PrivateKey)
    {
        guard let address = ServerAddress(invitation.address) else {
            throw ClientFault(.data, "The invitation holds no address that can be used.")
        }
        let connection = try Connection(desk.dial(address, invitation.authority, nil))
        defer { connection.close() }
        guard connection.hello.state == .enrolment else {
            throw ClientFault(.version, "The server does not take invitations in the way this program knows.")
        }
        var request = Request("enrol", invitation.user)
            .with("code", .atom(invitation.code))
            .with("words", .atoms(words))
        request.blob = pending.request
        let outcome = try connection.exchange(request)
        if let code = outcome.refusal {
            let fault = Refusals.fault(code: code, outcome: outcome)
            throw code.hasPrefix("auth")
                ? ClientFault(
                    .data,
                    fault.sentence,
                    advice: [
                        "Check the four words. If the invitation has been used before, or is older than 7 days, ask your "
                            + "administrator for a new one."
                    ]
                ) : fault
        }
        let identity = Identity(
            address: invitation.address,
            user: outcome.last["user"] ?? invitation.user,
            name: invitation.name,
            organisation: invitation.organisation,
            authority: invitation.authority,
            certificate: try SignIn.certificate(in: outcome.last)
        )
        return (identity, pending.key)
    }

    /// Signs in once with the new certificate: only then is it believed.
    private func test(_ identity: Identity, key: PrivateKey, desk: Desk) throws(ClientFault) {
        guard let address = ServerAddress(identity.address) else { return }
        let connection = try Connection(desk.dial(address, identity.authority, (identity.certificate, key)))
        defer { connection.close() }
        guard connection.hello.state == .signedIn(user: identity.user) else {
            throw ClientFault(
                .locked,
                "You have a certificate, and the server did not sign you in with it.",
                advice: ["Tell your administrator."]
            )
        }
        AccountNotices(desk: desk).remember(connection.hello.notice)
    }

    private func store(
        _ enrolled: (identity: Identity, key: PrivateKey),
        passphrase: [UInt8],
        desk: Desk
    ) throws(ClientFault) {
        Keyring(home: desk.home).forget()
        try Disk.makeFolder(desk.home.config)
        if let old = try? Disk.read(desk.home.key) {
            // Kept, so that drafts sealed under it are not lost for good.
            try Disk.write(old, to: desk.home.key + ".old")
        }
        let pem: [UInt8]
        do {
            pem = try enrolled.key.pem(passphrase: passphrase)
        } catch {
            throw ClientFault(.unexpected, "The key could not be locked with your passphrase.")
        }
        try Disk.write(pem, to: desk.home.key)
        try enrolled.identity.save(to: desk.home)
        PendingJoin.remove(from: desk.home)
        desk.forget()
        desk.keep(enrolled.identity, key: enrolled.key)
    }

    private func askForLayout(_ desk: Desk) throws(ClientFault) {
        guard desk.canAsk, !desk.options.yes, !Disk.exists(desk.home.settings) else { return }
        guard let isOn = try? desk.yesNo("Do you use a screen reader, or would you like simpler layouts?")
        else { return }
        var settings = Settings()
        settings.isScreenReaderOn = isOn
        try settings.save(to: desk.home)
        if isOn {
            desk.screen.layout = .records
            desk.screen.tell("Simpler layouts are on. To turn them off: candour settings screen-reader off")
        }
    }
}
