public import Casework
import RulePacks

/// `trial`: what is wrong with a rule pack, and what it would change, without loading it.
public enum TrialPack: ReadVerb {
    public static let name = "trial"
    public static let summary =
        "Check a rule pack without loading it: what is wrong with it, and what differs from the version in use."
    public static let action = Action.managePacks
    public static let isLong = true
    public static let syntax = Syntax(Field.blobText("yaml"))
    public static let examples = [
        Example(.admin, "trial", text: "name: x", "ok n="),
        Example(.lead, "trial", text: "name: x", "no deny msg="),
    ]

    public static func answer(_ request: [UInt8], through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.managePacks) else { throw Refusal(.denied, Action.managePacks.cannot) }
        do {
            let pack = try PackReader.read(String(decoding: request, as: UTF8.self), path: "pack")
            guard let old = lens.packs.last(where: { $0.name == pack.name }) else {
                return .counted([Row("difference").with("msg", text: "\(pack.name) is new")])
            }
            let sentences = PackDifferences.sentences(from: old, to: pack)
            return .counted(sentences.map { Row("difference").with("msg", text: $0) })
        } catch {
            return .counted(error.problems.map { Row("problem").with("msg", text: $0.description) })
        }
    }
}
