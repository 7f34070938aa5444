import Casework
import Testing

@testable import Verbs

/// Sentences of the specification about single fields, each with a request that shows it.
struct SpecifiedTests {
    @Test(
        "a field that is needed in a certain case is asked for by name",
        arguments: [
            (2, "ask 26-0001 for=advice due=2026-12-01 question=\"x\" if=any", "user"),
            (2, "ask 26-0001 for=advice user=U-4 due=2026-12-01 if=any", "question"),
            (2, "ask 26-0001 for=response due=2026-12-01 if=any", "agreed"),
            (2, "ask 26-0001 for=response user=U-4 due=2026-12-01 agreed=yes if=any", "user"),
            (2, "assign 26-0001 user=U-7 as=excluded if=any", "reason"),
            (2, "assign 26-0001 user=U-3 as=none if=any", "reason"),
            (2, "can verb=note", "on"), (2, "interview 26-0001 date=2026-11-10 kind=witness result=held", ""),
            (2, "learn 26-0001 level=individual kind=none", "reason"),
            (2, "learn 26-0001 level=individual kind=learning owner=\"x\" due=2026-12-01", "size"),
            (1, "new user name=\"x\" role=practitioner code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=a,b,c,d", ""),
            (2, "note 26-0001 kind=phone", "body"), (1, "set U-4 state=disabled if=any", "reason"),
            (1, "set U-4 if=any", "role"),
        ]
    )
    func needed(_ person: UInt32, _ line: String, _ key: String) throws {
        var store = Store.seeded
        let isRead = line.hasPrefix("can")
        let last = try store.ask(isRead ? line : line + " once=a", as: person).last
        let wanted = key.isEmpty ? "no " : "no bad.arg key=\(key) "
        #expect(last.hasPrefix(wanted), "\(line): \(last)")
    }

    @Test("conditions are told of fields that the verb has and that may be left out")
    func conditions() throws {
        for (title, fields) in Conditions.table {
            let facts = try #require(Catalogue.facts.first { $0.title == title }, "\(title)")
            for field in fields.keys {
                let found = facts.parameters.first { $0.form == .blob ? field == "text" : $0.name == field }
                #expect(found?.isOptional == true, "\(title) \(field)")
            }
        }
    }

    @Test("a verb with types is asked about with its type, and said so")
    func canTyped() throws {
        var store = Store.seeded
        #expect(try store.ask("can verb=new-case", as: 2).last == "ok allowed=yes")
        let refused = try store.ask("can verb=list", as: 2).last
        #expect(refused.contains("name one of list-body, list-case"), "\(refused)")
        let unknown = try store.ask("can verb=lsit", as: 2).last
        #expect(unknown == "no bad.arg key=verb msg=\"there is no verb lsit\"")
    }

    @Test("a revision that was never reached is stale, and what changed is not known")
    func future() throws {
        var store = Store.seeded
        let last = try store.ask("set 26-0001 title=\"x\" if=99 once=a", as: 2).last
        #expect(last.hasPrefix("no stale id=26-0001") && last.contains(" keys=any "), "\(last)")
    }

    @Test("an account is made active or disabled, and the help says so")
    func account() throws {
        var store = Store.seeded
        let facts = try #require(Catalogue.facts.first { $0.title == "set user" })
        #expect(facts.usage.contains("[state=active|disabled]"))
        let last = try store.ask("set U-4 state=invited if=any once=a", as: 1).last
        #expect(last.hasPrefix("no bad.arg key=state "), "\(last)")
    }

    @Test("no usage names two texts, and the text comes last")
    func oneText() {
        for facts in Catalogue.facts {
            let texts = facts.usage.split(separator: "{").count - 1
            #expect(texts <= 1, "\(facts.title): \(facts.usage)")
            if texts == 1 { #expect(facts.usage.hasSuffix("}") || facts.usage.hasSuffix("}]")) }
        }
    }

    @Test("the name of a pack is a word", arguments: ["export pack=Zz", "list figure pack=Zz"])
    func packs(_ line: String) throws {
        var store = Store.seeded
        #expect(try store.ask(line, as: 2).last.hasPrefix("no bad.arg key=pack "))
        let small = line.replacing("Zz", with: "zz")
        #expect(try store.ask(small, as: 2).last.hasPrefix("no none "))
    }
}
