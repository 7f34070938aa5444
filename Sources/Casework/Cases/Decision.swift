/// A decision: what it rests on, and how each answer was weighed (design rules 2 and 3).
public struct Decision: Sendable, Equatable {
    /// The outcome.
    public let outcome: Outcome
    /// The items that it rests on.
    public let cites: [ItemID]
    /// The responses that were weighed.
    public let weighs: [ItemID]
    /// How each of them was, in the same order.
    public let weighing: [String]
    /// The reason.
    public let reason: String
    /// What else was considered, and why this is proportionate (S1-6); nil when nothing was written.
    public let alternatives: String?
    /// The meeting of the body that decided; nil when the core team did.
    public let meeting: MeetingID?
    /// The power used, in the words of the decision; nil when no statutory power was.
    public let power: String?
    /// The last day of an appeal that comes in time, as the practitioner was told; nil when there is none.
    public let appeal: Day?

    /// The proposed list action that it answers, whatever it comes to; nil when it answers none.
    public let proposal: ItemID?

    /// The facts, as given.
    public init(
        outcome: Outcome,
        cites: [ItemID],
        weighs: [ItemID],
        weighing: [String],
        reason: String,
        alternatives: String? = nil,
        meeting: MeetingID? = nil,
        power: String? = nil,
        appeal: Day? = nil,
        proposal: ItemID? = nil
    ) {
        self.outcome = outcome
        self.cites = cites
        self.weighs = weighs
        self.weighing = weighing
        self.reason = reason
        self.alternatives = alternatives
        self.meeting = meeting
        self.power = power
        self.appeal = appeal
        self.proposal = proposal
    }
}
