public import Yams

/// Reads one YAML document, with the place of whatever is wrong.
public enum YAMLText {
    /// The most octets that are read.
    public static let octetsMax = 256 * 1024

    /// The root of a document; nil for an empty one.
    ///
    /// - Throws: ``YAMLProblems`` with one problem: the text is too long, nested too deep, uses anchors, or is not YAML.
    public static func root(of text: String, path: String) throws(YAMLProblems) -> Node? {
        if let refusal = YAMLGuard.refusal(of: text, octetsMax: octetsMax) {
            throw problem(path, refusal.line, refusal.column, refusal.message)
        }
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw problem(of: error, path: path)
        } catch {
            throw problem(path, 1, 1, "this is not YAML")
        }
    }

    private static func problem(of error: YamlError, path: String) -> YAMLProblems {
        switch error {
        case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
            .composer(_, let reason, let mark, _):
            problem(path, mark.line, mark.column, "this is not YAML: \(reason)")
        case .duplicatedKeysInMapping(let names, let context):
            problem(path, context.mark.line, context.mark.column, "\"\(names.first ?? "")\" is set twice")
        default:
            problem(path, 1, 1, "this is not YAML")
        }
    }

    private static func problem(_ path: String, _ line: Int, _ column: Int, _ message: String) -> YAMLProblems
    {
        YAMLProblems(problems: [YAMLProblem(path: path, line: line, column: column, message: message)])
    }
}
