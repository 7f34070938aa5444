/// A named thing that the pathway asks for before a step. Pure; an unmet one yields its sentence.
public enum Need: String, Word {
    /// Design rule 1, S0-1, S0-3.
    case toldOrDelayed = "told-or-delayed"
    /// S0-1: telling happens once; later conversations are notes.
    case notToldYet = "not-told-yet"
    /// Design rule 3, S0-11.
    case everyConcernAnswered = "every-concern-answered"
    /// Design rule 6, S0-6.
    case baselineRecorded = "baseline-recorded"
    /// A decision stands.
    case decisionRecorded = "decision-recorded"
    /// Design rule 7, S0-9.
    case learningForIndividual = "learning-for-individual"
    /// Design rule 7, S0-9.
    case learningForOrganisation = "learning-for-organisation"

    /// What to do when it is not met.
    public func sentence(for file: CaseFile) -> String {
        switch self {
        case .toldOrDelayed:
            return "tell the practitioner first, or have a second person approve a delay"
        case .notToldYet:
            return "the practitioner has already been told"
        case .everyConcernAnswered:
            let open = file.concerns.filter { $0.state == "open" }.map(\.id.text).joined(separator: ", ")
            return "wait until \(open) is answered or waived, or the agreed date has passed"
        case .baselineRecorded:
            return "record the baseline first"
        case .decisionRecorded:
            return file.outcome == nil
                ? "record a decision first" : "decide again: a concern was recorded after the last decision"
        case .learningForIndividual:
            return "record learning for the individual, or the reason why there is none"
        case .learningForOrganisation:
            return "record learning for the organisation, or the reason why there is none"
        }
    }

    /// Whether the case meets it on `day`.
    public func isMet(by file: CaseFile, on day: Day) -> Bool {
        switch self {
        case .toldOrDelayed: file.toldAt != nil || file.delay(on: day) != nil
        case .notToldYet: file.toldAt == nil
        case .everyConcernAnswered: Need.isEveryConcernAnswered(in: file, on: day)
        case .baselineRecorded: file.baseline != nil
        case .decisionRecorded: Need.hasDecisionOnAll(in: file)
        case .learningForIndividual: Need.hasLearning(.individual, in: file)
        case .learningForOrganisation: Need.hasLearning(.organisation, in: file)
        }
    }

    private static func isEveryConcernAnswered(in file: CaseFile, on day: Day) -> Bool {
        file.concerns.allSatisfy { concern in
            guard concern.state == "open" else { return true }
            // A date that was set before the concern was recorded says nothing about it.
            guard let due = file.responseDue(for: concern) else { return false }
            return day > due
        }
    }

    /// A concern that was recorded after the last decision needs one of its own.
    private static func hasDecisionOnAll(in file: CaseFile) -> Bool {
        let last = file.marks.last { mark in
            if mark.verb == "decide" { return true }
            guard mark.verb == "new", case .concern? = mark.reference else { return false }
            return true
        }
        return file.outcome != nil && last?.verb == "decide"
    }

    private static func hasLearning(_ level: LearningLevel, in file: CaseFile) -> Bool {
        file.items.contains { item in
            guard case .learning(let learning) = item.body else { return false }
            return learning.level == level
        }
    }
}
