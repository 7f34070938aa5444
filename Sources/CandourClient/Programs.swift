import Glibc

/// The two programs, for their `main` files.
public enum Programs {
    /// `candour`: one command.
    /// - Parameter arguments: without the program's own name.
    /// - Returns: the number to end with.
    public static func candour(_ arguments: [String]) -> Int32 {
        run("candour") { desk in
            Program<Candour>(desk: desk, name: "candour", overview: HelpTopics.overview).run(arguments)
        }
    }

    /// `candour-admin`: one command, or the console.
    /// - Parameter arguments: without the program's own name.
    /// - Returns: the number to end with.
    public static func admin(_ arguments: [String]) -> Int32 {
        run("candour-admin") { desk in
            Program<CandourAdmin>(desk: desk, name: "candour-admin", overview: CandourAdmin.overview).run(
                arguments
            )
        }
    }

    private static func run(_ name: String, _ body: (Desk) -> ExitNumber) -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        do throws(ClientFault) {
            let desk = try Desk.system(program: name)
            let status = body(desk)
            desk.dropConnection()
            return status.rawValue
        } catch {
            for line in error.lines { Desk.write(Screen.safe(line) + "\n", to: STDERR_FILENO) }
            return error.status.rawValue
        }
    }
}
