/// Something on the case file.
public struct Item: Sendable {
    /// Its reference.
    public let id: ItemID
    /// The concern it belongs to; nil when it belongs to the case as a whole.
    public let concern: UInt32?
    /// Who made it.
    public let by: PersonID
    /// When.
    public let at: Moment
    /// Who it is for.
    public let audience: Audience
    /// Whether its audience may see it yet: a file that belongs to a response waits for the response.
    public internal(set) var isReleased: Bool
    /// What it is.
    public internal(set) var body: Body
    /// Where its long text is, when it has one.
    public let text: TextPlace?

    /// What an item is, with the fields of its kind.
    public indirect enum Body: Sendable, Equatable {
        /// A team note.
        case note(NoteKind)
        /// A file that was uploaded and sealed.
        case file(FileFacts)
        /// A copy, for the practitioner, of a team item; with the file when it was one, and the opinion of advice that
        /// was shared whole.
        case copy(of: ItemID, file: FileFacts?, opinion: String?)
        /// The practitioner's answer to a concern, and whether they said that it is all they want to say.
        case response(files: [ItemID], isFinal: Bool = false)
        /// An adviser's advice.
        case advice(opinion: String, files: [ItemID])
        /// Something asked for.
        case ask(AskFacts)
        /// How the practitioner was told.
        case telling(Telling)
        /// A delay in telling.
        case delay(DelayFacts)
        /// A withholding of another item.
        case withholding(Withholding)
        /// The baseline assessment.
        case baseline(BaselineFacts)
        /// Learning, or why there is none.
        case learning(Learning)
        /// A decision.
        case decision(Decision)
        /// A file on its way, not sealed yet.
        case upload(FileFacts)
        /// Anything else that is recorded, by its kind.
        case record(Record)
    }
}

extension Item {
    /// Whether it is a decision, or an interim measure.
    public var isDecisionOrMeasure: Bool {
        switch body {
        case .decision: true
        case .record(let record): record.kind == .measure
        default: false
        }
    }
}
