import CLP
import CandourServer
import Casework
import Fixture
import Verbs

/// What the names in braces stand for.
extension Story {
    func value(of name: String, for person: Person) -> String {
        if name.hasPrefix("rev.") { return revision(of: String(name.dropFirst(4))) }
        if let own = made["\(name).\(person)"] { return own }
        if let known = made[name] { return known }
        if name.hasPrefix("U.") {
            return Person(rawValue: String(name.dropFirst(2))).flatMap { users[$0] } ?? "U-77"
        }
        let today = server.clock.now.day
        switch name {
        case "secrets": return "code=\(TestServer.code) words=\(TestServer.words.joined(separator: ","))"
        case "yesterday": return today.advanced(by: -1).iso
        case "today": return today.iso
        case "month": return CountedPeriod.lastDay(on: today).firstOfMonth.iso
        case "month-end": return CountedPeriod.lastDay(on: today).iso
        case "tomorrow": return today.advanced(by: 1).iso
        case "next": return today.advanced(by: 14).iso
        case "later": return today.advanced(by: 28).iso
        case "concern": return (made["case"] ?? "26-0077") + ".1"
        case "rev": return revision(of: "case")
        case "weighs": return weighs
        // A case starts under the rules that are in use, unless a conversation names others.
        case "pack": return ""
        case "last": return String(file?.concerns.count ?? 1)
        case "fresh": return fresh()
        case "digits": return String(1_000_000 + (Int(fresh().dropFirst()) ?? 0))
        default: return absent(name)
        }
    }

    /// Every answer on the case, and all representations, weighed.
    private var weighs: String {
        let responses =
            (file?.concerns.flatMap(\.responses).map(\.text) ?? [])
            + (file?.records(.representation).map(\.id.text) ?? [])
        guard !responses.isEmpty else { return "" }
        let words = responses.map { _ in "\"Considered\"" }.joined(separator: ",")
        return " weighs=\(responses.joined(separator: ",")) weighing=\(words)"
    }

    private func revision(of name: String) -> String {
        let state = server.daemon.state
        let number: UInt32? =
            switch Reference(made[name] ?? "") {
            case .caseFile(let id)?: state.caseFile(id)?.revision.number
            case .person(let id)?: state.person(id)?.revision.number
            case .subject(let id)?: state.subject(id)?.revision.number
            case .device(let id)?: state.device(id)?.revision.number
            case .body(let id)?: state.body(id)?.revision.number
            default: nil
            }
        return String(number ?? 1)
    }

    /// A reference of the right letter that names nothing.
    private func absent(_ name: String) -> String {
        let kind = name.split(separator: ".").first.map(String.init) ?? name
        return "\(Self.letters[kind] ?? "N")-77"
    }

    private static let letters = [
        "note": "N", "advice": "A", "copy": "C", "file": "F", "upload": "T", "withheld": "W", "delay": "Y",
        "ask": "Q", "plan": "P", "undertakings": "X", "restriction": "X", "proposal": "X", "pause": "Z",
        "learning": "L", "draft": "I", "decision": "D", "appeal": "E", "request": "E", "referral": "O",
        "baseline": "B",
        "telling": "M", "response": "R", "visit": "V", "agreement": "J", "body": "G", "meeting": "H",
        "intervention": "P", "witness": "V",
    ]

    /// Whether a line is a write that names `once`.
    func takesOnce(_ line: String) -> Bool {
        let words = line.split(separator: " ").map(String.init)
        let verb = words.first ?? ""
        let found = Catalogue.facts.filter { $0.name == verb }
        guard found.count > 1 || found.first?.typeIsWritten == true else {
            return found.first?.takesOnce ?? false
        }
        return verb != "list"
    }
}
