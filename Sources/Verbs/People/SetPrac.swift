public import Casework

/// `set S-1`: change where a practitioner practises or how they stand on the list (S1-1), or link their account.
public enum SetPrac: WriteVerb {
    public static let name = "set"
    public static let type: String? = "prac"
    public static let typeIsWritten = false
    public static let summary =
        "Change a practitioner's practice or status on the list, or link the account that is theirs."
    public static let action = Action.register
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.position("S-1", "a practitioner's reference") {
            if case .subject(let id) = $0 { id } else { nil }
        },
        Field.optional(Field.text("practice", max: TextLimits.titleMax)),
        Field.optional(Field.user()),
        Field.optional(Field.word("state", ListStatus.self))
    )
    public static let examples = [
        Example(.lead, "set S-1 practice=\"New Road Surgery\" if=1", "ok rev=2"),
        Example(.lead, "set S-1 state=conditional if=1", "ok rev=2"),
        Example(.lead, "set S-1 if=1", "no bad.arg key=practice msg="),
        Example(.stranger, "set S-1 user=U-7 if=1", "no rule.field id=S-1 msg="),
    ]

    public static func target(_ request: (SubjectID, String?, PersonID?, ListStatus?)) -> Target {
        .subject(request.0)
    }

    public static func decide(
        _ request: (SubjectID, String?, PersonID?, ListStatus?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, practice, user, status) = request
        guard let subject = state.subject(id) else { throw .absent("practitioner") }
        guard practice != nil || user != nil || status != nil else {
            throw .argument("practice", "nothing to change: give practice=, state= or user=")
        }
        if person.subject == id {
            let message = "this is your own entry: somebody else changes it"
            throw .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
        }
        if let user {
            guard let account = Lens(state, for: person, at: now).person(user) else {
                throw .absent("person")
            }
            if let message = obstacle(account, subject, person, state) {
                throw .rule([Refusal.Fault(key: "user", why: "mismatch", message: message)], id: id.text)
            }
        }
        if let status, let message = obstacle(status, subject, now, state) {
            throw .rule([Refusal.Fault(key: "state", why: "mismatch", message: message)], id: id.text)
        }
        return Decided(
            [EventDraft(.subjectChanged(id, practice: practice, account: user, status: status))],
            rev: subject.revision.number + 1
        )
    }

    /// What a panel decided or imposed shows by itself, and nobody leaves the list while action against them is live (domain 5.2,
    /// regulation 20).
    private static func obstacle(_ status: ListStatus, _ subject: Subject, _ now: Moment, _ state: State)
        -> String?
    {
        if status == .withdrawn, state.hasLiveListAction(on: subject, at: now) {
            return
                "\(subject.id.text) cannot withdraw from the list while list action is proposed, decided or in effect: wait until it is over"
        }
        guard let effect = state.listActionInEffect(on: subject, at: now), let shown = effect.status,
            shown.goesFurther(than: status)
        else { return nil }
        return
            "\(subject.id.text) is \(shown.rawValue) under the regulations: that shows until it is lifted or ends, and is not set by hand"
    }

    /// A linked account reads and answers as the practitioner, so it takes two people: an administrator grants the role,
    /// a case manager links the account, and neither can do it for themselves.
    private static func obstacle(_ account: Person, _ subject: Subject, _ person: Person, _ state: State)
        -> String?
    {
        if account.id == person.id { return "you cannot link your own account; ask another case manager" }
        if account.state == .disabled || !account.has(.practitioner) {
            return "an administrator must grant \(account.id.text) the role practitioner first"
        }
        if account.subject != nil { return "\(account.id.text) is linked already" }
        if let linked = subject.account.flatMap(state.person), linked.state != .disabled {
            return "\(subject.id.text) has an account already; an administrator must disable it first"
        }
        // Who takes the place of somebody who was there is for two administrators, not for one and a colleague.
        if state.hasEarlierOwner(subject.id, besides: account.id) {
            return
                "\(subject.id.text) had an account before: an administrator enables it again, or makes a new one for \(subject.id.text)"
        }
        return nil
    }
}
