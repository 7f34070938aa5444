import Testing

@testable import Casework
@testable import Verbs

/// A name is found as people type it who have no accents and no curly apostrophes on their keyboard.
struct NameSearchTests {
    @Test(arguments: ["sian", "d'arcy", "oneill", "SIÂN", "7654321"])
    func `the register finds it`(typed: String) throws {
        var store = try Self.store()
        #expect(try store.ask("list prac name=\"\(typed)\"", as: 2).last == "ok n=1")
    }

    @Test(arguments: [("sian", 1), ("oneill", 1), ("st marys", 1), ("nobody", 0)])
    func `so does the list of cases`(typed: String, count: Int) throws {
        var store = try Self.store()
        let opened = try store.ask(
            "new case prac=S-2 kind=records source=audit heard=2026-11-18 safety=no title=\"Late\" once=b",
            as: 2
        )
        #expect(opened.last.hasPrefix("ok id="))
        let found = try store.ask("list case name=\"\(typed)\"", as: 2).last
        #expect(found == "ok n=\(count)")
    }

    private static func store() throws -> Store {
        var store = Store.seeded
        let made = try store.ask(
            "new prac name=\"Dr Siân O'Neill-D’Arcy\" profession=gp regulator=gmc registration=\"7654321\" list=medical practice=\"St. Mary’s\" once=a",
            as: 2
        )
        #expect(made.last.hasPrefix("ok id=S-"))
        return store
    }
}
