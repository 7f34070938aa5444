import Testing

@testable import Casework

/// What each event makes of the state.
struct EvolveTests {
    private func ask(_ maker: CaseMaker, _ id: ItemID) throws -> AskFacts {
        guard case .ask(let facts) = try #require(try maker.file.item(id)).body else {
            throw Wanted.Missing()
        }
        return facts
    }

    @Test func `a response that was asked for has come when every concern is answered or waived`() throws {
        var maker = CaseMaker()
        maker.tell()
        maker.raise(2)
        maker.tell()
        let id = maker.add(.ask, 1, .shared, .ask(Sample.ask))
        let advice = maker.add(.ask, 2, .advice, .ask(Sample.adviceAsk))
        maker.add(.response, 1, .shared, .response(files: []), by: 5, concern: 1)
        #expect(try ask(maker, id).answeredOn == nil)
        maker.happen(.waived(ConcernID(CaseMaker.id, 2), reason: "x"), by: 5)
        #expect(try ask(maker, id).answeredOn == maker.now.day)
        // A first reply is not the last, unless it says so.
        #expect(try !ask(maker, id).isDone)
        maker.add(.response, 2, .shared, .response(files: [], isFinal: true), by: 5, concern: 1)
        #expect(try ask(maker, id).isDone)
        #expect(try !ask(maker, advice).isDone)
        #expect(try maker.file.concerns.map(\.state) == ["answered", "waived"])
        maker.add(.response, 3, .shared, .response(files: []), by: 5, concern: 2)
        #expect(try maker.file.concerns.map(\.state) == ["answered", "answered"])
    }

    @Test func `advice that was asked for has come when the one who was asked gives it`() throws {
        var maker = CaseMaker()
        let id = maker.add(.ask, 1, .advice, .ask(Sample.adviceAsk))
        #expect(try maker.file.members.last?.relation == .asked)
        maker.add(.advice, 1, .advice, .advice(opinion: "x", files: []), by: 8)
        #expect(try !ask(maker, id).isDone)
        maker.add(.advice, 2, .advice, .advice(opinion: "x", files: []), by: 4)
        #expect(try ask(maker, id).isDone)
    }

    @Test func `an adviser with a place keeps it when asked for advice`() throws {
        var maker = CaseMaker()
        maker.member(4, .team)
        maker.add(.ask, 1, .advice, .ask(Sample.adviceAsk))
        let person = try #require(maker.state.person(PersonID(4)))
        #expect(try maker.file.relations(of: person, at: maker.now) == [.team])
        maker.member(4, .excluded)
        maker.add(.ask, 2, .advice, .ask(Sample.adviceAsk))
        #expect(try maker.file.relations(of: person, at: maker.now) == [.excluded])
    }

    @Test func `an extension moves the date and is counted`() throws {
        var maker = CaseMaker()
        let id = maker.add(.ask, 1, .shared, .ask(Sample.ask))
        let due = Sample.ask.due.advanced(by: 7)
        maker.happen(.extended(id, in: CaseMaker.id, due: due, isAgreed: false, reason: "x"), by: 2)
        let facts = try ask(maker, id)
        #expect(facts.due == due && !facts.isAgreed && facts.extensions == 1)
    }

    @Test func `an approval names who gave it`() throws {
        var maker = CaseMaker()
        let delay = maker.add(.delay, 1, .team, .delay(Sample.delay))
        let held = maker.add(.withholding, 1, .team, .withholding(Sample.held))
        let note = maker.add(.note, 1, .team, .note(.phone))
        for id in [delay, held, note] { maker.happen(.approved(id, in: CaseMaker.id), by: 3) }
        let file = try maker.file
        #expect(file.isDelayed(on: Sample.delay.expires))
        #expect(!file.isDelayed(on: Sample.delay.expires.advanced(by: 1)))
        #expect(file.withholding(of: Sample.held.item)?.holds(on: Sample.held.review) == true)
        #expect(
            file.withholding(of: Sample.held.item)?.holds(on: Sample.held.review.advanced(by: 1)) == false
        )
        #expect(file.marks.filter { $0.verb == "approve" }.count == 2)
    }

    @Test func `a case has one lead, and who hands it over is off it`() throws {
        var maker = CaseMaker()
        maker.member(3, .team)
        maker.happen(.caseChanged(CaseMaker.id, title: nil, lead: PersonID(3)), by: 2)
        let file = try maker.file
        #expect(file.lead == PersonID(3))
        let now = file.members.filter { $0.holds(at: maker.now) }
        #expect(now.map(\.person) == [PersonID(3)] && now.map(\.relation) == [.lead])
        #expect(try maker.view(2) == nil && maker.view(3) != nil)
        #expect(file.marks.last?.keys == "lead")
    }

    @Test func `a person holds one place at a time, until it ends`() throws {
        var maker = CaseMaker()
        let person = try #require(maker.state.person(PersonID(4)))
        let relations = { try maker.file.relations(of: person, at: maker.now) }
        #expect(try relations() == [.none])
        maker.member(4, .asked)
        maker.member(4, .team)
        #expect(try relations() == [.team])
        maker.happen(.memberEnded(CaseMaker.id, PersonID(4)), by: 2)
        #expect(try relations() == [.none])
        #expect(try maker.file.marks.last?.verb == "assign")
        // The lead's place ends only by handing the case over.
        maker.happen(.memberEnded(CaseMaker.id, PersonID(2)), by: 2)
        #expect(try maker.view(2) != nil)
    }

    @Test func `the timeline tells an ended invitation from an ended place`() throws {
        var maker = CaseMaker()
        maker.member(6, .companion, scope: [.concerns], by: 5)
        maker.happen(.memberEnded(CaseMaker.id, PersonID(6)), by: 5)
        #expect(try maker.file.marks.suffix(2).map(\.verb) == ["invite", "uninvite"])
    }

    @Test func `telling is dated once`() throws {
        var maker = CaseMaker()
        maker.tell()
        let first = try maker.file.toldAt
        maker.add(.telling, 2, .shared, .telling(Sample.telling))
        #expect(try maker.file.toldAt == first)
        #expect(try maker.file.stage == .told)
        #expect(try maker.file.marks.last { $0.verb == "tell" && $0.stage == .told } != nil)
    }

    @Test func `a concern that comes after the telling waits for one of its own`() throws {
        var maker = CaseMaker()
        maker.tell()
        #expect(try maker.file.isTold)
        maker.raise(2)
        #expect(try maker.file.untold.map(\.id.number) == [2])
        #expect(try maker.view(5)?.concerns.map(\.id.number) == [1])
        #expect(try maker.view(2)?.concerns.map(\.id.number) == [1, 2])
        maker.raise(3)
        #expect(try maker.file.waits.count == 2)
        maker.add(.telling, 2, .shared, .telling(Sample.telling))
        #expect(try maker.file.isTold)
        #expect(try maker.view(5)?.concerns.count == 3)
        #expect(try maker.file.waits.map(\.toldOn) == [Sample.telling.told, Sample.telling.told])
    }

    @Test func `a telling of some concerns leaves the others waiting, with their delay and its clock`() throws
    {
        var maker = CaseMaker()
        maker.tell()
        maker.raise(2)
        maker.happen(.approved(maker.add(.delay, 1, .team, .delay(Sample.delay)), in: CaseMaker.id), by: 3)
        maker.raise(3)
        let some = Telling(
            how: .phone,
            told: Sample.telling.told,
            inPerson: false,
            companion: .offered,
            support: true,
            concerns: [ConcernID(CaseMaker.id, 3)]
        )
        maker.add(.telling, 2, .shared, .telling(some))
        let file = try maker.file
        #expect(file.untold.map(\.id.number) == [2] && !file.isTold)
        #expect(file.waits.map(\.concerns) == [[1], [3], [2]])
        #expect(file.untold.map { file.delayEnd(of: $0, on: Sample.delay.expires) } == [Sample.delay.expires])
        #expect(file.toTell(on: Sample.delay.expires).isEmpty)
        #expect(file.toTell(on: Sample.delay.expires.advanced(by: 1)).map(\.id.number) == [2])
        #expect(try maker.view(5)?.concerns.map(\.id.number) == [1, 3])
    }

    @Test func `the revision of a case counts changes, not additions`() throws {
        var maker = CaseMaker()
        let first = try maker.file.revision.number
        maker.add(.note, 1, .team, .note(.phone))
        maker.raise(2)
        #expect(try maker.file.revision.number == first)
        maker.happen(.caseChanged(CaseMaker.id, title: "x", lead: nil), by: 2)
        maker.member(3, .team)
        maker.move(to: .told)
        #expect(try maker.file.revision.number == first + 3)
        #expect(try maker.file.revision.keys == "state")
    }

    @Test func `a register entry has one account, and an account one entry`() throws {
        var maker = CaseMaker()
        maker.tell()
        maker.happen(.personAdded(PersonID(9), name: "New", roles: [.practitioner], subject: nil))
        maker.happen(.subjectChanged(SubjectID(1), practice: nil, account: PersonID(9)), by: 2)
        #expect(maker.state.subject(SubjectID(1))?.account == PersonID(9))
        #expect(maker.state.person(PersonID(5))?.subject == nil)
        #expect(try maker.view(5) == nil && maker.view(9) != nil)
        maker.happen(.personAdded(PersonID(10), name: "Newer", roles: [.practitioner], subject: SubjectID(1)))
        #expect(maker.state.person(PersonID(9))?.subject == nil)
        #expect(maker.state.subject(SubjectID(1))?.account == PersonID(10))
    }

    @Test func `events about unknown things change nothing and do not trap`() throws {
        var maker = CaseMaker()
        let gone = CaseID(year: 26, number: 99)
        maker.happen(
            .caseChanged(gone, title: "x", lead: PersonID(3)),
            .memberEnded(gone, PersonID(3)),
            .memberAdded(gone, PersonID(99), .team, scope: [], end: nil, reason: ""),
            .approved(ItemID(.note, 9), in: CaseMaker.id),
            .waived(ConcernID(CaseMaker.id, 9), reason: ""),
            .extended(ItemID(.ask, 9), in: gone, due: maker.now.day, isAgreed: true, reason: ""),
            .moved(gone, to: .closed, reason: nil),
            .looked(gone, items: []),
            .personChanged(PersonID(99), name: "x", roles: nil, state: nil, reason: nil),
            .deviceRevoked(DeviceID(99)),
            .renewed(DeviceID(99), fingerprint: "", requestDigest: "", until: maker.now),
            .subjectChanged(SubjectID(99), practice: "x", account: PersonID(99)),
            .invitationFailed(PersonID(99)),
            by: 2
        )
        #expect(maker.state.casesCount == 1)
        #expect(try maker.file.stage == .received)
        let person = try #require(maker.state.person(PersonID(3)))
        #expect(Lens(maker.state, for: person, at: maker.now).cases.isEmpty)
    }

    @Test func `an invitation is void after a disabling and spent by an enrolment`() throws {
        var maker = CaseMaker()
        let until = maker.now.advanced(bySeconds: 60)
        let invited = Event.invited(PersonID(3), codeHash: "a", wordsHash: "b", until: until)
        maker.happen(invited)
        maker.happen(.invitationFailed(PersonID(3)))
        #expect(maker.state.person(PersonID(3))?.invitation?.failures == 1)
        maker.happen(.enrolled(DeviceID(1), PersonID(3), fingerprint: "f", requestDigest: "r", until: until))
        #expect(maker.state.person(PersonID(3))?.invitation == nil)
        #expect(maker.state.person(PersonID(3))?.state == .active)
        maker.happen(invited)
        #expect(maker.state.person(PersonID(3))?.invitation?.failures == 0)
        maker.happen(.personChanged(PersonID(3), name: nil, roles: nil, state: .disabled, reason: "x"), by: 1)
        #expect(maker.state.person(PersonID(3))?.invitation == nil)
    }

    @Test func `a renewed device answers to its last two certificates`() throws {
        var maker = CaseMaker()
        let until = maker.now.advanced(bySeconds: 60)
        maker.happen(.enrolled(DeviceID(1), PersonID(3), fingerprint: "a", requestDigest: "", until: until))
        for print in ["b", "c"] {
            maker.happen(.renewed(DeviceID(1), fingerprint: print, requestDigest: "", until: until))
        }
        #expect(maker.state.device(fingerprint: "a") == nil)
        #expect(maker.state.device(fingerprint: "b")?.id == DeviceID(1))
        #expect(maker.state.device(fingerprint: "c")?.id == DeviceID(1))
    }
}
