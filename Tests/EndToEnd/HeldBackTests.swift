import CLP
import Casework
import Fixture
import Testing

/// A later concern waits under a delay that the police asked for. Nothing that the organisation records meanwhile reaches the
/// practitioner or their companion before the telling, but for what is addressed to them.
@Suite("What is recorded under a delay is held back until the telling", .serialized)
struct HeldBackTests {
    /// Whatever the practitioner and their companion can read of the case.
    private static let questions = [
        "show {case}", "log {case}", "why {case}", "due", "calendar", "list case", "due on={case}",
    ]

    /// Somebody records something; a name keeps its reference for the steps after it.
    struct Step: Sendable {
        let who: Story.Person
        let line: String
        let text: String?
        let name: String?

        init(_ who: Story.Person, _ line: String, _ text: String? = nil, as name: String? = nil) {
            self.who = who
            self.line = line
            self.text = text
            self.name = name
        }
    }

    private static let steps = [
        Step(.lead, "note {case} kind=phone body=\"About the second\"", as: "hidden"),
        Step(.lead, "withhold {hidden} why=police-request review={later} reason=\"x\"", as: "kept"),
        Step(.colleague, "approve {kept}"),
        Step(.lead, "note {case} kind=phone body=\"More\"", as: "hidden.more"),
        Step(.lead, "withhold {hidden.more} why=third-party review={later} reason=\"x\"", as: "kept.more"),
        Step(.colleague, "approve {kept.more}"),
        Step(.lead, "refer {case} to=police date={today} reason=\"SECRET\""),
        Step(.lead, "refer {case} to=counter-fraud date={today} reason=\"SECRET\""),
        Step(.lead, "notify {case} to=police with=\"DC Smith\" date={today} reason=\"SECRET\""),
        Step(.lead, "contact {case} date={today} to=police with=\"DC Smith\" reason=\"SECRET\""),
        Step(.lead, "visit {case} date={today} present={U.lead} companion=offered", "SECRET", as: "seen"),
        Step(.lead, "learn {case} level=organisation kind=learning owner=\"x\" due={next}", "SECRET"),
        Step(.lead, "interview {case} date={today} kind=witness result=held with=\"SECRET\"", "SECRET"),
        Step(.lead, "consider {case} topic=w2 answer=no user={U.colleague} due={next}"),
        Step(.lead, "ask {case} for=advice user={U.locum} due={next} question=\"SECRET\" if={rev}"),
        Step(.locum, "show {case}"),
        Step(.locum, "advise {case} opinion=\"SECRET\"", "SECRET"),
        Step(.lead, Story.measure("restriction"), as: "asked"),
        Step(.lead, "discuss {case} date={today} user={U.consultant}", "SECRET"),
        Step(
            .lead,
            "put {case} name=\"SECRET\" type=a/b size=1 sha256=2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
            as: "upload.hidden"
        ),
        Step(.lead, "part {upload.hidden} at=0", "x"),
        Step(.lead, "seal {upload.hidden}", as: "file.hidden"),
        Step(
            .colleague,
            "new concern on={case} kind=records source=audit heard={today} safety=no title=\"Third\""
        ),
        Step(
            .lead,
            "delay {case} why=police-request expires={next} reason=\"x\" if={rev}",
            as: "delay.third"
        ),
        Step(.colleague, "approve {delay.third}"),
    ]

    private func answers(_ story: Story) throws -> [String] {
        try [Story.Person.practitioner, .companion].flatMap { person in
            try Self.questions.map { question in
                // Each answer has the number of its request before it.
                "\(person) \(question)\n"
                    + (try story.say(person, question).rows.map { row in
                        String(text(of: row).drop { $0 != " " })
                    }.joined(separator: "\n"))
            }
        }
    }

    /// What the practitioner's watch sees from a position to the telling.
    private func events(_ story: Story, from position: String) throws -> [String] {
        guard let identity = story.identities[.practitioner] else { return [] }
        let watcher = try TestClient(story.server, identity)
        _ = try watcher.next()
        try watcher.request("watch case since=\(position)")
        var found: [String] = []
        while found.last?.hasPrefix("tell ") != true {
            let event = try watcher.next()
            guard event.values.first == .atom("event") else { continue }
            found.append(
                ["verb", "id"].compactMap { event.values(of: $0)?.first?.string }.joined(separator: " ")
            )
        }
        watcher.close()
        return found
    }

    private func later(_ story: Story) throws {
        try story.say(.colleague, Stages.another)
        try story.say(
            .lead,
            "delay {case} why=police-request expires={next} reason=\"x\" if={rev}",
            as: "delay"
        )
        try story.say(.colleague, "approve {delay}")
    }

