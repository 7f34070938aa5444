import CLP

/// The table of keys in `Protocol/README.md`.
enum KeysDocument {
    static var text: String {
        let rows = Keys.all.map { key in
            "| `\(key.key)` | \(Keys.type(of: key.key)?.name ?? "") | \(key.meaning) |"
        }
        return (["| key | type | meaning |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
    }
}
