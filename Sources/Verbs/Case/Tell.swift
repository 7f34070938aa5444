public import Casework

/// `tell CASE`: the practitioner has been told (S0-1, S0-2; design rule 1).
public enum Tell: WriteVerb {
    public static let name = "tell"
    public static let summary =
        "Record that the practitioner was told: how, when, in person or not, companion and support offered."
    public static let action = Action.tell
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.caseID(),
        Field.word("how", TellingWay.self),
        Field.date("told"),
        Field.word("in-person", YesNo.self),
        Field.word("companion", CompanionOffer.self),
        Field.word("support", YesNo.self),
        Field.optional(Field.concerns("of")),
        Field.optional(Field.blobText("what was said"))
    )
    public static let examples = [
        Example(
            .lead,
            "tell 26-0002 how=meeting told=2026-11-19 in-person=yes companion=offered support=yes if=REV",
            "ok id=M-"
        ),
        Example(
            .stranger,
            "tell 26-0002 how=phone told=2026-11-19 in-person=no companion=offered support=yes if=1",
            "no none msg=\"no such case\""
        ),
    ]

    public typealias Request = (
        CaseID, TellingWay, Day, YesNo, CompanionOffer, YesNo, [ConcernID]?, [UInt8]?
    )

    public static func target(_ request: Request) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, how, told, inPerson, companion, support, named, words) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        try refuseFuture(told, "told", now)
        let covered = try covered(named, on: file, now.day)
        if let reason = tooEarly(told, covered, file) {
            throw .argument("told", "told= lies before \(reason)")
        }
        if told < file.opened.day.advanced(by: -366) {
            throw .argument("told", "told= is more than a year before the case was opened")
        }
        // What nobody had heard of yet was told to nobody.
        if let later = covered.first(where: { told < $0.heard }) {
            throw .argument(
                "told",
                "told= lies before \(later.heard.iso), the day on which \(later.id.text) was heard: give a day on which all that of= names, or all that waits, was told"
            )
        }
        if how != .meeting && inPerson.isYes {
            throw .argument("in-person", "in-person= is yes only for how=meeting")
        }
        if !support.isYes {
            let message =
                "give the practitioner information about support before you record that they were told"
            throw .rule([Refusal.Fault(key: "support", why: "missing", message: message)], id: id.text)
        }
        let telling = Telling(
            how: how,
            told: told,
            inPerson: inPerson.isYes,
            companion: companion,
            support: true,
            concerns: covered.map(\.id)
        )
        let item = state.nextItem(.telling)
        var events = [
            EventDraft(
                .added(item, to: id, concern: nil, audience: .shared, isReleased: true, .telling(telling)),
                text: words
            )
        ]
        let next = try Pathway.step(.tell, in: state.circumstances(of: file, at: now))
        if let next { events.append(file.move(to: next)) }
        return Decided(events, id: item.text, rev: file.revision.number + (next == nil ? 0 : 1))
    }

    /// The concerns that a telling is about: those that are named, or all that wait without an approved delay. What a delay
    /// puts off is told when it is named, and never along with something else: it cannot be taken back.
    private static func covered(_ named: [ConcernID]?, on file: CaseFile, _ day: Day) throws(Refusal)
        -> [Concern]
    {
        guard let named else {
            let due = file.toTell(on: day)
            guard due.isEmpty, let delayed = file.untold.first else { return due }
            let end = file.delayEnd(of: delayed, on: day).map { " until \($0.iso)" } ?? ""
            let names = file.untold.map(\.id.text).joined(separator: ",")
            let message =
                "an approved delay puts off the telling of \(delayed.id.text)\(end): name what was told all the same, of=\(names)"
            throw .rule([Refusal.Fault(key: "of", why: "missing", message: message)], id: file.id.text)
        }
        for id in named where file.concerns.allSatisfy({ $0.id != id }) { throw .absent("concern") }
        if Set(named).count != named.count { throw .argument("of", "a concern is named twice in of=") }
        if let known = named.first(where: { id in file.untold.allSatisfy { $0.id != id } }) {
            throw .argument("of", "the practitioner knows of \(known.text) already: leave it out of of=")
        }
        return file.untold.filter { named.contains($0.id) }
    }

    /// Before what a day of telling lies, when it does: nobody is told of what nobody has heard, and telling of what is new
    /// comes after it.
    private static func tooEarly(_ told: Day, _ covered: [Concern], _ file: CaseFile) -> String? {
        guard let since = file.waits.last(where: { $0.toldOn == nil })?.since else { return nil }
        guard file.toldAt != nil else {
            let heard = covered.map(\.heard).min() ?? since
            return told < heard ? "the day on which the concern was first heard of" : nil
        }
        if let heard = covered.map(\.heard).max() {
            return told < heard ? "the day on which the new concern was heard" : nil
        }
        return told < since ? "the day on which the case was opened again" : nil
    }
}
