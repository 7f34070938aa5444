import Casework

extension CaseFile {
    /// An account, as far as someone who works on this case knows of it: those that they may list, and whoever has or had
    /// a place on the case. Companions of other cases are absent.
    func person(_ id: PersonID, knownTo person: Person, at now: Moment, in state: State) -> Person? {
        if members.contains(where: { $0.person == id }) { return state.person(id) }
        return Lens(state, for: person, at: now).person(id)
    }
}
