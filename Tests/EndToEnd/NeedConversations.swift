import Casework
import Fixture

/// The conversations by need: a new need without one fails.
extension NeedTests {
    private static let decide = "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"
    private static let explained =
        "decide {case} outcome=explained cites={citable}{weighs} reason=\"x\" if={rev}"
    private static let close = "close {case} reason=\"Done\" if={rev}"
    private static let terms =
        "terms {case} meeting={meeting} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}"
    private static let draft = "draft {case} due={tomorrow}"
    private static let final = "final {case} recommendation=\"x\" if={rev}"
    /// A baseline, and what else comes before the refusal.
    private static func begin(_ story: Story, _ result: String, _ more: String...) throws {
        try story.say(.lead, Story.baseline(result))
        for line in more { try story.say(.lead, line) }
    }

    private static let answer: @Sendable (Story) throws -> Void = {
        try $0.say(.practitioner, "respond {concern}", "x")
    }

    /// The concern is answered, and patients are at risk now.
    private static func endanger(_ story: Story) throws {
        try answer(story)
        try story.say(.lead, Story.baseline("pattern") + " immediate=yes")
    }

    static let all: [Need: [Conversation]] = beginning.merging(ending) { one, _ in one }

    private static let beginning: [Need: [Conversation]] = [
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
        ],
        .notToldYet: [
            Conversation("noted", .lead, Story.telling, says: "the practitioner has already been told") {
                try $0.say(.lead, close)
                try $0.say(.lead, "reopen {case} reason=\"x\" if={rev}")
            }
        ],
        .told: [
            Conversation("delayed", .lead, Story.offer, says: "tell the practitioner first") {
                try $0.tell()
            }
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
                try $0.say(.practitioner, "respond {concern}", "x")
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
                try $0.say(.practitioner, "respond {concern}", "x")
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

    private static let ending: [Need: [Conversation]] = [
        .interviewOffered: [
            Conversation(
                "investigation-bare",
                .investigator,
                draft,
                "Draft.",
                says: "offer the practitioner an interview first: interview"
            ) { try $0.say(.investigator, Story.offer) }
        ],
        .draftSent: [
            Conversation(
                "investigation-bare",
                .investigator,
                final,
                "Findings.",
                says: "send the practitioner the draft report first: draft"
            ) {
                try $0.say(.investigator, Story.offer)
                try $0.say(.investigator, draft, "Draft.", as: "draft")
                try $0.say(.practitioner, "comment {draft}", "x")
            }
        ],
        .commentsOrLapse: [
            Conversation(
                "investigation-bare",
                before: {
                    try $0.say(.investigator, Story.offer)
                    try $0.say(.investigator, draft, "Draft.", as: "draft")
                },
                .investigator,
                final,
                "Findings.",
                says:
                    "wait for the practitioner's comments on the draft report, or until Friday 4 December 2026 has passed"
            ) { try $0.say(.practitioner, "comment {draft}", "x") }
        ],
        .planReviewed: [
            Conversation(
                "plan-bare",
                before: { try $0.say(.practitioner, "respond {concern}", "x") },
                .colleague,
                decide,
                says: "record a review of the action plan first: review"
            ) { story in
                let review = "review {plan} result=not-met date={today} review={next} reason=\"x\""
                // A newer plan was proposed, and nobody agreed to it.
                try story.refuse(.lead, "rule.field", "both parties must agree to it first", review)
                try story.say(.practitioner, "agree {plan}")
                try story.say(.lead, review)
            }
        ],
        .interventionsComplete: [
            Conversation(
                "decided",
                before: { try $0.say(.lead, Stages.intervention, as: "intervention") },
                .lead,
                close,
                says: " is complete: review"
            ) {
                try $0.say(.lead, "review {intervention} result=complete date={today} reason=\"x\"")
                try $0.say(.chair, Story.endMonitoring)
            }
        ],
        .monitoringEnded: [
            Conversation(
                "decided",
                before: {
                    try $0.say(.lead, Stages.intervention, as: "intervention")
                    // Nothing is received before the interventions were looked at.
                    try $0.refuse(.chair, "rule.transition", "is complete", Story.endMonitoring)
                    try $0.say(.lead, "review {intervention} result=complete date={today} reason=\"x\"")
                },
                .lead,
                close,
                says: "have a committee or panel receive the case"
            ) { try $0.say(.chair, Story.endMonitoring) }
        ],
        .measuresEnded: [
            Conversation(
                "noted",
                before: { try $0.say(.colleague, "approve {restriction.colleague}") },
                .lead,
                close,
                says: " first, or record why it ends: review"
            ) {
                try $0.say(.lead, "review {restriction.colleague} result=lift date={today} reason=\"x\"")
            }
        ],
        .hearingHeld: [
            Conversation(
                "preliminary",
                before: {
                    try $0.say(.practitioner, "represent {proposal} hearing=yes", "Hear me.")
                    let decide =
                        "decide {case} outcome=no-action cites={citable}{weighs} reason=\"x\" if={rev}"
                    try $0.say(.colleague, decide)
                    try $0.learn()
                },
                .lead,
                close,
                says: "the practitioner asked for a hearing: hold it and record it first, hear"
            ) {
                try $0.say(.lead, "new meeting group={body.panel} date={today}", as: "meeting.now")
                try $0.say(.lead, "hold {meeting.now} present={U.chair},{U.member}", "Minutes.")
                try $0.say(.lead, "hear {case} meeting={meeting.now} attended=yes companion=attended")
            }
        ],
        .referredToRegulator: [
            Conversation(
                "pharmacy",
                .lead,
                close,
                says: "refer the case to the regulator first, as it is about a pharmacist: refer"
            ) { try $0.say(.lead, "refer {case} to=gphc date={today} reason=\"x\"") },
            Conversation(
                "pharmacy-told",
                before: {
                    try begin($0, "high-frequency")
                    try $0.consider()
                    try $0.say(.lead, Story.toCommittee("performance"), "Paper.")
                    let receive = "receive {case} meeting={meeting} reason=\"x\" if={rev}"
                    try $0.refuse(.chair, "rule.transition", "refer the case to the regulator first", receive)
                },
                .chair,
                terms,
                "Terms.",
                says: "refer the case to the regulator first, as it is about a pharmacist: refer"
            ) {
                try $0.say(.lead, "refer {case} to=gphc date={today} reason=\"x\"")
                try $0.say(.chair, "receive {case} meeting={meeting} reason=\"x\" if={rev}")
            },
        ],
        .capabilityComments: [
            Conversation(
                "founded",
                before: { try $0.reportOnEmployed() },
                .chair,
                Story.panelDecides,
                says: "wait for the practitioner's comments on the report, or until"
            ) { try $0.say(.practitioner, "comment {final}", "x") }
        ],
        .decisionRecorded: [
            Conversation(
                "decided",
                before: {
                    try $0.say(.colleague, Stages.another)
                    try $0.say(.lead, Story.telling)
                },
                .lead,
                close,
                says: "decide again: a concern or an answer was recorded after the last decision"
            ) { story in
                try story.say(.practitioner, "waive {case}.{last} reason=\"x\"")
                try story.refuse(.colleague, "rule.field", "a body decides this", decide)
                let panel = decide.replacing(
                    " reason=",
                    with: " meeting={meeting.panel} alternatives=\"x\" reason="
                )
                try story.say(.chair, panel)
            }
        ],
        .decisionNotified: [
            Conversation(
                "report",
                before: {
                    try $0.say(.practitioner, "represent {proposal} hearing=no", "Too much.")
                    try $0.say(
                        .chair,
                        "decide {case} outcome=conditions cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}"
                    )
                    try $0.learn()
                },
                .lead,
                close,
                says: "give the practitioner notice of the decision first, and record it: notify"
            ) { try $0.say(.lead, "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\"") }
        ],
        .learningForIndividual: [learning("individual")],
        .learningForOrganisation: [learning("organisation")],
    ]

    private static func learning(_ level: String) -> Conversation {
        Conversation(
            "response-bare",
            before: { story in
                try answer(story)
                try story.say(.colleague, decide)
            },
            .lead,
            close,
            says: "record learning for the \(level), or the reason why there is none"
        ) { try $0.learn() }
    }
}