    @Test(
        "what they read stays octet for octet after every step, until all was told",
        arguments: ["told", "plan", "report"]
    )
    func unchanged(_ stage: String) async throws {
        try await Stages.tell(from: stage) { story in
            var before = try answers(story)
            let position = try story.say(.practitioner, "list case")["pos"] ?? ""
            try later(story)
            for step in Self.steps {
                try story.say(step.who, step.line, step.text, as: step.name)
                let after = try answers(story)
                for (one, other) in zip(before, after) { #expect(one == other, "\(step.line)") }
                before = after
            }
            let looks = try story.say(.practitioner, "who-looked {case}").text
            #expect(!looks.contains(story.value(of: "U.locum", for: .lead)))
            try story.refuse(.practitioner, "none", "no such item", "show {seen}")

            // Telling of one of the two tells of nothing else.
            let telling = try story.say(.lead, Story.telling + " of={case}.3")
            let half = try answers(story).joined()
            #expect(half.contains("{case}.3".replacing("{case}", with: story.made["case"] ?? "")))
            #expect(!half.contains("SECRET") && !half.contains("police"), "\(half)")
            #expect(try story.rows(.practitioner, "show {case}", "delay").isEmpty)
            let events = try events(story, from: position)
            #expect(events == ["new 26-0001.3", "tell \(telling["id"] ?? "")"])

            try story.say(.lead, Story.telling + " of={case}.2")
            let all = try answers(story).joined()
            for word in ["SECRET", "to=police", "why=police-request", "visit", "learning"] {
                #expect(all.contains(word), "\(word)")
            }
        }
    }

    @Test("what cannot be held back is refused, and the refusal says what to do")
    func refused() async throws {
        try await Stages.tell(from: "told") { story in
            try later(story)
            let separate = "what has to go on untold goes into a separate case"
            for result in ["isolated", "pattern", "high-frequency"] {
                try story.refuse(.lead, "rule.transition", separate, Story.baseline(result))
            }
            try story.refuse(.lead, "rule.transition", separate, Story.toCommittee("information"), "x")
            try story.refuse(.lead, "rule.field", "reads the title", "set {case} title=\"SECRET\" if={rev}")
            try story.refuse(
                .lead,
                "rule.field",
                "tell the practitioner of 26-0001.2 first",
                "explain {case}.2 date={today} companion=offered",
                "x"
            )
        }
        try await Stages.tell(from: "preliminary") { story in
            try later(story)
            let escalate = "escalate {case} reason=\"SECRET\" if={rev}"
            try story.refuse(.lead, "rule.transition", "separate case", escalate)
        }
    }

    @Test("urgent protection goes on: a measure binds, and is read, when it is approved")
    func protection() async throws {
        try await Stages.tell(from: "told") { story in
            try later(story)
            try story.say(.lead, Story.measure("restriction"), as: "urgent")
            try story.refuse(.practitioner, "none", "no such item", "show {urgent}")
            try story.say(.colleague, "approve {urgent}")
            let row = try story.row(.practitioner, "show {urgent}", "measure")
            #expect(row.values(of: "state")?.first?.string == "in-force")
        }
    }

    @Test("what goes on beside it is not held up: plans, questions, explanations of what is known")
    func beside() async throws {
        try await Stages.tell(from: "preliminary") { story in
            try later(story)
            try story.say(.practitioner, Story.plan, as: "plan.own")
            try story.say(.lead, "explain {concern} date={today} companion=offered", "On leave.")
            try story.say(.lead, "agree {plan.own}")
            #expect(story.file?.stage == .plan)
            let ask = "ask {case} for=response due={next} agreed=no if={rev}"
            try story.say(.lead, ask)
            try story.say(.lead, Story.offer)
        }
    }

    @Test("that the police asked for something to be kept back is shown after its review date")
    func police() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, "note {case} kind=phone body=\"x\"", as: "hidden")
            try story.say(
                .lead,
                "withhold {hidden} why=police-request review={tomorrow} reason=\"x\"",
                as: "kept"
            )
            try story.say(.colleague, "approve {kept}")
            let before = try story.say(.practitioner, "show {case}").text
            #expect(!before.contains("police"))
            try story.say(.practitioner, "respond {concern}", "x")
            try story.refuse(
                .colleague,
                "rule.field",
                "does not see yet that it is",
                "decide {case} outcome=explained cites={hidden}{weighs} reason=\"x\" if={rev}"
            )
            story.wait(days: 2)
            let after = try story.say(.practitioner, "show {case}").text
            #expect(after.contains("why=police-request"))
        }
    }
}
