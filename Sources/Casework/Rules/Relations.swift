extension CaseFile {
    /// What a person is to this case at a moment. Being its subject beats everything else that was recorded of them: a
    /// conflict of interest keeps staff off a case, never the person whom it is about.
    public func relations(of person: Person, at moment: Moment) -> Set<Relation> {
        if person.subject == subject { return [.subject] }
        var found: Set<Relation> = []
        for member in members where member.person == person.id && member.holds(at: moment) {
            found.insert(member.relation)
        }
        return found.isEmpty ? [.none] : found
    }

    /// What a companion may see; empty for everybody else.
    func scope(of person: Person, at moment: Moment) -> [CompanionScope] {
        for member in members where member.person == person.id && member.relation == .companion {
            if member.holds(at: moment) { return member.scope }
        }
        return []
    }
}

extension State {
    /// Whether the policy lets a person do something that is not about a case.
    public func verdict(_ person: Person, _ action: Action) -> Policy.Verdict {
        Policy.verdict(roles: person.roles, relations: [.none], action: action)
    }
}
