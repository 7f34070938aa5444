import Casework
import Fixture

/// The conversations by need: a new need without one fails.
extension NeedTests {
    static let decide = "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"
    static let explained =
        "decide {case} outcome=explained cites={citable}{weighs} reason=\"x\" if={rev}"
    static let close = "close {case} reason=\"Done\" if={rev}"
    static let terms =
        "terms {case} meeting={meeting} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}"
    static let draft = "draft {case} due={tomorrow}"
    static let final = "final {case} recommendation=\"x\" if={rev}"
    /// A baseline, and what else comes before the refusal.
    static func begin(_ story: Story, _ result: String, _ more: String...) throws {
        try story.say(.lead, Story.baseline(result))
        for line in more { try story.say(.lead, line) }
    }

    static let answer: @Sendable (Story) throws -> Void = {
        try $0.say(.practitioner, "respond {concern} final=yes", "x")
    }

    /// The concern is answered, and patients are at risk now.
    static func endanger(_ story: Story) throws {
        try answer(story)
        try story.say(.lead, Story.baseline("pattern") + " immediate=yes")
    }

    static let all: [Need: [Conversation]] = beginning.merging(ending) { one, _ in one }

    static let beginning: [Need: [Conversation]] = [
        .toldOrDelayed: [
            Conversation(
                "received",
                .lead,
                Story.baseline("pattern"),
                says: "tell the practitioner first, or have a second person approve a delay"
            ) { try $0.tell() },
            Conversation(
                "received",
                .lead,
                Story.baseline("pattern"),
                says: "tell the practitioner first, or have a second person approve a delay"
            ) { story in
                try story.say(
                    .lead,
                    "delay {case} why=police-request expires={tomorrow} reason=\"x\" if={rev}",
                    as: "delay"
                )
                try story.refuse(.lead, "rule.transition", "approve a delay", Story.baseline("pattern"))
                try story.say(.colleague, "approve {delay}")
            },
            Conversation(
                "told-later",
                before: { try $0.delay() },
                .lead,
                Story.baseline("pattern"),
                says: "what has to go on untold goes into a separate case"
            ) { try $0.say(.lead, Story.telling + " of={case}.2") },
        ],
        .toldOrPutOff: [
            Conversation(
                "told-later",
                .lead,
                Story.measure("restriction"),
                says: "tell the practitioner first, or have a second person approve a delay"
            ) { try $0.delay() }
        ],
        .caseTold: [
            Conversation("delayed", .lead, Story.offer, says: "tell the practitioner first") {
                try $0.tell()
            },
            Conversation(
                "told-later",
                .lead,
                Story.plan,
                says: "tell the practitioner first, or have a second person approve a delay"
            ) { try $0.delay() },
        ],
        .notToldYet: [
            Conversation("noted", .lead, Story.telling, says: "the practitioner has already been told") {
                try $0.say(.lead, close)
                try $0.say(.lead, "reopen {case} reason=\"x\" if={rev}")
            }
        ],
        .told: [
            Conversation(
                "delayed",
                .lead,
                "propose {case} kind=conditions sent={today} basis=\"x\"",
                "Grounds.",
                says: "tell the practitioner first"
            ) { try $0.tell() }
        ],
        .explanationRecorded: [
            Conversation(
                "told-bare",
                .colleague,
                explained,
                says: "record the practitioner's explanation first: explain"
            ) { try $0.say(.lead, "explain {concern} date={today} companion=offered", "On leave.") }
        ],
        .everyConcernAnswered: [
            Conversation(
                "response-bare",
                .colleague,
                decide,
                says: "wait until 26-0001.1 is answered or waived, or the agreed date has passed",
                answer
            ),
            Conversation("response-bare", .colleague, decide, says: "wait until 26-0001.1") {
                try $0.say(.practitioner, "waive {concern} reason=\"x\"")
            },
            Conversation("told-bare", .colleague, explained, says: "wait until 26-0001.1") {
                try $0.say(.lead, "explain {concern} date={today} companion=offered", "On leave.")
            },
            Conversation(
                "told-bare",
                before: {
                    try $0.say(.lead, Story.baseline("pattern"))
                    try $0.say(.lead, "ask {case} for=response due={tomorrow} agreed=yes if={rev}", as: "ask")
                    try $0.say(.practitioner, "agree {ask}")
                },
                .colleague,
                decide,
                says: "wait until 26-0001.1"
            ) {
                $0.wait(days: 1)
                try $0.refuse(.colleague, "rule.transition", "wait until 26-0001.1", decide)
                $0.wait(days: 1)
            },
        ],
        .reportedToCommittee: [
            Conversation(
                "told-bare",
                before: {
                    try begin($0, "high-frequency")
                    try $0.consider()
                    try $0.report()
                    // To the panel, which is no committee, though it is of the right kind.
                    try $0.say(.lead, "report {case} group={body.panel} kind=performance", "Paper.")
                },
                .chair,
                terms,
                "Terms.",
                says: "report the case to the committee first: report kind=performance"
            ) { try $0.say(.lead, Story.toCommittee("performance"), "Paper.") }
        ],
        .frequencyAndSafety: [
            Conversation(
                "response-bare",
                .lead,
                "escalate {case} reason=\"x\" if={rev}",
                says: "it happened repeatedly, and patients may be at risk"
            ) { story in
                for (frequency, safety) in [("repeated", "unknown"), ("persistent", "no")] {
                    let half = Story.baseline("pattern", frequency: frequency, safety: safety)
                    try story.say(.lead, half)
                    try story.refuse(
                        .lead,
                        "rule.transition",
                        "both",
                        "escalate {case} reason=\"x\" if={rev}"
                    )
                }
                try story.say(.lead, Story.baseline("pattern", frequency: "persistent", safety: "yes"))
            }
        ],
        .riskAnswered: [
            Conversation(
                "told-bare",
                before: { try endanger($0) },
                .colleague,
                decide,
                says: "patients are at risk now: bring an interim measure into force"
            ) {
                // What was only asked for protects nobody.
                try $0.say(.lead, Story.measure("restriction"), as: "measure")
                try $0.refuse(.colleague, "rule.transition", "patients are at risk now", decide)
                try $0.say(.colleague, "approve {measure}")
            },
            Conversation(
                "told-bare",
                before: { try endanger($0) },
                .colleague,
                decide,
                says: "patients are at risk now"
            ) {
                try $0.say(.lead, Story.measure("undertakings"), as: "measure")
                try $0.refuse(.colleague, "rule.transition", "patients are at risk now", decide)
                try $0.say(.practitioner, "agree {measure}")
            },
            Conversation(
                "told-bare",
                before: { try endanger($0) },
                .colleague,
                decide,
                says: "or assess the case again and say why none is needed"
            ) { try $0.say(.lead, Story.baseline("pattern")) },
        ],
        .newSinceReopening: [
            Conversation(
                "reopened",
                before: { try $0.say(.lead, Story.telling) },
                .lead,
                Story.baseline("pattern"),
                says: "record what the case was opened again for: a concern, or new evidence"
            ) {
                // What the practitioner says anew is no new concern.
                try $0.say(.practitioner, "respond {concern} final=yes", "x")
                try $0.refuse(.lead, "rule.transition", "opened again for", Story.baseline("pattern"))
                try $0.say(.colleague, Stages.another)
                try $0.say(.lead, Story.telling)
            },
            Conversation(
                "reopened",
                before: { try $0.say(.lead, Story.telling) },
                .colleague,
                explained,
                says: "record what the case was opened again for"
            ) {
                try $0.say(.lead, Stages.evidence)
                try $0.say(.practitioner, "respond {concern} final=yes", "x")
            },
        ],
        .investigatorAssigned: [
            Conversation(
                "told-bare",
                before: {
                    try begin(
                        $0,
                        "high-frequency",
                        "assign {case} user={U.investigator} as=none reason=\"x\" if={rev}"
                    )
                    try $0.say(.lead, Story.toCommittee("performance"), "Paper.")
                    try $0.consider()
                },
                .chair,
                terms,
                "Terms.",
                says: "put an investigator on the case who has no other part in it: assign"
            ) { try $0.say(.lead, "assign {case} user={U.investigator} as=investigating if={rev}") }
        ],
    ]
}
