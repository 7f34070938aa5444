/// A named thing that the pathway asks for before a step. Pure; an unmet one yields its sentence.
public enum Need: String, Word {
    /// Design rule 1, S0-1, S0-3.
    ///
    /// A delay lets a case go on that the practitioner knows nothing of. Once they read it they would read the next step, too.
    case toldOrDelayed = "told-or-delayed"
    /// Design rule 1: what goes on beside a later concern whose telling is put off.
    case toldOrPutOff = "told-or-put-off"
    /// Design rule 1: the practitioner knows of the case, and the telling of what they do not know is put off.
    case caseTold = "case-told"
    /// S0-1: telling happens once; later conversations are notes.
    case notToldYet = "not-told-yet"
    /// Nobody is investigated, or has their case closed, without knowing of it.
    case told
    /// S0-4.
    case explanationRecorded = "explanation-recorded"
    /// Design rule 3, S0-11.
    case everyConcernAnswered = "every-concern-answered"
    /// S0-8, S0-13.
    case reportedToCommittee = "reported-to-committee"
    /// S0-13: both tests together.
    case frequencyAndSafety = "frequency-and-safety"
    /// Domain section 4, row X: what the baseline found to be at risk now is answered by a measure, or by a reason why none.
    case riskAnswered = "risk-answered"
    /// Domain section 4, row Y: a case is opened again for something new.
    case newSinceReopening = "new-since-reopening"
    /// S0-14; the person who investigates has no other part in the case.
    case investigatorAssigned = "investigator-assigned"
    /// The practitioner has the chance to be interviewed before the report (published guidance for investigators).
    case interviewOffered = "interview-offered"
    /// The draft report was sent to the practitioner.
    case draftSent = "draft-sent"
    /// Comments on the draft, or the end of the time for them.
    case commentsOrLapse = "comments-or-lapse"
    /// Maintaining High Professional Standards: the practitioner comments before a decision on capability, or lets the time
    /// for it pass.
    case capabilityComments = "capability-comments"
    /// S0-11: the action plan that both agreed to was reviewed, whatever the review found.
    case planReviewed = "plan-reviewed"
    /// S0-15: every intervention was reviewed as complete.
    case interventionsComplete = "interventions-complete"
    /// Domain 4, row 18: a body ends the monitoring.
    case monitoringEnded = "monitoring-ended"
    /// No interim measure is still in force.
    case measuresEnded = "measures-ended"
    /// S1-4: concerns about pharmacists go to the regulator.
    case referredToRegulator = "referred-to-regulator"
    /// Domain 5.3: the hearing that the practitioner asked for was held before the case ends.
    case hearingHeld = "hearing-held"
    /// A decision stands.
    case decisionRecorded = "decision-recorded"
    /// The practitioner was sent what a body decided about them (domain 5.3).
    case decisionNotified = "decision-notified"
    /// Design rule 7, S0-9.
    case learningForIndividual = "learning-for-individual"
    /// Design rule 7, S0-9.
    case learningForOrganisation = "learning-for-organisation"

    /// The parts of the file that it tells of; none when it tells no more than everybody on the case knows.
    var parts: [CompanionScope] {
        switch self {
        case .toldOrDelayed, .toldOrPutOff, .caseTold, .notToldYet, .told, .investigatorAssigned: []
        case .everyConcernAnswered: [.concerns, .responses]
        case .interviewOffered, .newSinceReopening: [.concerns]
        case .explanationRecorded: [.responses]
        case .reportedToCommittee, .draftSent: [.documents]
        case .commentsOrLapse, .capabilityComments: [.documents, .responses]
        case .riskAnswered, .frequencyAndSafety, .planReviewed, .hearingHeld,
            .interventionsComplete, .monitoringEnded, .measuresEnded, .referredToRegulator, .decisionRecorded,
            .decisionNotified, .learningForIndividual, .learningForOrganisation:
            [.decisions]
        }
    }

