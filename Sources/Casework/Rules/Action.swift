/// What a person can ask to do: the third column of the policy.
public enum Action: String, Word {
    // People
    case managePeople = "manage-people"
    case seePeople = "see-people"
    case seeDevices = "see-devices"
    case ownDevices = "own-devices"
    // The register of practitioners
    case register
    case seeRegister = "see-register"
    // Cases
    case open
    case read
    case seeTeam = "see-team"
    case seeLooks = "see-looks"
    case seeOthers = "see-others"
    case change
    case raise
    case assign
    case lift
    case tell
    case delay
    case approve
    case note
    case share
    case withhold
    case ask
    case extend
    case attach
    case advise
    case baseline
    case learn
    case decide
    case close
    case respond
    case waive
    case invite
    case uninvite
    case force
    // The whole pathway
    case explain, visit, discuss, contact, plan, agree, review, escalate, report, receive
    case terms, interview, draft, comment, final
    case intervene, measure, propose, represent, hear, appeal, determine
    case refer, notify, pause, resume, request, decline, complete, declare, reopen, consider
    // Bodies, rules and figures
    case manageBodies = "manage-bodies"
    case seeBodies = "see-bodies"
    case convene
    case minute
    case managePacks = "manage-packs"
    case seePacks = "see-packs"
    case seeStatistics = "see-statistics"
    // Oneself
    case session

    /// Whether the action is about one case, so that the relation to that case decides.
    public var isAboutCase: Bool {
        switch self {
        case .managePeople, .seePeople, .seeDevices, .ownDevices, .register, .seeRegister, .open, .session,
            .manageBodies, .seeBodies, .convene, .minute, .managePacks, .seePacks, .seeStatistics:
            false
        default: true
        }
    }

    /// How a refusal names it: "you cannot …".
    public var phrase: String {
        switch self {
        case .managePeople: "manage people"
        case .seePeople: "see the list of people"
        case .seeDevices: "see devices"
        case .ownDevices: "look after your own devices"
        case .register: "register practitioners"
        case .seeRegister: "see the register"
        case .open: "open cases"
        case .read: "read this"
        case .seeTeam: "see who is on the case"
        case .seeLooks: "see who looked"
        case .seeOthers: "look for other known concerns"
        case .change: "change the case"
        case .raise: "record concerns"
        case .assign: "put people on the case"
        case .lift: "lift an exclusion"
        case .tell: "record that the practitioner was told"
        case .delay: "ask for a delay in telling"
        case .approve: "approve"
        case .note: "write team notes"
        case .share: "share with the practitioner"
        case .withhold: "withhold from the practitioner"
        case .ask: "ask for a response or advice"
        case .extend: "move the date"
        case .attach: "add files"
        case .advise: "give advice"
        case .baseline: "record the baseline"
        case .learn: "record learning"
        case .decide: "decide"
        case .close: "close the case"
        case .respond: "respond"
        case .waive: "choose not to answer"
        case .invite: "invite a companion"
        case .uninvite: "end a companion's place"
        case .force: "change without naming a revision"
        case .explain: "record the practitioner's explanation"
        case .visit: "record a visit"
        case .discuss: "record a discussion with an adviser"
        case .contact: "record a contact with a body outside"
        case .plan: "propose an action plan"
        case .agree: "agree"
        case .review: "record a review"
        case .escalate: "open a performance case"
        case .report: "report the case to a committee or panel"
        case .receive: "receive a report"
        case .terms: "set terms of reference"
        case .interview: "record an interview"
        case .draft: "send a draft report"
        case .comment: "comment"
        case .final: "give the final report"
        case .intervene: "set an intervention"
        case .measure: "ask for an interim measure"
        case .propose: "propose list action"
        case .represent: "make representations"
        case .hear: "record a hearing"
        case .appeal: "appeal"
        case .determine: "record what came of it"
        case .refer: "refer the case"
        case .notify: "record a notification"
        case .pause: "stop a clock"
        case .resume: "let a clock run again"
        case .request: "ask for more time"
        case .decline: "decline a request or an action plan"
        case .complete: "record that learning was done"
        case .declare: "declare an interest"
        case .reopen: "open the case again"
        case .consider: "answer a question of fairness"
        case .manageBodies: "set up committees and panels"
        case .seeBodies: "see committees and panels"
        case .convene: "call meetings"
        case .minute: "record meetings"
        case .managePacks: "load rule packs"
        case .seePacks: "see rule packs"
        case .seeStatistics: "see the statistics"
        case .session: "use a session"
        }
    }
}
