import Casework
import Journal
import Logging
import NIOCore
import NIOPosix
import OpenSSL
import Synchronization

/// What all connections share: the writer, the texts, the authority, and who is connected.
final class Hub: Sendable {
    let writer: Writer
    let texts: Texts
    let tokens: Tokens
    let looks = Looks()
    let answers = Answers()
    let mailboxes = Mailboxes()
    let turns = Turns()
    let doorkeeper: Doorkeeper
    let authority: Authority
    let receipts: ReceiptSigner
    let connections: Connections
    let pool: NIOThreadPool
    let longReads = LongReads()
    let clock: @Sendable () -> Moment
    let patience: Patience
    let log: Logger
    let serverName: String
    private let faultNumber: @Sendable () -> String

    init(
        writer: Writer,
        texts: Texts,
        tokens: Tokens,
        doorkeeper: Doorkeeper,
        authority: Authority,
        receipts: ReceiptSigner,
        connections: Connections,
        pool: NIOThreadPool,
        clock: @escaping @Sendable () -> Moment,
        patience: Patience,
        log: Logger,
        serverName: String,
        faultNumber: @escaping @Sendable () -> String
    ) {
        self.writer = writer
        self.texts = texts
        self.tokens = tokens
        self.doorkeeper = doorkeeper
        self.authority = authority
        self.receipts = receipts
        self.connections = connections
        self.pool = pool
        self.clock = clock
        self.patience = patience
        self.log = log
        self.serverName = serverName
        self.faultNumber = faultNumber
    }

    /// The refusal that a fault of ours becomes, and its reference in the log.
    func fault(_ what: String) -> (Refusal, reference: String) {
        let reference = faultNumber()
        log.error("fault", metadata: ["ref": "\(reference)", "what": "\(what)"])
        return (Refusal(.failed, "internal error; nothing was changed"), reference)
    }

    /// Who a certificate belongs to now, or nil when it opens nothing.
    func standing(of peer: PeerCertificate?) -> Session.Standing? {
        guard let peer else { return .enrolling }
        let state = writer.state
        guard let device = state.device(fingerprint: peer.fingerprint), !device.isRevoked,
            let person = state.person(device.person), person.state == .active
        else { return nil }
        if peer.isExpired || peer.notAfter <= clock().seconds {
            return clock().seconds < peer.notAfter + ServerLimits.renewalSeconds ? .renewing(device.id) : nil
        }
        return .signedIn(person.id, device.id)
    }

    /// The person of a standing, looked up in the state on every command; nil when it no longer holds.
    func person(of standing: Session.Standing, notAfter: Int64, in state: State) -> Person? {
        guard case .signedIn(let id, let deviceID) = standing, notAfter > clock().seconds,
            let device = state.device(deviceID), !device.isRevoked, let person = state.person(id),
            person.state == .active
        else { return nil }
        return person
    }
}

/// Who is connected. Rings the watchers, and those whose account may have changed.
final class Connections: Sendable {
    /// A connection, as others may reach it.
    struct Entry: Sendable {
        let loop: any EventLoop
        let handler: NIOLoopBound<ConnectionHandler>
        /// Who signed in on it; nil before that.
        let person: PersonID?
    }

    private struct Known {
        var entries: [Int: Entry] = [:]
        var sessions: [PersonID: Int] = [:]
        var watching: Set<Int> = []
        /// Watching connections that were rung and have not looked yet: one bell is enough.
        var rung: Set<Int> = []
        var next = 0
        var peopleChanges: UInt64 = 0
    }

    private let known = Mutex(Known())
    private let sessionsPerPersonMax: Int

    init(sessionsPerPersonMax: Int) {
        self.sessionsPerPersonMax = sessionsPerPersonMax
    }

    /// Nil when the person has as many sessions as one person may have.
    func join(_ entry: Entry) -> Int? {
        known.withLock { known in
            if let person = entry.person {
                guard known.sessions[person, default: 0] < sessionsPerPersonMax else { return nil }
                known.sessions[person, default: 0] += 1
            }
            known.next += 1
            known.entries[known.next] = entry
            return known.next
        }
    }

    func leave(_ id: Int) {
        known.withLock { known in
            if let person = known.entries[id]?.person, let count = known.sessions[person] {
                known.sessions[person] = count > 1 ? count - 1 : nil
            }
            known.entries[id] = nil
            known.watching.remove(id)
            known.rung.remove(id)
        }
    }

    /// The connection looks now; the next bell rings again.
    func answered(_ id: Int) { known.withLock { _ = $0.rung.remove(id) } }

    func setWatching(_ isWatching: Bool, _ id: Int) {
        known.withLock { known in
            if isWatching { known.watching.insert(id) } else { known.watching.remove(id) }
        }
    }

    /// The state has moved on. Everybody looks at their standing when an account or a device changed; watchers look for
    /// news; nobody else is disturbed.
    func ring(_ state: State) {
        let woken = known.withLock { known -> [Entry] in
            guard known.peopleChanges == state.peopleChanges else {
                known.peopleChanges = state.peopleChanges
                return Array(known.entries.values)
            }
            let silent = known.watching.subtracting(known.rung)
            known.rung.formUnion(silent)
            return silent.compactMap { known.entries[$0] }
        }
        for entry in woken { entry.loop.execute { entry.handler.value.rang() } }
    }

    /// Every connection says goodbye.
    func shutDown() {
        let all = known.withLock { Array($0.entries.values) }
        for entry in all { entry.loop.execute { entry.handler.value.shutDown() } }
    }

    var count: Int { known.withLock { $0.entries.count } }
}
