import CLP
import Casework
import Verbs

/// `Protocol/verbs.md`: every verb of the catalogue.
enum VerbsDocument {
    static var text: String {
        """
        <!-- Written by scripts/regen from Sources/Verbs. Do not edit. -->

        # The verbs

        The grammar, the limits and the error classes stand in `README.md`; who may do what in `policy.md`; what a case
        must have reached first in `pathway.md`. Fields may stand in any order after the values. `once=` is a token of
        the client's own that makes a write safe to send again; `if=` names the revision that a change was made from.
        The server adds `pos=`, the place in its record, to the answer of a write; it is left out of the examples.

        Capitals stand for values: ITEM for the reference of anything on a case, RESPONSE for a response or an explanation
        (R-, V-), APPROVABLE for what a second person approves (W-, Y-, X-), ASK for Q-, UPLOAD for T-, TAG for the tag of a
        request, POS for a position, PACK for the name of a rule pack. A field that is needed is refused when it is cleared,
        but for `others=` of `baseline`, which may be empty.

        Examples run as tests on one store: U-2 leads 26-0001 and 26-0002, both about S-1; U-3 is on the team of
        26-0001 and U-4 was asked for advice on it; U-5 is the practitioner, told of 26-0001 and not of 26-0002; U-6 is
        their companion; U-1 administers; U-7 manages cases and has no place on these. `REV` is the present revision.

        \(Catalogue.facts.map(verb).joined(separator: "\n"))
        """
    }

    private static func verb(_ facts: VerbFacts) -> String {
        var lines = ["## \(facts.title)", "", facts.summary, ""]
        let usage = [facts.opening, facts.usage].filter { !$0.isEmpty }.joined(separator: " ")
        lines += ["```", usage, "```", "", "Who may: \(who(facts)).", ""]
        if !facts.parameters.isEmpty || facts.takesOnce || facts.takesRevision {
            var table = Table(["field", "type", "may be left out", "takes"])
            for parameter in facts.parameters {
                for row in rows(parameter, of: facts.title) { table.add(row) }
            }
            if facts.takesRevision { table.add(row("if", "a revision, or `any`")) }
            if facts.takesOnce { table.add(row("once", "a token of at most 64 characters")) }
            lines += [table.text]
        }
        let answer = RowsDocument.answer(facts)
        lines += ["Answer: \(answer.isEmpty ? "`ok` alone" : "`ok` with \(answer)").", ""]
        if !facts.examples.isEmpty { lines += ["```"] + facts.examples.flatMap(example) + ["```", ""] }
        return lines.joined(separator: "\n")
    }

    private static func who(_ facts: VerbFacts) -> String {
        if facts.action == .session {
            return facts.isOpen ? "everybody, also before sign-in" : "everybody signed in"
        }
        let granted = Policy.rows.filter { $0.actions.contains(facts.action) }.map { row in
            row.relation == .none ? row.role.rawValue : "\(row.role.rawValue) · \(row.relation.rawValue)"
        }
        return "\(granted.joined(separator: "; ")) (`\(facts.action.rawValue)`)"
    }

    private static func rows(_ parameter: ParameterFacts, of verb: String) -> [[String]] {
        let optional = mayBeLeftOut(parameter, of: verb)
        switch parameter.form {
        case .position: return [["(value)", "id", optional, parameter.shape]]
        case .blob: return [["(after the line)", "octets", optional, parameter.shape]]
        case .key:
            let shapes = parameter.shape.split(separator: " ").map(String.init)
            guard !parameter.joined.isEmpty else {
                return [[parameter.name, typeName(parameter.name), optional, parameter.shape]]
            }
            return [[parameter.name, typeName(parameter.name), optional, shapes.first ?? ""]]
                + zip(parameter.joined, shapes.dropFirst()).map { key, shape in
                    [key, typeName(key), optional, shape.replacing("\(key)=", with: "")]
                }
        }
    }

    private static func mayBeLeftOut(_ parameter: ParameterFacts, of verb: String) -> String {
        guard parameter.isOptional else { return "" }
        let field = parameter.form == .blob ? "text" : parameter.name
        return Conditions.when(verb, field) ?? "yes"
    }

    private static func row(_ key: String, _ takes: String) -> [String] { [key, typeName(key), "", takes] }

    private static func typeName(_ key: String) -> String { Keys.type(of: key)?.name ?? "?" }

    private static func example(_ example: Example) -> [String] {
        var request = "C: \(example.request)"
        if let text = example.text { request += " {\(text.utf8.count)}" }
        return ["# \(example.role.rawValue)", request, "S: \(example.answer)…"]
    }
}
