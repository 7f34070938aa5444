import Casework

/// One of every event, each field filled, for tests of their spelling.
enum Sample {
    static let case1 = CaseID(year: 26, number: 1)
    static let day = Day(number: 20_776)
    static let moment = Moment(milliseconds: 1_795_305_600_123)
    static let file = FileFacts(
        name: "Audit \"sheet\".pdf",
        type: "application/pdf",
        size: 204_800,
        sha256: String(repeating: "ab", count: 32),
        content: ItemID(.upload, 9)
    )

    static let events: [Event] =
        [
            .founded(organisation: "NHS Central Lancashire", epoch: "7f3a", numberingKey: .max),
            .restored(epoch: "9c01"),
            .personAdded(
                PersonID(5),
                name: "Siân O’Neill",
                roles: [.practitioner, .panel],
                subject: SubjectID(1)
            ),
            .personAdded(PersonID(6), name: "Jo", roles: [.companion], subject: nil),
            .personChanged(
                PersonID(5),
                name: "S. O’Neill",
                roles: [.adviser],
                state: .disabled,
                reason: "Left"
            ),
            .personChanged(PersonID(5), name: nil, roles: nil, state: .active, reason: nil),
            .invited(PersonID(5), codeHash: "aa", wordsHash: "bb", until: moment),
            .invitationHeld(PersonID(5)),
            .invitationConfirmed(PersonID(5)),
            .invitationFailed(PersonID(5)),
            .enrolled(DeviceID(3), PersonID(5), fingerprint: "sha256:aa", requestDigest: "cc", until: moment),
            .renewed(DeviceID(3), fingerprint: "sha256:bb", requestDigest: "dd", until: moment),
            .deviceRevoked(DeviceID(3)),
            .subjectAdded(
                SubjectID(1),
                SubjectFacts(
                    name: "Dr Tom Hale",
                    profession: .gp,
                    regulator: .gmc,
                    registration: "7012345",
                    list: .medical,
                    practice: "Fylde Road"
                )
            ),
            .subjectChanged(SubjectID(1), practice: "New Road", account: nil),
            .subjectChanged(SubjectID(1), practice: nil, account: PersonID(5)),
            .subjectChanged(SubjectID(1), practice: nil, account: nil, status: .notOnList),
            .subjectAdded(
                SubjectID(2),
                SubjectFacts(
                    name: "Ms Erin Hale",
                    profession: .optometrist,
                    regulator: .goc,
                    registration: "01-1",
                    list: .ophthalmic,
                    practice: "x",
                    status: .conditional
                )
            ),
            .caseOpened(case1, SubjectID(1), title: "Letters\nsent late"),
            .caseOpened(case1, SubjectID(1), title: "Letters", lead: PersonID(2)),
            .caseChanged(case1, title: "Letters", lead: PersonID(2)),
            .concernRaised(
                ConcernID(case1, 1),
                ConcernFacts(
                    kind: .records,
                    source: .practiceManager,
                    heard: day,
                    safety: .unknown,
                    title: "Late"
                )
            ),
            .memberAdded(
                case1,
                PersonID(6),
                .companion,
                scope: [.concerns, .documents],
                end: moment,
                reason: ""
            ),
            .memberAdded(case1, PersonID(3), .team, scope: [], end: nil, reason: "Second opinion"),
            .memberEnded(case1, PersonID(6)),
            .memberLifted(case1, PersonID(6), reason: "No conflict"),
            .approved(ItemID(.withholding, 8), in: case1),
            .approved(ItemID(.measure, 9), in: case1, meeting: MeetingID(3)),
            .extended(ItemID(.ask, 5), in: case1, due: day, isAgreed: true, reason: "Waiting"),
            .waived(ConcernID(case1, 1), reason: "As written"),
            .moved(case1, to: .told, reason: nil),
            .moved(case1, to: .closed, reason: "Done"),
            .bodyAdded(BodyID(1), name: "Committee", kind: .committee, quorum: 2),
            .bodyAdded(BodyID(2), name: "Panel", kind: .panel, quorum: 2, notice: 5),
            .bodyChanged(BodyID(2), name: nil, quorum: nil, notice: 0),
            .counted(begins: day, ends: day),
            .meetingCalled(MeetingID(1), BodyID(1), date: day, notice: day),
            .meetingCalled(MeetingID(2), BodyID(2), date: day, notice: day, urgent: "Patients at risk"),
            .meetingHeld(MeetingID(1), present: [PersonID(3)], interest: nil, companion: nil),
            .meetingHeld(
                MeetingID(1),
                present: [PersonID(3), PersonID(4)],
                interest: "Di Fox: partners until 2024",
                companion: .attended,
                interested: [PersonID(4)]
            ),
            .looked(case1, items: []),
            .glanced(case1),
            .looked(case1, items: [ItemID(.note, 77), ItemID(.file, 3)]),
        ]
        + bodies.map { (letter, body) in
            .added(ItemID(letter, 77), to: case1, concern: 1, audience: .shared, isReleased: true, body)
        }
        + [
            .added(
                ItemID(.file, 78),
                to: case1,
                concern: nil,
                audience: .advice,
                isReleased: false,
                .file(file)
            )
        ]

