import Glibc

extension Desk {
    /// The desk of this process: its terminal, its clock, its folders, TLS to the server.
    static func system(program: String) throws(ClientFault) -> Desk {
        let environment = Self.environment()
        let home = try Home(environment: environment)
        let clock = LocalClock.system
        return Desk(
            program: program,
            screen: Self.screen(environment, home: home),
            keyboard: TerminalKeyboard(),
            home: home,
            clock: clock,
            environment: environment,
            dial: { address, authority, identity throws(ClientFault) in
                try TLSTransport(address: address, authority: authority, identity: identity, clock: clock)
            },
            makeOnce: Randomness.once
        )
    }

    /// A screen with the layout that the settings, the environment and the terminal ask for.
    private static func screen(_ environment: [String: String], home: Home) -> Screen {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let settings = Settings.load(from: home)
        let isSimple = settings.isScreenReaderOn || !["", "0"].contains(environment["ACCESSIBLE"] ?? "")
        let layout = settings.layout ?? (isSimple ? .records : isTerminal ? .columns : .plain)
        return Screen(
            layout: layout,
            width: isTerminal ? width(environment) : nil,
            result: { Self.write($0, to: STDOUT_FILENO) },
            message: { Self.write($0, to: STDERR_FILENO) }
        )
    }

    private static func width(_ environment: [String: String]) -> Int {
        if let columns = environment["COLUMNS"].flatMap({ Digits.value($0) }), columns >= 20 {
            return columns
        }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
        return Int(size.ws_col)
    }

    static func write(_ text: String, to file: Int32) {
        // A reader that has gone away (`| head`) is no fault of the command.
        try? Disk.writeAll(Array(text.utf8), to: file, named: "output")
    }

    private static func environment() -> [String: String] {
        var result: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                result[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next += 1
        }
        return result
    }
}
