import ArgumentParser

/// The load generator of `scripts/bench`: speaks CLP to a running `candourd` and measures it from outside.
///
/// Every command prints one line of `name=value` words on standard output, for a script to read.
@main
struct CandourLoad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "candour-load",
        abstract: "Loads a running candourd and measures it; scripts/bench drives this.",
        discussion: """
            It signs in with what `candour join` stored (CANDOUR_HOME). The person must be a case manager.

            Examples:
              candour-load prepare --home HOME --passphrase-file FILE --cases 50 --items 10
              candour-load read --home HOME --passphrase-file FILE --cases 26-0001,26-0002 --seconds 5 --pid 4711
              candour-load parse
            """,
        subcommands: [
            Say.self, Seed.self, Torture.self, Reckon.self,
            Prepare.self, Read.self, Write.self, Ping.self, Fill.self, Idle.self, Sync.self, Parse.self,
        ]
    )
}
