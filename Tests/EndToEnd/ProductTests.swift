import Casework
import Fixture
import Testing
import Verbs

/// Everybody asks for everything at every stage, and each row of the policy and of the pathway is seen allowed and refused.
@Suite("Every row over the wire", .serialized)
struct ProductTests {
    @Test("everybody, every verb, every stage: absent, denied, blocked or done, as the tables say")
    func product() async throws {
        let expected = try Expectation()
        let images = try await Stages.all.value
        let products = try expected.settings.map { setting in
            guard let image = images[setting.name] else { throw TestFault("no scene \(setting.name)") }
            return Product(setting: setting, image: image, expected: expected)
        }
        var coverage = Coverage()
        // Each setting has a server of its own, so two take half the time.
        try await withThrowingTaskGroup(of: Coverage.self) { group in
            for (index, product) in products.enumerated() {
                if index > 1, let done = try await group.next() { coverage.add(done) }
                group.addTask { try await product.run() }
            }
            for try await done in group { coverage.add(done) }
        }
        for surprise in coverage.surprises { Issue.record("\(surprise)") }
        #expect(coverage.count > 10_000)
        var said = coverage.said
        said.add(try Said.transcripts())
        said.add(try await Said.rarities())
        let neverSent = Set(try Tables.rows("unseen.txt").map { $0.joined(separator: " ") })
        for fault in SaidCheck(said: said, unseen: neverSent).faults { Issue.record("\(fault)") }
        let never = Set(try Tables.rows("never.txt").flatMap(Tables.spread))
        var missing: Set<String> = []
        for step in expected.steps {
            if !coverage.allowedSteps.contains(step.name) { missing.insert("step \(step.name) allowed") }
            if !coverage.refusedSteps.contains(step.name) { missing.insert("step \(step.name) refused") }
            if !step.needs.isEmpty && !coverage.blockedSteps.contains(step.name) {
                missing.insert("step \(step.name) blocked")
            }
        }
        missing.formUnion(unseen(expected, coverage))
        for line in missing.subtracting(never).sorted() { Issue.record("never seen: \(line)") }
        for line in never.subtracting(missing).sorted() { Issue.record("seen, and listed as never: \(line)") }
    }

    private func unseen(_ expected: Expectation, _ coverage: Coverage) -> Set<String> {
        let silent = Set(expected.requests.filter { $0.name == "-" }.map(\.action))
        var missing: Set<String> = []
        for (place, actions) in expected.policy {
            for action in actions where !silent.contains(action) {
                let audiences = action == "read" ? expected.reads[place, default: []].map { "/\($0)" } : [""]
                for audience in audiences {
                    let name = "\(place.role) \(place.relation) \(action)\(audience)"
                    if !coverage.allowed.contains(name) { missing.insert("policy \(name) allowed") }
                }
                let isRefused =
                    coverage.refusedRoles.contains("\(place.role) \(action)")
                    || coverage.refusedRelations.contains("\(place.relation) \(action)")
                if !isRefused { missing.insert("policy \(place.role) \(place.relation) \(action) refused") }
            }
        }
        return missing
    }

    @Test("every verb has a request, and every action that no verb takes is named as such")
    func complete() throws {
        let expected = try Expectation()
        let names = Set(expected.requests.map { String($0.name.prefix { $0 != "." }) })
        for facts in Catalogue.facts where facts.action != .session {
            #expect(names.contains(facts.title.replacing(" ", with: "-")), "no request for \(facts.title)")
        }
        let taken = Set(Catalogue.facts.map(\.action.rawValue))
        for request in expected.requests where request.name == "-" {
            #expect(
                !taken.contains(request.action),
                "\(request.action) has a verb now: give a request for it"
            )
        }
        for request in expected.requests where !request.line.isEmpty {
            #expect(Action(rawValue: request.action) != nil, "\(request.name): \(request.action)")
        }
    }

    @Test("every stage of the pathway is a setting")
    func settings() throws {
        let expected = try Expectation()
        #expect(Set(expected.settings.filter(\.runsAll).map(\.stage)) == Set(Stage.allCases.map(\.rawValue)))
    }
}
