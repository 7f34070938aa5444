import CLP

/// What a refusal of the server means to a person, and the exit status for it (protocol, section 3.10). The word
/// before the dot decides; what follows it may be new.
enum Refusals {
    static func fault(code: String, outcome: Outcome) -> ClientFault {
        let last = outcome.last
        let said = sentence(last["msg"])
        switch code.prefix(while: { $0 != "." }) {
        case "none":
            return ClientFault(
                .notVisible,
                "There is \(last["msg"] ?? "no such case"), or you cannot see it."
            )
        case "deny":
            return ClientFault(.notAllowed, "You are not allowed to do that. \(said)")
        case "rule":
            let faults = outcome.rows("fault").map { "  - \(sentence($0["msg"] ?? $0["key"]))" }
            return ClientFault(.notAllowed, "That cannot be done now. \(said)", advice: faults)
        case "stale":
            return ClientFault(
                .stale,
                "Somebody else changed \(last.id ?? "it") first. Your change was not made."
            )
        case "auth":
            return authentication(code: code, said: said, last: last)
        case "over":
            let wait = last.number("retry").map { ["Try again in \(Plural.of($0, "second"))."] } ?? []
            return ClientFault(.data, "That is more than the server takes at once. \(said)", advice: wait)
        case "bad":
            if code == "bad.arg" {
                let key = last["key"].map { " (\(PlainWords.label(of: $0) ?? $0))" } ?? ""
                return ClientFault(.data, "The server could not use what you entered\(key). \(said)")
            }
            if code == "bad.verb" {
                return ClientFault(
                    .version,
                    "The server does not know this command.",
                    advice: ["It may be older than this program."]
                )
            }
            return ClientFault(.unexpected, "There is a problem with this program. The server says: \(said)")
        case "gone":
            return ClientFault(.data, "That place in the list no longer exists. List again.")
        case "once":
            return ClientFault(.unexpected, "There is a problem with this program. It used a key twice.")
        default:
            let mark = last["ref"].map { " Tell your administrator this mark: \($0)." } ?? ""
            // The server's own sentence, when it is not the usual one, says more: a full disk, for example.
            let why =
                said.isEmpty || said.contains("internal error")
                ? "The server had a problem, and nothing was changed." : said
            return ClientFault(.unreachable, "\(why)\(mark)")
        }
    }

    /// `* bye CODE msg="…"`: the server ends the connection.
    static func farewell(_ message: Message) -> ClientFault {
        let row = Row(message)
        let code = message.values.first?.string ?? ""
        let said = sentence(row["msg"])
        switch code.prefix(while: { $0 != "." }) {
        case "auth":
            return ClientFault(
                .locked,
                "The server no longer accepts this computer. \(said)",
                advice: ["Ask your administrator for a new invitation, then run: candour join FILE"]
            )
        case "shutdown", "over":
            let wait =
                row.number("retry").map { "Try again in \(Plural.of($0, "second"))." } ?? "Try again soon."
            return ClientFault(.unreachable, "The server is stopping or busy. \(said)", advice: [wait])
        case "bad":
            return ClientFault(.unexpected, "There is a problem with this program. The server says: \(said)")
        default:
            return ClientFault(.unreachable, "The server ended the connection. \(said)")
        }
    }

    private static func authentication(code: String, said: String, last: Row) -> ClientFault {
        switch code {
        case "auth.fail":
            let left = last.number("left").map { " You have \(Plural.of($0, "try", "tries")) left." } ?? ""
            return ClientFault(.data, said + left)
        case "auth.slow":
            let wait =
                last.number("retry").map { "Try again in \(Plural.of($0, "second"))." } ?? "Try again later."
            return ClientFault(.data, "There were too many tries. \(wait)")
        default:
            return ClientFault(
                .locked,
                "The server does not accept this computer. \(said)",
                advice: ["To join again you need an invitation file: candour join FILE"]
            )
        }
    }

    /// The words of the server as a sentence: a capital letter in front, a full stop behind.
    static func sentence(_ words: String?) -> String {
        guard let words = words.map(PlainWords.of), let first = words.first else { return "" }
        // A reference or a word of the protocol keeps its own first letter.
        let start = words.prefix { $0 != " " }.allSatisfy(\.isLetter) ? first.uppercased() : String(first)
        let whole = start + words.dropFirst()
        return whole.last.map { ".?!".contains($0) } == true ? whole : whole + "."
    }
}
