import Testing

@testable import Casework

/// Journals from before a decision, a hearing and a notice named what they were about: order in time says it, as it did then.
@Suite("List action of earlier journals")
struct EarlierListActionTests {
    private static let proposal = ItemID(.measure, 1)

    /// A proposal of conditions on which a hearing was asked for.
    private static func proposed() -> CaseMaker {
        var maker = CaseMaker()
        maker.tell()
        let notice = Record(
            .proposal,
            of: nil,
            [
                Record.Value(.kind, .word("conditions")), Record.Value(.sent, .day(maker.now.day)),
                Record.Value(.basis, .text("x")),
            ]
        )
        maker.add(.measure, 1, .shared, .record(notice))
        let answer = Record(.representation, of: proposal, [Record.Value(.hearing, .flag(true))])
        maker.add(.submission, 1, .shared, .record(answer), by: 5)
        return maker
    }

    private func state(_ maker: CaseMaker) throws -> String? {
        let view = try Wanted.found(try maker.view(2))
        return view.state(of: try Wanted.found(view.item(Self.proposal)))
    }

    private static let conditions = Decision(
        outcome: .conditions,
        cites: [],
        weighs: [],
        weighing: [],
        reason: "x",
        meeting: MeetingID(1),
        power: "x",
        appeal: CaseMaker.start.day.advanced(by: 28)
    )

    @Test("a hearing, a decision and a notice without a name are about what was open then")
    func unnamed() throws {
        var maker = Self.proposed()
        #expect(try state(maker) == "noticed")
        let hearing = Record(.hearing, of: nil, [Record.Value(.meeting, .meeting(MeetingID(1)))])
        maker.add(.visit, 1, .shared, .record(hearing))
        #expect(try state(maker) == "heard")
        maker.add(.decision, 1, .shared, .decision(Self.conditions), by: 3)
        #expect(try state(maker) == "decided")
        let notice = Record(
            .notification,
            of: nil,
            [Record.Value(.to, .word("practitioner")), Record.Value(.date, .day(maker.now.day))]
        )
        maker.add(.record, 1, .shared, .record(notice))
        #expect(try state(maker) == "appealable")
        maker.now = maker.now.advanced(bySeconds: 30 * 86_400)
        #expect(try state(maker) == "effective")
        let subject = try Wanted.found(maker.state.subject(SubjectID(1)))
        #expect(maker.state.standing(of: subject, at: maker.now).status == .conditional)
    }

    @Test("a decision of another kind answers nothing; a closed case does")
    func others() throws {
        var maker = Self.proposed()
        let other = Decision(
            outcome: .suspension,
            cites: [],
            weighs: [],
            weighing: [],
            reason: "x",
            power: "x",
            appeal: CaseMaker.start.day.advanced(by: 28)
        )
        maker.add(.decision, 1, .shared, .decision(other), by: 3)
        #expect(try state(maker) == "noticed")
        maker.happen(.moved(CaseMaker.id, to: .closed, reason: "Done"), by: 2)
        #expect(try state(maker) == "not-taken-forward")
    }

    @Test("terms of reference that no meeting set still stand, and name no body")
    func terms() throws {
        var maker = CaseMaker()
        maker.tell()
        let terms = Record(.terms, of: nil, [Record.Value(.user, .user(PersonID(8)))])
        let id = maker.add(.investigation, 1, .shared, .record(terms))
        let view = try Wanted.found(try maker.view(5))
        #expect(view.sitting(behind: try Wanted.found(view.item(id))) == nil)
    }
}
