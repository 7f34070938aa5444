import CLP
import Testing

@testable import Casework
@testable import Verbs

/// What is due, as rows and as a file for a calendar.
@Suite("Due and calendar")
struct CalendarTests {
    private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    /// Puts a record on 26-0001.
    private static func record(
        _ store: inout Store,
        _ kind: RecordKind,
        _ number: UInt32,
        of item: ItemID? = nil,
        _ values: [(RecordKey, RecordValue)]
    ) {
        let facts = Record(kind, of: item, values.map { Record.Value($0.0, $0.1) })
        let event = Event.added(
            ItemID(kind.letter, number),
            to: Store.told,
            concern: nil,
            audience: .shared,
            isReleased: true,
            .record(facts)
        )
        store.apply([EventDraft(event)], by: PersonID(2), at: store.now)
    }

    private static func file(_ store: Store) throws -> (text: String, left: String?) {
        var store = store
        let answered = try store.ask("calendar", as: 2)
        guard case .octets(let octets)? = answered.answer?.content else { throw Missing(what: "the file") }
        return (
            String(decoding: octets, as: UTF8.self), answered.lines.last?.values(of: "left")?.first?.string
        )
    }

    private static func lines(_ store: Store, _ start: String) throws -> [String] {
        try file(store).text.split(separator: "\r\n").map(String.init).filter { $0.hasPrefix(start) }
    }

    @Test("an event keeps its name when its day moves, so that a calendar does not show it twice")
    func names() throws {
        var store = Store.seeded
        let (names, days) = (try Self.lines(store, "UID:"), try Self.lines(store, "DTSTART"))
        #expect(names == ["UID:26-0001-advice-Q-5@candour"])
        #expect(
            try store.ask("extend Q-5 due=2026-12-18 agreed=yes reason=\"x\" once=a", as: 2).last.hasPrefix(
                "ok"
            )
        )
        #expect(try Self.lines(store, "UID:") == names)
        #expect(try Self.lines(store, "DTSTART") != days)
    }

    @Test("a plan's review and its milestones on one day have names of their own")
    func milestones() throws {
        var store = Store.seeded
        let days = ["2026-12-01", "2026-12-08"].map(Self.day)
        Self.record(&store, .plan, 1, [(.milestones, .days(days)), (.review, .day(days[0]))])
        Self.record(&store, .agreement, 1, of: ItemID(.plan, 1), [])
        let names = try Self.lines(store, "UID:")
        #expect(names.count == 4)
        #expect(Set(names).count == names.count)
    }

    @Test("the file names nobody, and lines are no longer than 75 octets")
    func form() throws {
        let text = try Self.file(Store.seeded).text
        for name in ["Hale", "Hart", "letters", "Surgery"] { #expect(!text.contains(name)) }
        #expect(text.contains("CLASS:PRIVATE\r\n"))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }

    @Test("what does not fit into one answer is what is due last, and is counted")
    func tooMany() throws {
        var store = Store.seeded
        for number in 1...400 {
            let due = Self.day("2026-12-01").advanced(by: 401 - number)
            Self.record(&store, .intervention, UInt32(number), [(.due, .day(due))])
        }
        let (text, left) = try Self.file(store)
        let kept = text.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" }
        #expect(text.utf8.count <= 65_536)
        #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
        #expect(kept > 100)
        #expect(left == String(401 - kept))
        #expect(text.contains("-P-400@candour"))
        #expect(!text.contains("-P-1@candour"))
    }

    @Test("a time that ran out is listed while the case is open")
    func lapsed() throws {
        var store = Store.seeded
        Self.record(&store, .draft, 1, [(.due, .day(Self.day("2026-11-16")))])
        func states() throws -> [String] {
            try store.ask("due on=26-0001", as: 2).rows("due").compactMap {
                $0.values(of: "state")?.first?.string
            }
        }
        #expect(try states().contains("lapsed"))
        store.apply(
            [EventDraft(.moved(Store.told, to: .closed, reason: nil))],
            by: PersonID(2),
            at: store.now
        )
        #expect(try states().isEmpty)
    }
}
