import HashTreeCollections

extension Person {
    /// Whether the person is an administrator, and nobody disabled the account.
    var isAdministrator: Bool { has(.admin) && state != .disabled }
}

/// Whose word counts when an act needs a second administrator. Both figures are choices of ours: no source gives one.
public enum Administrators {
    /// How long somebody must have been an administrator before they confirm what another one did: whoever makes an account
    /// to be their own second is seen by the others first.
    public static let confirmsAfterDays: Int64 = 3
    /// How long an administrator counts whose role or account was taken away: shutting out the second one does not make
    /// the first one the only one.
    public static let countsForDays: Int64 = 30
}

extension State {
    /// Whether a new invitation for somebody waits for a second administrator: they have a computer that works, so nobody
    /// needs to come in as them in a hurry, and there is somebody else to ask.
    public func needsSecondAdministrator(for id: PersonID, at now: Moment) -> Bool {
        devices(of: id).contains { $0.isWorking(at: now) } && hasSecondAdministrator(at: now)
    }

    /// Whether a way into an account that nobody ever used waits for one, because another account was the practitioner's before,
    /// on a computer of their own: making the account again, or its invitation, is no way around.
    public func needsSecondAdministrator(for id: PersonID?, of subject: SubjectID, at now: Moment) -> Bool {
        guard id.map({ devices(of: $0).isEmpty }) ?? true else { return false }
        return hasEarlierOwner(subject, besides: id) && hasSecondAdministrator(at: now)
    }

    /// Whether an account was the practitioner's before this one, and somebody came in by it.
    public func hasEarlierOwner(_ subject: SubjectID, besides id: PersonID?) -> Bool {
        (self.subject(subject)?.accounts ?? []).contains { $0 != id && !devices(of: $0).isEmpty }
    }

    /// Whether an administrator may confirm what another one did.
    public func mayConfirm(_ person: Person, at now: Moment) -> Bool {
        person.administratorSince.map {
            $0.advanced(bySeconds: Administrators.confirmsAfterDays * 86_400) <= now
        } ?? false
    }

    private func hasSecondAdministrator(at now: Moment) -> Bool {
        people.values.count { person in
            if person.has(.admin) && person.state == .active { return true }
            return person.administratorUntil.map {
                $0.advanced(bySeconds: Administrators.countsForDays * 86_400) > now
            } ?? false
        } > 1
    }
}
