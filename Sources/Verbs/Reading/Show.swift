public import Casework

/// `show ID`: a case with everything on it, or one thing.
public enum Show: ReadVerb {
    /// Which rows of a case are wanted.
    public enum Part: String, Word {
        /// The case itself and who is on it: what it takes to name who will read something. That is no look at what is on it.
        case members
    }

    public static let name = "show"
    public static let summary =
        "Read a case, or one thing on it; texts=no leaves out the long texts, rows=members all but the people. Opening it is recorded."
    public static let action = Action.read
    public static let syntax = Syntax(
        Field.reference(),
        Field.optional(Field.word("texts", YesNo.self)),
        Field.optional(Field.word("rows", Part.self))
    )
    public static let examples = [
        Example(.lead, "show 26-0001", "ok n="), Example(.lead, "show N-77", "ok n=1"),
        Example(.stranger, "show 26-0001", "no none msg=\"no such case\""),
        Example(.lead, "show 26-9999", "no none msg=\"no such case\""),
        Example(.lead, "show 26-0001 rows=members", "ok n="),
        Example(.lead, "show N-77 rows=members", "no bad.arg key=rows"),
    ]

    public static func answer(_ request: (Reference, YesNo?, Part?), through lens: Lens) throws(Refusal)
        -> Answer
    {
        if request.2 == .members { return try members(request.0, lens) }
        var answer = try found(request.0, lens)
        if request.1?.isYes == false {
            // Nobody has read what its text was kept from; a row without one says all there is.
            if answer.rows.contains(where: { $0.text != nil }) || (answer.opened?.items.isEmpty ?? false) {
                answer.isOutline = true
            }
            answer.rows = answer.rows.map { $0.withoutText() }
        }
        return answer
    }

    /// The case and the people on it. Nothing is recorded: `list` says of a case what its row says here.
    private static func members(_ reference: Reference, _ lens: Lens) throws(Refusal) -> Answer {
        guard case .caseFile(let id) = reference else {
            throw .argument("rows", "rows=members is asked of a case")
        }
        guard let view = lens.caseView(id) else { throw .absent("case") }
        return .counted([Row.caseFile(view)] + memberRows(view))
    }

    private static func found(_ reference: Reference, _ lens: Lens) throws(Refusal) -> Answer {
        switch reference {
        case .caseFile(let id):
            guard let view = lens.caseView(id) else { throw .absent("case") }
            return whole(view)
        case .concern(let id):
            guard let view = lens.caseView(id.caseID), let concern = view.concern(id) else {
                throw .absent("concern")
            }
            var answer = Answer.counted([Row.concern(concern, in: view)])
            answer.opened = (view.id, [])
            answer.isOutline = true
            return answer
        case .item(let id):
            guard let (view, item) = lens.item(id) else {
                throw .absent(id.letter == .file ? "file" : "item")
            }
            var answer = Answer.counted([Row.item(item, in: view)])
            answer.opened = (view.id, [item.id])
            return answer
        case .subject(let id):
            guard let subject = lens.subject(id) else { throw .absent("practitioner") }
            return .counted([ListPrac.row(subject, lens)])
        case .person(let id):
            guard let person = lens.person(id) else { throw .absent("person") }
            return .counted([ListUser.row(person)])
        case .body(let id):
            guard let body = lens.bodies.first(where: { $0.id == id }) else { throw .absent("body") }
            return .counted(ListBody.rows(body, lens))
        case .meeting(let id):
            guard let meeting = lens.meetings.first(where: { $0.id == id }) else { throw .absent("meeting") }
            return .counted(ListMeeting.rows(meeting, lens))
        case .device(let id):
            guard let device = lens.devices.first(where: { $0.id == id }) else { throw .absent("device") }
            return .counted([ListDevice.row(device, at: lens.now)])
        }
    }

    public static func isLong(_ request: (Reference, YesNo?, Part?), through lens: Lens) -> Bool {
        switch request.0 {
        case .caseFile where request.2 == .members: false
        case .caseFile(let id): lens.isLarge(id)
        case .meeting: true
        default: false
        }
    }

    public static func version(_ request: (Reference, YesNo?, Part?), through lens: Lens) -> CaseView.Version?
    {
        guard request.1?.isYes != false, request.2 == nil else { return nil }
        // What somebody may know of other cases changes with those cases, so such answers are made anew.
        guard case .caseFile(let id) = request.0, let view = lens.caseView(id), !view.isOutside,
            !view.namesOthers
        else { return nil }
        return view.version
    }

    private static func memberRows(_ view: CaseView) -> [Row] {
        view.members.map { member in
            Row("member").with("user", member.person.text).with("who", text: view.name(of: member.person))
                .with("as", member.relation.rawValue).with("scope", list: member.scope.map(\.rawValue))
                .with("role", list: view.roles(of: member.person).map(\.rawValue))
                .with("ends", member.lastDay?.iso)
        }
    }

    private static func whole(_ view: CaseView) -> Answer {
        var rows = [Row.caseFile(view)] + memberRows(view)
        for concern in view.concerns { rows.append(.concern(concern, in: view)) }
        for item in view.items {
            if case .withholding = item.body { continue }
            rows.append(.item(item, in: view))
        }
        for entry in view.withheld {
            rows.append(
                Row.withheld(entry.id, entry.held, in: view)
                    .made(by: entry.by, named: view.name(of: entry.by), at: entry.at)
            )
        }
        var answer = Answer.counted(rows)
        answer.opened = (view.id, [])
        return answer
    }
}
