/// The closed lists of words on the wire, with what they are called in front of people.
enum Vocabulary {
    static let concernKinds = [
        Choice("clinical", "Clinical care"), Choice("behaviour", "Behaviour"), Choice("conduct", "Conduct"),
        Choice("health", "The practitioner's health"), Choice("records", "Record keeping"),
        Choice("communication", "Communication"), Choice("equipment", "Equipment"),
        Choice("management", "Management of the practice"), Choice("probity", "Probity and honesty"),
        Choice("boundaries", "Professional boundaries"),
    ]
    static let sources = [
        Choice("patient", "Patient or family"), Choice("staff", "Colleague", also: ["colleague"]),
        Choice("practitioner", "Another practitioner"), Choice("practice-manager", "Practice manager"),
        Choice("pharmacist", "Pharmacist"), Choice("care-home", "Care home"),
        Choice("regulator", "Regulator"),
        Choice("cqc", "Care Quality Commission"), Choice("commissioner", "Commissioner"),
        Choice("police", "Police"),
        Choice("anonymous", "Someone who gave no name"), Choice("audit", "Audit or data"),
        Choice("incident", "Incident report"), Choice("safeguarding", "Safeguarding"),
        Choice("self", "The practitioner"), Choice("appraisal", "Appraisal"),
    ]
    static let agreement = [
        Choice("yes", "Yes"),
        Choice("said", "Said to be, and the practitioner has not agreed to it themself"),
        Choice("no", "No"),
    ]
    static let risk = [
        Choice("yes", "Yes"), Choice("no", "No"), Choice("unknown", "Not known yet", also: ["not known"]),
    ]
    static let professions = [
        Choice("gp", "GP"), Choice("dentist", "Dentist"), Choice("optometrist", "Optometrist"),
        Choice("pharmacist", "Pharmacist"),
    ]
    static let regulators = [
        Choice("gmc", "GMC"), Choice("gdc", "GDC"), Choice("goc", "GOC"), Choice("gphc", "GPhC"),
    ]
    static let lists = [
        Choice("medical", "Medical performers list"), Choice("dental", "Dental performers list"),
        Choice("ophthalmic", "Ophthalmic performers list"), Choice("pharmaceutical", "Pharmaceutical list"),
    ]
    static let listStatuses = [
        Choice("included", "Included"), Choice("conditional", "Included with conditions"),
        Choice("suspended", "Suspended"), Choice("removed", "Removed"),
        Choice("withdrawn", "Left of their own accord"), Choice("not-on-list", "Not on the list"),
    ]
    static let tellingWays = [
        Choice("meeting", "At a meeting"), Choice("video", "By video"), Choice("phone", "By phone"),
        Choice("letter", "By letter"),
    ]
    static let companionOffers = [
        Choice("attended", "A companion came"), Choice("declined", "A companion was offered and declined"),
        Choice("offered", "A companion was offered, and did not come"),
    ]
    static let delayReasons = [
        Choice("police-request", "The police asked for it"),
        Choice("witness-safety", "The safety of a witness"),
        Choice("patient-safety", "The safety of patients"),
        Choice("regulator-request", "The regulator asked for it"),
        Choice("fraud-investigation", "A fraud investigation"),
    ]
    static let withholdReasons = [
        Choice("third-party", "It is about someone else"),
        Choice("witness-safety", "The safety of a witness"),
        Choice("legal-advice", "It is legal advice"), Choice("police-request", "The police asked for it"),
        Choice("serious-harm", "It could cause serious harm"),
    ]
    static let noteKinds = [
        Choice("phone", "Phone call"), Choice("meeting", "Meeting"), Choice("visit", "Visit"),
        Choice("email", "Email"), Choice("thinking", "Thinking"),
    ]
    static let askKinds = [
        Choice("response", "A response from the practitioner"), Choice("advice", "Advice from an adviser"),
    ]
    static let frequencies = [
        Choice("isolated", "Once"), Choice("repeated", "More than once"), Choice("persistent", "Often"),
    ]
    static let findings = [
        Choice("isolated", "It stands alone"), Choice("pattern", "It is part of a pattern"),
        Choice("high-frequency", "It happens often"),
    ]
    static let outcomes = [
        Choice("isolated", "Isolated"), Choice("explained", "Explained"),
        Choice("pattern", "Part of a pattern"), Choice("no-action", "No action"),
        Choice("not-taken-forward", "A proposal is not taken forward, by a panel; the case goes on"),
        Choice("response-accepted", "The response is accepted"),
        Choice("plan-completed", "The action plan is complete"),
        Choice("referral", "Referred to a body outside"),
        Choice("interventions", "Interventions to improve performance"),
        Choice("undertakings", "Undertakings"), Choice("conditions", "Conditions, by a panel"),
        Choice("suspension", "Suspension, by a panel"), Choice("removal", "Removal, by a panel"),
    ]
    static let learningLevels = [
        Choice("individual", "For the practitioner"), Choice("organisation", "For the organisation"),
    ]
    static let learningKinds = [Choice("learning", "Learning"), Choice("none", "No learning, with a reason")]
    static let companionScopes = [
        Choice("concerns", "The concerns"), Choice("responses", "Your responses"),
        Choice("documents", "Documents shared with you"), Choice("decisions", "Decisions"),
    ]
    static let assignments = [
        Choice("team", "On the team"), Choice("investigating", "Investigating, with no other part in it"),
        Choice("excluded", "Kept off the case, with a reason"), Choice("none", "Off the case"),
    ]
    static let stages = [
        Choice("received", "Raised, practitioner not told yet"),
        Choice("told", "The practitioner has been told"),
        Choice("isolated", "Graded as isolated, waiting for the committee to receive it"),
        Choice("noted", "Received by the committee"),
        Choice("preliminary", "The core team is looking into it"),
        Choice("response", "Waiting for the practitioner's response"),
        Choice("plan", "An action plan is agreed and under way"),
        Choice("performance", "A performance case is open"), Choice("investigation", "Under investigation"),
        Choice("report", "The investigator has reported, a decision is due"),
        Choice("decided", "Decided"), Choice("monitoring", "Decided, interventions under way"),
        Choice("closed", "Closed"),
    ]
    static let roles = [
        Choice("admin", "Administrator", also: ["administrator"]),
        Choice("manager", "Case manager", also: ["case-manager", "case manager"]),
        Choice("adviser", "Adviser"),
        Choice("practitioner", "Practitioner"), Choice("companion", "Companion"),
        Choice("investigator", "Investigator"), Choice("panel", "Committee member", also: ["committee"]),
        Choice("auditor", "Auditor"), Choice("briefed", "Briefed person"), Choice("provider", "Provider"),
    ]
    static let accountStates = [
        Choice("invited", "Not joined yet"), Choice("active", "Joined"), Choice("disabled", "Disabled"),
    ]
    static let deviceStates = [
        Choice("active", "In use"), Choice("revoked", "Removed"), Choice("expired", "Expired"),
    ]
    static let memberships = [
        Choice("lead", "case lead"), Choice("team", "team"), Choice("asked", "asked for advice"),
        Choice("excluded", "kept off the case"), Choice("companion", "companion"),
        Choice("investigating", "investigator"), Choice("panel", "committee member"),
        Choice("briefed", "briefed"),
    ]

    /// Where a case stands, as a row of it says. A case that is opened again was told before; whoever reads that it is not told
    /// yet would read something untrue.
    static func stage(of row: Row) -> String {
        if row["state"] == "received", row["told"] != nil { return "Opened again, to be told what is new" }
        return label(row["state"], in: stages)
    }

    /// What a word is called; the word itself when it is new.
    static func label(_ word: String?, in choices: [Choice]) -> String {
        guard let word else { return "" }
        return choices.first { $0.word == word }?.label ?? word
    }
}
