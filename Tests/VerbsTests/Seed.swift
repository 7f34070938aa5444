import Casework
import Verbs

/// The store that every example runs on.
///
/// U-1 administers. U-2 (Priya Nair) leads 26-0001 and 26-0002, both about S-1 (Dr Tom Hale, U-5). U-3 is on the team of
/// 26-0001, U-4 was asked for advice on it, U-6 is the practitioner's companion on it. U-7 manages cases and has no
/// place on any. The practitioner was told of 26-0001 and not of 26-0002.
extension Store {
    static let seeded: Store = {
        var store = Store()
        store.found()
        store.openTold()
        store.openUntold()
        return store
    }()

    static let told = CaseID(year: 26, number: 1)
    static let untold = CaseID(year: 26, number: 2)
    private static let lead = PersonID(2)

    private mutating func found() {
        let start = Store.noon.advanced(bySeconds: -40 * 86_400)
        apply(
            [
                EventDraft(
                    .founded(organisation: "NHS Central Lancashire", epoch: "7f3a", numberingKey: 0x5EED)
                )
            ],
            by: nil,
            at: start
        )
        let hale = SubjectFacts(
            name: "Dr Tom Hale",
            profession: .gp,
            regulator: .gmc,
            registration: "7012345",
            list: .medical,
            practice: "Old Road Surgery"
        )
        apply([EventDraft(.subjectAdded(SubjectID(1), hale))], by: Store.lead, at: start)
        let people: [(String, [Role], SubjectID?)] = [
            ("Asha Patel", [.admin], nil), ("Priya Nair", [.manager], nil), ("Sam Okoro", [.manager], nil),
            ("Dr Lena Hart", [.adviser], nil), ("Dr Tom Hale", [.practitioner], SubjectID(1)),
            ("Jo Bright", [.companion], nil), ("Max Stone", [.manager], nil),
        ]
        for (index, (name, roles, subject)) in people.enumerated() {
            let id = PersonID(UInt32(index + 1))
            let device = DeviceID(UInt32(index + 1))
            let until = Store.noon.advanced(bySeconds: 5 * 86_400)
            let print = "sha256:" + String(repeating: "\(index)", count: 64)
            apply(
                [
                    EventDraft(.personAdded(id, name: name, roles: roles, subject: subject)),
                    EventDraft(.enrolled(device, id, fingerprint: print, requestDigest: "", until: until)),
                ],
                by: PersonID(1),
                at: start
            )
        }
    }

    private mutating func openTold() {
        let id = Store.told
        open(id, "Referral letters sent late", .records, daysAgo: 17)
        let telling = Telling(
            how: .meeting,
            told: Store.noon.day.advanced(by: -16),
            inPerson: true,
            companion: .offered,
            support: true
        )
        add(.telling, 1, .shared, .telling(telling), daysAgo: 16, then: [.moved(id, to: .told, reason: nil)])
        put([.memberAdded(id, PersonID(3), .team, scope: [], end: nil, reason: "")], daysAgo: 15)
        let ends = Moment(seconds: 1_801_440_000)
        put(
            [
                .memberAdded(
                    id,
                    PersonID(6),
                    .companion,
                    scope: [.concerns, .responses],
                    end: ends,
                    reason: ""
                )
            ],
            daysAgo: 14,
            by: 5
        )
        let ask = AskFacts(
            kind: .advice,
            person: PersonID(4),
            due: Store.noon.day.advanced(by: 12),
            isAgreed: true,
            question: "Is 14 days late?",
            isDone: false,
            extensions: 0
        )
        add(.ask, 5, .advice, .ask(ask), daysAgo: 13)
        add(.note, 77, .team, .note(.phone), daysAgo: 12)
        add(.note, 78, .team, .note(.thinking), daysAgo: 11, by: 3)
        let held = Withholding(
            item: ItemID(.note, 78),
            why: .thirdParty,
            review: Store.noon.day.advanced(by: 60),
            reason: "Names a patient",
            approver: nil
        )
        add(.withholding, 8, .team, .withholding(held), daysAgo: 10)
        let digest = String(repeating: "c", count: 64)
        let letter = FileFacts(
            name: "GP letter.pdf",
            type: "application/pdf",
            size: 26,
            sha256: digest,
            content: ItemID(.upload, 10)
        )
        add(.upload, 10, .team, .upload(letter), isReleased: false, daysAgo: 9)
        add(.file, 311, .team, .file(letter), daysAgo: 9)
        let second = FileFacts(
            name: "Second letter.pdf",
            type: "application/pdf",
            size: 26,
            sha256: digest,
            content: ItemID(.upload, 9)
        )
        add(.upload, 9, .team, .upload(second), isReleased: false, daysAgo: 8)
    }

    private mutating func openUntold() {
        open(Store.untold, "A repeat prescription was missed", .clinical, daysAgo: 5)
        add(.note, 88, .team, .note(.visit), on: Store.untold, daysAgo: 4)
    }

    private mutating func open(_ id: CaseID, _ title: String, _ kind: ConcernKind, daysAgo: Int64) {
        let heard = Store.noon.day.advanced(by: Int(-daysAgo))
        let facts = ConcernFacts(
            kind: kind,
            source: .practiceManager,
            heard: heard,
            safety: .unknown,
            title: title
        )
        let at = Store.noon.advanced(bySeconds: -daysAgo * 86_400)
        apply(
            [
                EventDraft(.caseOpened(id, SubjectID(1), title: title)),
                EventDraft(.concernRaised(ConcernID(id, 1), facts), text: Array("The account.".utf8)),
            ],
            by: Store.lead,
            at: at
        )
    }

    private mutating func add(
        _ letter: ItemLetter,
        _ number: UInt32,
        _ audience: Audience,
        _ body: Item.Body,
        on id: CaseID = Store.told,
        isReleased: Bool = true,
        daysAgo: Int64,
        by person: UInt32 = 2,
        then more: [Event] = []
    ) {
        let event = Event.added(
            ItemID(letter, number),
            to: id,
            concern: nil,
            audience: audience,
            isReleased: isReleased,
            body
        )
        apply(
            [EventDraft(event, text: Array("Text.".utf8))] + more.map { EventDraft($0) },
            by: PersonID(person),
            at: Store.noon.advanced(bySeconds: -daysAgo * 86_400)
        )
    }

    private mutating func put(_ events: [Event], daysAgo: Int64, by person: UInt32 = 2) {
        let at = Store.noon.advanced(bySeconds: -daysAgo * 86_400)
        apply(events.map { EventDraft($0) }, by: PersonID(person), at: at)
    }
}

extension Example.Role {
    /// The account of each role on the seeded store.
    var person: UInt32 {
        switch self {
        case .admin: 1
        case .lead: 2
        case .colleague: 3
        case .adviser: 4
        case .practitioner: 5
        case .companion: 6
        case .stranger: 7
        }
    }
}
