public import Casework

/// `learn CASE`: learning for the individual or for the organisation, or why there is none (S0-9; design rule 7).
public enum Learn: WriteVerb {
    public static let name = "learn"
    public static let summary =
        "Record learning for the individual or the organisation, or the reason why there is none."
    public static let action = Action.learn
    public static let syntax = Syntax(
        Field.caseID(),
        Field.word("level", LearningLevel.self),
        Field.word("kind", LearningKind.self),
        Field.optional(Field.text("owner", max: TextLimits.titleMax)),
        Field.optional(Field.date("due")),
        Field.optional(Field.text("reason")),
        Field.optional(Field.blobText("learning"))
    )
    public static let examples = [
        Example(
            .lead,
            "learn 26-0001 level=individual kind=learning owner=\"Dr Hale\" due=2027-01-14",
            text: "Referral tracking audit.",
            "ok id=L-"
        ),
        Example(.lead, "learn 26-0001 level=organisation kind=none reason=\"Already in place\"", "ok id=L-"),
        Example(.lead, "learn 26-0001 level=organisation kind=none", "no bad.arg key=reason msg="),
    ]

    public typealias Request = (CaseID, LearningLevel, LearningKind, String?, Day?, String?, [UInt8]?)

    public static func target(_ request: Request) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, level, kind, owner, due, reason, text) = request
        switch kind {
        case .learning:
            guard text != nil else {
                throw .argument("size", "say what the learning is: end the line with its size, like {120}")
            }
            guard owner != nil else {
                throw .argument("owner", "owner= is missing: say who sees that it happens")
            }
            guard let due else { throw .argument("due", "due= is missing: say by when") }
            try refusePast(due, "due", now)
        case .none:
            guard reason != nil else {
                throw .argument("reason", "reason= is missing: say why there is no learning")
            }
            guard text == nil, owner == nil, due == nil else {
                throw .argument("kind", "kind=none takes only reason=")
            }
        }
        let item = state.nextItem(.learning)
        let learning = Learning(level: level, kind: kind, owner: owner ?? "", due: due, reason: reason ?? "")
        return Decided(
            [
                EventDraft(
                    .added(
                        item,
                        to: id,
                        concern: nil,
                        audience: .shared,
                        isReleased: true,
                        .learning(learning)
                    ),
                    text: text
                )
            ],
            id: item.text
        )
    }
}
