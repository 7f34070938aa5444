import Glibc

/// Files and folders, read and written whole. Everything written is for its owner alone (0600, folders 0700), and
/// is either the old file or the new one after a crash, never half of it.
enum Disk {
    /// The largest file read whole: a person's text, a certificate, an invitation.
    static let octetsMax = 1 << 20

    static func read(_ path: String, limit: Int = octetsMax) throws(ClientFault) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(path) }
        defer { close(file) }
        return try read(from: file, named: path, limit: limit)
    }

    /// Reads an open file, or standard input, to its end.
    static func read(from file: Int32, named name: String, limit: Int = octetsMax) throws(ClientFault)
        -> [UInt8]
    {
        var octets: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(name) }
            if count == 0 { return octets }
            octets += buffer[..<count]
            guard octets.count <= limit else {
                throw ClientFault(.data, "\(name) is too big. It must be \(Plural.octets(limit)) or smaller.")
            }
        }
    }

    /// Writes the file beside its place, makes it durable, and moves it there.
    static func write(_ octets: [UInt8], to path: String) throws(ClientFault) {
        let temporary = path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unwritable(path) }
        do throws(ClientFault) {
            try writeAll(octets, to: file, named: path)
            guard fsync(file) == 0 else { throw broken(path) }
        } catch {
            close(file)
            unlink(temporary)
            throw error
        }
        close(file)
        guard rename(temporary, path) == 0 else { throw unwritable(path) }
        let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    /// Makes a new file for a result, refusing to overwrite one, and gives its descriptor to `body`.
    static func create(_ path: String, _ body: (Int32) throws(ClientFault) -> Void) throws(ClientFault) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == EEXIST
                ? ClientFault(.cannotCreate, "\(path) exists already. Choose another name with --output.")
                : unwritable(path)
        }
        do throws(ClientFault) {
            try body(file)
            guard fsync(file) == 0 else { throw broken(path) }
        } catch {
            close(file)
            unlink(path)
            throw error
        }
        close(file)
    }

    static func writeAll(_ octets: [UInt8], to file: Int32, named name: String) throws(ClientFault) {
        var start = 0
        while start < octets.count {
            let count = octets.withUnsafeBytes { buffer in
                Glibc.write(file, buffer.baseAddress?.advanced(by: start), buffer.count - start)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw broken(name) }
            start += count
        }
    }

    /// Makes an empty file for this user alone; false when there is one of the name.
    static func claim(_ path: String) throws(ClientFault) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == EEXIST { return false }
            throw unwritable(path)
        }
        close(file)
        return true
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    /// The size of a file in octets; nil when there is none, or it is not a plain file.
    static func size(_ path: String) -> Int? {
        var facts = stat()
        guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(facts.st_size)
    }

    static func remove(_ path: String) { unlink(path) }

    /// The names in a folder, sorted; none when there is no such folder.
    static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { octets in
                String(decoding: octets.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a folder, and those above it, for their owner alone.
    static func makeFolder(_ path: String) throws(ClientFault) {
        guard !isFolder(path) else { return }
        let above = folder(of: path)
        if above != path { try makeFolder(above) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw unwritable(path) }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func name(of path: String) -> String {
        String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }

    /// Replaces `~/` at the start by the home folder.
    static func expanded(_ path: String, home: String?) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst(1)
    }

    private static var reason: String { String(cString: strerror(errno)).lowercased() }

    private static func unreadable(_ path: String) -> ClientFault {
        errno == ENOENT
            ? ClientFault(.noInput, "There is no file called \(path).")
            : ClientFault(.noInput, "\(path) cannot be read: \(reason).")
    }

    private static func unwritable(_ path: String) -> ClientFault {
        ClientFault(.cannotCreate, "\(path) cannot be written: \(reason).")
    }

    private static func broken(_ path: String) -> ClientFault {
        ClientFault(.disk, "Writing \(path) failed: \(reason).")
    }
}
