/// What a person can ask to do: the third column of the policy.
public enum Action: String, Word {
    // People
    case managePeople = "manage-people"
    case seePeople = "see-people"
    case seeDevices = "see-devices"
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
    // Oneself
    case session

    /// Whether the action is about one case, so that the relation to that case decides.
    public var isAboutCase: Bool {
        switch self {
        case .managePeople, .seePeople, .seeDevices, .register, .seeRegister, .open, .session: false
        default: true
        }
    }

    /// How a refusal names it: "you cannot …".
    public var phrase: String {
        switch self {
        case .managePeople: "manage people"
        case .seePeople: "see the list of people"
        case .seeDevices: "see devices"
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
        case .session: "use a session"
        }
    }
}
