public import Casework

/// `withhold ITEM`: keep an item from the practitioner, with a reason that they see (design rule 2).
public enum Withhold: WriteVerb {
    public static let name = "withhold"
    public static let summary =
        "Keep an item from the practitioner: reason, review date; a second person approves. They see that and why."
    public static let action = Action.withhold
    public static let syntax = Syntax(
        Field.itemID("ITEM", [.note, .advice, .file, .ask, .visit]),
        Field.word("why", WithholdReason.self),
        Field.date("review"),
        Field.text("reason")
    )
    public static let examples = [
        Example(
            .lead,
            "withhold N-77 why=third-party review=2027-01-10 reason=\"Names a patient\"",
            "ok id=W-"
        ),
        Example(
            .adviser,
            "withhold N-77 why=third-party review=2027-01-10 reason=\"x\"",
            "no none msg=\"no such note\""
        ),
    ]

    public static func target(_ request: (ItemID, WithholdReason, Day, String)) -> Target { .item(request.0) }

    public static func decide(
        _ request: (ItemID, WithholdReason, Day, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, why, review, reason) = request
        guard let file = state.caseHolding(id), let item = file.item(id) else { throw .absent("item") }
        try refusePast(review, "review", now)
        if item.audience == .shared {
            let message = "\(id.text) is shared already; what has been seen cannot be withheld"
            throw .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
        }
        if let held = file.withholdings(of: id, on: now.day).last?.held {
            let message =
                "\(id.text) is withheld until \(held.review.iso) already: ask again when that has passed"
            throw .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
        }
        let remarks = try DayBound.remarks(
            [DayBound(.review, review, .atMost, .withholdingReview, from: now.day)],
            under: state.rules(of: file)
        )
        try state.rules(of: file)?.admit(why, from: .withholdingReasons, as: "why")
        let held = state.nextItem(.withholding)
        let withholding = Withholding(item: id, why: why, review: review, reason: reason, approver: nil)
        return Decided(
            [
                EventDraft(
                    .added(
                        held,
                        to: file.id,
                        concern: item.concern,
                        audience: .team,
                        isReleased: true,
                        .withholding(withholding)
                    )
                )
            ],
            id: held.text
        ).remarking(remarks)
    }
}
