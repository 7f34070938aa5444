import CLP
public import Casework

/// `adopt`: choose the rule pack under which new cases start.
public enum AdoptPack: WriteVerb {
    public static let name = "adopt"
    public static let summary = "Choose the rule pack under which new cases start."
    public static let action = Action.managePacks
    public static let syntax = Syntax(Field.packName())
    public static let examples = [
        Example(.admin, "adopt pack=nowhere", "no bad.arg key=pack msg="),
        Example(.lead, "adopt pack=nowhere", "no deny msg="),
    ]

    public static func target(_ request: String) -> Target { .nothing }

    public static func decide(
        _ name: String,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        guard let pack = state.pack(named: name) else {
            throw .argument("pack", "no rule pack is called \(name): list pack")
        }
        // The newest version may apply only later: cases that start until then start under the one before.
        let now = state.pack(named: name, on: now.day) ?? pack
        var decided = Decided([EventDraft(.packAdopted(name))])
        decided.ok.append(key: "pack", atom: now.name)
        decided.ok.append(key: "version", number: now.version)
        guard now.version != pack.version else { return decided }
        return decided.remarking([
            "version \(pack.version) applies to cases that start from \(pack.appliesFrom.spelled) on"
        ])
    }
}
