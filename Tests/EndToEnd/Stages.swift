import CandourServer
import Casework
import Fixture

/// The case at every stage, brought there once in a run; a test takes a copy.
enum Stages {
    /// By the names of `Expected/settings.txt`.
    static let all = Task<[String: Story.Image], any Error> {
        var images: [String: Story.Image] = [:]
        for scene in scenes {
            let story: Story
            if let from = scene.from {
                guard let image = images[from] else { throw TestFault("no scene \(from)") }
                story = try await Story(image)
            } else {
                story = Story(try await TestServer())
            }
            do {
                try scene.play(story)
                images[scene.name] = try story.image()
            } catch {
                await story.stop()
                throw TestFault("\(scene.name): \(error)")
            }
            await story.stop()
        }
        return images
    }

    /// A copy of the case at a stage, with a server of its own.
    static func story(at name: String) async throws -> Story {
        guard let image = try await all.value[name] else { throw TestFault("no stage \(name)") }
        return try await Story(image)
    }

    /// Runs a conversation on a copy of a stage.
    static func tell(from name: String, _ body: (Story) async throws -> Void) async throws {
        let story = try await story(at: name)
        do {
            try await body(story)
        } catch {
            await story.stop()
            throw error
        }
        await story.stop()
    }

    /// A stretch of the way from one stage to another.
    struct Scene: Sendable {
        let name: String
        let from: String?
        let play: @Sendable (Story) throws -> Void

        init(_ name: String, from: String?, _ play: @escaping @Sendable (Story) throws -> Void) {
            self.name = name
            self.from = from
            self.play = play
        }
    }

    private static let scenes = beginning + full + bare + again + later + pharmacy

    private static let beginning = [
        Scene("founded", from: nil) { try $0.found() },
        Scene("received", from: "founded") { try $0.open() },
        Scene("delay", from: "received") { try $0.delay() },
        Scene("delayed", from: "delay") { try $0.report() },
    ]

    /// The way on which everything that a later step needs has been done.
    private static let full = [
        Scene("told-bare", from: "received") { try $0.tell() },
        Scene("told", from: "told-bare") { try $0.stock() },
        Scene("isolated", from: "told") {
            try $0.say(.lead, Story.baseline("isolated"), as: "baseline")
            try $0.say(.lead, Story.toCommittee("isolated"), "Paper.")
        },
        Scene("noted", from: "isolated") {
            try $0.say(.chair, "receive {case} meeting={meeting} reason=\"x\" if={rev}")
            try $0.learn()
        },
        Scene("preliminary", from: "told") { try $0.say(.lead, Story.baseline("pattern"), as: "baseline") },
        Scene("response", from: "preliminary") {
            try $0.say(
                .lead,
                "ask {case} for=response due={next} agreed=yes if={rev}",
                as: "ask.response"
            )
            try $0.say(.practitioner, Story.plan, as: "plan")
        },
        Scene("plan", from: "preliminary") {
            try $0.say(.practitioner, "agree {plan}")
            try $0.say(.lead, "review {plan} result=complete date={today} reason=\"x\"")
        },
        Scene("performance", from: "told") {
            try $0.say(.lead, Story.baseline("high-frequency"), as: "baseline")
            try $0.say(.lead, Story.toCommittee("performance"), "Paper.")
        },
        Scene("investigation", from: "performance") { try $0.investigate() },
        Scene("report", from: "investigation") {
            try $0.say(.investigator, "final {case} recommendation=\"x\" if={rev}", "Findings.")
        },
        Scene("decided-untold", from: "report") {
            try $0.say(.practitioner, "represent {proposal} hearing=no final=yes", "Too much.")
            try $0.say(
                .chair,
                "decide {case} outcome=conditions cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}",
                as: "decision"
            )
            try $0.say(.lead, "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\"")
            try $0.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
            try $0.say(.lead, "determine {appeal} outcome=withdrawn date={today} reason=\"x\"")
            try $0.learn()
        },
        Scene("decided", from: "decided-untold") {
            try $0.say(.lead, "notify {case} to=nhs-resolution with=\"x\" date={today} reason=\"x\"")
        },
        Scene("monitoring", from: "decided") {
            try $0.say(.lead, intervention, as: "intervention")
            try $0.say(.lead, "review {intervention} result=complete date={today} reason=\"x\"")
            try $0.say(.chair, Story.endMonitoring)
        },
        Scene("closed", from: "decided") { try $0.say(.lead, "close {case} reason=\"Done\" if={rev}") },
        Scene("reopened", from: "closed") { try $0.say(.lead, "reopen {case} reason=\"New\" if={rev}") },
    ]

    static let intervention =
        "intervene {case} kind=training owner=\"x\" due={next} criteria=\"x\" if={rev}"

