import CLP
public import Casework

/// `can VERB [CASE]`: whether the person may do something, before they try.
public enum Can: ReadVerb {
    public static let name = "can"
    public static let summary =
        "Whether you may use a verb, on a case or at all, and if not why. A verb with a type is written new-case, list-user."
    public static let action = Action.session
    public static let syntax = Syntax(
        Field.atom("verb", shape: "VERB", "the name of a verb") { $0 },
        Field.optional(Field.caseKey("on"))
    )
    public static let examples = [
        Example(.lead, "can verb=share on=26-0001", "ok allowed=yes"),
        Example(.lead, "can verb=decide on=26-0001", "ok allowed=no msg="),
        Example(.admin, "can verb=show on=26-0001", "no none msg=\"no such case\""),
    ]

    public static func answer(_ request: (String, CaseID?), through lens: Lens) throws(Refusal) -> Answer {
        let (verb, id) = request
        guard let action = Catalogue.action(of: verb) else {
            let typed = Catalogue.types(of: verb, joined: "\(verb)-")
            throw .argument(
                "verb",
                "there is no verb \(verb)" + (typed.isEmpty ? "" : " alone: name one of \(typed)")
            )
        }
        var answer = Answer()
        var view: CaseView?
        if let id {
            view = lens.caseView(id)
            if view == nil { throw .absent("case") }
        }
        let verdict: Policy.Verdict
        if action.isAboutCase {
            guard let view else { throw .argument("on", "name the case that it is about") }
            verdict = view.verdict(action)
        } else {
            let isOpen = action == .session || lens.may(action)
            verdict = isOpen ? .allowed : .denied(reason: action.cannot)
        }
        switch verdict {
        case .allowed: answer.ok.append(key: "allowed", atom: "yes")
        case .denied(let reason):
            answer.ok.append(key: "allowed", atom: "no")
            answer.ok.append(key: "msg", text: reason)
        }
        return answer
    }
}
