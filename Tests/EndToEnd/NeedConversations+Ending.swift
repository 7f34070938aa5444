import Casework
import Fixture

extension NeedTests {
    static let ending: [Need: [Conversation]] = [
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
                try $0.say(.practitioner, "comment {draft} final=yes", "x")
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
            ) { try $0.say(.practitioner, "comment {draft} final=yes", "x") }
        ],
        .planReviewed: [
            Conversation(
                "plan-bare",
                before: { try $0.say(.practitioner, "respond {concern} final=yes", "x") },
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
                        "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"
                    try $0.say(.colleague, decide)
                    try $0.learn()
                },
                .lead,
                close,
                says: "the practitioner asked for a hearing: hold it and record it first, hear"
            ) {
                try $0.say(.lead, "new meeting group={body.panel} date={today}", as: "meeting.now")
                try $0.say(.chair, "hold {meeting.now} present={U.chair},{U.member}", "Minutes.")
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
            ) { try $0.say(.practitioner, "comment {final} final=yes", "x") }
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
                    try $0.say(.practitioner, "represent {proposal} hearing=no final=yes", "Too much.")
                    try $0.say(
                        .chair,
                        "decide {case} outcome=conditions cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}"
                    )
                    try $0.say(
                        .lead,
                        "notify {case} to=nhs-resolution with=\"x\" date={today} reason=\"x\""
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

    static func learning(_ level: String) -> Conversation {
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
