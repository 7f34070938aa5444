import ArgumentParser

/// Where a longer text comes from when nobody is asked.
struct TextOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The text itself.", valueName: "text"))
    var text: String?

    @Option(
        name: .long,
        help: ArgumentHelp("A file that holds the text; - is standard input.", valueName: "file")
    )
    var from: String?

    /// The same, as plain values.
    var source: TextSource { TextSource(text: text, from: from) }
}
