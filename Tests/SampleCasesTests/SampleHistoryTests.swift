import RulePacks
import Testing

@testable import Casework
@testable import SampleCases

/// Made-up cases go where the rules let them, and the statistics count what was made.
struct SampleHistoryTests {
    private static let begin = Moment(seconds: 1_672_650_000)
    private static let end = Moment(seconds: 1_763_800_000)

    private static func founded() -> SampleStore {
        var store = SampleStore(State(), at: begin)
        var events: [Event] = [
            .founded(organisation: "NHS Central Lancashire", epoch: "7f3a", numberingKey: 7),
            .personAdded(PersonID(1), name: "Sam Reed", roles: [.admin], subject: nil),
        ]
        events += ShippedPacks.all.map { .packLoaded($0) }
        events.append(.packAdopted("england-primary-care"))
        for event in events { try? store.apply([EventDraft(event)], by: nil) }
        return store
    }

    private static let played: Result<State, any Error> = Result {
        var store = founded()
        try SampleHistory.play(300, practitioners: 110, seed: 1, until: end, in: &store)
        return store.state
    }

    @Test func `three hundred cases are played without a refusal, and reach every stage`() throws {
        let state = try SampleHistoryTests.played.get()
        #expect(state.casesCount > 290)
        let manager = try #require(state.person(PersonID(2)))
        let lens = Lens(state, for: manager, at: SampleHistoryTests.end)
        let first = try #require(Day(iso: "2023-01-01"))
        let last = try #require(Day(iso: "2025-12-31"))
        let statistics = try #require(lens.statistics(from: first, to: last))
        let funnel = try #require(statistics.tallies.first { $0.topic == .funnel })
        #expect(funnel.total == state.casesCount || funnel.total == nil)
        let share = try #require(statistics.endedEarly)
        #expect(share > 50 && share < 95, "\(share)")
    }

    @Test func `every topic of the statistics has something to count`() throws {
        let state = try SampleHistoryTests.played.get()
        let manager = try #require(state.person(PersonID(2)))
        let lens = Lens(state, for: manager, at: SampleHistoryTests.end)
        let first = try #require(Day(iso: "2023-01-01"))
        let last = try #require(Day(iso: "2025-10-31"))
        let statistics = try #require(lens.statistics(from: first, to: last))
        // Employers exclude; these practitioners are on lists.
        for tally in statistics.tallies where ![.exclusions].contains(tally.topic) {
            #expect(tally.cells.contains { $0.shown != 0 }, "\(tally.topic)")
        }
        let actions = state.everyCase.flatMap { file in file.marks.map { $0.verb } }
        for verb in ["propose", "represent", "appeal", "determine", "extend", "decline", "refer", "notify"] {
            #expect(actions.contains(verb), "\(verb)")
        }
    }

    @Test func `the same seed gives the same cases`() throws {
        func titles(_ seed: UInt64) throws -> [String] {
            var store = SampleHistoryTests.founded()
            try SampleHistory.play(
                20,
                practitioners: 9,
                seed: seed,
                until: SampleHistoryTests.end,
                in: &store
            )
            return (1...20).compactMap { store.state.caseFile(CaseID(year: 23, number: $0))?.title }
        }
        #expect(try titles(3) == titles(3))
        #expect(try titles(3) != titles(4))
    }
}
