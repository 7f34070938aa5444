import CLP

/// What a refusal of the server means to a person, and the exit status for it (protocol, section 3.10). The word
/// before the dot decides; what follows it may be new.
enum Refusals {
    /// - Parameter about: the case that the request was about, for the commands that are named.
    static func fault(code: String, outcome: Outcome, about: String? = nil) -> ClientFault {
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
            return rule(outcome, said: said, about: about)
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
                return ClientFault(.data, "What you entered cannot be used. \(said)")
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

    /// A rule that is not met. A reason is said once; what a command puts right is named.
    private static func rule(_ outcome: Outcome, said: String, about: String?) -> ClientFault {
        let faults = outcome.rows("fault")
        let reasons = reasons(faults)
        let isSaid = reasons.count == 1 && said.lowercased().contains(reasons[0].dropLast().lowercased())
        let list = isSaid ? [] : reasons.map { "  - \($0)" }
        return ClientFault(
            .notAllowed,
            "That cannot be done now. \(said)",
            advice: list + remedies(faults, about: outcome.last.id ?? about)
        )
    }

    /// What a step still waits for, known before it was asked for.
    /// - Parameters:
    ///   - needs: the rows of `why`, each with a key and words.
    ///   - about: the case.
    static func unmet(_ needs: [Row], about: String) -> ClientFault {
        let reasons = reasons(needs)
        let isOne = reasons.count == 1
        return ClientFault(
            .notAllowed,
            "That cannot be done now. \(isOne ? reasons[0] : "It still needs:")",
            advice: (isOne ? [] : reasons.map { "  - \($0)" }) + remedies(needs, about: about)
        )
    }

    private static func reasons(_ rows: [Row]) -> [String] { rows.map { sentence($0["msg"] ?? $0["key"]) } }

    private static func remedies(_ rows: [Row], about: String?) -> [String] {
        let place = about.map { String($0.prefix { $0 != "." }) }.flatMap {
            $0.first?.isNumber == true ? $0 : nil
        }
        var lines: [String] = []
        for row in rows {
            guard let step = steps[row["key"] ?? ""] else { continue }
            let line = "To do it: candour \(step.command)\(place.map { " " + $0 } ?? "")\(step.flags)"
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    /// The command that meets a need, by the need's name (Protocol/pathway.md). Those that wait for somebody else have none.
    private static let steps: [String: (command: String, flags: String)] = [
        "told-or-delayed": ("tell", ""), "told-or-put-off": ("tell", ""), "case-told": ("tell", ""),
        "told": ("tell", ""), "explanation-recorded": ("explain", ""),
        "reported-to-committee": ("report", ""), "frequency-and-safety": ("grade", ""),
        "investigator-assigned": ("assign", " --as investigating"),
        "interview-offered": ("interview", " --kind practitioner"), "draft-sent": ("draft-report", ""),
        "plan-signed-off": ("review", " --result complete"), "interventions-complete": ("review", ""),
        "measures-ended": ("review", ""), "hearing-held": ("hear", ""),
        "referred-to-regulator": ("refer", ""),
        "decision-recorded": ("decide", ""),
        "learning-for-individual": ("learn", " --level individual"),
        "learning-for-organisation": ("learn", " --level organisation"),
    ]

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
