import Testing

@testable import Casework
@testable import Verbs

/// Nobody who ever investigated a case decides it, whatever else they became on it.
struct FormerInvestigatorTests {
    @Test func `an earlier journal that let an investigator join the team gives them no decision`() throws {
        var store = Store.seeded
        try store.readyToDecide(lead: 2)
        let steps: [Event] = [
            .memberAdded(Store.told, PersonID(3), .investigating, scope: [], end: nil, reason: "x"),
            .memberEnded(Store.told, PersonID(3)),
            .memberAdded(Store.told, PersonID(3), .team, scope: [], end: nil, reason: "x"),
        ]
        for step in steps { store.apply([EventDraft(step)], by: PersonID(2), at: store.now) }
        let decide =
            "decide 26-0001 outcome=no-action cites=\(store.baseline) reason=\"x\" if=\(store.revision(of: "26-0001")) once=a"
        let refused = try store.ask(decide, as: 3)
        #expect(refused.last.hasPrefix("no rule.field id=26-0001"))
        #expect(refused.last.contains("investigator and decider are different people"))
        let again = try store.ask("assign 26-0001 user=U-3 as=team if=any once=a", as: 2)
        #expect(again.last.contains("an investigator has no other part in it"))
    }
}
