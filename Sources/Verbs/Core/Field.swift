import CLP
import Casework

/// The kinds of field that verbs are made of. Each keyed one takes its type from the key registry of CLP.
public enum Field {
    /// A positional reference of one kind.
    static func position<V: Sendable>(
        _ shape: String,
        _ what: String,
        _ pick: @escaping @Sendable (Reference) -> V?
    ) -> Parameter<V> {
        Parameter(facts: ParameterFacts(name: "id", form: .position, isOptional: false, shape: shape)) {
            (arguments) throws(Refusal) -> V in
            guard case .atom(let text)? = arguments.nextValue(),
                let reference = Reference(text) ?? arguments.shortCase(text),
                let id = pick(reference)
            else { throw .argument("id", "\(what) is needed here, like \(example(shape))") }
            return id
        }
    }

    private static func example(_ shape: String) -> String {
        switch shape {
        case "CASE": "26-0042"
        case "CONCERN": "26-0042.1"
        case "CASE|CONCERN": "26-0042 or 26-0042.1"
        case "USER": "U-17"
        case "FILE": "F-311"
        case "UPLOAD": "T-9"
        case "ASK": "Q-5"
        case "APPROVABLE": "W-8, Y-3 or X-9"
        case "BODY": "G-3"
        case "MEETING": "H-12"
        case "CASE|ITEM": "26-0042 or N-77"
        default: "N-77"
        }
    }

    /// A case.
    static func caseID() -> Parameter<CaseID> {
        position("CASE", "a case reference") { if case .caseFile(let id) = $0 { id } else { nil } }
    }
    /// A concern.
    static func concernID() -> Parameter<ConcernID> {
        position("CONCERN", "a concern reference") { if case .concern(let id) = $0 { id } else { nil } }
    }
    /// An item with one of these letters.
    static func itemID(_ shape: String = "ITEM", _ letters: [ItemLetter]? = nil) -> Parameter<ItemID> {
        position(shape, "an item reference") { reference in
            guard case .item(let id) = reference, letters?.contains(id.letter) ?? true else { return nil }
            return id
        }
    }
    /// A committee, panel or team.
    static func bodyID() -> Parameter<BodyID> {
        position("BODY", "a committee's or panel's reference") {
            if case .body(let id) = $0 { id } else { nil }
        }
    }
    /// A meeting.
    static func meetingID() -> Parameter<MeetingID> {
        position("MEETING", "a meeting's reference") { if case .meeting(let id) = $0 { id } else { nil } }
    }
    /// An account.
    static func userID() -> Parameter<PersonID> {
        position("USER", "a person's reference") { if case .person(let id) = $0 { id } else { nil } }
    }
    /// Any reference.
    static func reference(_ shape: String = "ID") -> Parameter<Reference> {
        position(shape, "a reference") { $0 }
    }

    /// The keyed atoms of a list, or a single one.
    static func atoms<V: Sendable>(
        _ key: String,
        shape: String,
        _ expected: String,
        _ pick: @escaping @Sendable (String) -> V?
    ) -> Parameter<[V]> {
        Parameter(facts: ParameterFacts(name: key, form: .key, isOptional: false, shape: shape)) {
            (arguments) throws(Refusal) -> [V] in
            guard let values = arguments.values(key) else {
                throw .argument(key, "\(key)= is missing: give \(expected)")
            }
            var all: [V] = []
            for value in values {
                guard case .atom(let text) = value, let one = pick(text)
                else { throw .argument(key, "\(key)= takes \(expected)") }
                all.append(one)
            }
            return all
        }
    }

    /// One keyed atom.
    static func atom<V: Sendable>(
        _ key: String,
        shape: String,
        _ expected: String,
        _ pick: @escaping @Sendable (String) -> V?
    ) -> Parameter<V> {
        let list = atoms(key, shape: shape, expected, pick)
        return Parameter(facts: list.facts) { (arguments) throws(Refusal) -> V in
            let all = try list.read(arguments)
            guard let one = all.first, all.count == 1 else {
                throw .argument(key, "\(key)= takes one value: \(expected)")
            }
            return one
        }
    }

