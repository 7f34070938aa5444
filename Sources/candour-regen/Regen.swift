/// Prints one generated document, or one generated section of `Protocol/README.md`. `scripts/regen` writes them all.
@main
struct Regen {
    /// The generated documents, by their name below `Protocol/`.
    static let documents: [(name: String, text: @Sendable () -> String)] = [
        ("pathway", { PathwayDocument.text }), ("policy", { PolicyDocument.text }),
        ("verbs", { VerbsDocument.text }),
    ]

    /// The generated sections of `Protocol/README.md`, each between the marks `<!-- NAME -->` and `<!-- /NAME -->`.
    static let sections: [(name: String, text: @Sendable () -> String)] = [
        ("keys", { KeysDocument.text }), ("letters", { RowsDocument.letters }),
        ("answers", { RowsDocument.answers }), ("rows", { RowsDocument.rows }),
    ]

    static func main() {
        let wanted = CommandLine.arguments.dropFirst()
        guard wanted.count == 1, let name = wanted.first,
            let document = (documents + sections).first(where: { $0.name == name })
        else {
            let names = (documents + sections).map(\.name).joined(separator: "|")
            print(
                "Usage: candour-regen \(names)\n\nPrints a generated document. scripts/regen writes them all."
            )
            return
        }
        print(document.text(), terminator: "")
    }
}
