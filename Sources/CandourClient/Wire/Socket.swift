import Glibc

/// A TCP connection: plain octets, one side at a time, each wait with an end.
final class Socket {
    /// How long connecting may take, over all addresses of the name, in seconds.
    static let connectSecondsMax = 10

    private var descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { close() }

    /// Connects to the first address of the name that answers, IPv6 or IPv4.
    static func connect(to address: ServerAddress) throws(ClientFault) -> Socket {
        // A server that went away is a fault to report, not a signal to die of.
        signal(SIGPIPE, SIG_IGN)
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let result = getaddrinfo(address.host, String(address.port), &hints, &found)
        guard result == 0, let first = found else {
            throw ClientFault(
                .unreachable,
                "The server cannot be reached. The name \(address.host) was not found.",
                advice: ["Check that this computer is connected to your network."]
            )
        }
        defer { freeaddrinfo(first) }
        let deadline = Self.now + Int64(connectSecondsMax) * 1000
        var isRefused = false
        var next: UnsafeMutablePointer<addrinfo>? = first
        while let candidate = next {
            switch open(candidate.pointee, until: deadline) {
            case .open(let socket): return socket
            case .refused: isRefused = true
            case .silent: break
            }
            next = candidate.pointee.ai_next
        }
        throw ClientFault(
            .unreachable,
            isRefused
                ? "The server cannot be reached. Nothing answers at \(address.host), port \(address.port)."
                : "The server cannot be reached. \(address.host), port \(address.port), did not answer in time.",
            advice: ["It may be stopped, or your network may not let you through. Try again soon."]
        )
    }

    private enum Attempt {
        case open(Socket)
        case refused
        case silent
    }

    private static func open(_ info: addrinfo, until deadline: Int64) -> Attempt {
        let flags = info.ai_socktype | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let socket = Socket(descriptor: Glibc.socket(info.ai_family, flags, info.ai_protocol))
        guard socket.descriptor >= 0 else { return .silent }
        var one: Int32 = 1
        setsockopt(
            socket.descriptor,
            Int32(IPPROTO_TCP),
            TCP_NODELAY,
            &one,
            socklen_t(MemoryLayout<Int32>.size)
        )
        if Glibc.connect(socket.descriptor, info.ai_addr, info.ai_addrlen) == 0 { return .open(socket) }
        guard errno == EINPROGRESS else { return errno == ECONNREFUSED ? .refused : .silent }
        guard socket.wait(for: Int16(POLLOUT), until: deadline) else { return .silent }
        var fault: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(socket.descriptor, SOL_SOCKET, SO_ERROR, &fault, &size)
        if fault == 0 { return .open(socket) }
        return fault == ECONNREFUSED ? .refused : .silent
    }

    /// Sends all octets, or throws when none can leave for `seconds`.
    func send(_ octets: [UInt8], within seconds: Int) throws(ClientFault) {
        var deadline = Self.now + Int64(seconds) * 1000
        var start = 0
        while start < octets.count {
            let count = octets.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor,
                    buffer.baseAddress?.advanced(by: start),
                    buffer.count - start,
                    Int32(MSG_NOSIGNAL)
                )
            }
            if count > 0 {
                start += count
                // A slow line is no broken one: the time begins anew with every step.
                deadline = Self.now + Int64(seconds) * 1000
            } else if count < 0, errno == EAGAIN {
                guard wait(for: Int16(POLLOUT), until: deadline) else { throw Self.silent }
            } else if count < 0, errno == EINTR {
                continue
            } else {
                throw Self.lost
            }
        }
    }

    /// Some octets; none when the other side has ended.
    func receive(within seconds: Int) throws(ClientFault) -> [UInt8] {
        let deadline = Self.now + Int64(seconds) * 1000
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0 { return Array(buffer[..<count]) }
            if count == 0 { return [] }
            switch errno {
            case EAGAIN: guard wait(for: Int16(POLLIN), until: deadline) else { throw Self.silent }
            case EINTR: continue
            default: throw Self.lost
            }
        }
    }

    func close() {
        guard descriptor >= 0 else { return }
        Glibc.close(descriptor)
        descriptor = -1
    }

    private func wait(for events: Int16, until deadline: Int64) -> Bool {
        while true {
            let left = deadline - Self.now
            guard left > 0 else { return false }
            var ready = pollfd(fd: descriptor, events: events, revents: 0)
            let count = poll(&ready, 1, Int32(clamping: left))
            if count > 0 { return true }
            if count == 0 || errno != EINTR { return false }
        }
    }

    /// Milliseconds of the clock that nobody sets.
    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    static let silent = ClientFault(.unreachable, "The server did not answer in time.")
    private static let lost = ClientFault(.unreachable, "The connection to the server was lost.")
}
