import CLP
import Testing

@testable import Casework
@testable import Verbs

/// The day that a list shows for each case: the earliest of the open clocks that the person may see.
@Suite("What is due, on a list")
struct ListDueTests {
    private static func due(_ store: inout Store, _ line: String, as person: UInt32) throws -> [[String]] {
        try store.ask(line, as: person).rows("case").map { row in
            [
                row.values.dropFirst().first?.string ?? "", row.values(of: "due")?.first?.string ?? "-",
            ]
        }
    }

    /// 26-0001 waits for advice; another case has five working days to tell the practitioner.
    private static func store() throws -> (Store, String) {
        var store = Store.seeded
        try PackTests.load(&store, PackTests.yaml(version: 1, days: 5))
        try store.ask("adopt pack=local once=a", as: 1)
        let open =
            "new case prac=S-1 kind=records source=staff heard=2026-11-18 safety=no title=\"x\" once=b"
        let id = try store.ask(open, as: 2).id
        return (store, id)
    }

    @Test("a date from the rules is shown and sorted by, beside one that people set")
    func rules() throws {
        var (store, other) = try Self.store()
        let all = try Self.due(&store, "list case sort=due", as: 2)
        let days = all.map { $0[1] == "-" ? "9999-99-99" : $0[1] }
        #expect(days == days.sorted())
        #expect(all.contains([other, "2026-11-25"]))
        let advice = try store.ask("due on=26-0001", as: 2).rows("due").first?.values(of: "due")?.first?
            .string
        #expect(all.contains(["26-0001", advice ?? ""]))
    }

    @Test("nobody learns of a date that they may not see")
    func hidden() throws {
        var (store, _) = try Self.store()
        // The practitioner knows of no advice that was asked for.
        #expect(try Self.due(&store, "list case", as: 5) == [["26-0001", "-"]])
    }
}
