public import Casework

/// `seal UPLOAD`: finish adding a file; the server checks its size and SHA-256 first.
public enum Seal: WriteVerb {
    public static let name = "seal"
    public static let summary = "Finish adding a file. Its size and SHA-256 are checked first."
    public static let action = Action.attach
    public static let syntax = Syntax(Field.itemID("UPLOAD", [.upload]))
    public static let examples = [
        Example(.lead, "seal T-9", "ok id=F-"),
        Example(.colleague, "seal T-9", "no none msg=\"no such upload\""),
    ]

    public static func target(_ request: ItemID) -> Target { .item(request) }

    public static func decide(
        _ id: ItemID,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        guard let file = state.caseHolding(id), let item = file.item(id), case .upload(let facts) = item.body
        else { throw .absent("upload") }
        guard item.by == person.id else { throw .absent("upload") }
        if file.isSealed(id) { throw Refusal(.badState, "\(id.text) is sealed already") }
        let sealed = state.nextItem(.file)
        // The practitioner's own files are theirs until a response names them; an adviser's until advice does.
        let relations = Policy.effective(file.relations(of: person, at: now))
        let audience: Audience = relations == [.subject] ? .shared : relations == [.asked] ? .advice : .team
        var decided = Decided(
            [
                EventDraft(
                    .added(
                        sealed,
                        to: file.id,
                        concern: nil,
                        audience: audience,
                        isReleased: audience == .team,
                        .file(facts)
                    )
                )
            ],
            id: sealed.text
        )
        decided.checks = facts
        return decided
    }
}
