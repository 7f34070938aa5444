import Testing

@testable import Casework

/// What each person sees of a case: everything comes from here, so what is missing here does not exist for them.
struct CaseViewTests {
    /// People of the table: who they are to the case, and whose items they read.
    private static let readers: [(name: String, person: UInt32, audiences: Set<Audience>)] = [
        ("lead", 2, [.team, .advice, .panel, .shared]),
        ("manager on the team", 3, [.team, .advice, .panel, .shared]),
        ("adviser on the team", 8, [.team, .advice, .shared]),
        ("adviser who was asked", 4, [.advice, .shared]),
        ("practitioner", 5, [.shared]),
    ]

    /// U-3 and U-8 on the team, U-4 asked, U-6 companion with everything, U-7 excluded; told.
    private static func staffed() -> CaseMaker {
        var maker = CaseMaker()
        maker.tell()
        maker.member(3, .team)
        maker.member(8, .team)
        maker.member(4, .asked)
        maker.member(6, .companion, scope: CompanionScope.allCases, by: 5)
        maker.member(7, .excluded)
        return maker
    }

    @Test(arguments: Audience.allCases)
    func `an item is seen by its audience and by nobody else`(_ audience: Audience) throws {
        var maker = CaseViewTests.staffed()
        var ids: [ItemID] = []
        for (index, (letter, body)) in Sample.bodies.enumerated() {
            // Nobody of the table made it: what one made oneself is another rule.
            ids.append(maker.add(letter, UInt32(100 + index), audience, body, by: 1))
        }
        for reader in CaseViewTests.readers {
            let view = try #require(try maker.view(reader.person))
            for id in ids {
                let expected = id.letter != .upload && reader.audiences.contains(audience)
                // What is withheld has a rule of its own, below.
                let isItem = id.letter == .withholding || (view.item(id) != nil) == expected
                #expect(isItem, "\(reader.name) \(id.text) for \(audience)")
                #expect(view.items.contains { $0.id == id } == expected)
            }
            let marks = view.marks.compactMap { if case .item(let id)? = $0.reference { id } else { nil } }
            let seen = ids.filter { $0.letter != .withholding && view.item($0) != nil }
            #expect(
                Set(marks).intersection(ids).subtracting(ids.filter { $0.letter == .withholding })
                    == Set(seen)
            )
        }
    }

    @Test func `the practitioner never sees a team item, whatever its kind`() throws {
        for relation in [Relation.team, .lead, .asked] {
            var maker = CaseViewTests.staffed()
            // They were staff on the case before they were known to be its subject, and wrote every item themselves.
            maker.member(5, relation)
            for (index, (letter, body)) in Sample.bodies.enumerated() {
                maker.add(letter, UInt32(100 + index), .team, body, by: 5)
            }
            let view = try #require(try maker.view(5))
            #expect(view.relations == [.subject])
            #expect(view.items.allSatisfy { $0.audience == .shared })
        }
    }

    @Test func `before telling, the practitioner and the companion see no case at all`() throws {
        var maker = CaseMaker()
        maker.member(6, .companion, scope: CompanionScope.allCases, by: 5)
        maker.add(.delay, 1, .team, .delay(Sample.delay))
        maker.happen(.approved(ItemID(.delay, 1), in: CaseMaker.id), by: 3)
        maker.add(.baseline, 1, .shared, .baseline(Sample.baseline))
        maker.move(to: .preliminary)
        for person in [5, 6] as [UInt32] {
            #expect(try maker.view(person) == nil)
            let someone = try #require(maker.state.person(PersonID(person)))
            let lens = Lens(maker.state, for: someone, at: maker.now)
            #expect(lens.cases.isEmpty && lens.item(ItemID(.baseline, 1)) == nil)
        }
        maker.tell()
        #expect(try maker.view(5) != nil && maker.view(6) != nil)
    }

    @Test(arguments: [1, 7] as [UInt32])
    func `someone without a place, an administrator or someone excluded sees no case`(_ person: UInt32) throws
    {
        var maker = CaseViewTests.staffed()
        #expect(try maker.view(person) == nil)
        maker.happen(.memberEnded(CaseMaker.id, PersonID(person)), by: 2)
        #expect(try maker.view(person) == nil)
    }

    @Test func `an excluded lead or member sees nothing`() throws {
        var maker = CaseViewTests.staffed()
        maker.member(2, .excluded)
        maker.member(3, .excluded)
        #expect(try maker.view(2) == nil && maker.view(3) == nil)
    }

    @Test func `an unreleased item is seen by who made it, and by its audience once it is released`() throws {
        var maker = CaseViewTests.staffed()
        let mine = maker.add(.file, 1, .shared, .file(Sample.file), by: 5, isReleased: false)
        let advice = maker.add(.file, 2, .advice, .file(Sample.file), by: 4, isReleased: false)
        for person in [2, 3, 8, 4, 5, 6] as [UInt32] {
            let view = try #require(try maker.view(person))
            #expect((view.item(mine) != nil) == (person == 5), "\(person)")
            #expect((view.item(advice) != nil) == (person == 4), "\(person)")
        }
        maker.add(.response, 1, .shared, .response(files: [mine]), by: 5, concern: 1)
        maker.add(.advice, 1, .advice, .advice(opinion: "x", files: [advice]), by: 4)
        for person in [2, 3, 8, 4, 5, 6] as [UInt32] {
            let view = try #require(try maker.view(person))
            #expect(view.item(mine) != nil, "\(person)")
            #expect((view.item(advice) != nil) == (person != 5 && person != 6), "\(person)")
        }
    }

    @Test(
        arguments: [
            (.concerns, [.telling, .ask]), (.responses, [.response]), (.documents, [.file, .copy]),
            (.decisions, [.decision, .learning, .baseline]),
        ] as [(CompanionScope, Set<ItemLetter>)]
    )
    func `a companion sees what was chosen`(_ scope: CompanionScope, _ letters: Set<ItemLetter>) throws {
        var maker = CaseMaker()
        maker.tell()
        maker.member(6, .companion, scope: [scope], by: 5)
        for (index, (letter, body)) in Sample.bodies.enumerated() {
            maker.add(letter, UInt32(100 + index), .shared, body)
        }
        let view = try #require(try maker.view(6))
        #expect(Set(view.items.map(\.id.letter)) == letters)
        #expect(view.concerns.isEmpty == (scope != .concerns))
        #expect((view.kind == nil) == (scope != .concerns))
        #expect((view.outcome == nil) == (scope != .decisions))
        #expect((view.baseline == nil) == (scope != .decisions))
        #expect(view.withheld.isEmpty && view.looks.isEmpty && !view.seesAccounts)
        #expect(view.sentence(.everyConcernAnswered).contains("26-0001.1") == (scope == .concerns))
        let marks = view.marks.compactMap { if case .item(let id)? = $0.reference { id.letter } else { nil } }
        #expect(Set(marks) == letters)
    }

    @Test func `a companion's place ends on the minute`() throws {
        var maker = CaseMaker()
        maker.tell()
        let end = maker.now.advanced(bySeconds: 3600)
        maker.member(6, .companion, scope: [.concerns], end: end, by: 5)
        maker.now = end.advanced(bySeconds: -1)
        #expect(try maker.view(6) != nil)
        maker.now = end
        #expect(try maker.view(6) == nil)
    }

    @Test func `of what is withheld, the practitioner sees the approved, with the reason`() throws {
        var maker = CaseViewTests.staffed()
        maker.add(.note, 1, .team, .note(.phone))
        let held = maker.add(.withholding, 1, .team, .withholding(Sample.held))
        let count = { (person: UInt32) in try #require(try maker.view(person)).withheld.count }
        let marks = { (person: UInt32) in
            try #require(try maker.view(person)).marks.filter { $0.reference == .item(held) }.count
        }
        for (person, before) in [(2, 1), (3, 1), (8, 1), (4, 0), (5, 0), (6, 0)] as [(UInt32, Int)] {
            #expect(try count(person) == before && marks(person) == before, "\(person)")
        }
        maker.happen(.approved(held, in: CaseMaker.id), by: 3)
        for (person, after) in [(2, 1), (3, 1), (8, 1), (4, 0), (5, 1), (6, 0)] as [(UInt32, Int)] {
            #expect(try count(person) == after && marks(person) == after * 2, "\(person)")
        }
        let view = try #require(try maker.view(5))
        #expect(view.item(held) != nil && view.item(Sample.held.item) == nil)
        #expect(try #require(try maker.view(6)).item(held) == nil)
    }

    @Test func `the practitioner sees who is on the case, and not who is kept off it`() throws {
        let maker = CaseViewTests.staffed()
        let practitioner = try #require(try maker.view(5))
        #expect(Set(practitioner.members.map(\.person.number)) == [2, 3, 4, 6, 8])
        let lead = try #require(try maker.view(2))
        #expect(Set(lead.members.map(\.person.number)) == [2, 3, 4, 6, 7, 8])
        let people = practitioner.marks.compactMap {
            if case .person(let id)? = $0.reference { id.number } else { nil }
        }
        #expect(people == [3, 8, 6])
    }

    @Test func `who looked is told as far as the thing looked at is known`() throws {
        var maker = CaseViewTests.staffed()
        let note = maker.add(.note, 1, .team, .note(.phone))
        let copy = maker.add(.copy, 2, .shared, .copy(of: note, file: nil, opinion: nil))
        maker.happen(.looked(CaseMaker.id, items: []), by: 3)
        maker.happen(.looked(CaseMaker.id, items: [note, copy]), by: 3)
        maker.happen(.looked(CaseMaker.id, items: [copy]), by: 6)
        let looks = { (person: UInt32) in try #require(try maker.view(person)).looks.map(\.item) }
        #expect(try looks(5) == [nil, copy, copy])
        #expect(try looks(2) == [nil, note, copy], "a companion's looks are not the team's business")
        #expect(try looks(4).isEmpty && looks(6).isEmpty)
    }

    @Test func `accounts are for the team and the advisers`() throws {
        let maker = CaseViewTests.staffed()
        for (person, sees) in [(2, true), (3, true), (8, true), (4, true), (5, false), (6, false)]
            as [(UInt32, Bool)]
        {
            #expect(try #require(try maker.view(person)).seesAccounts == sees, "\(person)")
        }
    }

    @Test func `the earliest open date is one that the person may see`() throws {
        var maker = CaseViewTests.staffed()
        maker.add(.ask, 1, .advice, .ask(Sample.adviceAsk))
        #expect(try #require(try maker.view(5)).due == nil)
        #expect(try #require(try maker.view(2)).due == Sample.adviceAsk.due)
        maker.add(.ask, 2, .shared, .ask(Sample.ask))
        #expect(try #require(try maker.view(5)).due == Sample.ask.due)
    }

    @Test func `other cases are listed for the team, without those that a conflict keeps them off`() throws {
        var maker = CaseViewTests.staffed()
        let other = CaseID(year: 25, number: 9)
        maker.happen(.caseOpened(other, SubjectID(1), title: "Older"), by: 7)
        let others = { (person: UInt32) in try #require(try maker.view(person)).others.map(\.id) }
        #expect(try others(2) == [other] && others(3) == [other] && others(8) == [other])
        #expect(try others(4).isEmpty && others(5).isEmpty && others(6).isEmpty)
        maker.happen(.memberAdded(other, PersonID(3), .excluded, scope: [], end: nil, reason: "x"), by: 7)
        #expect(try others(3).isEmpty)
        // What a baseline names is shown to the practitioner as far as they were told of it.
        var baseline = Sample.baseline
        baseline = BaselineFacts(
            others: [other],
            consequence: 1,
            likelihood: 1,
            frequency: baseline.frequency,
            safety: baseline.safety,
            result: baseline.result,
            present: [],
            reason: "x"
        )
        #expect(try #require(try maker.view(5)).visibleOthers(in: baseline).isEmpty)
        #expect(try #require(try maker.view(2)).visibleOthers(in: baseline) == [other])
    }

    @Test func `companions of other cases are no one that staff can find`() throws {
        let maker = CaseMaker()
        for (person, sees) in [(1, true), (2, false), (4, false), (5, false), (6, true)] as [(UInt32, Bool)] {
            let someone = try #require(maker.state.person(PersonID(person)))
            let lens = Lens(maker.state, for: someone, at: maker.now)
            #expect((lens.person(PersonID(6)) != nil) == sees, "\(person)")
            #expect(lens.people.contains { $0.id == PersonID(6) } == (person == 1), "\(person)")
        }
    }
}
