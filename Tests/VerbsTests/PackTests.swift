import CLP
import Testing

@testable import Casework
@testable import Verbs

/// Rule packs are tried, loaded and adopted by an administrator; a case keeps the one that it started under.
@Suite("Rule packs by verb")
struct PackTests {
    /// A pack of one figure.
    static func yaml(_ name: String = "local", version: Int, days: Int) -> String {
        """
        name: \(name)
        version: \(version)
        title: "Local rules"
        nation: england
        legal-basis: "none"
        applies-from: 2026-01-01
        figures:
          - key: tell
            count: \(days)
            unit: working-days
            convention: exclusive
            whose: organisation
            rule: "The practitioner is told within \(days) working days."
            source: "a test"
            confidence: recalled
        questions:
          - name: short
            title: "One question"
            items:
              - id: w1
                principle: welfare
                text: "Is support offered?"
                status: guidance
                source: "a test"
        gaps:
          - "Everything else."

        """
    }

    @discardableResult
    static func load(_ store: inout Store, _ yaml: String, as person: UInt32 = 1) throws -> String {
        try store.ask("load once=a", text: yaml, as: person).last
    }

    @Test("a version rises, or is refused")
    func versions() throws {
        var store = Store.seeded
        #expect(try Self.load(&store, Self.yaml(version: 2, days: 5)) == "ok pack=local version=2")
        for version in [1, 2] {
            let refused = try Self.load(&store, Self.yaml(version: version, days: 6))
            #expect(refused.hasPrefix("no bad.arg key=size msg=\"version 2 of local is loaded"), "\(refused)")
        }
        #expect(try Self.load(&store, Self.yaml(version: 3, days: 6)) == "ok pack=local version=3")
        #expect(try store.ask("list pack", as: 2).rows("pack").count == 2)
    }

