import HashTreeCollections

extension State {
    mutating func evolvePeople(_ event: Event, _ stamp: Stamp) {
        peopleChanges += 1
        switch event {
        case .personAdded(let id, let name, let roles, let subject):
            peopleCount = max(peopleCount, id.number)
            people[id] = Person(
                id: id,
                name: name,
                roles: roles,
                subject: subject,
                state: .invited,
                invitation: nil,
                revision: Revision(by: stamp.person, at: stamp.at, keys: "")
            )
            if let subject { link(id, to: subject, stamp) }
            if roles.contains(.admin) { tellAdministrators(of: id, stamp) }
        case .personChanged(let id, let name, let roles, let state, _):
            let wasAdministrator = people[id]?.isAdministrator ?? false
            people[id]?.change(name: name, roles: roles, state: state, stamp)
            if state == .active { giveBackPlace(of: id, stamp) }
            if !wasAdministrator, people[id]?.isAdministrator ?? false { tellAdministrators(of: id, stamp) }
        case .invited(let id, let codeHash, let wordsHash, let until):
            people[id]?.invitation = Invitation(
                codeHash: codeHash,
                wordsHash: wordsHash,
                until: until,
                by: stamp.person
            )
            // The first invitation of an account is how its owner comes in.
            if people[id]?.state == .active { people[id]?.notice(.invited, by: stamp.person, at: stamp.at) }
        case .invitationHeld(let id):
            people[id]?.invitation?.isHeld = true
        case .invitationConfirmed(let id):
            people[id]?.invitation?.isHeld = false
        case .invitationFailed(let id):
            people[id]?.invitation?.failures += 1
        case .enrolled(let id, let person, let fingerprint, let requestDigest, let until):
            devicesCount = max(devicesCount, id.number)
            if let invitation = people[person]?.invitation, people[person]?.state == .active {
                people[person]?.notice(.enrolled, by: invitation.by, id, at: stamp.at)
            }
            people[person]?.invitation = nil
            if people[person]?.state == .invited { people[person]?.state = .active }
            devices[id] = Device(
                id: id,
                person: person,
                fingerprint: fingerprint,
                earlierFingerprint: nil,
                until: until,
                enrolled: stamp.at,
                isRevoked: false,
                requestDigest: requestDigest,
                certificate: TextPlace(seq: stamp.seq, line: stamp.line),
                issued: stamp.at,
                revision: Revision(by: person, at: stamp.at, keys: "")
            )
            deviceByFingerprint[fingerprint] = id
        case .renewed(let id, let fingerprint, let requestDigest, let until):
            renew(id, fingerprint: fingerprint, requestDigest: requestDigest, until: until, stamp)
        case .deviceRevoked(let id):
            devices[id]?.isRevoked = true
            if let owner = devices[id]?.person {
                people[owner]?.notice(.revoked, by: stamp.person, id, at: stamp.at)
            }
            devices[id]?.revision.bump(by: stamp.person, at: stamp.at, keys: "state")
        default:
            break
        }
    }

    /// Makes an account the practitioner's; the one that was theirs before, if any, is nobody's any more.
    mutating func link(_ account: PersonID, to subject: SubjectID, _ stamp: Stamp) {
        if let earlier = subjects[subject]?.account, earlier != account {
            people[earlier]?.subject = nil
            people[earlier]?.notice(.replaced, by: stamp.person, at: stamp.at)
        }
        people[account]?.subject = subject
        subjects[subject]?.account = account
        if subjects[subject]?.accounts.contains(account) == false {
            subjects[subject]?.accounts.append(account)
        }
    }

    /// An account that is enabled again is the practitioner's again, when nobody ever came in by the one that took its place.
    private mutating func giveBackPlace(of id: PersonID, _ stamp: Stamp) {
        guard let person = people[id], person.subject == nil, person.has(.practitioner) else { return }
        let entry = subjects.values.first { entry in
            entry.accounts.contains(id) && entry.account.map { devices(of: $0).isEmpty } == true
        }
        if let entry { link(id, to: entry.id, stamp) }
    }

    /// Every other administrator hears of a new one.
    private mutating func tellAdministrators(of id: PersonID, _ stamp: Stamp) {
        for other in people.values where other.id != id && other.has(.admin) {
            people[other.id]?.notice(.administrator, by: stamp.person, at: stamp.at)
        }
    }

    private mutating func renew(
        _ id: DeviceID,
        fingerprint: String,
        requestDigest: String,
        until: Moment,
        _ stamp: Stamp
    ) {
        guard var device = devices[id] else { return }
        if let forgotten = device.earlierFingerprint { deviceByFingerprint[forgotten] = nil }
        device.earlierFingerprint = device.fingerprint
        device.fingerprint = fingerprint
        device.requestDigest = requestDigest
        device.until = until
        device.certificate = TextPlace(seq: stamp.seq, line: stamp.line)
        device.issued = stamp.at
        device.revision.bump(by: device.person, at: stamp.at, keys: "until")
        devices[id] = device
        deviceByFingerprint[fingerprint] = id
    }
}

extension Person {
    mutating func change(name: String?, roles: [Role]?, state: AccountState?, _ stamp: Stamp) {
        var keys: [String] = []
        let wasAdministrator = isAdministrator
        if let name {
            rename(name, at: stamp.seq)
            notice(.renamed, by: stamp.person, at: stamp.at)
            keys.append("name")
        }
        if let roles {
            self.roles = roles
            keys.append("role")
        }
        if let state {
            self.state = state
            notice(state == .disabled ? .disabled : .enabled, by: stamp.person, at: stamp.at)
            keys.append("state")
            if state == .disabled { invitation = nil }
        }
        if wasAdministrator != isAdministrator {
            administratorSince = isAdministrator ? stamp.at : nil
            if wasAdministrator { administratorUntil = stamp.at }
        }
        revision.bump(by: stamp.person, at: stamp.at, keys: keys.joined(separator: ","))
    }
}
