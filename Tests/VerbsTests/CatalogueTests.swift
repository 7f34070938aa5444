import CLP
import Casework
import Testing
import Verbs

/// The catalogue is complete and in order.
struct CatalogueTests {
    @Test(arguments: Catalogue.facts.map(\.title))
    func `a verb is described`(_ title: String) throws {
        let facts = try #require(Catalogue.facts.first { $0.title == title })
        #expect(facts.summary.hasSuffix("."))
        #expect(!facts.summary.contains("  "))
        #expect(facts.summary.unicodeScalars.count <= 140)
        let isOfSession = ["bye", "enrol", "ping", "stop", "watch"].contains(facts.name)
        if !isOfSession { #expect(!facts.examples.isEmpty, "it has no example") }
    }

    @Test(arguments: Catalogue.facts.map(\.title))
    func `a verb's action has a row in the policy`(_ title: String) throws {
        let facts = try #require(Catalogue.facts.first { $0.title == title })
        guard facts.action != .session else { return }
        #expect(Policy.rows.contains { $0.actions.contains(facts.action) })
    }

    @Test(arguments: Catalogue.facts.map(\.title))
    func `a verb takes only registered keys`(_ title: String) throws {
        let facts = try #require(Catalogue.facts.first { $0.title == title })
        for key in facts.keys { #expect(Keys.type(of: key) != nil, "\(key) has no type") }
        #expect(Set(facts.keys).count == facts.keys.count)
    }

    @Test func `verbs are sorted and not repeated`() {
        let titles = Catalogue.facts.map(\.title)
        #expect(titles == titles.sorted())
        #expect(Set(titles).count == titles.count)
    }

    @Test func `every action of the policy is used by a verb`() {
        let used = Set(Catalogue.facts.map(\.action))
        // `force` is `if=any`; seeing the team is part of `show`, seeing everybody's devices of `list device`.
        for action in Action.allCases where ![.force, .seeTeam, .seeDevices].contains(action) {
            #expect(used.contains(action))
        }
    }

    @Test func `every verb is found by its own name`() {
        for facts in Catalogue.facts { #expect(Catalogue.action(of: facts.title) == facts.action) }
    }

    @Test(
        arguments: [
            ("frobnicate", "no bad.verb"), ("new", "no bad.arg key=id"), ("new house", "no bad.arg key=id"),
            ("set 26-0001.1 title=\"x\" once=a if=1", "no bad.arg key=id"), ("list", "no bad.arg key=id"),
            ("note 26-0001 kind=phone body=\"x\"", "no bad.arg key=once"),
            ("close 26-0001 reason=\"x\" once=a", "no bad.arg key=if"),
            ("close 26-0001 reason=\"x\" once=a fi=1 if=1", "no bad.arg key=fi"),
            ("close 26-0001 reason=\"x\" once=a if=01", "no bad.arg key=if"),
            ("close 26-0001 reason=\"x\" once=a if=4294967296", "no bad.arg key=if"),
            ("close 26-0001 26-0002 reason=\"x\" once=a if=1", "no bad.arg key=id"),
            ("close 26-0001 reason=\" \" once=a if=1", "no bad.arg key=reason"),
            ("close 26-0001 reason=done once=a if=1", "no bad.arg key=reason"),
            ("close 26-0001 reason=\"x\",\"y\" once=a if=1", "no bad.arg key=reason"),
            ("close 26-0001 reason= once=a if=1", "no bad.arg key=reason"),
            ("who now", "no bad.arg key=id"), ("who name=\"x\"", "no bad.arg key=name"),
        ]
    )
    func `a request that does not fit is refused by name`(_ request: String, _ answer: String) throws {
        var store = Store.seeded
        let answered = try store.ask(request, as: 2)
        #expect(answered.last.hasPrefix(answer), "\(answered.last)")
    }

    @Test func `a text that no verb takes is refused`() throws {
        var store = Store.seeded
        #expect(try store.ask("who", text: "x", as: 2).last.hasPrefix("no bad.arg key=size"))
    }

    @Test(arguments: [(64, true), (65, false)])
    func `an idempotency key has at most 64 characters`(_ count: Int, _ isTaken: Bool) throws {
        var store = Store.seeded
        let key = String(repeating: "k", count: count)
        let answered = try store.ask("note 26-0001 kind=phone body=\"x\" once=\(key)", as: 2)
        #expect(answered.last.hasPrefix(isTaken ? "ok id=N-" : "no bad.arg key=once"))
    }

    @Test(arguments: [(200, true), (201, false)])
    func `a title has at most 200 characters`(_ count: Int, _ isTaken: Bool) throws {
        var store = Store.seeded
        let title = String(repeating: "é", count: count)
        let request = store.complete("set 26-0001 title=\"\(title)\" if=REV", takesOnce: true)
        #expect(try store.ask(request, as: 2).last.hasPrefix(isTaken ? "ok rev=" : "no bad.arg key=title"))
    }

    @Test(arguments: [(500, true), (501, false)])
    func `a reason that needs escapes has at most 4000 octets as spelled`(_ count: Int, _ isTaken: Bool)
        throws
    {
        var store = Store.seeded
        let reason = "12345678" + String(repeating: "\\u{202e}", count: count - 1)
        let answered = try store.ask("waive 26-0001.1 reason=\"\(reason)\" once=a", as: 5)
        #expect(answered.last.hasPrefix(isTaken ? "ok rev=" : "no bad.arg key=reason"))
    }
}
