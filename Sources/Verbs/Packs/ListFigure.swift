public import Casework

/// `list figure`: the deadlines of a rule pack, each with its source and how sure we are of it, and its questions.
public enum ListFigure: ReadVerb {
    public static let name = "list"
    public static let type: String? = "figure"
    public static let summary =
        "List the figures of a rule pack with their sources, what is not verified, what is not known, and its questions."
    public static let action = Action.seePacks
    public static let syntax = Syntax(
        Field.packName(),
        Field.optional(Field.number("version", 1...999_999))
    )
    public static let examples = [
        Example(.lead, "list figure pack=nowhere", "no none msg=\"no such rule pack\"")
    ]

    public static func answer(_ request: (String, Int?), through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.seePacks) else { throw Refusal(.denied, Action.seePacks.cannot) }
        let (name, version) = request
        let found = lens.packs.last { $0.name == name && (version == nil || $0.version == version) }
        guard let pack = found else { throw .absent("rule pack") }
        let questions = pack.questions.flatMap { set in set.questions.map { question($0, of: set) } }
        return .counted([ListPack.row(pack, lens)] + pack.figures.map(row) + pack.gaps.map(gap) + questions)
    }

    private static func row(_ figure: Figure) -> Row {
        Row("figure", figure.key.rawValue).with("count", figure.count.count)
            .with("unit", figure.count.unit.rawValue).with("convention", figure.convention.rawValue)
            .with("whose", figure.whose.rawValue).with("confidence", figure.confidence.rawValue)
            .with("informs", figure.informed?.rawValue)
            .with("title", text: figure.key.title).with("msg", text: figure.rule)
            .with("basis", text: figure.source)
    }

    private static func question(_ question: QuestionSet.Question, of set: QuestionSet) -> Row {
        Row("question", question.id).with("for", set.name).with("state", question.status.rawValue)
            .with("title", text: question.principle.title).with("msg", text: question.text)
            .with("basis", text: question.source)
    }

    private static func gap(_ text: String) -> Row { Row("gap").with("msg", text: text) }
}
