public import CandourServer
import Casework
import Foundation
public import Journal
public import Logging
public import OpenSSL
import Synchronization

/// The real server on loopback, with everything fixed that would differ from run to run: clock, references, keys of tokens,
/// epoch. Only certificates are new each time.
public final class TestServer: Sendable {
    /// The secrets of every invitation.
    public static let code = "4ZK7QF2M9XTT4BHV8N3CR6D5WM"
    /// The words of every invitation.
    public static let words = ["marble", "tractor", "sunset", "violin"]
    /// The master key.
    public static let master = [UInt8](repeating: 0x5A, count: 32)
    /// The organisation.
    public static let organisation = "NHS Central Lancashire"

    /// The clock of server and certificates.
    public let clock: TestClock
    /// What it writes to.
    public let storage: any Storage
    /// Its files.
    public let folder: StoreFolder
    /// What clients trust.
    public let authority: Certificate
    /// The faults that stopped the writer.
    public let stops: Stops
    private let patience: Mutex<Patience>
    private let log: Logger
    private let running: Mutex<Daemon>

    /// Faults that stopped a writer.
    public final class Stops: Sendable {
        private let faults = Mutex<[StorageFault]>([])
        func add(_ fault: StorageFault) { faults.withLock { $0.append(fault) } }
        /// All of them.
        public var all: [StorageFault] { faults.withLock { $0 } }
    }

    /// Founds a store and starts to serve it.
    public init(
        storage: any Storage = MemoryStorage(),
        clock: TestClock = TestClock(),
        patience: Patience = Patience(),
        log: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) async throws {
        let path = Self.freshPath
        folder = StoreFolder(path: path, masterKeyPath: path + "/master.key")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data((Hex.encode(Self.master) + "\n").utf8).write(to: URL(fileURLWithPath: folder.masterKeyPath))
        var plan = Founding.Plan(
            organisation: Self.organisation,
            address: "127.0.0.1:7443",
            names: ["127.0.0.1"],
            administrator: "Sam Reed",
            code: Self.code,
            words: Self.words
        )
        plan.numberingKey = 0x0123_4567_89AB_CDEF
        let made = try Founding.run(plan, in: folder, at: clock.now) { _ in storage }
        authority = try Certificate(pem: made.authorityPEM)
        stops = Stops()
        self.clock = clock
        self.storage = storage
        self.patience = Mutex(patience)
        self.log = log
        running = Mutex(try await Self.start(storage, folder, clock, patience, log, stops))
    }

    /// Serves a store that was founded before.
    init(copied storage: any Storage, files: [String: Data], clock: TestClock) async throws {
        let path = Self.freshPath
        folder = StoreFolder(path: path, masterKeyPath: path + "/master.key")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, data) in files { try data.write(to: URL(fileURLWithPath: path + "/" + name)) }
        authority = try Certificate(
            pem: Array(try Data(contentsOf: URL(fileURLWithPath: folder.authorityCertificate)))
        )
        stops = Stops()
        self.clock = clock
        self.storage = storage
        patience = Mutex(Patience())
        log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        running = Mutex(try await Self.start(storage, folder, clock, Patience(), log, stops))
    }

    private static var freshPath: String {
        FileManager.default.temporaryDirectory.path + "/candour-\(UInt64.random(in: 0...UInt64.max))"
    }

    private static func start(
        _ storage: any Storage,
        _ folder: StoreFolder,
        _ clock: TestClock,
        _ patience: Patience,
        _ log: Logger,
        _ stops: Stops
    ) async throws -> Daemon {
        let text = """
            organisation: \(organisation)
            address: 127.0.0.1:7443
            listen: 127.0.0.1:0
            data: \(folder.path)
            master_key: \(folder.masterKeyPath)
            event_loops: 2
            connections_max: 4096
            sessions_per_person_max: 1000
            log_level: error
            """
        let settings = try SettingsReader.read(text, path: "test", folder: folder.path)
        let fixtures = Daemon.Fixtures(
            clock: { clock.now },
            verifyAt: clock.now.seconds,
            faultNumber: { "f4017" },
            patience: patience
        )
        return try await Daemon.start(settings, storage: storage, log: log, fixtures: fixtures) {
            stops.add($0)
        }
    }

    /// The server that runs now.
    public var daemon: Daemon { running.withLock { $0 } }
    /// Its port.
    public var port: Int { daemon.port }

    /// Stops the server and starts another one on the same store, with the certificates of the time and, when given, with
    /// another patience; `between` is done while none runs.
    public func restart(patience next: Patience? = nil, between: () throws -> Void = {}) async throws {
        if let next { patience.withLock { $0 = next } }
        await daemon.stop()
        try between()
        let next = try await Self.start(storage, folder, clock, patience.withLock { $0 }, log, stops)
        running.withLock { $0 = next }
    }

    /// Stops the server and removes its files.
    public func stop() async {
        await daemon.stop()
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    /// Runs a test on a server of its own.
    public static func run(
        patience: Patience = Patience(),
        storage: any Storage = MemoryStorage(),
        _ body: (TestServer) async throws -> Void
    ) async throws {
        let server = try await TestServer(storage: storage, patience: patience)
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }
}
