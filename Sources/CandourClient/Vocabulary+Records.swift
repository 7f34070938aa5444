/// The closed lists of words that records hold.
extension Vocabulary {
    static let outsideBodies =
        regulators + [
            Choice("ppa", "Practitioner Performance Advice"),
            Choice("ncas", "National Clinical Assessment Service (before 2017)"),
            Choice("police", "The police"),
            Choice("counter-fraud", "Counter fraud"), Choice("safeguarding", "Safeguarding"),
            Choice("occupational-health", "Occupational health"),
            Choice("practitioner-health", "NHS Practitioner Health"),
            Choice("local-committee", "Local representative committee"),
            Choice("defence", "Defence organisation"), Choice("employer", "Employer"),
            Choice("other", "Another body"),
        ]
    /// To whom notice of list action is given.
    static let addressees = [
        Choice("practitioner", "The practitioner"), Choice("nhs-resolution", "NHS Resolution"),
        Choice("ppa", "Practitioner Performance Advice"),
        Choice("board", "The board, or the member whom it designated"),
        Choice("regulator", "The regulator"), Choice("nhs-england", "NHS England"),
        Choice("other-lists", "Those who keep the other lists"),
        Choice("ministers", "Ministers of the four nations"),
        Choice("nhsbsa", "NHS Business Services Authority"), Choice("counter-fraud", "Counter fraud"),
        Choice("police", "The police"), Choice("cps", "The Crown Prosecution Service"),
        Choice("local-committee", "Local representative committee"), Choice("employer", "Employer"),
        Choice("other", "Somebody else"),
    ]
    static let planKinds = [
        Choice("remediation", "Remediation"), Choice("return-to-work", "Return to work"),
    ]
    static let planResults = [
        Choice("met", "Met so far"), Choice("partly", "Partly met"), Choice("not-met", "Not met"),
        Choice("complete", "Complete"),
    ]
    static let measureResults = [
        Choice("continue", "It goes on"), Choice("vary", "It is changed"), Choice("lift", "It is lifted"),
    ]
    static let reportKinds = [
        Choice("isolated", "An isolated incident"), Choice("performance", "A performance case"),
        Choice("information", "For information"),
    ]
    static let interviewed = [
        Choice("practitioner", "The practitioner"), Choice("witness", "A witness"),
    ]
    static let interviewResults = [
        Choice("held", "It was held"), Choice("offered", "It was offered"),
        Choice("declined", "It was offered and declined"),
    ]
    static let interventions = [
        Choice("training", "Training"), Choice("supervision", "Supervision"),
        Choice("mentoring", "Mentoring"), Choice("audit", "Audit"), Choice("support", "Support"),
        Choice("undertakings", "Undertakings"), Choice("conditions", "Conditions"),
        Choice("other", "Something else"),
    ]
    static let measures = [
        Choice("undertakings", "Undertakings"), Choice("restriction", "Restriction"),
        Choice("conditions", "Conditions"), Choice("suspension", "Suspension"),
        Choice("exclusion", "Exclusion"),
    ]
    static let powers = [
        Choice("removal-efficiency", "Removal: efficiency"), Choice("removal-fraud", "Removal: fraud"),
        Choice("removal-unsuitability", "Removal: unsuitability"),
        Choice("removal-mandatory", "Removal: mandatory"), Choice("conditions", "Conditions"),
        Choice("suspension", "Suspension"),
    ]
    static let determinations = [
        Choice("upheld", "The appeal succeeded: the decision falls"),
        Choice("dismissed", "The appeal failed: the decision stands"),
        Choice("varied", "The decision was changed"),
        Choice("withdrawn", "Withdrawn"), Choice("action", "Action was taken"),
        Choice("no-action", "No action was taken"),
    ]
    /// What a tribunal put in the place of a decision.
    static let imposed = [
        Choice("removal", "Removal from the list"), Choice("conditions", "Conditions"),
        Choice("suspension", "Suspension"), Choice("none", "Nothing: no list action"),
    ]
    static let clocks = [
        Choice("response", "The response"), Choice("comments", "Comments on the draft report"),
        Choice("investigation", "The investigation"), Choice("plan", "The action plan"),
        Choice("all", "All that can be stopped"),
    ]
    static let bodyKinds = [
        Choice("core-team", "Core team"), Choice("committee", "Committee"),
        Choice("advisory", "Advisory group"), Choice("panel", "Panel that decides under the regulations"),
    ]
    static let seats = [
        Choice("chair", "Chair"), Choice("lay", "Lay member"), Choice("clinician", "Clinician"),
        Choice("manager", "Manager"), Choice("adviser", "Adviser"), Choice("secretary", "Secretary"),
        Choice("member", "Member"), Choice("lead", "Performance lead"),
        Choice("performance-manager", "Performance manager"),
        Choice("contracts-manager", "Contracts manager"),
    ]
    static let meetingStates = [Choice("called", "Called"), Choice("held", "Held")]
    /// What has become of a decision that does not stand as it was made.
    static let standings = [
        Choice("replaced", "A later decision has taken its place"),
        Choice("overturned", "NO LONGER IN EFFECT: an appeal against it succeeded"),
        Choice("varied", "It was changed on appeal"),
        Choice("lifted", "NO LONGER IN EFFECT: a panel lifted it"),
    ]
    /// Where an agreement stands that was recorded for somebody without an account.
    static let agreementStates = [
        Choice("waiting", "Waiting for a second person"), Choice("approved", "Approved"),
    ]
    /// Where a measure, a plan, an intervention, a pause or proposed list action stands.
    static let recordStates = [
        Choice("proposed", "NOT IN FORCE, waiting for approval or agreement"),
        Choice("approved", "NOT IN FORCE YET, it begins on its first day"),
        Choice("waiting", "Waiting for an answer"), Choice("answered", "Answered: the date was moved"),
        Choice("declined", "Declined"), Choice("refused", "REFUSED: one side said no"),
        Choice("in-force", "In force"), Choice("review-overdue", "In force, REVIEW OVERDUE"),
        Choice("lapsed", "LAPSED: it no longer holds"), Choice("ended", "Ended on its last day"),
        Choice("lifted", "Lifted"),
        Choice("overturned", "NO LONGER IN EFFECT: an appeal against the decision succeeded"),
        Choice("varied", "Changed on appeal"), Choice("replaced", "A later decision has taken its place"),
        Choice("open", "Under way"), Choice("complete", "Complete"),
        Choice("stopped", "The clock stands still"), Choice("running", "The clock runs again"),
        Choice("noticed", "Notice was given, representations can be made"),
        Choice("heard", "Representations came, or their time has passed"),
        Choice("decided", "Decided, the practitioner is not notified yet"),
        Choice("appealable", "Decided, the practitioner can appeal"),
        Choice("appealed", "Under appeal"), Choice("effective", "In effect, no appeal is open"),
        Choice("imposed", "Imposed as an interim measure"), Choice("over", "No longer in effect"),
        Choice("not-taken-forward", "Not taken forward"),
    ]
}
