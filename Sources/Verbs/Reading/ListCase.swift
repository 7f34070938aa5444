import CLP
public import Casework

/// `list case`: the cases that the person may see.
public enum ListCase: ReadVerb {
    /// How the rows are ordered.
    public enum Order: String, Word {
        case id, opened, due
    }

    /// Rows on one page when nothing is said, and at most.
    static let limits = (usual: Limits.listRowsDefault, most: Limits.listRowsMax)
    /// Things that wait on one case and are named in its row: as many as a screen holds, and far fewer than a list can.
    static let namedMax = 16

    public static let name = "list"
    public static let type: String? = "case"
    public static let summary = "List the cases that you can see, a page at a time."
    public static let action = Action.read
    public static let isLong = true
    public static let syntax = Syntax(
        Field.optional(Field.words("state", Stage.self)),
        Field.optional(Field.subjects()),
        Field.optional(Field.users("lead")),
        Field.optional(Field.text("name", max: TextLimits.titleMax)),
        Field.optional(Field.word("sort", Order.self)),
        Field.optional(Field.number("limit", 1...limits.most)),
        Field.optional(Field.opaque("after", shape: "NEXT"))
    )
    public static let examples = [
        Example(.lead, "list case", "ok n=2"), Example(.lead, "list case state=told sort=due", "ok n=1"),
        Example(.practitioner, "list case", "ok n=1"), Example(.stranger, "list case", "ok n=0"),
        Example(.admin, "list case", "ok n=0"),
    ]

    public static func answer(
        _ request: ([Stage]?, [SubjectID]?, [PersonID]?, String?, Order?, Int?, String?),
        through lens: Lens
    ) throws(Refusal) -> Answer {
        let (stages, subjects, leads, name, sort, limit, after) = request
        let wanted = name?.lowercased()
        let search = wanted.map { PlainLetters.Search($0) }
        let found = lens.cases.filter { view in
            // A word that is looked for may stand in the title, or in the practitioner's name or practice.
            if let search {
                let texts = [view.title, view.subject?.name ?? "", view.subject?.practice ?? ""]
                guard texts.contains(where: search.isIn) else { return false }
            }
            return (stages?.contains(view.stage) ?? true) && (leads?.contains(view.lead) ?? true)
                && (subjects.map { wanted in view.subject.map { wanted.contains($0.id) } ?? false } ?? true)
        }
        let order = sort ?? .id
        // The key of a day that is due takes a while to find, so each is found once.
        var keyed = found.map { (view: $0, key: key($0, order)) }
        keyed.sort { $0.key < $1.key }
        let filter = digest("\(stages ?? [])|\(subjects ?? [])|\(leads ?? [])|\(wanted ?? "")|\(order)")
        if let after {
            guard let start = lens.cursor(after), start.filter == filter
            else { throw .argument("after", "after= does not belong to this list; list again without it") }
            keyed.removeAll { $0.key <= start.key }
        }
        let page = keyed.prefix(limit ?? limits.usual)
        var answer = Answer.counted(
            page.map { row($0.view) }
        )
        answer.givesPosition = true
        if page.count < keyed.count, let last = page.last {
            answer.next = Cursor(filter: filter, key: last.key).octets
        }
        return answer
    }

    /// A case with what waits for the person: the latest things are named, and all are counted when some are not.
    private static func row(_ view: CaseView) -> Row {
        let waiting = [("new", view.news), ("approve", view.toApprove), ("inquire", view.toLookInto)]
        var row = Row.caseFile(view)
        for (key, items) in waiting {
            row = row.with(key, list: items.suffix(namedMax).map(\.text))
            if key == "new" { row = row.with("kinds", list: items.suffix(namedMax).map(view.kindOfNews)) }
        }
        let isCut = waiting.contains { $0.1.count > namedMax }
        return row.with("total", isCut ? waiting.reduce(0) { $0 + $1.1.count } : nil)
    }

    /// Sort key, then reference, so that every place in a list is different.
    private static func key(_ view: CaseView, _ order: Order) -> String {
        switch order {
        case .id: sortable(view.id)
        case .opened: view.opened.day.iso + sortable(view.id)
        case .due: (view.due?.iso ?? "9999-99-99") + sortable(view.id)
        }
    }

    private static func sortable(_ id: CaseID) -> String {
        let digits = String(id.number)
        return String(id.year < 10 ? "0\(id.year)" : "\(id.year)")
            + String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// FNV-1a: the cursor is authenticated by the server; this only tells filters apart.
    private static func digest(_ text: String) -> UInt32 {
        text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
