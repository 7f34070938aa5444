import Foundation

/// A peer that does not even speak TLS.
public final class RawSocket {
    private let descriptor: Int32
    /// What the server has said.
    public private(set) var heard: [UInt8] = []

    /// Connects to loopback.
    public init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0, Self.connect(descriptor, port) else {
            throw TestFault("nobody listens on \(port)")
        }
    }

    deinit { close(descriptor) }

    /// Connects a socket to a port of loopback.
    static func connect(_ descriptor: Int32, _ port: Int) -> Bool {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// Sends octets.
    public func send(_ octets: [UInt8]) throws {
        guard Foundation.send(descriptor, octets, octets.count, Int32(MSG_NOSIGNAL)) == octets.count else {
            throw TestFault("the server takes nothing")
        }
    }

    /// Waits for the server to close.
    public func isClosed() throws -> Bool {
        let end = Date().addingTimeInterval(TestClient.patience)
        while Date() < end {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 100) > 0 else { continue }
            var piece = [UInt8](repeating: 0, count: 4096)
            let count = recv(descriptor, &piece, piece.count, 0)
            if count <= 0 { return true }
            heard += piece[0..<count]
        }
        return false
    }
}
