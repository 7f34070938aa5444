public import Casework
import Foundation
public import Journal
public import Logging
import NIOCore
import NIOPosix
import OpenSSL
import Synchronization

/// The running server: opens the store, replays it, listens, and stops in order.
public final class Daemon: Sendable {
    /// What a test holds still.
    public struct Fixtures: Sendable {
        /// The time, for entries, certificates and deadlines alike.
        public var clock: @Sendable () -> Moment
        /// A fixed time for the certificates of a handshake, in seconds since 1970; nil for the real clock.
        public var verifyAt: Int64?
        /// References of faults.
        public var faultNumber: @Sendable () -> String
        /// How long connections are waited for.
        public var patience: Patience
        /// What makes two tokens of the same place different.
        public var noise: @Sendable () -> UInt32

        /// The real clock.
        public static let real = Fixtures(
            clock: { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
            verifyAt: nil,
            faultNumber: { String(UInt32.random(in: 0x1000...0xFFFF_FFFF), radix: 16) },
            noise: { UInt32.random(in: 0 ... .max) }
        )

        /// A clock and fault numbers of the test's own.
        public init(
            clock: @escaping @Sendable () -> Moment,
            verifyAt: Int64?,
            faultNumber: @escaping @Sendable () -> String,
            patience: Patience = Patience(),
            noise: @escaping @Sendable () -> UInt32 = { 0 }
        ) {
            self.clock = clock
            self.verifyAt = verifyAt
            self.faultNumber = faultNumber
            self.patience = patience
            self.noise = noise
        }
    }

    /// The version that `hello` names.
    public static let serverName = "candourd 0.1"

    let hub: Hub
    private let listener: Listener
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel
    private let health: HealthSocket?
    private let folder: StoreFolder
    private let certificate: CurrentCertificate
    private let fixtures: Fixtures
    private let storage: any Storage
    private let minutes: RepeatedTask
    private let snapshots: SnapshotKeeper
    private let heads: HeadKeeper
    /// What is set now.
    private let settings: Mutex<Settings>

    /// The port that it listens on.
    public var port: Int { channel.localAddress?.port ?? 0 }
    /// The last published state, for tests and reports.
    public var state: State { hub.writer.state }
    /// Connections now.
    public var connectionsCount: Int { hub.connections.count }

    /// Opens the store and starts to listen.
    ///
    /// - Parameter stopped: called once when a commit failed, or the store was found damaged: nobody retries a failed sync,
    ///   the process must stop.
    public static func start(
        _ settings: Settings,
        storage: any Storage,
        log: Logger,
        fixtures: Fixtures = .real,
        stopped: @escaping @Sendable (StorageFault) -> Void
    ) async throws(StartFault) -> Daemon {
        signal(SIGPIPE, SIG_IGN)
        let folder = StoreFolder(settings)
        let master = try folder.masterKey()
        let authority = try folder.authority(master: master)
        let receipts = try ReceiptSigner(folder, authority: authority, master: master)
        let opened = try open(storage, master, folder, fixtures)
        let heads = try HeadKeeper(folder, storage: storage, master: master, log: log)
        try heads.check()
        // After the journal: a folder without one is no store, and gets no key.
        _ = try receipts.pair(at: fixtures.clock())
        if let fault = opened.replayed.ignored {
            log.warning(
                "the snapshot is not used and the journal was replayed whole",
                metadata: ["why": "\(fault.sentence)"]
            )
        }
        if opened.replayed.state.lastAt > fixtures.clock() {
            log.warning(
                "this machine's clock is behind the last entry of the journal; order is kept by number, not by time"
            )
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: settings.eventLoops)
        let pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
        let connections = Connections(sessionsPerPersonMax: settings.sessionsPerPersonMax)
        let texts = Texts(storage: storage, keys: opened.keys)
        let writer = Writer(
            storage: storage,
            keys: opened.keys,
            texts: texts,
            replayed: opened.replayed,
            clock: fixtures.clock,
            rang: { connections.ring($0) },
            stopped: stopped
        )
        let hub = Hub(
            writer: writer,
            texts: texts,
            tokens: opened.tokens,
            doorkeeper: Doorkeeper(connectionsMax: settings.connectionsMax),
            authority: authority,
            receipts: receipts,
            connections: connections,
            pool: pool,
            clock: fixtures.clock,
            patience: fixtures.patience,
            log: log,
            serverName: serverName,
            faultNumber: fixtures.faultNumber
        )
        do {
            // A server that was off for a while would be refused by everybody until its first minute is over.
            if try ServerCertificate.renewIfDue(folder, by: authority, for: settings, at: fixtures.clock()) {
                log.notice("the server's certificate was renewed")
            }
            let (context, certificate) = try ServerCertificate.context(
                folder,
                authority: authority.certificate,
                verifyAt: fixtures.verifyAt
            )
            let listener = Listener(hub: hub, group: group, context: context)
            let channel = try await listener.bind(host: settings.listenHost, port: settings.listenPort)
            let snapshots = SnapshotKeeper(
                folder,
                storage: storage,
                keys: opened.keys,
                writer: writer,
                log: log,
                from: opened.replayed.snapshotSeq
            )
            snapshots.writeWhenDue()
            heads.keep(opened.replayed.head)
            if opened.replayed.snapshotSeq > 0 { lookOver(storage, stopped) }
            return Daemon(
                hub,
                listener,
                group,
                channel,
                folder,
                certificate,
                fixtures,
                storage,
                snapshots,
                heads,
                settings
            )
        } catch let fault as StartFault {
            try? await group.shutdownGracefully()
            throw fault
        } catch {
            try? await group.shutdownGracefully()
            let place = "\(settings.listenHost):\(settings.listenPort)"
            throw StartFault(
                "The server cannot listen on \(place): \(error). Is another server using it?",
                status: 69
            )
        }
    }

