extension NextStep {
    /// The whole table: what can be waited for at each stage, and for whom. ``Pathway/rows`` say what a step needs.
    public static let rows: [NextStep] = anywhere + time + before + local + formal + ending + afterwards

    static let open = Stage.allCases.filter { $0 != .closed }
    private static let answered: [Stage] = [
        .noted, .preliminary, .response, .plan, .performance, .investigation, .report, .decided, .monitoring,
    ]
    private static let working = open.filter { !closing.contains($0) }
    private static let closing: [Stage] = [.noted, .decided, .monitoring]

    /// What can wait at every stage.
    private static let anywhere: [NextStep] = [
        NextStep(open, .tell, .lead, .when(\.isTellingDue)),
        NextStep(open, .approve, .approver, .each(\.toApprove)),
        NextStep(open, .approve, .panel, .each(\.toApproveByPanel)),
        NextStep(open, .measure, .team, .when(\.isMeasureWanted)),
        NextStep(open, .review, .team, .each(\.doubtfulForTeam)),
        NextStep(working, .review, .panel, .each(\.dueForPanel)),
        NextStep(open, .respond, .practitioner, .each(\.toAnswer)),
        NextStep(open, .advise, .adviser, .each(\.toAdvise)),
        NextStep(open, .agree, on: "both", .practitioner, .each(\.planToAgreeByPractitioner)),
        NextStep(open, .agree, on: "both", .lead, .each(\.planToAgreeByOrganisation)),
        NextStep(open, .agree, on: "one", .practitioner, .each(\.undertakingsToAgree)),
        NextStep(open, .represent, .practitioner, .each(\.toRepresent)),
        NextStep(open, .hear, .lead, .each(\.toHear), purpose: "record the hearing that was asked for"),
    ]

    /// Telling and the baseline (S0-1, S0-6), and the explanation that many concerns end with (S0-4).
    private static let before: [NextStep] = [
        NextStep([.received, .told], .raise, .lead, .unmet([.newSinceReopening])),
        NextStep([.received, .told], .baseline, .team),
        NextStep([.told], .decide, .team, isOptional: true, purpose: "end the case with the explanation"),
    ]

    /// What is settled without a performance case (S0-8 to S0-11).
    private static let local: [NextStep] = [
        NextStep([.isolated], .report, .lead, .unmet([.reportedToCommittee])),
        NextStep([.isolated], .receive, .body),
        NextStep(answered, .ask, on: "response", .lead, .each(\.toAsk)),
        NextStep([.plan], .review, .team, .each(\.toReviewPlan)),
        NextStep(open, .plan, .lead, .when(\.isPlanRefused), purpose: "answer the refusal with another plan"),
        NextStep([.preliminary, .response, .plan], .decide, .team, .when(\.isForTeam)),
        NextStep([.preliminary, .response, .plan], .decide, .body, .when(\.isForBody)),
        NextStep([.preliminary, .response], .plan, .lead, isOptional: true),
        NextStep([.isolated, .noted, .preliminary, .response, .plan], .escalate, .lead, isOptional: true),
        NextStep([.noted], .decide, .team, isOptional: true, purpose: "record a decision of the core team"),
    ]

    /// The performance case (S0-14).
    private static let formal: [NextStep] = [
        NextStep([.performance], .report, .lead, .unmet([.reportedToCommittee])),
        NextStep([.performance, .investigation], .assign, .lead, .unmet([.investigatorAssigned])),
        NextStep([.performance], .refer, .lead, .unmet([.referredToRegulator])),
        // Nobody is held up by it (design rule 5): it is said, and the record of the next step says what was left.
        NextStep(
            [.performance, .investigation, .report],
            .consider,
            .team,
            .each(\.toConsider),
            isOptional: true
        ),
        NextStep([.performance], .terms, .body),
        // List action waits for no investigation.
        NextStep(
            [.performance, .investigation, .decided, .monitoring],
            .decide,
            .body,
            .each(\.toDecideOn),
            isOptional: true
        ),
        NextStep(
            [.performance, .investigation],
            .decide,
            on: "no-action",
            .body,
            isOptional: true,
            purpose: "end the case without a full investigation"
        ),
        NextStep([.investigation], .interview, .investigator, .unmet([.interviewOffered])),
        NextStep([.investigation], .draft, .investigator, .unmet([.draftSent])),
        NextStep([.investigation, .report], .comment, .practitioner, .each(\.toComment)),
        NextStep([.investigation], .final, .investigator),
        // A panel removes, suspends or sets conditions only on a proposal that the practitioner had notice of.
        NextStep(
            [.performance, .report],
            .propose,
            .lead,
            .when { $0.file.openProposals.isEmpty },
            isOptional: true
        ),
        NextStep([.report], .decide, .body),
    ]

    /// From the decision to the end (S0-9, S0-15).
    private static let ending: [NextStep] = [
        NextStep([.decided, .monitoring], .decide, .team, .when(\.isUndecidedByTeam)),
        NextStep([.decided, .monitoring], .decide, .body, .when(\.isUndecidedByBody)),
        NextStep([.decided], .intervene, .lead, .when(\.isNotCarriedOut)),
        NextStep([.decided], .intervene, .lead, isOptional: true),
        NextStep([.decided, .monitoring], .baseline, .team, .when(\.isUndecided), isOptional: true),
        NextStep([.decided, .monitoring], .escalate, .lead, .when(\.isUndecided), isOptional: true),
        NextStep([.decided, .monitoring], .review, .lead, .each(\.toReviewIntervention)),
        NextStep([.decided, .monitoring], .report, .lead, .when(\.isEndUnreported)),
        NextStep([.decided, .monitoring], .receive, .body, .when(\.isEndBeforeBody)),
        NextStep(closing, .review, .team, .each(\.toLift)),
        NextStep(closing, .review, .panel, .each(\.toLiftByPanel)),
        NextStep(closing, .refer, .lead, .unmet([.referredToRegulator])),
        NextStep(closing, .learn, .team, .unmet([.learningForIndividual, .learningForOrganisation])),
        NextStep(closing, .close, .lead),
    ]

    /// What goes on after a decision, and after a case is closed.
    private static let afterwards: [NextStep] = [
        NextStep(Stage.allCases, .notify, .lead, .each(\.toNotify)),
        NextStep(Stage.allCases, .notify, .lead, .owed(\.noticesOwed)),
        NextStep(open, .notify, .lead, .owed(\.boardsOwed)),
        NextStep(open, .contact, .lead, .owed(\.adviceOwed)),
        NextStep(Stage.allCases, .appeal, .practitioner, .each(\.toAppeal), isOptional: true),
        NextStep(Stage.allCases, .determine, .lead, .each(\.toDetermine)),
        NextStep(
            Stage.allCases,
            .review,
            .panel,
            .each(\.conditionsToReview),
            purpose: "review the conditions that a panel decided"
        ),
        NextStep([.closed], .complete, .lead, .each(\.toComplete)),
        NextStep(
            [.closed],
            .reopen,
            .lead,
            .when(\.isOverturned),
            purpose: "decide again: an appeal took the decision out of effect"
        ),
        NextStep([.closed], .reopen, .lead, .when(\.isVaried), isOptional: true),
    ]
}
