import CLP
public import Casework
import RulePacks

/// `load`: a new version of a rule pack. Cases that are open keep the version that they started under.
public enum LoadPack: WriteVerb {
    public static let name = "load"
    public static let summary = "Load a new version of a rule pack from YAML. Open cases keep their own."
    public static let action = Action.managePacks
    public static let syntax = Syntax(Field.blobText("yaml"))
    public static let examples = [
        Example(.admin, "load", text: "name: x", "no bad.arg key=size msg="),
        Example(.lead, "load", text: "name: x", "no deny msg="),
    ]

    public static func target(_ request: [UInt8]) -> Target { .nothing }

    public static func decide(
        _ request: [UInt8],
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let pack: RulePack
        do {
            pack = try PackReader.read(String(decoding: request, as: UTF8.self), path: "pack")
        } catch {
            let faults = error.problems.map {
                Refusal.Fault(key: "size", why: "mismatch", message: $0.description)
            }
            let fields = [Refusal.Field(key: "key", value: "size")]
            let message = faults.first?.message ?? "the pack cannot be read"
            throw Refusal(.badArgument, message, fields: fields, faults: faults)
        }
        let last = state.pack(named: pack.name)?.version ?? 0
        guard pack.version > last else {
            throw .argument(
                "size",
                "version \(last) of \(pack.name) is loaded: give this one a higher version"
            )
        }
        let yaml = Array(PackSpelling.text(of: pack).utf8)
        guard yaml.count <= Limits.blobOctetsMax else {
            throw Refusal(.overSize, "with all its parts the pack is longer than 65,536 octets")
        }
        var decided = Decided([EventDraft(.packLoaded(pack), text: yaml)])
        decided.ok.append(key: "pack", atom: pack.name)
        decided.ok.append(key: "version", number: pack.version)
        return decided
    }
}