    private init(
        _ hub: Hub,
        _ listener: Listener,
        _ group: MultiThreadedEventLoopGroup,
        _ channel: any Channel,
        _ folder: StoreFolder,
        _ certificate: Certificate,
        _ fixtures: Fixtures,
        _ storage: any Storage,
        _ snapshots: SnapshotKeeper,
        _ heads: HeadKeeper,
        _ settings: Settings
    ) {
        self.hub = hub
        self.listener = listener
        self.group = group
        self.channel = channel
        self.folder = folder
        let current = CurrentCertificate(certificate)
        self.certificate = current
        self.fixtures = fixtures
        self.storage = storage
        self.snapshots = snapshots
        self.heads = heads
        self.settings = Mutex(settings)
        let started = Moment(milliseconds: fixtures.clock().milliseconds)
        health = HealthSocket(path: folder.healthSocket) {
            let now = fixtures.clock()
            let isSound = (try? storage.checkSettings()) != nil
            return HealthReport(lines: [
                (
                    "Database",
                    isSound
                        ? "sound, \(hub.writer.state.seq) entries"
                        : "a setting that durability rests on is wrong"
                ),
                (
                    "Certificate",
                    "\(max(0, (current.value.notAfter - now.seconds) / 86_400)) days left, renews itself"
                ),
                ("Connections", "\(hub.connections.count)"),
                ("Up for", "\(max(0, now.seconds - started.seconds)) seconds"),
            ])
        }
        let beat = Beat()
        minutes = group.next().scheduleRepeatedTask(initialDelay: .seconds(60), delay: .seconds(60)) { _ in
            beat.strike()
        }
        beat.onStrike { [weak self] in self?.everyMinute() }
    }

    private struct Opened {
        let replayed: Replay.Result
        let keys: KeyRing
        let tokens: Tokens
    }

    private static func open(
        _ storage: any Storage,
        _ master: [UInt8],
        _ folder: StoreFolder,
        _ fixtures: Fixtures
    ) throws(StartFault) -> Opened {
        do {
            try storage.checkSettings()
            let keys = try KeyRing(master: master, wrapped: try storage.wrappedKeys())
            let replayed = try Replay.state(of: storage, keys: keys, snapshot: folder.storedSnapshot())
            guard replayed.head.seq > 0 else {
                throw StartFault("The journal is empty. Run candourd init first.", status: 78)
            }
            if replayed.snapshotSeq == 0 { try storage.lookOver() }
            return Opened(
                replayed: replayed,
                keys: keys,
                tokens: try Tokens(master: master, epoch: replayed.state.epoch, noise: fixtures.noise)
            )
        } catch let fault as StartFault {
            throw fault
        } catch let fault as Replay.Fault {
            throw StartFault("The journal cannot be replayed: \(fault). Run candourd verify.", status: 74)
        } catch let fault as StorageFault {
            throw StartFault("The journal cannot be opened: \(fault.debugDescription).", status: 74)
        } catch {
            throw StartFault("The journal cannot be opened: \(error).", status: 74)
        }
    }