    static let bodies: [(ItemLetter, Item.Body)] = [
        (.note, .note(.thinking)),
        (.file, .file(file)),
        (.copy, .copy(of: ItemID(.note, 77), file: nil, opinion: nil)),
        (.copy, .copy(of: ItemID(.file, 77), file: file, opinion: nil)),
        (.copy, .copy(of: ItemID(.advice, 77), file: nil, opinion: "Outside practice")),
        (.response, .response(files: [])),
        (.response, .response(files: [], isFinal: true)),
        (.response, .response(files: [ItemID(.file, 1), ItemID(.file, 2)])),
        (.advice, .advice(opinion: "2 of 3", files: [ItemID(.file, 1)])),
        (.ask, .ask(ask(.response, nil))),
        (.ask, .ask(ask(.advice, PersonID(4)))),
        (
            .telling,
            .telling(Telling(how: .meeting, told: day, inPerson: true, companion: .attended, support: true))
        ),
        (
            .telling,
            .telling(
                Telling(
                    how: .letter,
                    told: day,
                    inPerson: false,
                    companion: .offered,
                    support: true,
                    concerns: [ConcernID(CaseID(year: 26, number: 1), 2)]
                )
            )
        ),
        (.delay, .delay(DelayFacts(why: .policeRequest, expires: day, reason: "Asked", approver: nil))),
        (
            .withholding,
            .withholding(
                Withholding(
                    item: ItemID(.note, 1),
                    why: .thirdParty,
                    review: day,
                    reason: "Names",
                    approver: nil
                )
            )
        ),
        (
            .baseline,
            .baseline(
                BaselineFacts(
                    others: [CaseID(year: 25, number: 12_345)],
                    consequence: 5,
                    likelihood: 1,
                    frequency: .persistent,
                    safety: .yes,
                    result: .highFrequency,
                    present: [PersonID(2)],
                    reason: "R",
                    immediate: .yes,
                    meeting: MeetingID(4)
                )
            )
        ),
        (
            .baseline,
            .baseline(
                BaselineFacts(
                    others: [CaseID(year: 25, number: 12_345), CaseID(year: 25, number: 7)],
                    consequence: 5,
                    likelihood: 1,
                    frequency: .persistent,
                    safety: .yes,
                    result: .pattern,
                    present: [PersonID(2)],
                    reason: "R",
                    immediate: .yes,
                    known: [
                        KnownCase(
                            id: CaseID(year: 25, number: 12_345),
                            stage: .closed,
                            outcome: .noAction,
                            kinds: [.records, .conduct]
                        ),
                        KnownCase(
                            id: CaseID(year: 25, number: 7),
                            stage: .told,
                            outcome: nil,
                            kinds: []
                        ),
                    ],
                    differs: "D"
                )
            )
        ),
        (
            .learning,
            .learning(Learning(level: .individual, kind: .learning, owner: "Dr Hale", due: day, reason: ""))
        ),
        (
            .learning,
            .learning(Learning(level: .organisation, kind: .none, owner: "", due: nil, reason: "In place"))
        ),
        (
            .decision,
            .decision(
                Decision(
                    outcome: .noAction,
                    cites: [ItemID(.copy, 1)],
                    weighs: [ItemID(.response, 1)],
                    weighing: ["Accepted: \"yes\""],
                    reason: "R"
                )
            )
        ),
        (
            .decision,
            .decision(
                Decision(
                    outcome: .removal,
                    cites: [ItemID(.copy, 1)],
                    weighs: [],
                    weighing: [],
                    reason: "R",
                    alternatives: "None",
                    meeting: MeetingID(2),
                    power: "P",
                    appeal: day,
                    proposal: ItemID(.measure, 9)
                )
            )
        ),
        (.upload, .upload(file)),
    ]

    private static func ask(_ kind: AskKind, _ person: PersonID?) -> AskFacts {
        AskFacts(
            kind: kind,
            person: person,
            due: day,
            isAgreed: true,
            question: "",
            isDone: false,
            extensions: 0
        )
    }
}