    /// A day.
    static func date(_ key: String) -> Parameter<Day> {
        atom(key, shape: "DATE", "a date like 2026-11-30") { Day(iso: $0) }
    }
    /// A word from a closed set.
    static func word<W: Word>(_ key: String, _ type: W.Type) -> Parameter<W> {
        let all = W.allCases.map(\.rawValue)
        return atom(key, shape: all.joined(separator: "|"), "one of \(all.joined(separator: ", "))") {
            W(rawValue: $0)
        }
    }
    /// Words from a closed set.
    static func words<W: Word>(_ key: String, _ type: W.Type) -> Parameter<[W]> {
        let all = W.allCases.map(\.rawValue)
        return atoms(
            key,
            shape: all.joined(separator: "|") + ",…",
            "words from \(all.joined(separator: ", "))"
        ) {
            W(rawValue: $0)
        }
    }
    /// A number in a range.
    static func number(_ key: String, _ range: ClosedRange<Int>) -> Parameter<Int> {
        let shape = "\(range.lowerBound)..\(range.upperBound)"
        return atom(key, shape: shape, "a whole number from \(range.lowerBound) to \(range.upperBound)") {
            text in
            guard text.utf8.count <= 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let value = Int(text)
            else { return nil }
            guard text == String(value) else { return nil }
            return range.contains(value) ? value : nil
        }
    }
    /// A person.
    static func user(_ key: String = "user") -> Parameter<PersonID> {
        atom(key, shape: "USER", "a person's reference like U-17") {
            if case .person(let id)? = Reference($0) { id } else { nil }
        }
    }
    /// Persons.
    static func users(_ key: String) -> Parameter<[PersonID]> {
        atoms(key, shape: "USER,…", "references of people like U-17") {
            if case .person(let id)? = Reference($0) { id } else { nil }
        }
    }
    /// A practitioner.
    static func subject(_ key: String = "prac") -> Parameter<SubjectID> {
        atom(key, shape: "S-1", "a practitioner's reference like S-88") {
            if case .subject(let id)? = Reference($0) { id } else { nil }
        }
    }
    /// Practitioners.
    static func subjects(_ key: String = "prac") -> Parameter<[SubjectID]> {
        atoms(key, shape: "S-1,…", "references of practitioners like S-88") {
            if case .subject(let id)? = Reference($0) { id } else { nil }
        }
    }
    /// A case.
    static func caseKey(_ key: String) -> Parameter<CaseID> {
        atom(key, shape: "CASE", "a case reference like 26-0042") {
            if case .caseFile(let id)? = Reference($0) { id } else { nil }
        }
    }
    /// Cases.
    static func caseKeys(_ key: String) -> Parameter<[CaseID]> {
        atoms(key, shape: "CASE,…", "case references like 26-0042") {
            if case .caseFile(let id)? = Reference($0) { id } else { nil }
        }
    }
    /// Items.
    static func items(
        _ key: String,
        shape: String = "ITEM",
        like example: String = "N-77",
        _ letters: [ItemLetter]? = nil
    ) -> Parameter<[ItemID]> {
        atoms(key, shape: "\(shape),…", "item references like \(example)") {
            guard case .item(let id)? = Reference($0), letters?.contains(id.letter) ?? true else {
                return nil
            }
            return id
        }
    }
    /// Concerns, by their references.
    static func concerns(_ key: String) -> Parameter<[ConcernID]> {
        atoms(key, shape: "CONCERN,…", "references of concerns like 26-0042.1") {
            if case .concern(let id)? = Reference($0) { id } else { nil }
        }
    }
    /// The name of a rule pack, spelled like a word.
    static func packName() -> Parameter<String> {
        atom("pack", shape: "PACK", "the name of a rule pack, like england-primary-care") { name in
            KeyType.word.accepts(.atom(name)) ? name : nil
        }
    }
    /// An opaque atom of at most 64 octets.
    static func opaque(_ key: String, shape: String) -> Parameter<String> {
        atom(key, shape: shape, "a token of at most 64 characters") { $0.utf8.count <= 64 ? $0 : nil }
    }
    /// The keyed texts of a list.
    static func texts(_ key: String, max: Int) -> Parameter<[String]> {
        Parameter(facts: ParameterFacts(name: key, form: .key, isOptional: false, shape: "\"text\",…")) {
            (arguments) throws(Refusal) -> [String] in
            guard let values = arguments.values(key) else {
                throw .argument(key, "\(key)= is missing: give it in quotes")
            }
            var all: [String] = []
            for value in values {
                guard case .text(let text) = value else {
                    throw .argument(key, "\(key)= takes text in quotes")
                }
                all.append(try check(text, key, max))
            }
            return all
        }
    }