    /// A start from a snapshot does not wait until the whole store was read; it is looked over, and its chain is walked, beside
    /// the first requests.
    private static func lookOver(
        _ storage: any Storage,
        _ stopped: @escaping @Sendable (StorageFault) -> Void
    ) {
        DispatchQueue.global(qos: .utility).async {
            do throws(StorageFault) {
                try storage.lookOver()
                if let finding = try Verifier(storage).run().finding {
                    stopped(.broken("\(finding.description); run candourd verify"))
                }
            } catch {
                stopped(error)
            }
        }
    }

    /// Reads the certificates again and takes over what can change while running. Called after the settings were checked.
    public func reload(_ next: Settings) throws(StartFault) -> [String] {
        let (context, fresh) = try ServerCertificate.context(
            folder,
            authority: hub.authority.certificate,
            verifyAt: fixtures.verifyAt
        )
        listener.replace(context)
        certificate.replace(fresh)
        return settings.withLock { settings in
            let restart = settings.needingRestart(next)
            settings = next
            return restart
        }
    }

    /// Stops: no new connections, running writes become durable and are answered, everybody is told, connections close.
    public func stop() async {
        minutes.cancel()
        try? await channel.close()
        await drain()
        hub.connections.shutDown()
        for _ in 0..<100 where hub.connections.count > 0 {
            try? await group.next().scheduleTask(in: .milliseconds(20)) {}.futureResult.get()
        }
        // What a connection asked for while the others were told: its answers need the event loops, so those go last.
        await drain()
        await writeSnapshot()
        health?.stop()
        try? await hub.pool.shutdownGracefully()
        await hub.longReads.shutDown()
        try? await group.shutdownGracefully()
    }

    private func drain() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.hub.writer.drain()
                continuation.resume()
            }
        }
    }

    private func writeSnapshot() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.heads.keep(self.hub.writer.image().head)
                self.snapshots.write()
                continuation.resume()
            }
        }
    }

    private func everyMinute() {
        hub.writer.state.closeIdleCases()
        heads.keep(hub.writer.image().head)
        snapshots.writeWhenDue()
        do {
            try storage.checkSettings()
        } catch {
            hub.log.critical("a setting that durability rests on has changed; stopping")
            exit(74)
        }
        do {
            _ = try hub.receipts.pair(at: fixtures.clock())
        } catch {
            hub.log.error(
                "the key for receipts could not be renewed",
                metadata: ["what": "\(error.sentence)"]
            )
        }
        do {
            let settings = settings.withLock { $0 }
            guard
                try ServerCertificate.renewIfDue(
                    folder,
                    by: hub.authority,
                    for: settings,
                    at: fixtures.clock()
                )
            else { return }
            _ = try reload(settings)
            hub.log.notice("the server's certificate was renewed")
        } catch {
            hub.log.error("the server's certificate could not be renewed", metadata: ["what": "\(error)"])
        }
    }
}

/// The server's certificate, which is renewed while it runs.
private final class CurrentCertificate: Sendable {
    private let certificate: Mutex<Certificate>

    init(_ first: Certificate) { certificate = Mutex(first) }

    var value: Certificate { certificate.withLock { $0 } }
    func replace(_ next: Certificate) { certificate.withLock { $0 = next } }
}

/// Runs something once a minute, away from the event loops.
private final class Beat: Sendable {
    private let action = Mutex<(@Sendable () -> Void)?>(nil)

    func onStrike(_ action: @escaping @Sendable () -> Void) { self.action.withLock { $0 = action } }

    func strike() {
        let action = action.withLock { $0 }
        if let action { DispatchQueue.global().async(execute: action) }
    }
}
