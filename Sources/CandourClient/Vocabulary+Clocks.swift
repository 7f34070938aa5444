extension Vocabulary {
    /// What a clock measures.
    static let clockNames = [
        Choice("tell", "tell the practitioner"), Choice("baseline", "baseline assessment"),
        Choice("response", "response"), Choice("advice", "advice"),
        Choice("representations", "written representations"),
        Choice("comments", "comments on the draft report"),
        Choice("investigation", "report of the investigation"), Choice("plan", "review of the action plan"),
        Choice("milestone", "milestone of the action plan"), Choice("intervention", "intervention"),
        Choice("learning", "learning"), Choice("measure", "review of the interim measure"),
        Choice("conditions", "review of the conditions"),
        Choice("withholding", "review of what is withheld"), Choice("delay", "end of the delay in telling"),
        Choice("decision-notice", "notice of the decision"), Choice("appeal", "last day for an appeal"),
        Choice("notification", "telling others"),
        Choice("papers", "papers for the hearing"),
        Choice("capability", "comments before a decision on capability"),
        Choice("exclusion-report", "report to the board on the exclusion"),
        Choice("ppa", "asking Practitioner Performance Advice about the exclusion"),
    ]
    /// Whose turn it is.
    static let clockOwners = [
        Choice("organisation", "the organisation's turn"),
        Choice("practitioner", "the practitioner's turn"),
        Choice("body", "the committee's turn"),
    ]
    /// How a clock ended.
    static let clockStates = [
        Choice("met", "in time"), Choice("late", "late"), Choice("overdue", "overdue"),
        Choice("lapsed", "time ran out"),
    ]
    /// How sure a figure is.
    static let confidences = [
        Choice("published", "published"), Choice("recalled", "recalled"),
        Choice("inferred", "inferred"), Choice("unknown", "not known"),
    ]
}
