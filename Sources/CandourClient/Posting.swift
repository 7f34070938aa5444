import CLP

/// A write on its way: kept on this computer before it leaves, and until the server has said `ok`. Sent again, it is
/// the same message with the same `once=`, so it cannot happen twice.
struct Posting {
    /// The verbs that change the case itself, and say from which revision.
    static let revisedVerbs: Set<String> = [
        "tell", "delay", "ask", "baseline", "decide", "close", "assign", "lift", "receive", "terms",
        "final", "intervene", "escalate", "reopen",
    ]

    let desk: Desk
    /// What it is: "Note on 26-0042".
    let label: String
    /// The case, or nothing.
    let about: String

    /// Sends the request, and gives the server's last line.
    func send(_ request: Request, draft: Draft? = nil) throws(ClientFault) -> Row {
        var draft = try draft.orElse { () throws(ClientFault) in try newDraft() }
        draft.request = request
        if request.values(of: "once") == nil {
            draft.request = request.with("once", .atom(try desk.makeOnce()))
        }
        draft.state = .waiting
        draft.saved = desk.clock.now()
        draft.label = label
        draft.about = about
        try desk.drafts().save(draft, key: desk.draftKey())
        // From here on this draft holds what was typed.
        let isTyped = desk.answers?.isUsed == true
        desk.answers?.finish(desk)
        let outcome: Outcome
        do throws(ClientFault) {
            if Self.revisedVerbs.contains(request.verb), request.values(of: "if") == nil {
                draft.request = try draft.request.with("if", .atom(revision()))
                try desk.drafts().save(draft, key: desk.draftKey())
            }
            outcome = try desk.connection().exchange(draft.request)
        } catch {
            desk.dropConnection()
            guard [.unreachable, .locked].contains(error.status) else {
                throw error.advising(keptAdvice(draft, isTyped))
            }
            throw notSent(because: error, draft: draft)
        }
        guard let code = outcome.refusal else {
            try desk.drafts().remove(draft.id)
            try replaceRefused(by: draft)
            return outcome.last
        }
        throw try refused(code, outcome: outcome, draft: draft, isTyped: isTyped)
    }

    private func newDraft() throws(ClientFault) -> Draft {
        Draft(
            id: try desk.drafts().newID(),
            user: try desk.identity().user,
            label: label,
            about: about,
            state: .waiting,
            saved: desk.clock.now(),
            request: Request("draft")
        )
    }

    /// The present revision, for a change that was written while the server could not be reached.
    private func revision() throws(ClientFault) -> String { try desk.caseFile(about).revision }

    private func notSent(because fault: ClientFault, draft: Draft) -> ClientFault {
        var advice = [
            "Your text is safe on this computer, saved at \(desk.clock.time(of: draft.saved)): \(draft.label)."
        ]
        advice.append("To try again: \(desk.program) send")
        return ClientFault(.notSent, "NOT SENT. \(fault.sentence)", advice: advice)
    }

    private func refused(_ code: String, outcome: Outcome, draft: Draft, isTyped: Bool) throws(ClientFault)
        -> ClientFault
    {
        let fault = Refusals.fault(code: code, outcome: outcome, about: about)
        if ["fail", "over", "auth"].contains(String(code.prefix { $0 != "." })) {
            return notSent(because: fault, draft: draft)
        }
        guard draft.isWorthKeeping || isTyped else {
            try desk.drafts().remove(draft.id)
            return code == "stale" ? stale(outcome, draft: draft) : fault
        }
        var kept = draft
        kept.state = .refused
        try replaceRefused(by: kept)
        try desk.drafts().save(kept, key: desk.draftKey())
        return (code == "stale" ? stale(outcome, draft: draft) : fault).advising(keptAdvice(kept, isTyped))
    }

    /// Takes away what was refused earlier, when it was the same thing before it was put right.
    private func replaceRefused(by newer: Draft) throws(ClientFault) {
        let store = try desk.drafts()
        for listed in store.list()
        where listed.id != newer.id && listed.state == .refused && listed.label == label
            && listed.about == about
        {
            guard let earlier = try? store.open(listed.id, key: desk.draftKey()),
                newer.request.replaces(earlier.request)
            else { continue }
            store.remove(listed.id)
        }
    }

    private func keptAdvice(_ draft: Draft, _ isTyped: Bool) -> [String] {
        guard draft.isWorthKeeping || isTyped else { return [] }
        return ["NOT SENT. What you wrote is kept. To carry on: \(desk.program) resume \(draft.id)"]
    }

    /// Somebody else was first: who, when, what they changed, and both versions.
    private func stale(_ outcome: Outcome, draft: Draft) -> ClientFault {
        let last = outcome.last
        let file = try? desk.caseFile(about)
        let who = file?.name(of: last["by"]) ?? last["by"] ?? "Somebody else"
        let when = last.moment("when").map { " at \(desk.clock.timeAndDate(of: $0))" } ?? ""
        let keys = last.list("keys")
        let what =
            keys.isEmpty ? (last.id ?? about) : keys.joined(separator: ", ") + " of \(last.id ?? about)"
        var lines: [String] = []
        for key in keys {
            if let now = file?.head?.list(key), !now.isEmpty {
                lines.append("  Now:    \(key): \(now.joined(separator: ", "))")
            }
        }
        for field in RequestFields(request: draft.request, file: file).shown {
            lines.append("  Yours:  \(field.label): \(field.value) (kept)")
        }
        lines.append("To read it as it is now: \(desk.program) show \(about)")
        return ClientFault(.stale, "\(who) changed \(what)\(when). Your change was not made.", advice: lines)
    }
}

extension Draft {
    /// Whether it holds words that a person typed.
    var isWorthKeeping: Bool {
        request.text != nil || request.hasText
    }
}

extension Request {
    /// Whether it is an earlier request put right: the same verb about the same thing, and no long text would be lost. Where
    /// something new is made, at least half of what was said before has to be in it.
    func replaces(_ earlier: Request) -> Bool {
        guard verb == earlier.verb, subjects == earlier.subjects, earlier.text == nil || earlier.text == text
        else {
            return false
        }
        guard verb == "new" else { return true }
        let facts = earlier.keys.filter { !["if", "once"].contains($0) }
        let same = facts.count { values(of: $0) == earlier.values(of: $0) }
        return same * 2 >= facts.count
    }
}

extension Optional {
    /// The value, or another that may fail to be made. (`??` does not keep the type of the fault.)
    func orElse(_ make: () throws(ClientFault) -> Wrapped) throws(ClientFault) -> Wrapped {
        if let self { return self }
        return try make()
    }
}
