extension NextStep {
    /// The whole table: what can be waited for at each stage, and for whom. ``Pathway/rows`` say what a step needs.
    public static let rows: [NextStep] = anywhere + before + local + formal + ending + afterwards

    private static let open = Stage.allCases.filter { $0 != .closed }
    private static let answered: [Stage] = [
        .noted, .preliminary, .response, .plan, .report, .decided, .monitoring,
    ]
    private static let closing: [Stage] = [.noted, .decided, .monitoring]

    /// What can wait at every stage.
    private static let anywhere: [NextStep] = [
        NextStep(open, .tell, .lead, .unmet([.told])),
        NextStep(open, .approve, .approver, .each(\.toApprove)),
        NextStep(open, .approve, .panel, .each(\.toApproveByPanel)),
        NextStep(open, .measure, .team, .unmet([.riskAnswered])),
        NextStep(open, .respond, .practitioner, .each(\.toAnswer)),
        NextStep(open, .extend, .lead, .each(\.toExtend)),
        NextStep(open, .advise, .adviser, .each(\.toAdvise)),
        NextStep(open, .agree, on: "both", .practitioner, .each(\.planToAgreeByPractitioner)),
        NextStep(open, .agree, on: "both", .lead, .each(\.planToAgreeByOrganisation)),
        NextStep(open, .agree, on: "one", .practitioner, .each(\.undertakingsToAgree)),
        NextStep(open, .represent, .practitioner, .each(\.toRepresent)),
    ]

    /// Telling and the baseline (S0-1, S0-6), and the explanation that many concerns end with (S0-4).
    private static let before: [NextStep] = [
        NextStep([.received, .told], .baseline, .team),
        NextStep([.told], .decide, .team, isOptional: true, purpose: "end the case with the explanation"),
    ]

    /// What is settled without a performance case (S0-8 to S0-11).
    private static let local: [NextStep] = [
        NextStep([.isolated], .report, .lead, .unmet([.reportedToCommittee])),
        NextStep([.isolated], .receive, .body),
        NextStep(answered, .ask, on: "response", .lead, .each(\.toAsk)),
        NextStep([.plan], .review, .team, .each(\.toReviewPlan)),
        NextStep([.preliminary, .response, .plan], .decide, .team),
        NextStep([.preliminary, .response], .plan, .lead, isOptional: true),
        NextStep([.isolated, .noted, .preliminary, .response, .plan], .escalate, .lead, isOptional: true),
        NextStep([.noted], .decide, .team, isOptional: true, purpose: "record a decision of the core team"),
    ]

    /// The performance case (S0-14).
    private static let formal: [NextStep] = [
        NextStep([.performance], .report, .lead, .unmet([.reportedToCommittee])),
        NextStep([.performance], .assign, .lead, .unmet([.investigatorAssigned])),
        NextStep([.performance], .refer, .lead, .unmet([.referredToRegulator])),
        // Nobody is held up by it (design rule 5): it is said, and the record of the next step says what was left.
        NextStep(
            [.performance, .investigation, .report],
            .consider,
            .team,
            .each(\.toConsider),
            isOptional: true
        ),
        NextStep([.performance], .terms, .lead),
        // List action waits for no investigation.
        NextStep([.performance, .investigation], .decide, .body, .each(\.toDecideOn), isOptional: true),
        NextStep([.investigation], .interview, .investigator, .unmet([.interviewOffered])),
        NextStep([.investigation], .draft, .investigator, .unmet([.draftSent])),
        NextStep([.investigation, .report], .comment, .practitioner, .each(\.toComment)),
        NextStep([.investigation], .final, .investigator),
        NextStep([.report], .decide, .body),
    ]

    /// From the decision to the end (S0-9, S0-15).
    private static let ending: [NextStep] = [
        NextStep([.decided, .monitoring], .decide, .team, .unmet([.decisionRecorded])),
        NextStep([.decided], .intervene, .lead, isOptional: true),
        NextStep([.monitoring], .review, .lead, .each(\.toReviewIntervention)),
        NextStep([.monitoring], .receive, .body, .unmet([.monitoringEnded])),
        NextStep(closing, .review, .team, .each(\.toLift)),
        NextStep(closing, .hear, .lead, .each(\.toHear)),
        NextStep(closing, .refer, .lead, .unmet([.referredToRegulator])),
        NextStep(closing, .learn, .team, .unmet([.learningForIndividual, .learningForOrganisation])),
        NextStep(closing, .close, .lead),
    ]

    /// What goes on after a decision, and after a case is closed.
    private static let afterwards: [NextStep] = [
        NextStep(Stage.allCases, .notify, .lead, .each(\.toNotify)),
        NextStep(Stage.allCases, .appeal, .practitioner, .each(\.toAppeal), isOptional: true),
        NextStep(Stage.allCases, .determine, .lead, .each(\.toDetermine)),
        NextStep([.closed], .complete, .lead, .each(\.toComplete)),
    ]
}
