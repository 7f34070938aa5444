public import Casework
import Foundation
public import Journal
import OpenSSL
import RulePacks
import Synchronization
import Verbs

/// Makes a new store, offline: keys, authority, server certificate, the first entry, and the first administrator's invitation.
public enum Founding {
    /// What `candourd init` is told.
    public struct Plan: Sendable {
        /// The organisation's name.
        public let organisation: String
        /// What clients connect to: `host:port`.
        public let address: String
        /// Names and addresses in the server's certificate.
        public let names: [String]
        /// The first administrator.
        public let administrator: String
        /// The invitation's code and words, made by the caller.
        public let code: String
        /// Four words.
        public let words: [String]
        /// The key that hides how many objects there are; nil for a random one. Tests fix it, so that references are known.
        public var numberingKey: UInt64?
        /// The rule pack under which cases start, of those that ship.
        public var pack = "england-primary-care"

        /// A plan.
        public init(
            organisation: String,
            address: String,
            names: [String],
            administrator: String,
            code: String,
            words: [String]
        ) {
            self.organisation = organisation
            self.address = address
            self.names = names
            self.administrator = administrator
            self.code = code
            self.words = words
        }
    }

    /// What has been made.
    public struct Result: Sendable {
        /// The administrator's account.
        public let user: PersonID
        /// The authority's certificate, for the invitation.
        public let authorityPEM: [UInt8]
        /// Until when the invitation can be used.
        public let until: Moment
    }

    /// Makes everything. `open` makes the journal's engine, so that this target knows none.
    public static func run(
        _ plan: Plan,
        in folder: StoreFolder,
        at now: Moment,
        open: (String) throws -> any Storage
    ) throws(StartFault) -> Result {
        try makeFolder(folder.path)
        guard !FileManager.default.fileExists(atPath: folder.journal) else {
            throw StartFault("\(folder.path) holds a store already. Nothing was changed.", status: 73)
        }
        do {
            let master = try masterKey(folder)
            let authority = try certificates(plan, folder, master, now)
            let storage = try open(folder.journal)
            let identity = try storage.identity()
            let tokens = try Tokens(master: master, epoch: identity.epoch)
            let keys = try KeyRing(master: master)
            let user = PersonID(1)
            let secrets = try InvitationSecrets(code: plan.code, words: plan.words, conceal: tokens.conceal)
            let until = now.advanced(bySeconds: InvitationSecrets.lifeSeconds)
            let number =
                try plan.numberingKey ?? RandomOctets.make(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            var drafts = [Event](
                arrayLiteral:
                    .founded(organisation: plan.organisation, epoch: identity.epoch, numberingKey: number),
                .personAdded(user, name: plan.administrator, roles: [.admin], subject: nil),
                .invited(user, codeHash: secrets.codeHash, wordsHash: secrets.wordsHash, until: until)
            ).map { EventDraft($0) }
            for pack in ShippedPacks.all {
                drafts.append(EventDraft(.packLoaded(pack), text: Array(PackSpelling.text(of: pack).utf8)))
            }
            drafts.append(EventDraft(.packAdopted(plan.pack)))
            let first = drafts
            let writer = Writer(
                storage: storage,
                keys: keys,
                texts: Texts(storage: storage, keys: keys),
                replayed: .empty,
                clock: { now },
                rang: { _ in },
                stopped: { _ in }
            )
            let outcome = WriterOutcomeBox()
            let job = Job(by: nil, once: nil) { (_, _) throws(Refusal) in
                JobDecision(events: first, answer: "ok")
            } done: {
                outcome.set($0)
            }
            writer.submit(job)
            writer.drain()
            guard outcome.isDone else {
                throw StartFault("The journal could not be begun. Is the disk full?", status: 74)
            }
            // What another store left there is no business of this one.
            let end = LastHead(store: identity.id, head: writer.image().head)
            try StoreFolder.write(try end.octets(master: master), to: folder.lastHeadPath)
            return Result(user: user, authorityPEM: authority.certificate.pem, until: until)
        } catch let fault as StartFault {
            throw fault
        } catch let refusal as Refusal {
            throw StartFault("The store was not made: \(refusal.message).", status: 65)
        } catch {
            throw StartFault("The store was not made: \(error).", status: 74)
        }
    }

    private static func makeFolder(_ path: String) throws(StartFault) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StartFault("\(path) cannot be made: \(error.localizedDescription)", status: 73)
        }
        chmod(path, 0o700)
    }

    private static func masterKey(_ folder: StoreFolder) throws -> [UInt8] {
        if FileManager.default.fileExists(atPath: folder.masterKeyPath) { return try folder.masterKey() }
        let master = try RandomOctets.make(32)
        try StoreFolder.write(Array((Hex.encode(master) + "\n").utf8), to: folder.masterKeyPath)
        return master
    }

    private static func certificates(
        _ plan: Plan,
        _ folder: StoreFolder,
        _ master: [UInt8],
        _ now: Moment
    ) throws -> Authority {
        let start = now.seconds - 3600
        let authority = try Authority.create(
            organisation: plan.organisation,
            notBefore: start,
            notAfter: start + Authority.authoritySecondsMax
        )
        let passphrase = try StoreFolder.authorityPassphrase(master)
        try StoreFolder.write(authority.certificate.pem, to: folder.authorityCertificate)
        try StoreFolder.write(try authority.keyPEM(passphrase: passphrase), to: folder.authorityKey)
        try ServerCertificate.issue(by: authority, names: plan.names, in: folder, at: now)
        _ = try ReceiptSigner(folder, authority: authority, master: master).pair(at: now)
        return authority
    }
}

private final class WriterOutcomeBox: Sendable {
    private let outcome = Mutex<WriteOutcome?>(nil)
    func set(_ value: WriteOutcome) { outcome.withLock { $0 = value } }
    var isDone: Bool {
        outcome.withLock { if case .done? = $0 { true } else { false } }
    }
}
