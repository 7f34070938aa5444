import CLP
import Casework
import Testing
import Verbs

/// Nobody can make a case too large to show, or keep it from being decided.
struct QuotaTests {
    @Test func `a practitioner's papers end, their answers do not, and the organisation goes on`() throws {
        var store = Store.seeded
        let comment = try commentable(&store)
        var taken = 0
        while try store.ask(comment, text: "x", as: 5).last.hasPrefix("ok") { taken += 1 }
        #expect(taken == Quotas.itemsOfPractitionerMax - Quotas.answersOfPractitionerMin)
        let refused = try store.ask(comment, text: "x", as: 5).last
        #expect(refused.hasPrefix("no over.count") && refused.contains("you can still answer"))
        #expect(try store.ask("respond 26-0001.1 once=a", text: "x", as: 5).last.hasPrefix("ok id=R-"))
        #expect(try store.ask("note 26-0001 kind=phone body=\"x\" once=a", as: 2).last.hasPrefix("ok id=N-"))
        try store.readyToDecide(lead: 2)
        let facts = "outcome=pattern cites=\(store.baseline)\(weighing(store)) reason=\"x\""
        let decide = "decide 26-0001 \(facts) if=\(store.revision(of: "26-0001")) once=a"
        #expect(try store.ask(decide, as: 3).last.hasPrefix("ok id=D-"))
    }

    @Test func `as many answers as there may be can all be weighed, and every concern keeps room for one`()
        throws
    {
        var store = Store.seeded
        let raise =
            "new concern on=26-0001 kind=records source=audit heard=2026-11-18 safety=no title=\"x\" once=a"
        while try store.ask(raise, as: 2).last.hasPrefix("ok") {}
        let count = store.state.caseFile(Store.told)?.concerns.count ?? 0
        #expect(count == Quotas.concernsPerCaseMax)
        let telling = "how=meeting told=2026-11-19 in-person=yes companion=offered support=yes"
        try store.ask("tell 26-0001 \(telling) if=\(store.revision(of: "26-0001")) once=a", text: "x", as: 2)
        // One concern takes all that is to spare; the others one each.
        for number in 1...count {
            while try store.ask("respond 26-0001.\(number) once=a", text: "x", as: 5).last.hasPrefix("ok") {}
            let explain = "explain 26-0001.\(number) date=2026-11-19 companion=attended once=a"
            while try store.ask(explain, text: "x", as: 2).last.hasPrefix("ok") {}
        }
        let concerns = store.state.caseFile(Store.told)?.concerns ?? []
        let answers = concerns.flatMap(\.responses)
        #expect(answers.count == Quotas.responsesPerCaseMax + Quotas.explanationsPerCaseMax)
        #expect(answers.count <= Limits.listValuesMax)
        #expect(concerns.allSatisfy { concern in concern.responses.contains { $0.letter == .response } })
        #expect(concerns.allSatisfy { concern in concern.responses.contains { $0.letter == .visit } })
        let refused = try store.ask("respond 26-0001.1 once=a", text: "x", as: 5).last
        #expect(refused.hasPrefix("no over.count"))
        try store.readyToDecide(lead: 2)
        let facts = "outcome=pattern cites=\(store.baseline)\(weighing(store)) reason=\"x\""
        let decide = "decide 26-0001 \(facts) if=\(store.revision(of: "26-0001")) once=a"
        #expect(try store.ask(decide, as: 3).last.hasPrefix("ok id=D-"))
    }

    @Test func `one member of staff adds only so many papers, and steps go on beyond them`() throws {
        var store = Store.seeded
        let note = "note 26-0001 kind=phone body=\"x\" once=a"
        var taken = 0
        while try store.ask(note, as: 3).last.hasPrefix("ok") { taken += 1 }
        #expect(taken <= Quotas.papersPerPersonMax && taken > Quotas.papersPerPersonMax - 50)
        #expect(try store.ask(note, as: 2).last.hasPrefix("ok"))
        let learn = "learn 26-0001 level=individual kind=none reason=\"x\" once=a"
        #expect(try store.ask(learn, as: 3).last.hasPrefix("ok"))
    }

    @Test func `a practitioner invites only so many companions, past and present`() throws {
        var store = Store.seeded
        var invited = 1
        while true {
            let secrets = "code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin once=a"
            let line = "invite 26-0001 name=\"x\" scope=concerns ends=2027-01-31 \(secrets)"
            let answered = try store.ask(line, as: 5)
            guard answered.last.hasPrefix("ok") else { break }
            invited += 1
            try store.ask("uninvite 26-0001 user=\(answered.id) once=a", as: 5)
        }
        #expect(invited == Quotas.companionsPerCaseMax)
    }

    /// A comment on what the practitioner was told.
    private func commentable(_ store: inout Store) throws -> String {
        let shown = try store.ask("show 26-0001", as: 5)
        let telling = shown.rows("telling").first?.values.last?.string ?? ""
        return "comment \(telling) once=a"
    }

    private func weighing(_ store: Store) -> String {
        let answers = store.state.caseFile(Store.told)?.concerns.flatMap(\.responses).map(\.text) ?? []
        guard !answers.isEmpty else { return "" }
        return
            " weighs=\(answers.joined(separator: ",")) weighing=\(answers.map { _ in "\"x\"" }.joined(separator: ","))"
    }
}
