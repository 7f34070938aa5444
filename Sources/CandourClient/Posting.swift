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

    /// Verbs that are used again and again on one case: what one of them says does not stand for what another said.
    private static let repeatedVerbs: Set<String> = [
        "new", "note", "respond", "advise", "comment", "represent", "explain", "visit", "discuss", "contact",
        "consider", "learn", "ask", "share", "withhold", "invite", "interview", "assign", "set", "measure",
        "appeal", "put",
    ]

    /// Sends the request, and gives the server's last line.
    func send(_ request: Request, draft: Draft? = nil) throws(ClientFault) -> Row {
        let isWritten = draft?.request.text != nil
        let isTyped = desk.answers?.isUsed == true
        // From here on this draft holds what was typed; it keeps the number that the answers had.
        let number = draft == nil ? desk.answers?.handOver() : nil
        var draft = try draft.orElse { () throws(ClientFault) in try newDraft(number) }
        draft.request = request
        if request.values(of: "once") == nil {
            draft.request = request.with("once", .atom(try desk.makeOnce()))
        }
        draft.state = .waiting
        draft.saved = desk.clock.now()
        draft.label = label
        draft.about = about
        try desk.drafts().save(draft, key: desk.draftKey())
        desk.answers?.finish(desk)
        desk.keptDraft = nil
        let outcome: Outcome
        do throws(ClientFault) {
            let connection = try desk.connection()
            try nameReaders(of: draft)
            if Self.revisedVerbs.contains(request.verb), request.values(of: "if") == nil {
                draft.request = try draft.request.with("if", .atom(revision()))
                try desk.drafts().save(draft, key: desk.draftKey())
            }
            // Should this computer stop now, it is not known either whether it arrived.
            draft.state = .unknown
            try desk.drafts().save(draft, key: desk.draftKey())
            outcome = try connection.exchange(draft.request)
        } catch {
            desk.dropConnection()
            if !error.isFateUnknown, draft.state == .unknown {
                draft.state = .waiting
                try desk.drafts().save(draft, key: desk.draftKey())
            }
            if error.status == .stopped {
                throw error.advising(["It is kept, NOT SENT. To send it: \(desk.program) send \(draft.id)"])
            }
            guard error.isFateUnknown || [.unreachable, .locked].contains(error.status) else {
                throw error.advising(keptAdvice(draft, isTyped))
            }
            throw error.isFateUnknown
                ? notKnown(because: error, draft: draft) : notSent(because: error, draft: draft)
        }
        guard let code = outcome.refusal else {
            try desk.drafts().remove(draft.id)
            try replaceRefused(by: draft)
            return outcome.last
        }
        throw try refused(code, outcome: outcome, draft: draft, isTyped: isTyped || isWritten)
    }

    private func newDraft(_ number: String?) throws(ClientFault) -> Draft {
        Draft(
            id: try number.orElse { () throws(ClientFault) in try desk.drafts().newID() },
            user: try desk.identity().user,
            label: label,
            about: about,
            state: .waiting,
            saved: desk.clock.now(),
            request: Request("draft")
        )
    }

    /// The present revision, for a change that was written while the server could not be reached.
    private func revision() throws(ClientFault) -> String { try desk.caseMembers(about).revision }

    private func notSent(because fault: ClientFault, draft: Draft) -> ClientFault {
        var advice = [
            "Your text is safe on this computer, saved at \(desk.clock.time(of: draft.saved)): \(draft.label)."
        ]
        advice.append("To try again: \(desk.program) send")
        return ClientFault(.notSent, "NOT SENT. \(fault.sentence)", advice: advice)
    }

    /// What left, and got no answer, may have arrived.
    private func notKnown(because fault: ClientFault, draft: Draft) -> ClientFault {
        ClientFault(
            .notSent,
            "NOT KNOWN whether it arrived. \(fault.sentence)",
            advice: [
                "Your text is safe on this computer, saved at \(desk.clock.time(of: draft.saved)): \(draft.label).",
                "To find out, and to send it if it did not arrive: \(desk.program) send. It cannot arrive twice.",
            ]
        )
    }

    /// Who could not be named before, because the server could not be reached then, is named before anything leaves.
    private func nameReaders(of draft: Draft) throws(ClientFault) {
        guard desk.isReadersUnknown, !about.isEmpty else { return }
        desk.isReadersUnknown = false
        let kind = Audience.kind(of: draft.request) ?? .shared
        let audience = try Audience(
            kind,
            of: desk.caseMembers(about),
            isPractitioner: desk.isPractitioner,
            verb: draft.request.verb
        )
        desk.lateAudience = audience
        desk.screen.tell("The server can be reached again.")
        try desk.confirm(readers: audience, "Send it now? \(label).")
    }

    private func refused(_ code: String, outcome: Outcome, draft: Draft, isTyped: Bool) throws(ClientFault)
        -> ClientFault
    {
        let fault = Refusals.fault(code: code, outcome: outcome, about: about)
        let word = String(code.prefix { $0 != "." })
        var draft = draft
        draft.state = .waiting
        if ["fail", "over", "auth"].contains(word) {
            try desk.drafts().save(draft, key: desk.draftKey())
            return notSent(because: fault, draft: draft)
        }
        // Who may not do a thing may not do it tomorrow: only words that were written here are kept then.
        guard isTyped || (draft.isWorthKeeping && word != "deny") else {
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
        where listed.id != newer.id && listed.state == .refused && listed.about == about {
            guard let earlier = try? store.open(listed.id, key: desk.draftKey()) else { continue }
            let isPutRight = listed.label == label && newer.request.replaces(earlier.request)
            // A step that is taken once was taken now, with other words.
            let isOver =
                newer.state != .refused && earlier.request.verb == newer.request.verb && !about.isEmpty
                && !Self.repeatedVerbs.contains(newer.request.verb)
            if isPutRight || isOver { store.remove(listed.id) }
        }
    }

    private func keptAdvice(_ draft: Draft, _ isTyped: Bool) -> [String] {
        guard draft.isWorthKeeping || isTyped else { return [] }
        return ["NOT SENT. What you wrote is kept. To carry on: \(desk.program) resume \(draft.id)"]
    }

    /// Somebody else was first: who, when, what they changed, and both versions.
    private func stale(_ outcome: Outcome, draft: Draft) -> ClientFault {
        let last = outcome.last
        let file = try? desk.caseMembers(about)
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
