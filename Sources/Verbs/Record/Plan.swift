public import Casework

/// `plan CASE`: an action plan, proposed by either party (S0-11).
public enum Plan: RecordVerb {
    public static let summary =
        "Propose an action plan: objectives with their criteria, the support that is given, milestones and a review."
    public static let kind = RecordKind.plan
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.optional("plan")
    public static let examples = [
        Example(
            .lead,
            "plan 26-0001 kind=remediation objectives=\"Letters leave within 3 days\" criteria=\"Audit of 40 letters: all in time\" means=\"Practice manager checks weekly\" milestones=2027-01-15 review=2027-02-15",
            "ok id=P-"
        ),
        Example(
            .lead,
            "plan 26-0001 kind=remediation objectives=\"One\",\"Two\" criteria=\"One\" means=\"x\" milestones=2027-01-15 review=2027-02-15",
            "no rule.field id=26-0001 msg="
        ),
        Example(
            .adviser,
            "plan 26-0001 kind=remediation objectives=\"One\" criteria=\"One\" means=\"x\" milestones=2027-01-15 review=2027-02-15",
            "no deny msg="
        ),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        let (objectives, criteria) = (step.record.texts(.objectives), step.record.texts(.criteria))
        guard !objectives.isEmpty, objectives.count == criteria.count else {
            throw step.fault(
                .criteria,
                "criteria= needs one text for each objective: how will you know that it is met?"
            )
        }
        guard objectives.count <= 12 else {
            throw step.fault(.objectives, "a plan has at most 12 objectives")
        }
        try step.refusePast(.review)
        let days = step.record.days(.milestones)
        guard !days.isEmpty, days == days.sorted(), days.allSatisfy({ $0 >= step.now.day }) else {
            throw .argument("milestones", "milestones= takes days from today on, the earliest first")
        }
    }

    public static func bounds(_ step: RecordStep) -> [DayBound] {
        [DayBound(.review, step.record.day(.review), .atMost, .planReview, from: step.now.day)]
    }
}
