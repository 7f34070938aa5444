public import Casework

/// `list pack`: the rule packs that are loaded, and which one new cases start under.
public enum ListPack: ReadVerb {
    public static let name = "list"
    public static let type: String? = "pack"
    public static let summary = "List the rule packs, their versions, and which one new cases start under."
    public static let action = Action.seePacks
    public static let syntax = Syntax<()>()
    public static let examples = [
        Example(.lead, "list pack", "ok n="), Example(.practitioner, "list pack", "ok n="),
    ]

    public static func answer(_ request: (), through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.seePacks) else { throw Refusal(.denied, Action.seePacks.cannot) }
        return .counted(lens.packs.map { row($0, lens) })
    }

    static func row(_ pack: RulePack, _ lens: Lens) -> Row {
        let unverified = pack.figures.count { !$0.isVerified }
        let isAdopted = lens.adoptedPack == pack.id
        return Row("pack", pack.name).with("version", pack.version)
            .with("state", isAdopted ? "adopted" : "loaded").with("begins", pack.appliesFrom.iso)
            .with("count", pack.figures.count).with("unverified", unverified)
            .with("title", text: pack.title).with("basis", text: pack.legalBasis)
    }
}
