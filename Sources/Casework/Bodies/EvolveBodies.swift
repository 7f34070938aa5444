import HashTreeCollections

extension State {
    mutating func evolveBodies(_ event: Event, _ stamp: Stamp) {
        bodiesChanges += 1
        switch event {
        case .bodyAdded(let id, let name, let kind, let quorum, let notice, let parts):
            bodiesCount = max(bodiesCount, id.number)
            bodies[id] = Body(
                id: id,
                name: name,
                kind: kind,
                quorum: quorum,
                noticeDays: notice ?? 0,
                parts: parts,
                terms: stamp.place,
                revision: Revision(by: stamp.person, at: stamp.at, keys: "")
            )
        case .bodyChanged(let id, let name, let quorum, let notice, let parts):
            bodies[id]?.change(name: name, quorum: quorum, notice: notice, parts: parts, stamp)
        case .seated(let id, let person, let part):
            bodies[id]?.seat(person, part, stamp)
        case .unseated(let id, let person, _):
            bodies[id]?.unseat(person, stamp)
        case .meetingCalled(let id, let body, let date, let notice, let urgent):
            meetingsCount = max(meetingsCount, id.number)
            meetings[id] = Meeting(
                id: id,
                body: body,
                date: date,
                notice: notice,
                urgent: urgent,
                quorumAtNotice: bodies[body]?.quorum ?? 1,
                partsAtNotice: bodies[body]?.parts ?? [],
                agenda: stamp.place,
                revision: Revision(by: stamp.person, at: stamp.at, keys: "")
            )
        case .meetingHeld(let id, let present, let interest, let companion, let interested):
            let body = meetings[id].flatMap { bodies[$0.body] }
            meetings[id]?.held = Meeting.Held(
                present: present,
                quorum: body?.quorum ?? 1,
                parts: body?.parts ?? [],
                interest: interest,
                interested: interested,
                companion: companion,
                seq: stamp.seq,
                at: stamp.at,
                by: stamp.person,
                minutes: stamp.place
            )
            meetings[id]?.revision.bump(by: stamp.person, at: stamp.at, keys: "state")
        default:
            break
        }
    }
}

extension Body {
    mutating func change(
        name: String?,
        quorum: Int?,
        notice: Int?,
        parts: [SeatPart]?,
        _ stamp: Stamp
    ) {
        var keys: [String] = []
        if let name {
            self.name = name
            keys.append("name")
        }
        if let quorum {
            self.quorum = quorum
            keys.append("quorum")
        }
        if let notice {
            noticeDays = notice
            keys.append("notice-days")
        }
        if let parts {
            self.parts = parts
            keys.append("parts")
        }
        if let place = stamp.place {
            terms = place
            keys.append("terms")
        }
        let change = BodyChange(
            seq: stamp.seq,
            at: stamp.at,
            by: stamp.person,
            quorum: quorum,
            parts: parts,
            keys: keys
        )
        changes.append(change)
        revision.bump(by: stamp.person, at: stamp.at, keys: keys.joined(separator: ","))
    }

    mutating func seat(_ person: PersonID, _ part: SeatPart, _ stamp: Stamp) {
        for index in seats.indices where seats[index].person == person && seats[index].end == nil {
            seats[index].end = stamp.at
        }
        seats.append(Seat(person: person, part: part, begin: stamp.at, end: nil))
        revision.bump(by: stamp.person, at: stamp.at, keys: "user")
    }

    mutating func unseat(_ person: PersonID, _ stamp: Stamp) {
        for index in seats.indices where seats[index].person == person && seats[index].end == nil {
            seats[index].end = stamp.at
        }
        revision.bump(by: stamp.person, at: stamp.at, keys: "user")
    }
}
