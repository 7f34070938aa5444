/// What is new since a case was opened again, or since an investigation began.
extension CaseFile {
    /// The evidence that a case can be opened again for; a telling or an answer is none.
    private static let evidence: Set<RecordKind> = [.visit, .contact, .interview, .discussion]

    /// Whether there is something new to look at: always, unless the case was opened again. Then it is a concern that was
    /// recorded since, evidence, or an appeal that took the decision out of effect (domain 4, row Y).
    var hasNews: Bool {
        guard itemsBeforeReopening > 0 else { return true }
        if concerns.contains(where: { $0.itemsBefore >= itemsBeforeReopening }) { return true }
        if let last = latestDecision, [.overturned, .varied].contains(standing(of: last)) { return true }
        return itemsNow.contains { item in
            // What the practitioner cannot see moves nothing that they can read.
            if isKnownOutside && !(item.audience == .shared && item.isReleased) { return false }
            return switch item.body {
            case .file: true
            case .record(let record): CaseFile.evidence.contains(record.kind)
            default: false
            }
        }
    }

    /// The latest decision, of this round or of the one before.
    private var latestDecision: Item? {
        items.reversed().first { if case .decision = $0.body { true } else { false } }
    }

    /// The records of a kind since the latest investigation began: a second one does not rest on the interview, the draft
    /// or the comments of the first.
    func recordsInInvestigation(_ kind: RecordKind) -> [RecordItem] {
        let began = marks.last { $0.stage == .investigation }?.reference
        guard case .item(let terms)? = began, let place = position(of: terms) else { return recordsNow(kind) }
        return recordsNow(kind).filter { record in
            position(of: record.id).map { $0 >= place } ?? false
        }
    }
}
