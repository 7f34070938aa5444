import ArgumentParser
import CandourServer
import Foundation
import Journal
import JournalSQLite
import OpenSSL

/// `candourd verify`: walks the journal's chain and names the first bad entry.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Walk the journal and name the first entry that is not as it was written. Needs no keys; with them it also opens every entry.",
        discussion: """
            Examples:
              candourd verify --config /etc/candour/candourd.yaml      with the keys
              candourd verify --data /path/to/a/copy                   without
              candourd verify --data /path/to/a/copy --head 74:2882ed…  against a head kept elsewhere
              candourd verify --data /path/to/a/copy --receipt FILE     that it still holds what a receipt says

            Exit code 0 when the chain is whole, 65 when an entry is bad or a receipt does not match, 74 when the file cannot \
            be read.
            """
    )

    @Option(help: "The settings file, to verify with the keys.")
    var config: String?

    @Option(help: "The folder of a journal, to verify without keys.")
    var data: String?

    @Option(
        help:
            "A head that was printed earlier, NUMBER:HASH, to see that nothing since is missing or rewritten."
    )
    var head: String?

    @Option(help: "A signed receipt, to see that the journal still holds the entry that it names.")
    var receipt: String?

    func run() throws {
        guard (config == nil) != (data == nil) else {
            throw ValidationError("Name the journal: --config FILE with the keys, or --data FOLDER without.")
        }
        let settings = try config.map { try Settings.load($0) }
        let keys = try settings.map { try ring(StoreFolder($0)) }
        let path = settings?.data ?? data ?? "."
        do {
            let held = try receipt.map { try HeldReceipt(path: $0, store: path) }
            let storage = try SQLiteStorage(readOnly: path + "/journal.sqlite")
            let kept = try settings.map { try HeadKeeper.expected(in: StoreFolder($0), of: storage) }
            let result = try Verifier(storage, keys: keys).run(
                expecting: try expectedHead() ?? kept ?? nil,
                lookingFor: held?.entryHash
            )
            if let finding = result.finding {
                print("NOT AS WRITTEN. \(finding.description)")
                throw ExitCode(65)
            }
            try checkSnapshot(path, storage)
            let how = keys == nil ? "the chain, without keys" : "the chain, and every entry opened"
            print(
                "Verified \(how): \(result.entries) entries, \(result.chunks) pieces of files. Nothing was changed since it was written."
            )
            if let settings, kept == .some(nil) {
                print(
                    "Nothing says where it ended (\(settings.lastHead) is missing): an end that was cut off cannot be seen."
                )
            }
            if let held { print(try held.verdict(result, keys: keys)) }
            print("Head: \(result.head.seq):\(Hex.encode(result.head.hash))")
        } catch let fault as StorageFault {
            throw StartFault("The journal cannot be read: \(fault.debugDescription).", status: 74)
        }
    }

    /// The snapshot was made from the journal beside it: an entry that it names and the journal lacks was taken away since.
    private func checkSnapshot(_ path: String, _ storage: SQLiteStorage) throws {
        let file = StoreFolder(path: path, masterKeyPath: "").snapshot
        guard let data = FileManager.default.contents(atPath: file),
            let head = try Snapshot.claimedEnd(Array(data.prefix(1_024)), of: storage)
        else { return }
        guard try storage.entry(head.seq)?.hash != head.hash else { return }
        print(
            "NOT AS WRITTEN. The snapshot in \(path) was made when the journal held entry \(head.seq):\(Hex.encode(head.hash)), which it does not hold now."
        )
        throw ExitCode(65)
    }

    private func expectedHead() throws -> Journal.Head? {
        guard let head else { return nil }
        let parts = head.split(separator: ":")
        guard parts.count == 2, let seq = UInt64(parts[0]), let hash = Hex.decode(String(parts[1])),
            hash.count == 32
        else { throw ValidationError("A head looks like 74:2882ed… with 64 hexadecimal digits.") }
        return Journal.Head(seq: seq, hash: hash)
    }

    private func ring(_ folder: StoreFolder) throws -> KeyRing {
        do {
            let storage = try SQLiteStorage(readOnly: folder.journal)
            return try KeyRing(master: try folder.masterKey(), wrapped: try storage.wrappedKeys())
        } catch let fault as StorageFault {
            throw StartFault("The journal cannot be read: \(fault.debugDescription).", status: 74)
        }
    }
}

extension StorageFault {
    /// The exit code for a store that cannot be opened.
    var exitStatus: Int32 {
        switch self {
        case .inUse: 69
        case .setting, .schema: 78
        default: 74
        }
    }
}
