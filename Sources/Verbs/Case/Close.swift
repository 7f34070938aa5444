public import Casework

/// `close CASE`: the file is closed, with learning at both levels (S0-9; design rule 7).
public enum Close: WriteVerb {
    public static let name = "close"
    public static let summary =
        "Close a case that was decided and has learning for the individual and for the organisation."
    public static let action = Action.close
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.caseID(),
        Field.optional(Field.text("differs")),
        Field.optional(Field.text("owed")),
        Field.text("reason")
    )
    public static let examples = [
        Example(
            .lead,
            "close 26-0001 reason=\"Done\" if=REV",
            "no rule.transition id=26-0001 from=told msg="
        ),
        Example(.colleague, "close 26-0001 reason=\"Done\" if=REV", "no deny msg="),
    ]

    public static func target(_ request: (CaseID, String?, String?, String)) -> Target {
        .caseFile(request.0)
    }

    public static func decide(
        _ request: (CaseID, String?, String?, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, differs, owed, reason) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        let circumstances = state.circumstances(of: file, at: now)
        guard let next = try Pathway.step(.close, in: circumstances) else { throw .absent("case") }
        try checkCarriedOut(file, differs, circumstances)
        let untold = try notTold(file, owed, circumstances)
        let set = differs.map { "; nothing was set, because: \($0)" } ?? ""
        let whole = reason + set + untold
        return Decided([file.move(to: next, reason: whole)], rev: file.revision.number + 1)
    }

    /// What was decided is carried out before the file is closed, or somebody says why not (S0-15).
    private static func checkCarriedOut(
        _ file: CaseFile,
        _ differs: String?,
        _ circumstances: Circumstances
    ) throws(Refusal) {
        let isDone = file.isCarriedOut(in: circumstances)
        if isDone && differs != nil {
            throw .argument("differs", "leave differs= out: what was decided was carried out")
        }
        guard !isDone, differs == nil else { return }
        let message =
            file.outcome == .undertakings
            ? "undertakings were decided, and none was agreed to: measure kind=undertakings, or say why none is needed, differs="
            : "interventions were decided, and none was set: intervene, or say why none is needed, differs="
        throw .rule([Refusal.Fault(key: "differs", why: "missing", message: message)], id: file.id.text)
    }

    /// Who has to be told of a decision or a measure is told before the file is closed, or somebody says why not (domain 5.2).
    /// It stays owed: a reason tells nobody. The answer is what the reason of closing says of it.
    private static func notTold(_ file: CaseFile, _ owed: String?, _ circumstances: Circumstances)
        throws(Refusal) -> String
    {
        let untold = circumstances.noticesOwed
        let names = untold.map { "\($0.who) of \($0.about.text)" }.joined(separator: ", ")
        switch (untold.isEmpty, owed) {
        case (true, nil): return ""
        case (true, _?): throw .argument("owed", "leave owed= out: nobody waits to be told")
        case (false, let why?): return "; not told yet: \(names), because: \(why)"
        case (false, nil):
            let message =
                "not told yet: \(names). Record that they were told, notify, or say why that waits, owed="
            throw .rule([Refusal.Fault(key: "owed", why: "missing", message: message)], id: file.id.text)
        }
    }
}
