import Testing

@testable import Casework
@testable import Verbs

/// A case must not be stuck because its case manager has left.
struct LeadGoneTests {
    @Test func `a colleague on the team takes over when the case manager is disabled, not before`() throws {
        var store = Store.seeded
        let take = "set 26-0001 lead=U-3 if=any once=a"
        #expect(try store.ask(take, as: 3).last.hasPrefix("no deny"))
        #expect(
            try store.ask("set U-2 state=disabled reason=\"Left\" if=any once=a", as: 1).last.hasPrefix("ok")
        )
        let rev = try #require(store.state.caseFile(CaseID(year: 26, number: 1))?.revision.number)
        let named = "set 26-0001 lead=U-3 if=\(rev) once=a"
        #expect(try store.ask("set 26-0001 title=\"x\" if=\(rev) once=a", as: 3).last.hasPrefix("no deny"))
        #expect(try store.ask(named, as: 7).last == "no none msg=\"no such case\"")
        #expect(try store.ask(named, as: 3).last.hasPrefix("ok rev="))
        #expect(store.state.caseFile(CaseID(year: 26, number: 1))?.lead == PersonID(3))
    }
}
