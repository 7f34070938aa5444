import CLP
import Testing
import Verbs

/// Each example of each verb, run on the seeded store. What `help` and the documentation show is what happens.
struct ExampleTests {
    /// One example, named by its verb.
    struct Named: CustomTestStringConvertible {
        let facts: VerbFacts
        let example: Example
        var testDescription: String { "\(example.role.rawValue): \(example.request)" }
    }

    static let all = Catalogue.facts.flatMap { facts in
        facts.examples.map { Named(facts: facts, example: $0) }
    }

    @Test(arguments: all)
    func `the last line begins as the example says`(_ named: Named) throws {
        var store = Store.seeded
        let request = store.complete(named.example.request, takesOnce: named.facts.takesOnce)
        let answered = try store.ask(request, text: named.example.text, as: named.example.role.person)
        #expect(answered.last.hasPrefix(named.example.answer), "\(answered.last)")
    }

    @Test(arguments: all)
    func `every key of the answer has its type`(_ named: Named) throws {
        var store = Store.seeded
        let request = store.complete(named.example.request, takesOnce: named.facts.takesOnce)
        let answered = try store.ask(request, text: named.example.text, as: named.example.role.person)
        Spelling.check(answered)
    }

    @Test(arguments: all)
    func `the request uses only keys that the verb names`(_ named: Named) throws {
        let store = Store.seeded
        let line = store.complete(named.example.request, takesOnce: named.facts.takesOnce)
        let octets = Array("1 \(line)\n".utf8)
        let message = try Message(octets: octets)
        var known = Set(named.facts.keys)
        if named.facts.takesOnce { known.insert("once") }
        if named.facts.takesRevision { known.insert("if") }
        for attribute in message.attributes { #expect(known.contains(attribute.key), "\(attribute.key)") }
    }
}
