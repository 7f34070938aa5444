import Glibc
import Journal

/// The folder and the file of a store: 0700 and 0600, and nobody else's.
struct StorePlace {
    /// The database file.
    let path: String
    /// Its folder.
    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
    /// The file that carries the lock.
    var lockPath: String { path + ".lock" }

    /// Makes the folder when it is missing, and checks it.
    func prepareFolder() throws(StorageFault) {
        if mkdir(folder, 0o700) == 0 {
            try sync(StorePlace(path: folder).folder)
        } else if errno != EEXIST {
            throw .place("cannot make \(folder): \(StoreLock.reason())")
        }
        try checkPrivate(folder, kind: S_IFDIR)
    }

    /// Makes the database file when it is missing, and checks it. To be called before SQLite opens it, never
    /// after: closing the descriptor would drop the locks of SQLite.
    func prepareFile() throws(StorageFault) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .place("cannot open \(path): \(StoreLock.reason())") }
        close(descriptor)
        try checkPrivate(path, kind: S_IFREG)
        try sync(folder)
    }

    /// The size of the database file in octets, 0 when nobody knows.
    var octets: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private func checkPrivate(_ path: String, kind: mode_t) throws(StorageFault) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .place("cannot look at \(path): \(StoreLock.reason())") }
        guard status.st_mode & S_IFMT == kind else {
            throw .place("\(path) is not what it must be, or a link")
        }
        guard status.st_uid == geteuid() else { throw .place("\(path) belongs to another user") }
        guard status.st_mode & 0o077 == 0 else {
            throw .place("\(path) is open to others (mode \(String(status.st_mode & 0o777, radix: 8)))")
        }
        // A second name would let two processes find different write-ahead logs.
        guard kind == S_IFDIR || status.st_nlink == 1 else { throw .place("\(path) has a second name") }
    }

    /// Makes the names in a folder durable.
    private func sync(_ folder: String) throws(StorageFault) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .place("cannot open \(folder): \(StoreLock.reason())") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .broken("cannot sync \(folder): \(StoreLock.reason())") }
    }
}
