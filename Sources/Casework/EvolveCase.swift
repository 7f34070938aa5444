import HashTreeCollections

extension State {
    /// Changes the case alone. What finds the case is in ``CaseIndex``, which takes the event's ``Event/trace``: a case that
    /// is closed takes its events only when it is opened, into a state that holds nothing else.
    mutating func evolveCase(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .caseChanged(let id, let title, let lead):
            cases[id]?.value.change(title: title, lead: lead, stamp)
        case .concernRaised(let id, let facts):
            cases[id.caseID]?.value.raise(id, facts, stamp)
        case .memberAdded(let id, let person, let relation, let scope, let end, _):
            cases[id]?.value.add(
                Member(
                    person: person,
                    relation: relation,
                    begin: stamp.at,
                    end: end,
                    scope: scope,
                    by: stamp.person
                ),
                stamp
            )
        case .memberEnded(let id, let person):
            cases[id]?.value.end(person, stamp)
        case .memberLifted(let id, let person, let reason):
            cases[id]?.value.reasons[stamp.seq] = reason
            cases[id]?.value.end(person, stamp)
        case .added(let id, let caseID, let concern, let audience, let isReleased, let body):
            let item = Item(
                id: id,
                concern: concern,
                by: stamp.person,
                at: stamp.at,
                audience: audience,
                isReleased: isReleased,
                body: body,
                text: stamp.place
            )
            cases[caseID]?.value.add(item, stamp)
            if case .ask(let ask) = body, ask.kind == .advice, let person = ask.person {
                place(person, on: caseID, stamp)
            }
        case .approved(let id, let caseID, let meeting):
            cases[caseID]?.value.approve(id, meeting: meeting, stamp)
        case .extended(let id, let caseID, let due, let isAgreed, let reason):
            cases[caseID]?.value.reasons[stamp.seq] = reason
            cases[caseID]?.value.extend(id, due: due, isAgreed: isAgreed, reason: reason, stamp)
        case .waived(let id, let reason):
            cases[id.caseID]?.value.waive(id, reason: reason, stamp)
        case .moved(let id, let stage, let reason):
            if let reason { cases[id]?.value.reasons[stamp.seq] = reason }
            cases[id]?.value.move(to: stage, stamp)
        case .pinned(let id, let pack):
            cases[id]?.value.pack = pack
        case .reopened(let id, let reason):
            cases[id]?.value.reasons[stamp.seq] = reason
            cases[id]?.value.reopen(stamp)
        case .looked(let id, let items):
            cases[id]?.value.look(items, stamp)
        case .glanced(let id):
            cases[id]?.value.looks.append(Look(by: stamp.person, at: stamp.at, item: nil, isOutline: true))
        default:
            break
        }
    }

    /// Gives an adviser who is asked a place on the case; one on the team keeps that place, which holds more.
    private mutating func place(_ person: PersonID, on id: CaseID, _ stamp: Stamp) {
        let members = cases[id]?.value.members ?? []
        guard !members.contains(where: { $0.person == person && $0.holds(at: stamp.at) }) else { return }
        cases[id]?.value.add(
            Member(person: person, relation: .asked, begin: stamp.at, end: nil, scope: [], by: stamp.person),
            stamp
        )
    }
}

extension CaseFile {
    mutating func mark(
        _ verb: String,
        _ reference: Reference?,
        _ stamp: Stamp,
        stage: Stage? = nil,
        keys: String = ""
    ) {
        marks.append(
            Mark(
                seq: stamp.seq,
                at: stamp.at,
                by: stamp.person,
                verb: verb,
                reference: reference,
                stage: stage,
                keys: keys,
                revision: revision.number
            )
        )
    }

    mutating func change(title: String?, lead: PersonID?, _ stamp: Stamp) {
        var keys: [String] = []
        if let title {
            self.title = title
            keys.append("title")
        }
        if let lead {
            for index in members.indices where members[index].relation == .lead && members[index].end == nil {
                members[index].finish(at: stamp.at)
            }
            // The new lead was perhaps on the team: a person holds one place on a case.
            end(lead, stamp, silently: true)
            members.append(
                Member(person: lead, relation: .lead, begin: stamp.at, end: nil, scope: [], by: stamp.person)
            )
            self.lead = lead
            keys.append("lead")
        }
        revision.bump(by: stamp.person, at: stamp.at, keys: keys.joined(separator: ","))
        mark("set", .caseFile(id), stamp, keys: revision.keys)
    }

