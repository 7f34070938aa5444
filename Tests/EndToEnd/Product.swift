import CLP
import CandourServer
import Casework
import Fixture
import Verbs

/// Asks everything of everybody in one setting, over the wire.
///
/// First everything that must be refused, in one go, because it leaves the case as it is. Then everything that is let through,
/// one by one: a step that stays is taken on the server itself, a step that moves the case on a copy of it.
struct Product {
    /// Requests that are sent before the first answer is read.
    private static let ahead = 24

    let setting: Setting
    let image: Story.Image
    let expected: Expectation

    private struct Asked {
        let person: Story.Person
        let place: Expectation.Place
        let request: Request
        let verdict: Expectation.Verdict
    }

    func run() async throws -> Coverage {
        let story = try await Story(image)
        var coverage = Coverage()
        do {
            guard story.file?.stage.rawValue == setting.stage else { throw TestFault("not at its stage") }
            let all = asked(of: story)
            try refused(all.filter { isHeldBack($0.verdict.code) }, story, &coverage)
            for one in all where !isHeldBack(one.verdict.code) { try await admitted(one, story, &coverage) }
            try reread(story, &coverage)
        } catch {
            await story.stop()
            throw TestFault("\(setting.name): \(error)")
        }
        await story.stop()
        return coverage
    }

    /// Reads once more what has been made, for the rows of it.
    private func reread(_ story: Story, _ coverage: inout Coverage) throws {
        for (person, _) in expected.people where story.identities[person] != nil {
            for line in ["show {case}", "log {case}", "why {case}", "due on={case}", "list meeting"] {
                coverage.said.take(line, try story.ask(person, line).messages)
            }
        }
    }

    private func isHeldBack(_ code: String) -> Bool { ["none", "deny", "rule.transition"].contains(code) }

    private func asked(of story: Story) -> [Asked] {
        var all: [Asked] = []
        for request in expected.requests where !request.line.isEmpty {
            for (person, given) in expected.people where story.users[person] != nil {
                let place = expected.place(person, given, in: setting)
                let words = story.spell(request.line, for: person).split(separator: " ")
                let verdict = expected.verdict(
                    request,
                    by: person,
                    at: place,
                    in: setting,
                    isThere: words.count < 2 || !words[1].hasSuffix("-77")
                )
                if !setting.runsAll && verdict.step?.needs.isEmpty != false { continue }
                all.append(Asked(person: person, place: place, request: request, verdict: verdict))
            }
        }
        return all
    }

    // MARK: Refused

    private func refused(_ all: [Asked], _ story: Story, _ coverage: inout Coverage) throws {
        for (person, mine) in Dictionary(grouping: all, by: \.person) {
            let client = try story.client(person)
            let before = story.server.daemon.state.seq
            var rest = mine[...]
            while !rest.isEmpty {
                let some = rest.prefix(Self.ahead)
                let tags = try some.map { one in
                    try client.request(
                        story.spell(one.request.line, for: person),
                        blob: one.request.text.map { Array($0.utf8) }
                    )
                }
                for (one, tag) in zip(some, tags) { note(one, try client.reply(to: tag), &coverage) }
                rest = rest.dropFirst(Self.ahead)
            }
            if story.server.daemon.state.seq != before {
                coverage.surprises.append("\(setting.name): something refused to \(person) was recorded")
            }
        }
    }

    // MARK: Let through

    private func admitted(_ one: Asked, _ story: Story, _ coverage: inout Coverage) async throws {
        if one.verdict.code == "ok", let step = one.verdict.step, step.to != setting.stage {
            let to = step.to
            // A copy of the whole server for the first of each kind; for the others the same decision on the same state.
            guard coverage.copied.insert(step.name).inserted else {
                try decide(one, story, to, &coverage)
                return
            }
            let copy = try await Story(image)
            do {
                note(one, try copy.ask(one.person, one.request.line, one.request.text), &coverage)
            } catch {
                await copy.stop()
                throw error
            }
            let stage = copy.file?.stage.rawValue ?? ""
            await copy.stop()
            if stage != to {
                coverage.surprises.append("\(name(one)): leads to \(stage), not to \(to)")
            }
            return
        }
        // A concern that was recorded a moment ago is told before the practitioner chooses not to answer it; where the telling
        // moves the case, they choose on a copy without it.
        if one.request.name == "waive", story.file?.isTold == false {
            guard setting.stage != "received" else {
                let copy = try await Story(image)
                let reply = Result { try copy.ask(one.person, one.request.line, one.request.text) }
                await copy.stop()
                return note(one, try reply.get(), &coverage)
            }
            try story.say(.lead, Story.telling)
        }
        let before = story.server.daemon.state.seq
        let reply = try story.ask(one.person, one.request.line, one.request.text)
        note(one, reply, &coverage)
        let after = story.server.daemon.state.seq
        if !reply.isOK && after != before { coverage.surprises.append("\(name(one)): refused, and recorded") }
        if story.file?.stage.rawValue != setting.stage {
            coverage.surprises.append("\(name(one)): moved the case")
        }
    }

    /// What the server would decide, on its present state, without doing it.
    private func decide(_ one: Asked, _ story: Story, _ to: String, _ coverage: inout Coverage) throws {
        let state = story.server.daemon.state
        let line = story.spell(one.request.line, for: one.person)
        let text = one.request.text.map { " {\($0.utf8.count)}\n\($0)" } ?? ""
        let message = try Message(octets: Array("1 \(line)\(text)\n".utf8))
        guard case .person(let id)? = Reference(story.users[one.person] ?? ""), let person = state.person(id)
        else { throw TestFault("\(one.person) is nobody") }
        var code = "ok"
        var stages: [String] = []
        do throws(Refusal) {
            guard case .write(let write) = try Catalogue.prepare(message, conceal: { $0 }) else { return }
            let decided = try write.decide(person, story.server.clock.now, state)
            for draft in decided.events {
                if case .moved(_, let stage, _) = draft.event { stages.append(stage.rawValue) }
            }
        } catch {
            code = error.code.rawValue
        }
        coverage.count += 1
        if code != one.verdict.code || stages != [to] {
            coverage.surprises.append("\(name(one)): expected \(one.verdict.code), got \(code) \(stages)")
        }
    }

    private func note(_ one: Asked, _ reply: Reply, _ coverage: inout Coverage) {
        let code = reply.isOK ? "ok" : reply.code
        coverage.said.take(one.request.line, reply.messages)
        if code != one.verdict.code {
            coverage.surprises.append(
                "\(name(one)): expected \(one.verdict.code), got \(code): \(reply.text)"
            )
        }
        if one.request.action == "see-team", reply.isOK,
            !reply.rows.contains(where: { $0.values.first == .atom("member") })
        {
            coverage.surprises.append("\(name(one)): no member is listed")
        }
        let steps = expected.steps.filter {
            $0.stage == setting.stage && $0.action == one.request.action
                && ($0.on == "-" || $0.on == one.request.on) && one.request.about != "-"
        }
        coverage.saw(code, one.request, at: one.place, row: one.verdict.step, steps: steps)
    }

    private func name(_ one: Asked) -> String { "\(setting.name) \(one.request.name) \(one.person)" }
}
