import Verbs

/// Makes lines: requests as the documentation has them, requests of pieces that do not belong together, and requests that
/// something happened to on the way. The same seed makes the same lines.
struct Mutator {
    /// A request of the documentation.
    private struct Template {
        let words: [String]
        let text: String?
        let takesOnce: Bool
    }

    private var state: UInt64
    private let templates: [Template]
    private let questions: [String]
    private let references: [String]
    private let cases: [String]
    private let values: [String]

    init(seed: UInt64, references: [String]) {
        state = seed
        self.references = references
        cases = references.filter { $0.hasPrefix("26-") && !$0.contains(".") }
        // Whoever shut out their own only computer would have nothing more to say.
        templates = Catalogue.facts.filter { $0.name != "revoke" }.flatMap { facts in
            facts.examples.map { example in
                Template(
                    words: example.request.split(separator: " ").map(String.init),
                    text: example.text,
                    takesOnce: facts.takesOnce
                )
            }
        }
        questions = ["show", "show", "show", "log", "why", "who-looked", "check"]
        values = [
            "\"\"", "\"text\"", "\"\\u{202e}\"", "any", "0", "1", "999999999999999999", "2026-11-20",
            "2026-02-30", "2027-01-10", "yes", "no", "unknown",
            "AAAAAAAAAAAAAAAAAAAAAA", "team", "response", "advice", "manager", "admin", "state", "\"\\n\"",
            "a/b", "x",
        ]
    }

    mutating func number(_ bound: Int) -> Int {
        state = state &+ 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private mutating func pick<Element>(_ all: [Element]) -> Element { all[number(all.count)] }

    /// One line under a tag, with LF, and perhaps a blob. Half of them are plain questions about something.
    mutating func line(tag: Int) -> [UInt8] {
        var words = [pick(questions), pick(references)]
        if words[0] != "show", number(8) > 0 { words[1] = pick(cases) }
        var blob: [UInt8]?
        if number(16) == 0 { words = ["get", pick(references), "at=0", "len=100"] }
        if number(2) == 0 {
            let template = pick(templates)
            words = template.words.map { $0 == "if=REV" ? "if=\(number(8))" : $0 }
            for index in words.indices.dropFirst() where number(3) == 0 {
                words[index] = replaced(words[index])
            }
            if template.takesOnce, number(20) > 0 { words.append("once=f\(number(100_000))") }
            blob = template.text.map { Array($0.utf8) }
        }
        if number(12) == 0 {
            words.append("\(pick(["after", "limit", "on", "user", "once", "if", "zz"]))=\(pick(values))")
        }
        if number(20) == 0, words.count > 1 { words.remove(at: 1 + number(words.count - 1)) }
        if number(20) == 0 { words[0] = pick(templates).words[0] }
        if number(20) == 0 { blob = (0..<number(40)).map { _ in UInt8(number(96) + 32) } }
        var octets = Array("\(tag) \(words.joined(separator: " "))".utf8)
        if let blob { octets += Array(" {\(blob.count)}".utf8) }
        if number(10) == 0 { damage(&octets) }
        return octets + [0x0A] + (blob.map { $0 + [0x0A] } ?? [])
    }

    private mutating func replaced(_ word: String) -> String {
        guard let equals = word.firstIndex(of: "=") else { return pick(references) }
        return word[...equals] + (number(2) == 0 ? pick(references) : pick(values))
    }

    private mutating func damage(_ octets: inout [UInt8]) {
        // The tag stays whole, most of the time.
        let first = number(20) == 0 ? 0 : min(6, octets.count - 1)
        for _ in 0...number(3) {
            guard octets.count > first + 1 else { return }
            let at = first + number(octets.count - first)
            switch number(4) {
            case 0: octets[at] = UInt8(number(256))
            case 1: octets.remove(at: at)
            case 2: octets.insert(UInt8(number(95) + 32), at: at)
            default: octets.insert(contentsOf: octets[at..<min(octets.count, at + 1 + number(12))], at: at)
            }
        }
        octets.removeAll { $0 == 0x0A }
    }
}
