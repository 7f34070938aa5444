extension NextStep {
    /// What can wait at every stage for an answer about time, or to be looked at again.
    static let time: [NextStep] = [
        NextStep(open, .extend, .lead, .each(\.toExtend)),
        NextStep(open, .decline, .lead, .each(\.toDecline), isOptional: true),
        NextStep(
            open,
            .agree,
            on: "one",
            .practitioner,
            .each(\.daysToAgree),
            isOptional: true,
            purpose: "agree to the day of the response"
        ),
        NextStep(
            open,
            .review,
            .team,
            .each(\.toReviewByTeam),
            purpose: "review the measure, as the practitioner asked"
        ),
        NextStep(
            open,
            .review,
            .panel,
            .each(\.toReviewByPanel),
            purpose: "review the measure, as the practitioner asked"
        ),
        NextStep(
            open,
            .withhold,
            .lead,
            .each(\.toReviewWithheld),
            purpose: "look again at what is withheld: share it, or withhold it anew"
        ),
    ]
}
