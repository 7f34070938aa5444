/// A step that somebody takes next: one row of the table beside the pathway, which says who waits for whom.
public struct NextStep: Sendable {
    /// What makes it a next step.
    public enum Cause: Sendable {
        /// The stage alone.
        case always
        /// It meets what other steps need, and one of that is not met.
        case unmet([Need])
        /// The case as a whole waits for it.
        case when(@Sendable (Circumstances) -> Bool)
        /// Something on the file waits for it, and is named.
        case each(@Sendable (Circumstances) -> [Reference])
        /// Somebody outside waits to be told or asked, and is named.
        case owed(@Sendable (Circumstances) -> [Owed])
    }

    /// The stages at which it is one.
    public let stages: [Stage]
    /// The step.
    public let action: Action
    /// The word of the request that it is taken with; nil for any.
    public let on: String?
    /// Whose turn it is.
    public let turn: Turn
    /// What makes it one.
    public let cause: Cause
    /// What it is for, in words, where the step alone does not say it.
    public let purpose: String
    /// Whether the case can also go on another way, so that nobody waits for it.
    public let isOptional: Bool

    init(
        _ stages: [Stage],
        _ action: Action,
        on: String? = nil,
        _ turn: Turn,
        _ cause: Cause = .always,
        isOptional: Bool = false,
        purpose: String? = nil
    ) {
        self.purpose = purpose ?? action.phrase
        self.stages = stages
        self.action = action
        self.on = on
        self.turn = turn
        self.cause = cause
        self.isOptional = isOptional
    }
}

/// Whose turn a next step is.
public enum Turn: String, Word {
    /// The case manager.
    case lead
    /// The core team.
    case team
    /// A second person, who did not ask for it.
    case approver
    /// An adviser who was asked.
    case adviser
    /// The investigator.
    case investigator
    /// The practitioner whom the case is about.
    case practitioner
    /// A member of the panel that decides under the regulations.
    case panel
    /// The committee or panel that the case was reported to.
    case body
}

/// A next step as it stands on a case.
public struct OpenStep: Sendable {
    /// The row of the table.
    public let step: NextStep
    /// What waits for it; nil when that is the case as a whole.
    public let about: Reference?
    /// What it still needs; empty when it can be taken.
    public let unmet: [Need]
    /// Who has to be told or asked by it; nil for most.
    var owed: Owed?

    /// Who has to be told or asked by it, as the word of its request; nil for most.
    public var to: String? { owed?.to }
    /// What it is for, in words.
    public var purpose: String { owed?.purpose ?? step.purpose }
}

extension Circumstances {
    /// The steps that are next, in the order of the table; what the pathway does not have at this stage is left out.
    var nextSteps: [OpenStep] {
        NextStep.rows.filter { $0.stages.contains(file.stage) }.flatMap { step -> [OpenStep] in
            guard !Pathway.rows(from: file.stage, action: step.action).isEmpty else { return [] }
            let unmet = Pathway.blocking(step.action, on: step.on, in: self)
            switch step.cause {
            case .always: return [OpenStep(step: step, about: nil, unmet: unmet)]
            case .unmet(let needs):
                let isMet = needs.allSatisfy { $0.isMet(in: self) }
                return isMet ? [] : [OpenStep(step: step, about: nil, unmet: unmet)]
            case .when(let isNext):
                return isNext(self) ? [OpenStep(step: step, about: nil, unmet: unmet)] : []
            case .each(let find):
                return find(self).map { OpenStep(step: step, about: $0, unmet: unmet) }
            case .owed(let find):
                return find(self).map { OpenStep(step: step, about: $0.about, unmet: unmet, owed: $0) }
            }
        }
    }
}