    mutating func raise(_ id: ConcernID, _ facts: ConcernFacts, _ stamp: Stamp) {
        waitForTelling(since: facts.heard, concern: id.number)
        concerns.append(
            Concern(
                id: id,
                kind: facts.kind,
                source: facts.source,
                heard: facts.heard,
                safety: facts.safety,
                title: facts.title,
                by: stamp.person,
                at: stamp.at,
                account: stamp.place,
                itemsBefore: items.count,
                revision: Revision(by: stamp.person, at: stamp.at, keys: "")
            )
        )
        mark("new", .concern(id), stamp)
    }

    mutating func add(_ member: Member, _ stamp: Stamp) {
        end(member.person, stamp, silently: true)
        members.append(member)
        guard member.relation != .asked else { return }
        revision.bump(by: stamp.person, at: stamp.at, keys: "team")
        let verb = member.relation == .companion ? "invite" : "assign"
        mark(verb, .person(member.person), stamp, keys: "team")
    }

    mutating func end(_ person: PersonID, _ stamp: Stamp, silently: Bool = false) {
        var verb = "assign"
        for index in members.indices where members[index].person == person && members[index].relation != .lead
        {
            guard members[index].holds(at: stamp.at) else { continue }
            members[index].finish(at: stamp.at)
            switch members[index].relation {
            case .companion: verb = "uninvite"
            case .excluded: verb = "lift"
            default: break
            }
        }
        guard !silently else { return }
        revision.bump(by: stamp.person, at: stamp.at, keys: "team")
        mark(verb, .person(person), stamp, keys: "team")
    }

    mutating func add(_ item: Item, _ stamp: Stamp) {
        items.append(item)
        switch item.body {
        case .response(let files, _):
            release(files)
            answer(item, stamp)
        case .advice(_, let files):
            release(files)
            finishAsks(of: .advice, person: stamp.person, stamp)
        case .telling(let telling):
            tell(telling, at: stamp.at)
        case .baseline(let baseline):
            self.baseline = baseline
        case .decision(let decision):
            if decision.outcome.isOfCase { outcome = decision.outcome }
        case .record(let record) where record.kind == .explanation:
            answer(item, stamp)
        case .record(let record) where record.kind == .agreement:
            if let id = record.of { confirm(id) }
        default:
            break
        }
        mark(item.body.verb, .item(item.id), stamp)
    }

    /// The practitioner agreed to the date of something that they were asked for.
    private mutating func confirm(_ id: ItemID) {
        guard let position = position(of: id), case .ask(var ask) = items[position].body else { return }
        ask.isConfirmed = true
        items[position].body = .ask(ask)
    }

    /// A concern has one answer more: the practitioner's response, or their explanation as it was recorded.
    private mutating func answer(_ item: Item, _ stamp: Stamp) {
        if let number = item.concern, let index = concerns.firstIndex(where: { $0.id.number == number }) {
            concerns[index].responses.append(item.id)
            if case .response(_, let isFinal) = item.body { concerns[index].isFinal = isFinal }
            concerns[index].revision.bump(by: stamp.person, at: stamp.at, keys: "state")
        }
        // What the organisation writes down is not the end of the time that the practitioner was given.
        if case .response = item.body { finishResponseAsks(stamp) }
    }

    mutating func reopen(_ stamp: Stamp) {
        stage = .received
        waitForTelling(since: stamp.at.day)
        itemsBeforeReopening = items.count
        outcome = nil
        revision.bump(by: stamp.person, at: stamp.at, keys: "state")
        mark("reopen", .caseFile(id), stamp, stage: .received, keys: "state")
    }

