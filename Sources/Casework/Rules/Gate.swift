/// What a request is about, as far as admission needs to know.
public enum Target: Sendable {
    /// Nothing in particular.
    case nothing
    /// A case.
    case caseFile(CaseID)
    /// A concern in a case.
    case concern(ConcernID)
    /// A case or a concern in it.
    case either(Reference)
    /// An item on a case.
    case item(ItemID)
    /// An account.
    case person(PersonID)
    /// A device.
    case device(DeviceID)
    /// A register entry.
    case subject(SubjectID)
    /// A committee, panel or team.
    case body(BodyID)
    /// A meeting.
    case meeting(MeetingID)
}

/// The revision that a change names: `if=4`, or `if=any`, which is a permission of its own.
public enum Expected: Sendable, Equatable {
    case revision(UInt32)
    case any
}

/// Admission of a write, on the very state that the verb will decide on: first whether the person may know of the
/// object at all, then whether the policy allows the action, then the pathway, then the revision.
public enum Gate {
    /// Throws the refusal that the person may see; absent and forbidden objects give the same one.
    public static func admit(
        _ action: Action,
        on target: Target,
        expecting expected: Expected?,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) {
        switch target {
        case .caseFile(let id), .either(.caseFile(let id)):
            let (view, file) = try find(id, "case", person, now, state)
            try allow(action, view, file, person)
            try match(expected, file.revision, id.text, view.verdict(.force)) { file.keysChanged(after: $0) }
        case .concern(let id), .either(.concern(let id)):
            let (view, file) = try find(id.caseID, "concern", person, now, state)
            guard let concern = view.concern(id) else { throw .absent("concern") }
            try allow(action, view, file, person)
            try match(expected, concern.revision, id.text, view.verdict(.force))
        case .item(let id):
            guard let holder = state.caseHolding(id) else { throw .absent(word(for: id)) }
            let (view, file) = try find(holder.id, word(for: id), person, now, state)
            guard view.item(id) != nil || isOwnUpload(id, file, person) else { throw .absent(word(for: id)) }
            try allow(action, view, file, person)
        case .either:
            throw .absent("case")
        case .nothing, .person, .device, .subject, .body, .meeting:
            try allow(action, person, state)
            try match(
                expected,
                try revision(of: target, in: state),
                name(of: target),
                state.verdict(person, .managePeople)
            )
        }
    }

    /// Throws when the person may not know, or not know any more, of what a request is about. An answer that was given before
    /// is given again only to those who still may.
    public static func find(
        _ target: Target,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) {
        switch target {
        case .caseFile(let id), .either(.caseFile(let id)):
            _ = try find(id, "case", person, now, state)
        case .concern(let id), .either(.concern(let id)):
            let (view, _) = try find(id.caseID, "concern", person, now, state)
            guard view.concern(id) != nil else { throw .absent("concern") }
        case .item(let id):
            guard let holder = state.caseHolding(id) else { throw .absent(word(for: id)) }
            let (view, file) = try find(holder.id, word(for: id), person, now, state)
            guard view.item(id) != nil || isOwnUpload(id, file, person) else { throw .absent(word(for: id)) }
        case .either, .nothing, .person, .device, .subject, .body, .meeting:
            break
        }
    }

    private static func find(
        _ id: CaseID,
        _ what: String,
        _ person: Person,
        _ now: Moment,
        _ state: State
    ) throws(Refusal) -> (CaseView, CaseFile) {
        guard let file = state.caseFile(id), let view = CaseView(file, state: state, person: person, now: now)
        else { throw .absent(what) }
        return (view, file)
    }

    private static func allow(
        _ action: Action,
        _ view: CaseView,
        _ file: CaseFile,
        _ person: Person
    ) throws(Refusal) {
        if case .denied(let reason) = view.verdict(action) { throw Refusal(.denied, reason) }
        try Quotas.room(for: action, on: file, by: person.id, isOutside: view.isOutside)
        if Pathway.governs(action) { try Pathway.admit(action, in: view.circumstances) }
    }

    private static func allow(_ action: Action, _ person: Person, _ state: State) throws(Refusal) {
        if case .denied(let reason) = state.verdict(person, action) { throw Refusal(.denied, reason) }
    }

    private static func match(
        _ expected: Expected?,
        _ actual: Revision?,
        _ id: String,
        _ force: Policy.Verdict,
        keys: ((UInt32) -> String)? = nil
    ) throws(Refusal) {
        guard let expected, let actual else { return }
        switch expected {
        case .any:
            guard force == .allowed else {
                throw Refusal(.denied, "name the revision that you read: if=\(actual.number)")
            }
        case .revision(let number):
            guard number != actual.number else { return }
            // Whoever read an earlier revision learns of everything that changed since, not only of the last change.
            let isNext = actual.number == number &+ 1
            let known = number < actual.number ? keys?(number) ?? (isNext ? actual.keys : "any") : "any"
            let changed = known.isEmpty ? "any" : known
            throw Refusal(
                .stale,
                "\(id) changed after rev \(number)",
                fields: [
                    Refusal.Field(key: "id", value: id),
                    Refusal.Field(key: "rev", value: String(actual.number)),
                    Refusal.Field(key: "by", value: actual.by.text),
                    Refusal.Field(key: "when", value: actual.at.rfc3339),
                    Refusal.Field(key: "keys", value: changed),
                ]
            )
        }
    }

    private static func revision(of target: Target, in state: State) throws(Refusal) -> Revision? {
        switch target {
        case .person(let id):
            guard let person = state.person(id) else { throw .absent("person") }
            return person.revision
        case .device(let id):
            guard let device = state.device(id) else { throw .absent("device") }
            return device.revision
        case .subject(let id):
            guard let subject = state.subject(id) else { throw .absent("practitioner") }
            return subject.revision
        case .body(let id):
            guard let body = state.body(id) else { throw .absent("body") }
            return body.revision
        case .meeting(let id):
            guard let meeting = state.meeting(id) else { throw .absent("meeting") }
            return meeting.revision
        default:
            return nil
        }
    }

    private static func name(of target: Target) -> String {
        switch target {
        case .person(let id): id.text
        case .device(let id): id.text
        case .subject(let id): id.text
        case .body(let id): id.text
        case .meeting(let id): id.text
        default: "-"
        }
    }

    private static func isOwnUpload(_ id: ItemID, _ file: CaseFile, _ person: Person) -> Bool {
        guard case .upload? = file.item(id)?.body else { return false }
        return file.item(id)?.by == person.id
    }

    /// What an item of this kind is called in "no such …".
    static func word(for id: ItemID) -> String {
        switch id.letter {
        case .file: "file"
        case .note: "note"
        case .upload: "upload"
        default: "item"
        }
    }
}
