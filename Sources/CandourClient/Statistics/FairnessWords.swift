/// What the counts of the topic `fairness` are called: the Principles by their published names.
enum FairnessWords {
    static let all: [Choice] =
        principles.flatMap { principle in
            counts.map { Choice("\(principle.word)-\($0.word)", "\(principle.label): \($0.label)") }
        } + others

    /// The names must not be changed (Insight paper of NHS Resolution and NHS England, 16 January 2025).
    private static let principles = [
        Choice("welfare", "Ensuring welfare and support"),
        Choice("understanding", "Understanding the issues"),
        Choice("heard", "Ensuring the practitioner is heard"),
        Choice("process", "Adherence to process"),
        Choice("equity", "Equity and proportionality"),
    ]
    private static let counts = [
        Choice("yes", "answered yes"), Choice("no", "answered no"),
        Choice("unknown", "answered not known yet"),
        Choice("settled", "no or not known, looked into and answered since"),
        Choice("looked-into", "no or not known, somebody still looks into it"),
        Choice("left-open", "no or not known, the case was closed without an answer"),
        Choice("reasoned", "no or not known, with a reason why it does not matter there"),
        Choice("unasked", "steps that went ahead with no question answered"),
    ]
    private static let others = [
        Choice("context-both", "Cases with context considered together with qualification and induction"),
        Choice("context-only", "Cases with context considered alone"),
        Choice("training-only", "Cases with qualification and induction considered alone"),
        Choice("decisions-resting", "Decisions that rest on an answer"),
        Choice("decisions-without", "Decisions that rest on none"),
    ]
}
