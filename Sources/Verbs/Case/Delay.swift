public import Casework

/// `delay CASE`: ask to tell the practitioner later (design rule 1). A second person must approve it.
public enum Delay: WriteVerb {
    public static let name = "delay"
    public static let summary =
        "Ask to tell the practitioner later, for a reason from the closed list and with an end; a second person approves."
    public static let action = Action.delay
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.caseID(),
        Field.word("why", DelayReason.self),
        Field.date("expires"),
        Field.text("reason")
    )
    public static let examples = [
        Example(
            .lead,
            "delay 26-0002 why=police-request expires=2026-12-01 reason=\"Asked by the police\" if=REV",
            "ok id=Y-"
        ),
        Example(
            .lead,
            "delay 26-0001 why=police-request expires=2026-12-01 reason=\"x\" if=REV",
            "no rule.transition id=26-0001"
        ),
    ]

    /// Days for which one approval puts off telling, where the case's rules have no figure: about three months.
    static let daysToRenewal = 92

    public static func target(_ request: (CaseID, DelayReason, Day, String)) -> Target {
        .caseFile(request.0)
    }

    public static func decide(
        _ request: (CaseID, DelayReason, Day, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, why, expires, reason) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        try refusePast(expires, "expires", now)
        let pack = state.rules(of: file)
        try pack?.admit(why, from: .delayReasons, as: "why")
        if let last = (try? pack?.due(.delayMaximum, after: now.day))??.due, expires > last {
            throw .argument("expires", "the rules allow a delay until \(last.iso) at most")
        }
        // Rules without a figure leave nobody in the dark for ever: a longer delay is asked for, and approved, anew.
        let renewal = now.day.advanced(by: daysToRenewal)
        if pack?.figure(.delayMaximum) == nil, expires > renewal {
            throw .argument(
                "expires",
                "a delay lasts until \(renewal.iso) at most: ask for another one then, and have it approved"
            )
        }
        let item = state.nextItem(.delay)
        let delay = DelayFacts(why: why, expires: expires, reason: reason, approver: nil)
        let remarks =
            file.toldAt == nil
            ? []
            : [
                "the practitioner reads this case: it is not graded, escalated or reported until they are told; what has to go on untold goes into a separate case"
            ]
        return Decided(
            [
                EventDraft(
                    .added(item, to: id, concern: nil, audience: .team, isReleased: true, .delay(delay))
                )
            ],
            id: item.text,
            rev: file.revision.number
        )
        .remarking(remarks)
    }
}
