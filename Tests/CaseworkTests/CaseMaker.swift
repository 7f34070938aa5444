@testable import Casework

/// Makes a state out of events, one entry each, a minute apart.
///
/// U-2 leads 26-0001 about S-1; U-5 is S-1's own account. Nothing else is so until a test says it.
struct CaseMaker {
    static let id = CaseID(year: 26, number: 1)
    static let start = Moment(seconds: 1_793_520_000)
    static let concern = ConcernID(id, 1)

    var state = State()
    var now = CaseMaker.start

    /// - Parameter heard: the day on which the first concern was heard; today when nothing is said.
    init(heard: Day? = nil) {
        happen(.founded(organisation: "NHS Central Lancashire", epoch: "7f3a", numberingKey: 7))
        let facts = SubjectFacts(
            name: "Dr Tom Hale",
            profession: .gp,
            regulator: .gmc,
            registration: "7012345",
            list: .medical,
            practice: "Old Road Surgery"
        )
        happen(.subjectAdded(SubjectID(1), facts))
        for (number, role) in CaseMaker.people {
            let subject = number == 5 ? SubjectID(1) : nil
            happen(.personAdded(PersonID(number), name: "U-\(number)", roles: [role], subject: subject))
        }
        happen(.caseOpened(CaseMaker.id, SubjectID(1), title: "Letters"), by: 2)
        raise(1, heard: heard)
    }

    private static let people: [(UInt32, Role)] = [
        (1, .admin), (2, .manager), (3, .manager), (4, .adviser), (5, .practitioner), (6, .companion),
        (7, .manager),
        (8, .adviser),
    ]

    var file: CaseFile {
        get throws { try Wanted.found(state.caseFile(CaseMaker.id)) }
    }

    /// The case as someone may see it; nil when they may not.
    func view(_ number: UInt32) throws -> CaseView? {
        let person = try Wanted.found(state.person(PersonID(number)))
        return Lens(state, for: person, at: now).caseView(CaseMaker.id)
    }

    mutating func happen(_ events: Event..., by person: UInt32? = nil, hasText: Bool = true) {
        let lines = events.map { AppliedEntry.Line(event: $0, hasText: hasText) }
        state.apply(
            AppliedEntry(
                seq: state.seq + 1,
                at: now,
                by: person.map { PersonID($0) },
                stream: events.first?.stream ?? "store",
                events: lines,
                once: nil
            )
        )
        now = now.advanced(bySeconds: 60)
    }

    mutating func raise(_ number: UInt32, heard: Day? = nil) {
        let facts = ConcernFacts(
            kind: .records,
            source: .audit,
            heard: heard ?? now.day,
            safety: .no,
            title: "Concern \(number)"
        )
        happen(.concernRaised(ConcernID(CaseMaker.id, number), facts), by: 2)
    }

    /// Puts an item on the case.
    @discardableResult
    mutating func add(
        _ letter: ItemLetter,
        _ number: UInt32,
        _ audience: Audience,
        _ body: Item.Body,
        by person: UInt32 = 2,
        concern: UInt32? = nil,
        isReleased: Bool = true
    ) -> ItemID {
        let id = ItemID(letter, number)
        happen(
            .added(id, to: CaseMaker.id, concern: concern, audience: audience, isReleased: isReleased, body),
            by: person
        )
        return id
    }

    mutating func tell() {
        let telling = Telling(
            how: .meeting,
            told: now.day,
            inPerson: true,
            companion: .offered,
            support: true
        )
        let event = Event.added(
            ItemID(.telling, 1),
            to: CaseMaker.id,
            concern: nil,
            audience: .shared,
            isReleased: true,
            .telling(telling)
        )
        let isFirst = state.caseFile(CaseMaker.id)?.stage == .received
        if isFirst {
            happen(event, .moved(CaseMaker.id, to: .told, reason: nil), by: 2)
        } else {
            happen(event, by: 2)
        }
    }

    mutating func member(
        _ number: UInt32,
        _ relation: Relation,
        scope: [CompanionScope] = [],
        end: Moment? = nil,
        by person: UInt32 = 2
    ) {
        happen(
            .memberAdded(CaseMaker.id, PersonID(number), relation, scope: scope, end: end, reason: ""),
            by: person
        )
    }

    mutating func move(to stage: Stage) { happen(.moved(CaseMaker.id, to: stage, reason: nil), by: 2) }
}
