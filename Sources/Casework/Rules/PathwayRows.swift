extension Pathway {
    /// The whole table. The spine is S0's; where S0 is silent a gate is inferred (domain section 4).
    public static let rows: [Row] = {
        var all = telling + grading + local + formal + ending
        for stage in Stage.allCases where stage != .closed {
            for (action, needs) in staying { all.append(Row(stage, action, needs)) }
            // These two move a case at some stages, and are open at all of them.
            if stage != .preliminary { all.append(Row(stage, .ask)) }
            all.append(Row(stage, .agree, on: "one"))
            if stage != .preliminary && stage != .response { all.append(Row(stage, .agree, on: "both")) }
        }
        for action in afterwards { all.append(Row(.closed, action)) }
        return all
    }()

    /// Telling comes first (S0-1); a case that went on under an approved delay is told later, and so is a concern that is
    /// recorded on a case that was told.
    private static let telling: [Row] = Stage.allCases.filter { $0 != .closed }.flatMap { stage in
        [
            Row(stage, .tell, [.notToldYet], to: stage == .received ? .told : nil),
            Row(stage, .delay, [.notToldYet]),
        ]
    }

    /// The baseline grades the case (S0-6, S0-7) and sends it one of three ways (S0-8, S0-10, S0-13). Grading anew appends; a
    /// case that was graded too low goes up, and one that both parties work on does not fall back.
    private static let grading: [Row] =
        [Stage.received, .told, .isolated, .preliminary].flatMap { stage in
            [
                Row(stage, .baseline, on: "isolated", graded, to: .isolated),
                Row(stage, .baseline, on: "pattern", graded, to: .preliminary),
                Row(stage, .baseline, on: "high-frequency", graded, to: .performance),
            ]
        }
        + [Stage.response, .plan].flatMap { stage in
            [
                Row(stage, .baseline, on: "isolated", [.toldOrDelayed]),
                Row(stage, .baseline, on: "pattern", [.toldOrDelayed]),
                Row(stage, .baseline, on: "high-frequency", [.toldOrDelayed], to: .performance),
            ]
        }
        // What comes to light after a committee received the case, or after a decision, goes the way that it needs.
        + [Stage.noted, .decided, .monitoring].flatMap { stage in
            [
                Row(stage, .baseline, on: "isolated", [.toldOrDelayed]),
                Row(stage, .baseline, on: "pattern", [.toldOrDelayed], to: .preliminary),
                Row(stage, .baseline, on: "high-frequency", [.toldOrDelayed], to: .performance),
            ]
        }
        + [Stage.performance, .investigation, .report].map { Row($0, .baseline, [.toldOrDelayed]) }

    /// What grading needs: a case that was opened again has something new to grade (domain 4, row Y).
    private static let graded: [Need] = [.toldOrDelayed, .newSinceReopening]

    /// What a decision of the core team needs.
    private static let settled: [Need] = [.toldOrDelayed, .everyConcernAnswered, .riskAnswered]

    /// The steps that end most concerns without a case.
    private static let local: [Row] =
        [
            // S0-4: many issues end with a simple explanation.
            Row(
                .told,
                .decide,
                on: "explained",
                [.toldOrDelayed, .newSinceReopening, .explanationRecorded, .everyConcernAnswered],
                to: .decided
            ),
            // S0-8: an isolated incident is raised with the committee.
            Row(.isolated, .receive, [.toldOrDelayed, .reportedToCommittee, .riskAnswered], to: .noted),
            Row(.noted, .decide, settled, to: .decided),
            // S0-9: learning at both levels, then the file is closed.
            Row(
                .noted,
                .close,
                [
                    .told, .everyConcernAnswered, .learningForIndividual, .learningForOrganisation,
                    .measuresEnded, .hearingHeld, .referredToRegulator, .riskAnswered,
                ],
                to: .closed
            ),
            // S0-11: a response within an agreed time, or an action plan.
            Row(.preliminary, .ask, on: "response", [.caseTold], to: .response),
            Row(.preliminary, .ask, on: "advice"),
            Row(.preliminary, .decide, settled, to: .decided),
            Row(.preliminary, .agree, on: "both", [.caseTold], to: .plan),
            Row(.response, .decide, settled, to: .decided),
            Row(.response, .agree, on: "both", [.caseTold], to: .plan),
            Row(.plan, .decide, settled + [.planReviewed], to: .decided),
        ]
        // S0-13: high frequency together with patient safety opens a performance case, from any of these.
        + [Stage.isolated, .noted, .preliminary, .response, .plan, .decided, .monitoring].map {
            Row($0, .escalate, [.toldOrDelayed, .frequencyAndSafety], to: .performance)
        }

    /// The performance case (S0-14, S0-15).
    private static let formal: [Row] =
        overlay + [
            // S0-13: the committee receives performance cases too, which waits for nothing else.
            Row(.performance, .receive, [.toldOrDelayed, .reportedToCommittee, .referredToRegulator]),
            Row(.investigation, .receive),
            Row(
                .performance,
                .terms,
                [
                    .told, .reportedToCommittee, .referredToRegulator, .investigatorAssigned, .riskAnswered,
                ],
                to: .investigation
            ),
            Row(.investigation, .terms),
            Row(.investigation, .draft, [.interviewOffered]),
            Row(.investigation, .final, [.interviewOffered, .draftSent, .commentsOrLapse], to: .report),
            Row(
                .report,
                .decide,
                [.told, .everyConcernAnswered, .commentsOrLapse, .capabilityComments],
                to: .decided
            ),
        ]

    /// List action does not wait for an investigation (domain 5.2, 5.3). Removal ends the case; an investigation goes on
    /// beside conditions and a suspension.
    private static let overlay: [Row] = [Stage.performance, .investigation].flatMap { stage in
        [
            Row(stage, .decide, on: "removal", [.told, .everyConcernAnswered], to: .decided),
            Row(stage, .decide, on: "conditions", [.told, .everyConcernAnswered]),
            Row(stage, .decide, on: "suspension", [.told, .everyConcernAnswered]),
            // A proposal that is not taken forward: the case goes on as it was.
            Row(stage, .decide, on: "not-taken-forward", [.told, .everyConcernAnswered]),
        ] + early(stage)
    }

    /// A performance case can also end without a full investigation, at the lowest step that works (S0, S1-4, S3-19): nothing
    /// has to be done, as when it is about somebody else; the regulator has it; the explanation convinces; or undertakings
    /// are enough. A body says so, with its reason; the committee has the case by then.
    private static func early(_ stage: Stage) -> [Row] {
        let needs: [Need] = [.told, .reportedToCommittee, .referredToRegulator, .riskAnswered]
        return [
            Row(stage, .decide, on: "no-action", needs, to: .decided),
            Row(stage, .decide, on: "referral", needs + [.everyConcernAnswered], to: .decided),
            Row(
                stage,
                .decide,
                on: "explained",
                needs + [.explanationRecorded, .everyConcernAnswered],
                to: .decided
            ),
            Row(stage, .decide, on: "undertakings", needs + [.everyConcernAnswered], to: .decided),
        ]
    }

    private static let ending: [Row] = [
        Row(.decided, .decide, [.toldOrDelayed, .everyConcernAnswered]),
        Row(.monitoring, .decide, [.toldOrDelayed, .everyConcernAnswered]),
        Row(.decided, .intervene, to: .monitoring),
        Row(.monitoring, .intervene),
        Row(.decided, .close, closing, to: .closed),
        Row(.monitoring, .close, closing, to: .closed),
        Row(.decided, .receive, [.interventionsComplete]),
        Row(.monitoring, .receive, [.interventionsComplete]),
        Row(.closed, .reopen, to: .received),
    ]

    private static let closing: [Need] = [
        .decisionRecorded, .told, .everyConcernAnswered, .learningForIndividual, .learningForOrganisation,
        .measuresEnded, .hearingHeld, .referredToRegulator, .riskAnswered, .decisionNotified,
        .interventionsComplete,
        .monitoringEnded,
    ]

    /// Steps that leave the stage as it is, and what they need.
    private static let staying: [(Action, [Need])] = [
        (.change, []), (.raise, []), (.assign, []), (.note, []), (.attach, []), (.approve, []),
        (.withhold, []), (.extend, []), (.advise, []), (.learn, []), (.respond, []), (.waive, []),
        (.invite, []), (.share, [.toldOrPutOff]), (.explain, [.caseTold]), (.visit, []), (.discuss, []),
        (.contact, []), (.plan, [.caseTold]), (.review, []), (.report, [.toldOrDelayed]),
        (.interview, [.caseTold]),
        (.comment, []), (.measure, [.toldOrPutOff]), (.propose, [.told]), (.represent, []), (.hear, []),
        (.appeal, []),
        (.determine, []), (.refer, []), (.notify, []), (.pause, []), (.resume, []), (.request, []),
        (.decline, []),
        (.complete, []), (.declare, []), (.consider, []),
    ]

    /// What goes on after a case is closed: learning, appeals, who manages it, whom it was told, and conditions that still hold.
    private static let afterwards: [Action] = [
        .assign, .change, .complete, .appeal, .determine, .notify, .declare, .represent, .review,
    ]
}
