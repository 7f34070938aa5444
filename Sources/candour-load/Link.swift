import CLP
import Glibc
import OpenSSL

/// One signed-in connection, as cheap as can be: a socket, TLS over memory, and the messages cut out of it. The load
/// generator shares its processors with the server, so what it wastes is taken from the server's rate.
final class Link {
    /// Octets of clear text a link under load keeps room for: 16 answers of 2 KiB, twice.
    static let roomOctets = 65_536
    /// How long any wait may take, in milliseconds.
    static let waitMilliseconds: Int32 = 10_000

    /// The socket, for `Poll`.
    let descriptor: Int32
    private let session: TLSSession
    private var framer = Framer(blobOctetsMax: Limits.blobOctetsMax)
    private var clear: [UInt8]
    private var first = 0
    private var end = 0
    private var tag: UInt32 = 0
    /// The server's first line.
    private(set) var hello = ""
    /// Clear octets received so far.
    private(set) var octetsReceived = 0

    /// Connects, signs in, and waits for the server's first line.
    init(host: String, port: UInt16, context: TLSContext, room: Int = Link.roomOctets) throws {
        clear = [UInt8](repeating: 0, count: room)
        session = try TLSSession(context: context)
        descriptor = try Self.connect(host, port)
        session.begin()
        try flush()
        let hello = try wait { String(decoding: $0, as: UTF8.self) }
        guard hello.hasPrefix("* hello "), hello.contains(" user=") else {
            throw LoadFault("not signed in: \(hello)")
        }
        self.hello = hello
    }

    deinit { close(descriptor) }

    /// The tag of the next request.
    func nextTag() -> UInt32 {
        tag += 1
        return tag
    }

    /// Sends octets in one TLS record, or as few as they fit.
    func send(_ octets: [UInt8]) throws {
        octets.withUnsafeBytes { session.encrypt($0) }
        try flush()
    }

    /// Sends one request and waits for its last line, which must be `ok`.
    func ask(_ line: LineBuilder, blob: [UInt8]? = nil) throws -> Message {
        guard let octets = line.message(head: .tag(nextTag()), blob: blob) else {
            throw LoadFault("a request is malformed")
        }
        try send(octets)
        while true {
            let (kind, text) = try wait { (AnswerKind($0), String(decoding: $0, as: UTF8.self)) }
            switch kind {
            case .row: continue
            case .done: return try Message(octets: Array("\(text)\n".utf8))
            case .refused: throw LoadFault("refused: \(text)")
            }
        }
    }

    /// Takes what has arrived. False when that was nothing.
    func receive() throws -> Bool {
        let count = withUnsafeTemporaryAllocation(byteCount: TLSSession.recordOctetsMax, alignment: 1) {
            buffer in
            let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            if count > 0 { session.feed(UnsafeRawBufferPointer(rebasing: buffer.prefix(count))) }
            return count
        }
        if count < 0, errno == EAGAIN || errno == EINTR { return false }
        guard count > 0 else { throw LoadFault("the server closed the connection") }
        while true {
            makeRoom()
            let count = clear.withUnsafeMutableBytes {
                session.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[end...]))
            }
            if count == 0 { break }
            end += count
            octetsReceived += count
        }
        for case .failed(let fault) in session.takeEvents() { throw LoadFault("TLS: \(fault.sentence)") }
        if session.octetsToSendCount > 0 { try flush() }
        return true
    }

    /// The line of the next whole message, given to `body`; nil when none has arrived whole.
    func next<Answer>(_ body: (UnsafeRawBufferPointer) throws -> Answer) throws -> Answer? {
        guard first < end else { return nil }
        return try clear.withUnsafeBytes { octets in
            let waiting = UnsafeRawBufferPointer(rebasing: octets[first..<end])
            guard let extent = try framer.next(in: waiting) else { return nil }
            first += extent.octetsConsumed
            return try body(UnsafeRawBufferPointer(rebasing: waiting[extent.line]))
        }
    }

    /// The next whole message, with its blob.
    func waitForMessage() throws -> Message {
        while true {
            if first < end {
                let message = try clear.withUnsafeBytes { octets -> Message? in
                    let waiting = UnsafeRawBufferPointer(rebasing: octets[first..<end])
                    guard let extent = try framer.next(in: waiting) else { return nil }
                    first += extent.octetsConsumed
                    let line = UnsafeRawBufferPointer(rebasing: waiting[extent.line])
                    return try Message(line: line, blob: extent.blob.map { Array(waiting[$0]) })
                }
                if let message { return message }
            }
            try ready(POLLIN)
            _ = try receive()
        }
    }

    private func wait<Answer>(_ body: (UnsafeRawBufferPointer) throws -> Answer) throws -> Answer {
        while true {
            if let answer = try next(body) { return answer }
            try ready(POLLIN)
            _ = try receive()
        }
    }

    /// Moves what is left to the start, and grows when even that leaves no room.
    private func makeRoom() {
        if first == end {
            first = 0
            end = 0
        } else if end == clear.count {
            clear.removeFirst(first)
            end -= first
            clear += [UInt8](repeating: 0, count: max(first, clear.count))
            first = 0
        }
    }

    private func flush() throws {
        while session.octetsToSendCount > 0 {
            try withUnsafeTemporaryAllocation(byteCount: session.octetsToSendCount, alignment: 1) { buffer in
                var rest = UnsafeRawBufferPointer(rebasing: buffer.prefix(session.drain(into: buffer)))
                while !rest.isEmpty {
                    let count = Glibc.send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                    if count < 0, errno == EAGAIN || errno == EINTR {
                        try ready(POLLOUT)
                    } else {
                        guard count > 0 else { throw LoadFault("the server closed the connection") }
                        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
                    }
                }
            }
        }
    }

    private func ready(_ what: Int32) throws {
        var wanted = pollfd(fd: descriptor, events: Int16(what), revents: 0)
        guard poll(&wanted, 1, Self.waitMilliseconds) > 0 else {
            throw LoadFault("the server did not answer in 10 s")
        }
    }

    private static func connect(_ host: String, _ port: UInt16) throws -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        guard inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &address.sin_addr) == 1 else {
            throw LoadFault("\(host) is not an IPv4 address")
        }
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw LoadFault("no more sockets; raise ulimit -n") }
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        let result = withUnsafeBytes(of: &address) { raw in
            Glibc.connect(
                descriptor,
                raw.assumingMemoryBound(to: sockaddr.self).baseAddress,
                socklen_t(raw.count)
            )
        }
        guard result == 0, fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else {
            close(descriptor)
            throw LoadFault("nothing answers at \(host), port \(port)")
        }
        return descriptor
    }
}
