/// Prints one generated document: `candour-regen keys|pathway|policy|verbs`. `scripts/regen` writes them all.
@main
struct Regen {
    /// The generated documents, by their name below `Protocol/`.
    static let documents: [(name: String, text: @Sendable () -> String)] = [
        ("keys", { KeysDocument.text }), ("pathway", { PathwayDocument.text }),
        ("policy", { PolicyDocument.text }),
        ("verbs", { VerbsDocument.text }),
    ]

    static func main() {
        let wanted = CommandLine.arguments.dropFirst()
        guard wanted.count == 1, let name = wanted.first,
            let document = documents.first(where: { $0.name == name })
        else {
            let names = documents.map(\.name).joined(separator: "|")
            print(
                "Usage: candour-regen \(names)\n\nPrints a generated document. scripts/regen writes them all."
            )
            return
        }
        print(document.text(), terminator: "")
    }
}
