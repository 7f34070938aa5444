import ArgumentParser
import CandourServer
import Casework
import Journal
import JournalSQLite

/// `candourd restore`: takes over a journal that was put back from a backup.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take over a journal that was put back from a backup, before it is served again.",
        discussion: """
            Put journal.sqlite and the certificates with their keys from the backup into the data folder, and the master key \
            where the settings name it; remove journal.sqlite-wal and journal.sqlite-shm if they are there. Then:

              candourd verify --config /etc/candour/candourd.yaml
              candourd restore --config /etc/candour/candourd.yaml
              candourd serve --config /etc/candour/candourd.yaml

            An entry is added that names a new epoch. By it everybody's programs notice that the journal went back, and drop \
            the revisions and positions that they have kept. Without it the server refuses to serve a journal that does not \
            hold the last entry that it served. It knows that entry from the file last_head of the settings, which belongs in \
            no backup: when a whole computer was put back, nothing but this command can tell.
            """
    )

    @Option(help: "The settings file.")
    var config: String = "/etc/candour/candourd.yaml"

    func run() throws {
        let settings = try Settings.load(config)
        let folder = StoreFolder(settings)
        let storage: SQLiteStorage
        do {
            storage = try SQLiteStorage(path: folder.journal)
        } catch {
            throw StartFault(
                "The journal cannot be opened: \(error.debugDescription).",
                status: error.exitStatus
            )
        }
        let done = try Restoring.run(folder, storage: storage, at: Daemon.Fixtures.real.clock())
        print("Restored: \(done.entries) entries, the last of \(done.lastAt.rfc3339). A new epoch has begun.")
        if let served = done.served {
            print("The server last served entry \(served).")
        }
        print("Tell everybody that what was done after \(done.lastAt.rfc3339) has to be done again.")
        print("Next: candourd serve --config \(config)")
    }
}