    @Test("a version whose first day has not come is for later cases")
    func firstDay() throws {
        var store = Store.seeded
        try Self.load(&store, Self.yaml(version: 1, days: 5))
        try Self.load(&store, Self.yaml(version: 2, days: 6).replacing("2026-01-01", with: "2199-01-01"))
        #expect(
            try store.ask("adopt pack=local once=b", as: 1).last
                == "ok pack=local version=1 msg=\"version 2 applies to cases that start from Tuesday 1 January 2199 on\""
        )
        let line = "new case prac=S-1 kind=records source=audit heard=2026-11-18 safety=no title=\"x\" once=c"
        guard case .caseFile(let file)? = Reference(try store.ask(line, as: 2).id) else {
            return #expect(Bool(false))
        }
        #expect(store.state.caseFile(file)?.pack == PackID(name: "local", version: 1))
    }

    @Test("nobody but an administrator tries, loads or adopts", arguments: [2, 3, 4, 5, 6, 7] as [UInt32])
    func others(person: UInt32) throws {
        var store = Store.seeded
        let yaml = Self.yaml(version: 1, days: 5)
        #expect(try Self.load(&store, yaml, as: person).hasPrefix("no deny"))
        #expect(try store.ask("trial", text: yaml, as: person).last.hasPrefix("no deny"))
        #expect(try store.ask("adopt pack=local once=a", as: person).last.hasPrefix("no deny"))
        #expect(store.state.allPacks.isEmpty)
    }

    @Test("open cases keep their rules, new cases take those that are adopted, or those that were asked for")
    func pinning() throws {
        var store = Store.seeded
        let open = "new case prac=S-1 kind=records source=staff heard=2026-11-18 safety=no title=\"x\""
        func rules(_ id: String) -> PackID? {
            guard case .caseFile(let file)? = Reference(id) else { return nil }
            return store.state.caseFile(file)?.pack
        }
        let before = try store.ask("\(open) once=a", as: 2).id
        try Self.load(&store, Self.yaml(version: 1, days: 5))
        #expect(try store.ask("adopt pack=local once=a", as: 1).last == "ok pack=local version=1")
        let first = try store.ask("\(open) once=b", as: 2).id
        try Self.load(&store, Self.yaml(version: 2, days: 9))
        let second = try store.ask("\(open) once=c", as: 2).id
        try Self.load(&store, Self.yaml("other", version: 1, days: 3))
        let third = try store.ask("\(open) pack=other once=d", as: 2).id
        let refused = try store.ask("\(open) pack=nowhere once=e", as: 2).last
        #expect(rules(before) == nil)
        #expect(rules(first) == PackID(name: "local", version: 1))
        #expect(rules(second) == PackID(name: "local", version: 2))
        #expect(rules(third) == PackID(name: "other", version: 1))
        #expect(refused.hasPrefix("no bad.arg key=pack msg="))
        // From Wednesday 18 November 2026, when it was heard: five working days, then nine, then three.
        for (id, due) in [(first, "2026-11-25"), (second, "2026-12-01"), (third, "2026-11-23")] {
            let rows = try store.ask("due on=\(id)", as: 2).rows("due")
            #expect(rows.map { $0.values(of: "due")?.first?.string } == [due])
        }
        #expect(try store.ask("due on=\(before)", as: 2).rows("due").isEmpty)
    }

    @Test(
        "what is wrong with a pack names line and column",
        arguments: [
            ("count: 5", "count: five", "pack:9:12: "),
            ("unit: working-days", "unit: fortnights", "pack:10:11: "),
            ("nation: england", "nation: englnd", "pack:4:"), ("figures:", "figurse:", "pack:7:"),
            ("version: 2", "version: 2\nversion: 3", "pack:2:1: "),
            ("title: \"Local", "title: \"Lo\"cal", "pack:3:"),
        ]
    )
    func problems(_ good: String, _ bad: String, _ place: String) throws {
        var store = Store.seeded
        let yaml = Self.yaml(version: 2, days: 5).replacing(good, with: bad)
        let rows = try store.ask("trial", text: yaml, as: 1).rows("problem")
        let said = rows.compactMap { $0.values(of: "msg")?.first?.string }
        #expect(said.contains { $0.hasPrefix(place) }, "\(said)")
        let refused = try store.ask("load once=a", text: yaml, as: 1)
        #expect(refused.last.hasPrefix("no bad.arg key=size msg=\"pack:"), "\(refused.last)")
        #expect(refused.rows("fault").count == rows.count)
        #expect(store.state.allPacks.isEmpty)
    }

    @Test("a trial says what would change and changes nothing")
    func trial() throws {
        var store = Store.seeded
        func differences(_ yaml: String) throws -> [String] {
            let rows = try store.ask("trial", text: yaml, as: 1).rows("difference")
            return rows.compactMap { $0.values(of: "msg")?.first?.string }
        }
        #expect(try differences(Self.yaml(version: 1, days: 5)) == ["local is new"])
        try Self.load(&store, Self.yaml(version: 1, days: 5))
        #expect(try differences(Self.yaml(version: 1, days: 5)).isEmpty)
        let changed = try differences(Self.yaml(version: 2, days: 9))
        #expect(changed.contains { $0.contains("tell") && $0.contains("9 working days") }, "\(changed)")
        #expect(store.state.allPacks.count == 1)
    }

    @Test("a pack is listed with its sources, gaps and questions, and comes out as it can go in again")
    func reading() throws {
        var store = Store.seeded
        try Self.load(&store, Self.yaml(version: 1, days: 5))
        let listed = try store.ask("list figure pack=local", as: 5)
        Spelling.check(listed)
        #expect(
            listed.lines.map { $0.values.first?.string ?? "" } == ["pack", "figure", "gap", "question", ""]
        )
        let answer = try store.ask("export pack=local", as: 2).answer
        guard case .octets(let octets)? = answer?.content else { throw Missing(what: "the text of the pack") }
        let yaml = String(decoding: octets, as: UTF8.self)
        #expect(
            try Self.load(&store, yaml.replacing("version: 1", with: "version: 2"))
                == "ok pack=local version=2"
        )
        let refused = try store.ask("export pack=local version=9", as: 2).last
        #expect(refused == "no none msg=\"no such rule pack\"")
    }
}
