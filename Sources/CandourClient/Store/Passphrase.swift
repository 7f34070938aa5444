import OpenSSL

/// Where the passphrase comes from: a file that was named, the kernel's keyring, else a question.
struct Passphrase {
    /// The fewest characters.
    static let charactersMin = 12
    /// How often a wrong one may be typed.
    static let triesMax = 3

    let desk: Desk

    /// Opens the key of this computer.
    func openKey(pem: [UInt8]) throws(ClientFault) -> PrivateKey {
        if file == nil, let kept = Keyring(home: desk.home).find(), let key = try key(pem, kept) {
            return key
        }
        return try found(pem: pem).key
    }

    /// Opens the key that is about to be replaced; nil when the passphrase for it is not known any more.
    func openFormerKey(pem: [UInt8]) throws(ClientFault) -> PrivateKey? {
        if let kept = Keyring(home: desk.home).find(), let key = try? key(pem, kept) { return key }
        if let path = file, let octets = try? Self.read(path, home: desk.home.user),
            let key = try? key(pem, octets)
        {
            return key
        }
        guard desk.canAsk else { return nil }
        for _ in 1...Self.triesMax {
            desk.screen.ask("To keep your drafts, type the passphrase you have used so far, or press Enter: ")
            guard let typed = try desk.keyboard.hidden(), !typed.isEmpty else { return nil }
            if let key = try? key(pem, Array(typed.utf8)) { return key }
            desk.screen.tell("Error: That passphrase does not open this computer's key.")
        }
        return nil
    }

    /// The passphrase itself, once it has opened the key.
    func check(pem: [UInt8]) throws(ClientFault) -> [UInt8] { try found(pem: pem).passphrase }

    private func found(pem: [UInt8]) throws(ClientFault) -> (passphrase: [UInt8], key: PrivateKey) {
        if let path = file {
            let passphrase = try Self.read(path, home: desk.home.user)
            guard let key = try key(pem, passphrase) else {
                throw ClientFault(.locked, "The passphrase in \(path) does not open this computer's key.")
            }
            return (passphrase, key)
        }
        guard desk.canAsk else {
            throw ClientFault(
                .locked,
                "This computer is locked.",
                advice: ["To unlock it: \(desk.program) unlock", "For scripts: --passphrase-file FILE"]
            )
        }
        for attempt in 1...Self.triesMax {
            desk.screen.ask("Passphrase: ")
            guard let typed = try desk.keyboard.hidden() else { throw ClientFault.stopped }
            if let key = try key(pem, Array(typed.utf8)) { return (Array(typed.utf8), key) }
            if attempt < Self.triesMax {
                desk.screen.tell("Error: That passphrase does not open this computer's key.")
            }
        }
        throw ClientFault(
            .locked,
            "That passphrase does not open this computer's key. This computer stays locked."
        )
    }

    /// A new one: from a file, or asked for twice.
    /// - Parameter path: the file, when one was named.
    func choose(from path: String?) throws(ClientFault) -> [UInt8] {
        if let path = path ?? file {
            let octets = try Self.read(path, home: desk.home.user)
            if let fault = Self.fault(with: octets) { throw fault }
            return octets
        }
        guard desk.canAsk else {
            throw ClientFault.missing("--passphrase-file", "a file that holds the passphrase")
        }
        while true {
            desk.screen.ask(
                "Choose a passphrase for this computer (12 characters or more; you can use spaces): "
            )
            guard let first = try desk.keyboard.hidden() else { throw ClientFault.stopped }
            if let fault = Self.fault(with: Array(first.utf8)) {
                desk.screen.tell("Error: " + fault.sentence)
                continue
            }
            desk.screen.ask("Type it again: ")
            guard let second = try desk.keyboard.hidden() else { throw ClientFault.stopped }
            if first == second { return Array(first.utf8) }
            desk.screen.tell("Error: The two passphrases are not the same.")
        }
    }

    /// Whether a new one is read from a file, so that nobody is asked.
    func isFromFile(_ path: String?) -> Bool { path != nil || file != nil }

    private var file: String? {
        if let path = desk.options.passphraseFile { return path }
        return desk.environment["CANDOUR_PASSPHRASE_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    }

    private func key(_ pem: [UInt8], _ passphrase: [UInt8]) throws(ClientFault) -> PrivateKey? {
        do {
            return try PrivateKey(pem: pem, passphrase: passphrase)
        } catch KeyFault.wrongPassphrase, KeyFault.passphraseNeeded {
            return nil
        } catch {
            throw ClientFault(
                .settings,
                "The key of this computer cannot be read. \(error.sentence)",
                advice: ["Ask your administrator for a new invitation, then run: candour join FILE"]
            )
        }
    }

    private static func fault(with octets: [UInt8]) -> ClientFault? {
        guard String(decoding: octets, as: UTF8.self).count < charactersMin else { return nil }
        return ClientFault(.data, "The passphrase must have \(charactersMin) characters or more.")
    }

    /// The first line of the file.
    private static func read(_ path: String, home: String?) throws(ClientFault) -> [UInt8] {
        let octets = try Disk.read(Disk.expanded(path, home: home), limit: 65_536)
        return Array(octets.prefix { $0 != 0x0A && $0 != 0x0D })
    }
}
