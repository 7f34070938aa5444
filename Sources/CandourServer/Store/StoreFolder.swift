import Foundation
public import OpenSSL

/// Something that stops the server from starting, in a sentence for the operator.
public struct StartFault: Error, Sendable {
    /// What happened and what to do.
    public let sentence: String
    /// The exit code (sysexits): 78 configuration, 74 disk, 73 cannot create, 69 unavailable.
    public let status: Int32

    /// A fault.
    public init(_ sentence: String, status: Int32) {
        self.sentence = sentence
        self.status = status
    }
}

/// The files of one store. The master key is kept outside the folder that holds the journal, so that a copy of the
/// journal opens nothing.
public struct StoreFolder: Sendable {
    /// The folder of the journal and the certificates.
    public let path: String
    /// The file of the master key.
    public let masterKeyPath: String

    /// Where the journal ended when it was last served. Kept outside that folder too, so that a folder which was put back
    /// is noticed.
    public let lastHeadPath: String

    /// The files under `path`; the last head, when nothing else is said, beside the master key.
    public init(path: String, masterKeyPath: String, lastHeadPath: String? = nil) {
        self.path = path
        self.masterKeyPath = masterKeyPath
        self.lastHeadPath =
            lastHeadPath
            ?? URL(fileURLWithPath: masterKeyPath).deletingLastPathComponent().path + "/last-head"
    }

    /// The files that the settings name.
    public init(_ settings: Settings) {
        self.init(path: settings.data, masterKeyPath: settings.masterKey, lastHeadPath: settings.lastHead)
    }

    /// The journal.
    public var journal: String { path + "/journal.sqlite" }
    /// The state as it was at some time, sealed like the journal: makes a start short, and may be removed at any time.
    public var snapshot: String { path + "/snapshot" }
    /// The authority's certificate.
    public var authorityCertificate: String { path + "/authority.pem" }
    /// The authority's key, sealed with a passphrase that is derived from the master key.
    public var authorityKey: String { path + "/authority.key" }
    /// The server's certificate.
    public var serverCertificate: String { path + "/server.pem" }
    /// The server's key.
    public var serverKey: String { path + "/server.key" }
    /// The key that signs receipts, locked with a passphrase that is derived from the master key, and its certificate.
    public var receiptsKey: String { path + "/receipts.key" }
    /// Where `candourd health` asks.
    public var healthSocket: String { path + "/health.sock" }

    /// The master key, 32 octets.
    public func masterKey() throws(StartFault) -> [UInt8] {
        let text = try read(masterKeyPath)
        let hex = String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let key = Hex.decode(hex), key.count == 32 else {
            throw StartFault(
                "\(masterKeyPath) does not hold a master key: it must be 64 hexadecimal digits.",
                status: 78
            )
        }
        return key
    }

    /// The authority, opened with the master key.
    public func authority(master: [UInt8]) throws(StartFault) -> Authority {
        let certificate = try read(authorityCertificate)
        let key = try read(authorityKey)
        do {
            let passphrase = try StoreFolder.authorityPassphrase(master)
            return try Authority(certificatePEM: certificate, keyPEM: key, passphrase: passphrase)
        } catch {
            throw StartFault(
                "The authority's key does not open with \(masterKeyPath). Restore the two together.",
                status: 78
            )
        }
    }

    /// What the authority's key is locked with.
    static func authorityPassphrase(_ master: [UInt8]) throws(CryptoFault) -> [UInt8] {
        try passphrase(master, for: "candour authority")
    }

    /// What a key is locked with; each use of the master key has its own.
    static func passphrase(_ master: [UInt8], for use: String) throws(CryptoFault) -> [UInt8] {
        Array(Hex.encode(try HKDFSHA256.derive(from: master, info: use, count: 32)).utf8)
    }

    /// Whether there is such a file.
    func holds(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The octets of a file.
    func read(_ path: String) throws(StartFault) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StartFault(
                "\(path) cannot be read. Is this the right folder, and may this user read it?",
                status: 78
            )
        }
        return Array(data)
    }

    /// The octets of the snapshot; nil when there is none. Something that is there and no file that can be read is a snapshot
    /// without octets, so that the operator is told that it is not used.
    func storedSnapshot() -> [UInt8]? {
        var found = stat()
        guard lstat(snapshot, &found) == 0 else { return nil }
        // A pipe would keep the start waiting for somebody to write.
        guard stat(snapshot, &found) == 0, found.st_mode & S_IFMT == S_IFREG,
            let data = FileManager.default.contents(atPath: snapshot)
        else { return [] }
        return Array(data)
    }

    /// Writes a file that only its owner can read, whole or not at all.
    public static func write(_ octets: [UInt8], to path: String) throws(StartFault) {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StartFault("\(path) cannot be written: \(reason()).", status: 73) }
        var rest = octets[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                let why = reason()
                Foundation.close(descriptor)
                throw StartFault("\(path) cannot be written: \(why).", status: 74)
            }
            rest = rest.dropFirst(count)
        }
        let isSynced = fsync(descriptor) == 0
        Foundation.close(descriptor)
        guard isSynced, rename(temporary, path) == 0 else {
            throw StartFault("\(path) cannot be written: \(reason()).", status: 74)
        }
        // The new name is durable when its folder is.
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        Foundation.close(folder)
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
