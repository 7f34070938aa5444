import Foundation

/// What `candourd health` is told: one `key: value` on a line. Names no person and no case.
struct HealthReport: Sendable {
    var lines: [(String, String)]

    var text: String { lines.map { "\($0.0): \($0.1)\n" }.joined() }
}

/// Answers health questions on a socket that only this user can open.
final class HealthSocket: Sendable {
    private let descriptor: Int32
    private let path: String

    /// Listens at `path`, replacing what an earlier process left there.
    init?(path: String, report: @escaping @Sendable () -> HealthReport) {
        unlink(path)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        guard let address = HealthSocket.address(path) else {
            close(descriptor)
            return nil
        }
        let isBound = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isBound, chmod(path, 0o600) == 0, listen(descriptor, 8) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        self.path = path
        Thread.detachNewThread {
            // The thread that accepts is the one that closes: the number cannot come to mean another socket under it.
            defer { close(descriptor) }
            while true {
                let peer = accept(descriptor, nil, nil)
                guard peer >= 0 else {
                    switch errno {
                    case EINTR, ECONNABORTED: continue
                    // The process has run out of something that comes back; the question can wait.
                    case EMFILE, ENFILE, ENOBUFS, ENOMEM:
                        usleep(100_000)
                        continue
                    default: return
                    }
                }
                let octets = Array(report().text.utf8)
                _ = write(peer, octets, octets.count)
                close(peer)
            }
        }
    }

    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        unlink(path)
    }

    /// Asks the server at `path`; nil when none answers.
    static func ask(_ path: String) -> String? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0, let address = address(path) else { return nil }
        defer { close(descriptor) }
        let isConnected = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isConnected else { return nil }
        var octets: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else { break }
            octets += piece[0..<count]
        }
        return String(decoding: octets, as: UTF8.self)
    }

    private static func address(_ path: String) -> sockaddr_un? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let octets = Array(path.utf8)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { place -> Bool in
            guard octets.count < place.count else { return false }
            place.copyBytes(from: octets)
            return true
        }
        return fits ? address : nil
    }
}
