import Glibc
import Journal

/// The advisory lock that keeps a second daemon out. The kernel drops it when the process ends, however it
/// ends.
///
/// It is a file of its own, because closing any descriptor of the database would drop the locks of SQLite.
final class StoreLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock or refuses at once.
    ///
    /// - Throws: ``StorageFault/inUse(_:)`` when another process, or this one, has it.
    init(path: String) throws(StorageFault) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .place("cannot open \(path): \(Self.reason())") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isTaken = errno == EWOULDBLOCK
            let reason = Self.reason()
            close(descriptor)
            throw isTaken ? .inUse(path) : .place("cannot lock \(path): \(reason)")
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// What the operating system says about the call that just failed.
    static func reason() -> String {
        strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    }
}
