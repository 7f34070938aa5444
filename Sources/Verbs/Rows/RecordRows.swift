import Casework

extension RowTable {
    /// The rows of records, in the order of their kinds. Facts, text and what a record is about are those of its verb.
    static let records = verbs.map { row(of: $0) }

    private static var verbs: [any RecordVerb.Type] {
        let all = Catalogue.writeVerbs.compactMap { $0 as? any RecordVerb.Type }
        return RecordKind.allCases.compactMap { kind in all.first { $0.kind == kind } }
    }

    private static func row<V: RecordVerb>(of verb: V.Type) -> RowFacts {
        let facts = verb.kind.fields.map { field in
            let words = field.words.isEmpty ? "" : "=" + field.words.joined(separator: "|")
            let whole = field.key.rawValue + words
            // What is over is reviewed no more.
            let ends =
                field.key == .review && [.plan, .measure].contains(verb.kind)
                // While its clock is stopped it has no last day.
                || field.key == .due && verb.kind == .draft
            return field.isRequired && !ends ? whole : "[\(whole)]"
        }
        let about: [String] = if case .item = verb.about { ["of"] } else { [] }
        let text: String? =
            switch verb.text {
            case .none: nil
            case .optional(let name): "[the \(name)]"
            case .required(let name): "the \(name)"
            }
        let (summary, state) = meaning(verb.kind)
        let keys = ["on"] + about + facts + state + ["made"]
        return RowFacts(
            verb.kind.row,
            letter: verb.kind.letter,
            summary,
            keys.joined(separator: " "),
            text: text
        )
    }

    /// What a record says in a few words, and the keys that the server works out.
    private static func meaning(_ kind: RecordKind) -> (String, [String]) {
        switch kind {
        case .explanation: ("an explanation, as the practitioner gave it", [])
        case .visit: ("a visit; `with` is who else was there", [])
        case .discussion: ("a discussion with a professional adviser", [])
        case .contact: ("a contact with a body outside", [])
        case .plan: ("an action plan", ["state=proposed|refused|open|complete"])
        case .agreement:
            (
                "one party agrees to what `of` names; `how` when it was recorded for the practitioner",
                ["[state=waiting|approved]", "[approver]"]
            )
        case .review: ("a review of what `of` names", [])
        case .report: ("the case was put before a body", ["group-name", "[held]"])
        case .receipt: ("the body received the report", ["group-name", "held"])
        case .terms: ("terms of reference of an investigation, which `user` makes", ["group-name", "held"])
        case .interview: ("an interview, held, offered or declined", [])
        case .draft: ("a draft report, sent to the practitioner; comments are due by `due`", ["[set]"])
        case .comment: ("the practitioner's comment on what `of` names", [])
        case .final: ("the final report", [])
        case .intervention: ("an intervention", ["state=open|complete"])
        case .measure:
            (
                "an interim measure",
                [
                    "state=" + RowFacts.words(MeasureState.self), "[msg]", "[approver]", "[meeting]",
                    "[group-name]", "[held]",
                ]
            )
        case .proposal:
            (
                "list action that is proposed; `held` is the day of the panel's meeting that it is put before",
                ["[set]", "state=" + RowFacts.words(ListActionState.self), "[group-name]", "[held]"]
            )
        case .representation: ("representations on what `of` names; `msg` when they came late", ["[msg]"])
        case .hearing: ("a hearing", ["group-name", "held"])
        case .appeal: ("an appeal against the decision that `of` names", [])
        case .determination: ("what came of the appeal or referral that `of` names", [])
        case .referral: ("a referral to a body outside", [])
        case .notification: ("`with` was told", [])
        case .pause: ("a clock was stopped", ["state=stopped|running"])
        case .resumption: ("the clock that `of` stopped runs again", [])
        case .request:
            (
                "the practitioner asks for more time for what `of` names",
                ["state=" + RowFacts.words(TimeRequestState.self)]
            )
        case .refusal: ("the request for more time or the action plan that `of` names was declined", [])
        case .completion: ("the learning that `of` names was done", [])
        case .consideration:
            (
                "an answer to the question of fairness `topic`, which `title` has in full; `level` is its Principle",
                ["[state=open|complete]", "stage", "[level]", "[title]"]
            )
        }
    }
}
