import Foundation

/// Tells systemd how the service is doing: datagrams to `$NOTIFY_SOCKET` (sd_notify(3)); nothing when there is none.
public enum ServiceNotice {
    /// One datagram, like `READY=1`.
    public static func send(_ state: String) {
        guard let path = ProcessInfo.processInfo.environment["NOTIFY_SOCKET"], !path.isEmpty else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var octets = Array(path.utf8)
        // "@" names an abstract socket: its address begins with NUL.
        if octets[0] == 0x40 { octets[0] = 0 }
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { place -> Bool in
            guard octets.count < place.count else { return false }
            place.copyBytes(from: octets)
            return true
        }
        guard fits else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + octets.count)
        let message = Array(state.utf8)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                sendto(descriptor, message, message.count, 0, place, length)
            }
        }
    }
}
