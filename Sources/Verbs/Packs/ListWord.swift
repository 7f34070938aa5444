public import Casework

/// `list word`: the closed lists of a rule pack, so that a client offers what the server takes.
public enum ListWord: ReadVerb {
    public static let name = "list"
    public static let type: String? = "word"
    public static let summary =
        "List the closed lists of words of a case's rules, or of a pack; without either, of the rules for new cases."
    public static let action = Action.seePacks
    public static let syntax = Syntax(
        Field.optional(Field.caseKey("on")),
        Field.optional(Field.packName()),
        Field.optional(Field.number("version", 1...999_999))
    )
    public static let examples = [
        // The case of the examples is under no rules.
        Example(.lead, "list word on=26-0001", "ok n=0"),
        Example(.lead, "list word pack=nowhere", "no none msg=\"no such rule pack\""),
        Example(.stranger, "list word on=26-0001", "no none msg=\"no such case\""),
    ]

    public static func answer(_ request: (CaseID?, String?, Int?), through lens: Lens) throws(Refusal)
        -> Answer
    {
        guard lens.may(.seePacks) else { throw Refusal(.denied, Action.seePacks.cannot) }
        let (id, name, version) = request
        var pack: RulePack?
        if let id {
            if name != nil { throw .argument("pack", "give on= or pack=, not both") }
            guard let view = lens.caseView(id) else { throw .absent("case") }
            pack = view.pack
        } else if let name {
            pack = lens.packs.last { $0.name == name && (version == nil || $0.version == version) }
            if pack == nil { throw .absent("rule pack") }
        } else {
            pack = lens.packs.first { $0.id == lens.adoptedPack }
        }
        return .counted(pack?.lists.flatMap(rows) ?? [])
    }

    private static func rows(_ list: ClosedList) -> [Row] {
        let head = Row("list", list.key.rawValue).with("count", list.entries.count)
            .with("confidence", list.confidence.rawValue).with("title", text: list.key.title)
            .with("basis", text: list.source)
        return [head]
            + list.entries.map { entry in
                Row("word", entry.word).with("list", list.key.rawValue)
                    .with("tags", list: entry.appliesTo + entry.professions.map(\.rawValue))
                    .with("title", text: entry.title)
            }
    }
}
