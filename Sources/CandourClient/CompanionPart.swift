/// What of a case a companion reads of it, by the verb that records it: the practitioner chose the parts.
///
/// The same table as the server's, which decides; this one only names readers.
enum CompanionPart: Equatable {
    /// Those who were given this part, in the word of the wire.
    case given(String)
    /// No companion reads it.
    case none
    /// It is about the case itself: each reads as much of it as they were given.
    case some

    init(of verb: String?) {
        switch verb {
        case "respond", "waive", "explain", "comment", "represent", "appeal", "request", "decline":
            self = .given("responses")
        case "tell", "ask", "extend", "visit", "interview", "hear", "pause", "resume", "terms":
            self = .given("concerns")
        case "share", "draft", "final", "report": self = .given("documents")
        case "baseline", "decide", "learn", "plan", "agree", "review", "receive", "intervene", "measure",
            "propose", "determine", "refer", "notify", "complete":
            self = .given("decisions")
        case "consider", "discuss", "contact": self = .none
        default: self = .some
        }
    }

    /// The companions among the people of a case, as readers.
    func readers(_ file: CaseFile) -> [String] {
        switch self {
        case .none: []
        case .some: file.people("companion").map { "\($0): only what was chosen for them" }
        case .given(let part):
            file.people("companion", among: { $0.list("scope").contains(part) || $0["scope"] == nil })
        }
    }
}
