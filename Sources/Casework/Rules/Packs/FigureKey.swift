/// Everything that a rule pack can give a number for. A pack that has no figure for a key sets no deadline: there is no
/// default in code.
public enum FigureKey: String, Word {
    // The local process
    case tell, baseline
    case delayMaximum = "delay-maximum"
    case withholdingReview = "withholding-review"
    case responseMinimum = "response-minimum"
    case planReview = "plan-review"
    case patternLookback = "pattern-lookback"
    case sameThemeLookback = "same-theme-lookback"
    case frameworkEvaluation = "framework-evaluation"
    // Investigation and report
    case investigation
    case reportAfterInvestigation = "report-after-investigation"
    case commentsOnReport = "comments-on-report"
    // Hearing and decision
    case representations
    case hearingNotice = "hearing-notice"
    case hearingPapers = "hearing-papers"
    case capabilityComments = "capability-comments"
    case decisionNotice = "decision-notice"
    case appeal
    case appealEffect = "appeal-effect"
    // Suspension and conditions on a list
    case suspensionNotice = "suspension-notice"
    case suspensionReview = "suspension-review"
    case suspensionMaximum = "suspension-maximum"
    case conditionsReview = "conditions-review"
    case disqualificationReview = "disqualification-review"
    case disqualificationReviewNoProspect = "disqualification-review-no-prospect"
    case disqualificationReviewAgain = "disqualification-review-again"
    case disqualificationReviewAgainNoProspect = "disqualification-review-again-no-prospect"
    // What a performer has to tell the list's holder
    case declaration
    case changeOfDetails = "change-of-details"
    case withdrawalNotice = "withdrawal-notice"
    // Exclusion from the workplace
    case exclusionImmediate = "exclusion-immediate"
    case exclusionFormal = "exclusion-formal"
    case exclusionMaximum = "exclusion-maximum"
    case exclusionReport = "exclusion-report"
    case ppaContactExclusion = "ppa-contact-exclusion"
    // Records
    case subjectAccess = "subject-access"
    case subjectAccessExtension = "subject-access-extension"

    /// Whether a rule or a clock counts the figure; the others are information for people, which a pack marks as such.
    public var isCounted: Bool { !FigureKey.informing.contains(self) }

    /// What performers owe their list, what a tribunal may look at again, and what is answered and evaluated outside a case.
    private static let informing: Set<FigureKey> = [
        .frameworkEvaluation, .disqualificationReview, .disqualificationReviewNoProspect,
        .disqualificationReviewAgain, .disqualificationReviewAgainNoProspect, .declaration, .changeOfDetails,
        .withdrawalNotice, .subjectAccess, .subjectAccessExtension,
    ]

    /// What the figure is about, as the end of a sentence: `telling the practitioner`.
    public var title: String { Self.titles[self] ?? rawValue }

    private static let titles: [FigureKey: String] = [
        .tell: "telling the practitioner",
        .baseline: "the baseline assessment",
        .delayMaximum: "the longest delay in telling the practitioner",
        .withholdingReview: "the review of what is withheld",
        .responseMinimum: "the shortest time for a response",
        .planReview: "the review of an action plan",
        .patternLookback: "how far back other concerns are looked for",
        .sameThemeLookback: "how far back concerns of the same kind are looked for",
        .frameworkEvaluation: "the evaluation of the fairness framework",
        .investigation: "the investigation",
        .reportAfterInvestigation: "the report after the investigation",
        .commentsOnReport: "comments on the report",
        .representations: "written representations",
        .hearingNotice: "notice of a hearing",
        .hearingPapers: "exchange of papers before a hearing",
        .capabilityComments: "comments before a capability hearing",
        .decisionNotice: "notice of the decision",
        .appeal: "an appeal",
        .appealEffect: "how long a decision waits for an appeal",
        .suspensionNotice: "notice of a proposed suspension",
        .suspensionReview: "the review of an immediate suspension",
        .suspensionMaximum: "the longest suspension",
        .conditionsReview: "the review of conditions",
        .disqualificationReview: "the first review of a national disqualification",
        .disqualificationReviewNoProspect: "that review when there was no realistic prospect of success",
        .disqualificationReviewAgain: "a further review of a national disqualification",
        .disqualificationReviewAgainNoProspect: "that further review when there was no realistic prospect",
        .declaration: "a performer's declaration of a conviction or the like",
        .changeOfDetails: "a performer's notice of changed details",
        .withdrawalNotice: "a performer's notice of withdrawal from the list",
        .exclusionImmediate: "the longest immediate exclusion",
        .exclusionFormal: "the longest formal exclusion before its review",
        .exclusionMaximum: "the longest exclusion in all",
        .exclusionReport: "the statistical summary of exclusions",
        .ppaContactExclusion: "asking Practitioner Performance Advice about a long exclusion",
        .subjectAccess: "the answer to a subject access request",
        .subjectAccessExtension: "the extension of a subject access request",
    ]
}
