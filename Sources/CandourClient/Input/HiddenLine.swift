import Glibc

/// Reads a passphrase without showing it. The terminal is put back on every way out, signals included.
struct HiddenLine {
    /// The longest passphrase, in octets.
    static let octetsMax = 1024

    private enum Key {
        static let interrupt: UInt8 = 3
        static let end: UInt8 = 4
        static let backspace: UInt8 = 8
        static let clear: UInt8 = 21
        static let delete: UInt8 = 127
    }

    func read() throws(ClientFault) -> String? {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() }
        var quiet = before
        // No signals from keys either: Ctrl-C comes as an octet, so the terminal can be put back first.
        quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        // The signals that end a process wait until the terminal is as it was.
        var held = sigset_t()
        var heldBefore = sigset_t()
        sigemptyset(&held)
        for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP] { sigaddset(&held, number) }
        pthread_sigmask(SIG_BLOCK, &held, &heldBefore)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            _ = "\n".withCString { write(STDERR_FILENO, $0, 1) }
            pthread_sigmask(SIG_SETMASK, &heldBefore, nil)
        }
        return try readOctets(heldSignals: held)
    }

    private func readOctets(heldSignals: sigset_t) throws(ClientFault) -> String? {
        var octets: [UInt8] = []
        while true {
            var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let count = poll(&ready, 1, 200)
            if isHeldSignalPending { return nil }
            guard count > 0 else { continue }
            var octet: UInt8 = 0
            guard Glibc.read(STDIN_FILENO, &octet, 1) == 1 else { return octets.isEmpty ? nil : text(octets) }
            switch octet {
            case 10, 13: return text(octets)
            case Key.interrupt: throw ClientFault(.interrupted, "You stopped. Nothing was sent.")
            case Key.end: return octets.isEmpty ? nil : text(octets)
            case Key.clear: octets = []
            case Key.backspace, Key.delete:
                while let last = octets.popLast(), last & 0xC0 == 0x80 {}
            default:
                if octets.count < Self.octetsMax, octet >= 0x20 { octets.append(octet) }
            }
        }
    }

    private var isHeldSignalPending: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return [SIGTERM, SIGHUP, SIGINT, SIGQUIT].contains { sigismember(&pending, $0) == 1 }
    }

    private func text(_ octets: [UInt8]) -> String { String(decoding: octets, as: UTF8.self) }
}
