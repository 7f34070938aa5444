extension Desk {
    /// The roles the server said in `hello`; for wording only, the server decides by itself.
    var roles: [String] { (try? connection())?.hello.roles ?? [] }

    /// Before many questions are asked: whether the person may do it at all. The server judges the request itself again.
    /// - Parameters:
    ///   - verb: as `can` names it.
    ///   - id: the case that it is about; nil for none.
    ///   - isStep: whether it moves the case on, so that `why` knows what it still waits for.
    func checkAllowed(_ verb: String, on id: String? = nil, isStep: Bool = false) throws(ClientFault) {
        guard canAsk, !options.yes else { return }
        var request = Request("can").with("verb", .atom(verb))
        if let id { request = request.with("on", .atom(id)) }
        if let last = try? ask(request).last, last["allowed"] == "no" {
            throw ClientFault(
                .notAllowed,
                "You are not allowed to do that. \(Refusals.sentence(last["msg"]))"
            )
        }
        guard isStep, let id, let rows = try? ask(Request("why", id)).rows("need") else { return }
        let unmet = rows.filter { $0["verb"] == verb && $0["met"] != "yes" }
        if !unmet.isEmpty { throw Refusals.unmet(unmet, about: id) }
    }

    /// Whether this is a practitioner, to whom many things are said differently.
    var isPractitioner: Bool { roles.contains("practitioner") }

    /// Whether this is a companion and nothing else: they are shown what the practitioner chose, and there may be more.
    var isCompanion: Bool { roles == ["companion"] }
}