    /// The way on which as little has been done as each stage allows.
    private static let bare = [
        delayed("isolated-bare", from: "delayed", "isolated", "isolated", "no"),
        delayed("preliminary-bare", from: "delay", "pattern", "repeated", "no"),
        delayed("performance-bare", from: "delayed", "high-frequency", "repeated", "yes"),
        Scene("noted-bare", from: "delayed") {
            try $0.say(.lead, Story.baseline("isolated", frequency: "isolated", safety: "no"))
            try $0.say(.lead, Story.toCommittee("isolated"), "Paper.")
            try $0.say(.chair, "receive {case} meeting={meeting} reason=\"x\" if={rev}")
            $0.wait(days: 2)
        },
        Scene("response-bare", from: "told-bare") {
            try $0.say(.lead, Story.baseline("pattern", frequency: "repeated", safety: "no"))
            try $0.say(
                .lead,
                "ask {case} for=response due={next} agreed=yes if={rev}",
                as: "ask.response"
            )
        },
        Scene("plan-bare", from: "told-bare") {
            try $0.say(.lead, Story.baseline("pattern", frequency: "repeated", safety: "no"))
            try $0.say(.lead, Story.plan, as: "plan")
            try $0.say(.practitioner, "agree {plan}")
            try $0.say(.lead, Story.plan, as: "plan")
        },
        Scene("investigation-bare", from: "told-bare") {
            try $0.say(.lead, Story.baseline("high-frequency"))
            try $0.report()
            try $0.say(.lead, Story.toCommittee("performance"), "Paper.")
            try $0.consider()
            try $0.say(
                .chair,
                "terms {case} meeting={meeting} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}",
                "Terms."
            )
        },
        Scene("report-bare", from: "investigation-bare") {
            try $0.say(.investigator, Story.offer)
            try $0.say(.investigator, "draft {case} due={next}", "Draft.", as: "draft")
            try $0.say(.practitioner, "comment {draft} final=yes", "x")
            try $0.say(.investigator, "final {case} recommendation=\"x\" if={rev}", "Findings.")
        },
        Scene("decided-bare", from: "told-bare") {
            try $0.say(.practitioner, "respond {concern} final=yes", "x")
            try $0.say(.lead, Story.baseline("pattern", frequency: "repeated", safety: "no"))
            try $0.say(
                .colleague,
                "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}",
                as: "decision"
            )
            try $0.say(.colleague, another)
        },
        Scene("monitoring-bare", from: "decided-bare") {
            try $0.say(.lead, intervention, as: "intervention")
        },
    ]

    /// Something new that a case was opened again for.
    static let evidence = "contact {case} date={today} to=gmc with=\"Two more letters\""

    static let another =
        "new concern on={case} kind=records source=audit heard={today} safety=no title=\"Another\""

    /// A practitioner who is on no performers list.
    private static let pharmacy = [
        Scene("pharmacy-told", from: nil) {
            try $0.found(as: Story.pharmacist)
            try $0.open()
            try $0.tell()
            try $0.say(.practitioner, "respond {concern} final=yes", "x")
        },
        Scene("pharmacy", from: "pharmacy-told") {
            try $0.say(.lead, Story.baseline("pattern"))
            try $0.say(
                .colleague,
                "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"
            )
            try $0.learn()
        },
    ]

    /// A case that was opened again and told again; then one more concern was recorded, which the practitioner does not know.
    private static let again = [
        Scene("again", from: "reopened") {
            try $0.say(.lead, Story.telling)
            try $0.say(.lead, evidence)
            try $0.say(.lead, Story.baseline("pattern"), as: "baseline")
        },
        Scene("preliminary-again", from: "again") {
            try $0.say(.practitioner, Story.plan, as: "plan")
            try $0.say(.colleague, another)
        },
        Scene("decided-again", from: "again") {
            try $0.say(
                .colleague,
                "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"
            )
            try $0.say(.colleague, another)
        },
        Scene("monitoring-again", from: "decided-again") { try $0.say(.lead, intervention) },
    ]

    /// A concern that was recorded after the practitioner was told of the others.
    private static let later = ["told", "response", "plan", "investigation", "report"].map { stage in
        Scene(stage + "-later", from: stage) { try $0.say(.colleague, another) }
    }

    /// A baseline that was taken under a delay, which has passed since: the practitioner knows nothing.
    private static func delayed(
        _ name: String,
        from: String,
        _ result: String,
        _ frequency: String,
        _ safety: String
    ) -> Scene {
        Scene(name, from: from) {
            try $0.say(.lead, "assign {case} user={U.investigator} as=none reason=\"x\" if={rev}")
            try $0.say(.lead, Story.baseline(result, frequency: frequency, safety: safety))
            $0.wait(days: 2)
        }
    }
}
