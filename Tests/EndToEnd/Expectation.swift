import Casework
import Fixture
import Foundation

/// One request of the product.
struct Request: Sendable {
    let name: String
    let action: String
    let on: String
    /// `-`, `case`, the audience of the item that it names, or `own`.
    let about: String
    let line: String
    let text: String?
}

/// How the case stands, as the file says.
struct Setting: Sendable {
    let name: String
    let runsAll: Bool
    let stage: String
    let isSeen: Bool
    let isReported: Bool
    let off: Set<String>
    let unmet: Set<String>

    /// Whether a concern was recorded that the practitioner, who knows of the case, was not told of.
    var isLater: Bool {
        ["-later", "-again"].contains { name.hasSuffix($0) }
            || ["decided-bare", "monitoring-bare"].contains(name)
    }
}

/// One row of the expected pathway.
struct Step: Sendable, Hashable {
    let stage: String
    let action: String
    let on: String
    let to: String
    let needs: [String]

    var name: String { "\(stage) \(action) \(on)" }
}

/// What must come of each request: from the tables outside the code alone.
struct Expectation: Sendable {
    struct Place: Hashable, Sendable {
        let role: String
        let relation: String
    }

    /// What is expected of one request.
    struct Verdict: Sendable {
        /// `ok`, or the code of the refusal.
        let code: String
        /// The row of the pathway that lets it through, or whose needs stop it.
        let step: Step?
    }

    let requests: [Request]
    let settings: [Setting]
    let people: [(person: Story.Person, place: Place)]
    let steps: [Step]
    /// Actions by place, and audiences that may be read.
    let policy: [Place: Set<String>]
    let reads: [Place: Set<String>]
    /// Refusals by a rule of the verb's own: setting, request, person (`*` for any), code.
    let rules: [[String]]

    init() throws {
        requests = try Tables.rows("requests.txt", separator: "|").map { words in
            Request(
                name: words[0],
                action: words[1],
                on: words[2],
                about: words[3],
                line: words[4],
                text: words.count > 5 ? words[5] : nil
            )
        }
        settings = try Tables.rows("settings.txt").map { words in
            Setting(
                name: words[0],
                runsAll: words[1] == "all",
                stage: words[2],
                isSeen: words[3] == "yes",
                isReported: words[4] == "yes",
                off: Tables.set(words[5]),
                unmet: Tables.set(words[6])
            )
        }
        people = try Tables.rows("people.txt").map { words in
            guard let person = Story.Person(rawValue: words[0]) else { throw TestFault(words[0]) }
            return (person, Place(role: words[1], relation: words[2]))
        }
        steps = try Tables.steps()
        (policy, reads) = try Tables.policy()
        rules = try Tables.rows("rules.txt")
    }

    /// What somebody is to the case in a setting.
    func place(_ person: Story.Person, _ given: Place, in setting: Setting) -> Place {
        var relation = given.relation
        if relation == "excluded-later" { relation = setting.isReported ? "excluded" : "none" }
        if relation == "panel" && !setting.isReported { relation = "none" }
        if setting.off.contains(person.rawValue) { relation = "none" }
        return Place(role: given.role, relation: relation)
    }

    /// What must come of a request. `isThere` says whether the item that it names is on the file.
    func verdict(
        _ request: Request,
        by person: Story.Person,
        at place: Place,
        in setting: Setting,
        isThere: Bool
    ) -> Verdict {
        guard request.about != "-" else {
            let anywhere = Place(role: place.role, relation: "any")
            let isAllowed = policy[anywhere, default: []].contains(request.action)
            return Verdict(code: isAllowed ? ruled(request, person, setting) : "deny", step: nil)
        }
        let audiences = reads[place, default: []]
        let isOutside = place.relation == "subject" || place.relation == "companion"
        let isVisible = ["case", "own"].contains(request.about) || audiences.contains(request.about)
        if audiences.isEmpty || (isOutside && !setting.isSeen) || !isVisible || !isThere {
            return Verdict(code: "none", step: nil)
        }
        // Who asks for `any` revision changes first, and then needs that permission too.
        if !policy[place, default: []].contains(request.action) { return Verdict(code: "deny", step: nil) }
        guard steps.contains(where: { $0.action == request.action }) else {
            return Verdict(code: ruled(request, person, setting), step: nil)
        }
        let open = steps.filter { $0.stage == setting.stage && $0.action == request.action }
        // What waits to be told holds up nobody who must not learn of it.
        let unmet = isOutside && setting.isLater ? setting.unmet.subtracting(Self.untold) : setting.unmet
        let isAdmitted = open.contains { unmet.isDisjoint(with: $0.needs) }
        let own = open.first { $0.on == "-" || $0.on == request.on }
        guard isAdmitted, let own, unmet.isDisjoint(with: own.needs) else {
            let code = isAdmitted ? rule(request, person, setting) ?? "rule.transition" : "rule.transition"
            return Verdict(code: code, step: own)
        }
        return Verdict(code: ruled(request, person, setting), step: own)
    }

    private static let untold: Set = ["told-or-delayed", "told-or-put-off", "case-told", "told"]

    private func ruled(_ request: Request, _ person: Story.Person, _ setting: Setting) -> String {
        rule(request, person, setting) ?? "ok"
    }

    private func rule(_ request: Request, _ person: Story.Person, _ setting: Setting) -> String? {
        let wanted = [setting.name, request.name, person.rawValue]
        return rules.first { row in zip(row, wanted).allSatisfy { Tables.set($0).contains($1) || $0 == "*" }
        }?[3]
    }
}
