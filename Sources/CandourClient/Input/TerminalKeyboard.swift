import Glibc

/// Standard input. Plain lines, no redrawing: what screen readers read best.
public final class TerminalKeyboard: Keyboard {
    private let secret = HiddenLine()

    /// The keyboard of this process.
    public init() {}

    /// Whether standard input is a terminal.
    public var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

    /// One line without its line feed; nil at the end of the input.
    public func line() -> String? { readLine() }

    /// One line that is not shown while it is typed.
    public func hidden() throws(ClientFault) -> String? {
        guard isInteractive else { return readLine() }
        return try secret.read()
    }

    /// Ctrl-C ends the program with 130, after a line that says what becomes of the words.
    public func sayKeptWhenInterrupted(_ isOn: Bool) {
        guard isOn else {
            signal(SIGINT, SIG_DFL)
            return
        }
        signal(SIGINT) { _ in
            // Only what is safe in a signal handler: no memory is made, nothing is locked.
            let words: StaticString =
                "\nYou stopped. NOT SENT. What you typed is kept on this computer: candour drafts\n"
            _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
            _exit(130)
        }
    }

    /// Runs the editor through the shell, which splits its command line, with the file as its last argument.
    public func edit(_ path: String, with command: String, tick: () -> Void) throws(ClientFault) {
        // The editor gets Ctrl-C; this program must not end under it.
        let oldInterrupt = signal(SIGINT, SIG_IGN)
        let oldQuit = signal(SIGQUIT, SIG_IGN)
        defer {
            signal(SIGINT, oldInterrupt)
            signal(SIGQUIT, oldQuit)
        }
        let words = ["/bin/sh", "-c", Self.script(command), "editor", path]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var child: pid_t = 0
        guard posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, environ) == 0 else {
            throw ClientFault.noEditor(command)
        }
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { break }
            if ended < 0, errno != EINTR { break }
            usleep(100_000)
            tick()
        }
        guard status != Self.notFound << 8 else { throw ClientFault.noEditor(command) }
        guard status == 0 else {
            throw ClientFault(
                .stopped,
                "The editor ended with a problem: \(command). Nothing was sent.",
                advice: [
                    "To choose another editor, set CANDOUR_EDITOR. What you had saved is kept: candour drafts"
                ]
            )
        }
    }

    /// What a shell ends with when there is no such program.
    private static let notFound: Int32 = 127

    /// The editor with its file; a program that is not there is found out before the shell would complain of it.
    private static func script(_ command: String) -> String {
        let name = command.prefix { $0 != " " }
        let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "/._+-".contains($0) }
        let check = isPlain ? "command -v \(name) >/dev/null 2>&1 || exit \(notFound); " : ""
        return check + command + " \"$1\""
    }
}