    /// One keyed text, not empty.
    static func text(_ key: String, max: Int = TextLimits.reasonMax) -> Parameter<String> {
        Parameter(facts: ParameterFacts(name: key, form: .key, isOptional: false, shape: "\"text\"")) {
            (arguments) throws(Refusal) -> String in
            guard let values = arguments.values(key) else {
                throw .argument(key, "\(key)= is missing: give it in quotes")
            }
            guard values.count == 1, case .text(let text) = values[0]
            else { throw .argument(key, "\(key)= takes one text in quotes") }
            return try check(text, key, max)
        }
    }

    /// What a person or a body is called: it stands in every row about what they did, so it is short in octets, too.
    static func name(_ key: String = "name") -> Parameter<String> {
        let text = text(key, max: TextLimits.titleMax)
        return Parameter(facts: text.facts) { (arguments) throws(Refusal) -> String in
            let name = try text.read(arguments)
            guard TextLimits.spelled(name) <= TextLimits.nameOctetsMax else {
                throw .argument(key, "\(key)= is longer than \(TextLimits.nameOctetsMax) octets")
            }
            return name
        }
    }

    private static func check(_ text: String, _ key: String, _ max: Int) throws(Refusal) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .argument(key, "\(key)= is empty") }
        guard Visible.isSeen(text) else {
            throw .argument(key, "\(key)= holds no sign that can be seen")
        }
        guard text.unicodeScalars.count <= max else {
            throw .argument(key, "\(key)= is longer than \(max) characters")
        }
        guard TextLimits.spelled(text) <= 4 * max else {
            throw .argument(key, "\(key)= holds too many characters that need escapes")
        }
        return text
    }

    /// The long text after the line: UTF-8 without NUL, at most 65,536 octets.
    static func blobText(_ shape: String = "text") -> Parameter<[UInt8]> {
        Parameter(facts: ParameterFacts(name: shape, form: .blob, isOptional: false, shape: shape)) {
            (arguments) throws(Refusal) -> [UInt8] in
            guard let blob = arguments.message.blob, !blob.isEmpty
            else { throw .argument("size", "a text is needed: end the line with its size, like {120}") }
            guard !blob.contains(0), String(validating: blob, as: UTF8.self) != nil
            else { throw .argument("size", "the text must be UTF-8 without NUL") }
            return blob
        }
    }

    /// Octets after the line, of any kind.
    static func blobOctets(_ shape: String) -> Parameter<[UInt8]> {
        Parameter(facts: ParameterFacts(name: shape, form: .blob, isOptional: false, shape: shape)) {
            (arguments) throws(Refusal) -> [UInt8] in
            guard let blob = arguments.message.blob
            else { throw .argument("size", "\(shape) is needed: end the line with its size, like {120}") }
            return blob
        }
    }

    /// A field that may be left out.
    static func optional<V>(_ inner: Parameter<V>) -> Parameter<V?> {
        let facts = ParameterFacts(
            name: inner.facts.name,
            form: inner.facts.form,
            isOptional: true,
            shape: inner.facts.shape
        )
        return Parameter(facts: facts) { (arguments) throws(Refusal) -> V? in
            switch facts.form {
            case .key: if arguments.values(facts.name) == nil { return nil }
            case .blob: if arguments.message.blob == nil { return nil }
            case .position: return nil
            }
            return try inner.read(arguments)
        }
    }
}

/// How long short texts may be, in Unicode scalars. They are kept in memory with the case, so they are bounded.
///
/// What a person writes in one line comes back in another one, beside names and times; if that one could not be spelled,
/// nobody could read the case again. So each text is bounded as it is spelled, too: four octets a character.
enum TextLimits {
    /// Octets of a text on the wire, without its quotes.
    static func spelled(_ text: String) -> Int {
        var line = LineBuilder("x")
        line.append(text: text)
        return line.isMalformed ? Limits.lineOctetsMax : line.octets.count - 4
    }

    /// Octets of the words and references of one baseline together, as spelled: they stand in one row with names and scores.
    static let baselineOctetsMax = 6000
    /// Octets of the other cases in a baseline that leave room for what each was about.
    static let knownOctetsMax = 3000
    /// Octets of all the texts of one decision together, as spelled: they stand in one row with up to 128 references.
    static let decisionOctetsMax = 5000
    /// Octets of a name, as spelled: letters that take four octets each still make a full name.
    static let nameOctetsMax = 256
    /// A title or a name: one line on a screen.
    static let titleMax = 200
    /// A reason, a question, an opinion: a short paragraph. Longer texts travel as blobs.
    static let reasonMax = 1000
}