    /// What to do when it is not met.
    public func sentence(in circumstances: Circumstances) -> String {
        let file = circumstances.file
        switch self {
        case .toldOrDelayed where file.toldAt != nil:
            return
                "tell the practitioner first: they read this case, and would read this too; what has to go on untold goes into a separate case"
        case .caseTold where file.toldAt == nil || file.awaitsTellingSinceReopening:
            return Need.told.fixed
        case .everyConcernAnswered:
            return Need.waiting(for: Need.unanswered(in: circumstances), in: circumstances)
        case .decisionRecorded:
            return Need.decisionSentence(in: circumstances)
        case .commentsOrLapse:
            guard !file.recordsNow(.draft).isEmpty else {
                return "send the practitioner the draft report first"
            }
            let end = circumstances.commentsDue.map { "until \($0.spelled) has passed" }
            if let draft = file.recordsNow(.draft).last, !file.comments(on: draft.id).isEmpty {
                return
                    "the practitioner can add to their comments on the draft report: wait until they say that it is all, or \(end ?? "until the stopped clock runs again and the time has passed")"
            }
            return
                "wait for the practitioner's comments on the draft report, or \(end ?? "until the stopped clock runs again and the time has passed")"
        case .capabilityComments:
            guard let due = circumstances.capabilityDue else {
                return "wait for the practitioner's comments on the report"
            }
            let rule = circumstances.pack?.figure(.capabilityComments).map { ": \($0.words)" } ?? ""
            return
                "wait for the practitioner's comments on the report, or until \(due.spelled) has passed\(rule)"
        case .frequencyAndSafety:
            return fixed + (circumstances.pack?.predicate(.performanceCase)?.confidence.mark ?? "")
        case .reportedToCommittee:
            return "report the case to the committee first: report kind=\(Need.reportKind(at: file.stage))"
        case .measuresEnded:
            let open = file.measuresToEnd(in: circumstances).map(\.id.text).joined(separator: ", ")
            return "lift \(open) first, or record why it ends: review"
        case .interventionsComplete:
            let open = file.openInterventions.map(\.id.text).joined(separator: ", ")
            return "record that \(open) is complete: review"
        default:
            return fixed
        }
    }

    /// The sentence about concerns that wait for an answer.
    static func waiting(for concerns: [Concern], in circumstances: Circumstances) -> String {
        let open = concerns.filter { $0.state != "answered" }
        guard open.isEmpty else {
            let names = open.map(\.id.text).joined(separator: ", ")
            return "wait until \(names) is answered or waived, or the agreed date has passed"
        }
        let names = concerns.map(\.id.text).joined(separator: ", ")
        let end = concerns.compactMap { circumstances.responseDue(for: $0) }.max()
        let until =
            end.map { "\($0.spelled) has passed" } ?? "the stopped clock runs again and the time has passed"
        return
            "the practitioner can add to the answer to \(names): wait until they say that it is all, or \(until)"
    }

    private var fixed: String {
        switch self {
        case .toldOrDelayed, .toldOrPutOff, .caseTold:
            "tell the practitioner first, or have a second person approve a delay"
        case .notToldYet: "the practitioner has already been told"
        case .told: "tell the practitioner first"
        case .explanationRecorded: "record the practitioner's explanation first: explain"
        case .frequencyAndSafety:
            "a performance case needs both in the latest baseline: it happened repeatedly, and patients may be at risk"
        case .riskAnswered:
            "patients are at risk now: bring an interim measure into force, or assess the case again and say why none is needed"
        case .newSinceReopening:
            "record what the case was opened again for: a concern, or new evidence such as a file, a visit or a contact"
        case .investigatorAssigned:
            "put an investigator on the case who has no other part in it: assign"
        case .interviewOffered: "offer the practitioner an interview first: interview"
        case .draftSent: "send the practitioner the draft report first: draft"
        case .planReviewed: "record a review of the action plan first: review"
        case .monitoringEnded:
            "have a committee or panel receive the case, or decide on it, now that the interventions were reviewed: receive"
        case .referredToRegulator:
            "refer the case to the regulator first, as it is about a pharmacist: refer"
        case .decisionNotified:
            "give the practitioner notice of the decision first, and record it: notify"
        case .hearingHeld:
            "the practitioner asked for a hearing: hold it and record it first, hear"
        case .learningForIndividual:
            "record learning for the individual, or the reason why there is none: learn"
        case .learningForOrganisation:
            "record learning for the organisation, or the reason why there is none: learn"
        case .everyConcernAnswered, .decisionRecorded, .commentsOrLapse, .measuresEnded,
            .interventionsComplete, .reportedToCommittee, .capabilityComments:
            ""
        }
    }

    /// What a report to the committee is about at a stage (S0-8, S0-13).
    static func reportKind(at stage: Stage) -> String { stage == .isolated ? "isolated" : "performance" }
}
