extension Stage {
    /// Where a case stands, in words for people.
    public var title: String {
        switch self {
        case .received: "raised"
        case .told: "practitioner told"
        case .isolated: "isolated incident"
        case .noted: "received by the committee"
        case .preliminary: "core team looking into it"
        case .response: "waiting for the response"
        case .plan: "action plan"
        case .performance: "performance case"
        case .investigation: "investigation"
        case .report: "investigator's report"
        case .decided: "decided"
        case .monitoring: "interventions under way"
        case .closed: "closed"
        }
    }
}