    mutating func approve(_ id: ItemID, meeting: MeetingID?, _ stamp: Stamp) {
        guard let position = position(of: id) else { return }
        switch items[position].body {
        case .delay(var delay):
            delay.approver = stamp.person
            delay.approvedOn = stamp.at.day
            items[position].body = .delay(delay)
        case .withholding(var held):
            held.approver = stamp.person
            items[position].body = .withholding(held)
        case .record(var record):
            record.approver = stamp.person
            record.approvalMeeting = meeting
            items[position].body = .record(record)
        default:
            return
        }
        mark("approve", .item(id), stamp)
    }

    mutating func extend(_ id: ItemID, due: Day, isAgreed: Bool, reason: String, _ stamp: Stamp) {
        guard let position = position(of: id) else { return }
        if case .record(var record) = items[position].body {
            record.move(.due, to: due, on: stamp.at.day)
            items[position].body = .record(record)
            return mark("extend", .item(id), stamp)
        }
        guard case .ask(var ask) = items[position].body else { return }
        ask.moves.append(
            AskFacts.Move(on: stamp.at.day, from: ask.due, isAgreed: isAgreed, reason: reason)
        )
        ask.due = due
        ask.isAgreed = isAgreed
        ask.isConfirmed = false
        ask.extensions += 1
        items[position].body = .ask(ask)
        mark("extend", .item(id), stamp)
    }

    mutating func waive(_ id: ConcernID, reason: String, _ stamp: Stamp) {
        guard let index = concerns.firstIndex(where: { $0.id == id }) else { return }
        concerns[index].waiver = reason
        concerns[index].isFinal = true
        concerns[index].revision.bump(by: stamp.person, at: stamp.at, keys: "state")
        finishResponseAsks(stamp)
        mark("waive", .concern(id), stamp)
    }

    mutating func move(to stage: Stage, _ stamp: Stamp) {
        self.stage = stage
        revision.bump(by: stamp.person, at: stamp.at, keys: "state")
        guard var last = marks.last, last.seq == stamp.seq else {
            let verb: Action = stage == .performance ? .escalate : .close
            return mark(verb.rawValue, .caseFile(id), stamp, stage: stage, keys: "state")
        }
        // The step that moved the case stands on the timeline once, with the stage it led to.
        last.stage = stage
        last.keys = "state"
        last.revision = revision.number
        marks[marks.count - 1] = last
    }

    mutating func look(_ items: [ItemID], _ stamp: Stamp) {
        if items.isEmpty { looks.append(Look(by: stamp.person, at: stamp.at, item: nil)) }
        for item in items { looks.append(Look(by: stamp.person, at: stamp.at, item: item)) }
    }

    private mutating func release(_ files: [ItemID]) {
        for file in files {
            if let position = position(of: file) { items[position].isReleased = true }
        }
    }

    /// What was asked for has come when the practitioner has settled every concern that they know of; one whose explanation
    /// was on the file before the ask is not waited for. It is over when they said that this is all, and else with its day: a
    /// first reply is not the last (S3-22).
    private mutating func finishResponseAsks(_ stamp: Stamp) {
        for position in items.indices {
            guard case .ask(var ask) = items[position].body, ask.kind == .response, !ask.isDone else {
                continue
            }
            let isSettled = concerns.allSatisfy { concern in
                if concern.isSettled || !concern.isTold { return true }
                return concern.responses.contains { self.position(of: $0).map { $0 < position } ?? false }
            }
            guard isSettled else { continue }
            let answered = ask.answeredOn ?? stamp.at.day
            ask.answeredOn = answered
            if concerns.allSatisfy({ $0.isFinal || !$0.isSettled }) {
                ask.isDone = true
                ask.doneOn = answered
            }
            items[position].body = .ask(ask)
        }
    }

    private mutating func finishAsks(of kind: AskKind, person: PersonID?, _ stamp: Stamp) {
        for position in items.indices {
            guard case .ask(var ask) = items[position].body, ask.kind == kind, !ask.isDone else { continue }
            guard person == nil || ask.person == person else { continue }
            ask.isDone = true
            ask.doneOn = stamp.at.day
            items[position].body = .ask(ask)
        }
    }
}
