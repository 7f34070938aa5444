import Casework
import Testing

@testable import CandourServer

@Suite("Looks: one entry, then quiet for a quarter of an hour")
struct LooksTests {
    private let now = Moment(milliseconds: 1_000_000_000)
    private let person = PersonID(2)
    private let caseID = CaseID(year: 26, number: 1)

    private func after(_ milliseconds: Int64) -> Moment {
        Moment(milliseconds: now.milliseconds + milliseconds)
    }

    @Test("the limit, and a millisecond more")
    func coalescing() {
        let looks = Looks()
        #expect(looks.unrecorded((caseID, []), by: person, at: now)?.count == 1)
        looks.recorded([nil], in: caseID, by: person, at: now)
        #expect(looks.unrecorded((caseID, []), by: person, at: now) == nil)
        #expect(looks.unrecorded((caseID, []), by: person, at: after(ServerLimits.lookMilliseconds)) == nil)
        #expect(
            looks.unrecorded((caseID, []), by: person, at: after(ServerLimits.lookMilliseconds + 1)) != nil
        )
    }

    @Test("a clock that was set back hides nothing")
    func clockSetBack() {
        let looks = Looks()
        looks.recorded([nil], in: caseID, by: person, at: now)
        #expect(looks.unrecorded((caseID, []), by: person, at: after(-1)) != nil)
    }

    @Test("another person, another case and an item are looks of their own")
    func apart() {
        let looks = Looks()
        let note = ItemID(.note, 5)
        looks.recorded([nil], in: caseID, by: person, at: now)
        #expect(looks.unrecorded((caseID, []), by: PersonID(3), at: now) != nil)
        #expect(looks.unrecorded((CaseID(year: 26, number: 2), []), by: person, at: now) != nil)
        #expect(looks.unrecorded((caseID, [note]), by: person, at: now) == [note])
        looks.recorded([note], in: caseID, by: person, at: now)
        #expect(
            looks.unrecorded((caseID, [note, ItemID(.note, 6)]), by: person, at: now) == [ItemID(.note, 6)]
        )
    }

    @Test("a look after something came to the case is one of its own")
    func changed() {
        let looks = Looks()
        let person = PersonID(2)
        let caseID = CaseID(year: 26, number: 1)
        let now = Moment(seconds: 1_795_251_600)
        looks.recorded([nil], in: caseID, by: person, at: now)
        let later = Moment(seconds: 1_795_251_660)
        #expect(looks.unrecorded((caseID, []), by: person, at: later, changed: now) == nil)
        #expect(looks.unrecorded((caseID, []), by: person, at: later, changed: later)?.count == 1)
    }
}
