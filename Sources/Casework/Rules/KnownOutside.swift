/// What the practitioner and their companion may know of a case: nothing that waits to be told moves a refusal, a turn or a
/// clock of theirs (design rule 1). A delay for the police would otherwise be plain to the person whom it is about.
extension CaseFile {
    /// The file without the concerns that the practitioner does not know of, and without what is held back until they do; what
    /// they were told of counts as told, and what only the team sees counts for nothing.
    public var asKnownOutside: CaseFile {
        guard toldAt != nil else { return self }
        var known = self
        known.isKnownOutside = true
        guard concerns.contains(where: { !$0.isTold }) else { return known }
        let held = heldBack
        if !held.isEmpty { known = known.keeping { !held.contains($0.id) } }
        known.concerns.removeAll { !$0.isTold }
        // Opening a case again is no secret, and is told anew; a later concern starts a wait of its own.
        if !awaitsTellingSinceReopening { known.waits.removeAll { $0.toldOn == nil } }
        return known
    }

    /// Whether the case was opened again, and the practitioner was not told since.
    var awaitsTellingSinceReopening: Bool {
        guard itemsBeforeReopening > 0 else { return false }
        return !itemsNow.contains { if case .telling = $0.body { true } else { false } }
    }
}

extension State {
    /// The circumstances of a case as a person may know them: for the practitioner and a companion without what they were not
    /// told of.
    public func circumstances(of file: CaseFile, at now: Moment, for person: Person) -> Circumstances {
        let relations = Policy.effective(file.relations(of: person, at: now))
        let isOutside = relations == [.subject] || relations == [.companion]
        return circumstances(of: isOutside ? file.asKnownOutside : file, at: now)
    }
}
