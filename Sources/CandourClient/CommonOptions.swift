import ArgumentParser

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Flag(name: .long, help: "Print the result as JSON (schema 1), and nothing else.")
    var json = false

    @Flag(name: .customLong("no-input"), help: "Never ask a question: end with 64 and name what is missing.")
    var noInput = false

    @Flag(name: .long, help: "Answer yes to the last question.")
    var yes = false

    @Option(name: .long, help: ArgumentHelp("columns, records or plain.", valueName: "layout"))
    var layout: String?

    @Option(
        name: .customLong("passphrase-file"),
        help: ArgumentHelp("Read the passphrase of this computer from a file.", valueName: "file")
    )
    var passphraseFile: String?

    /// The same, as plain values.
    var plain: Options {
        Options(json: json, noInput: noInput, yes: yes, layout: layout, passphraseFile: passphraseFile)
    }
}
