import CLP
public import Casework
import RulePacks

/// `export`: a rule pack as YAML, complete with the parts that it includes.
public enum ExportPack: ReadVerb {
    public static let name = "export"
    public static let summary = "Get a rule pack as YAML, to read it or to write its next version."
    public static let action = Action.seePacks
    public static let isLong = true
    public static let syntax = Syntax(
        Field.packName(),
        Field.optional(Field.number("version", 1...999_999))
    )
    public static let examples = [
        Example(.lead, "export pack=nowhere", "no none msg=\"no such rule pack\"")
    ]

    public static func answer(_ request: (String, Int?), through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.seePacks) else { throw Refusal(.denied, Action.seePacks.cannot) }
        let (name, version) = request
        let found = lens.packs.last { $0.name == name && (version == nil || $0.version == version) }
        guard let pack = found else { throw .absent("rule pack") }
        var answer = Answer()
        answer.ok.append(key: "pack", atom: pack.name)
        answer.ok.append(key: "version", number: pack.version)
        answer.content = .octets(Array(PackSpelling.text(of: pack).utf8))
        return answer
    }
}
