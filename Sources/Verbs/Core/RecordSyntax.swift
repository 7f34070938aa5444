import CLP
import Casework

extension Syntax where Request == RecordRequest {
    /// The fields of a kind of record.
    init(record kind: RecordKind, about: RecordSubject, text: RecordText) {
        let subject = Field.subject(of: about)
        let fields = kind.fields.map { ($0, Field.value($0)) }
        let blob: Parameter<[UInt8]>? =
            switch text {
            case .none: nil
            case .optional(let shape), .required(let shape): Field.blobText(shape)
            }
        var facts = [subject.facts] + fields.map(\.1.facts)
        if let blob {
            var isOptional = false
            if case .optional = text { isOptional = true }
            facts.append(
                ParameterFacts(
                    name: blob.facts.name,
                    form: .blob,
                    isOptional: isOptional,
                    shape: blob.facts.shape
                )
            )
        }
        let needsText = facts.last.map { $0.form == .blob && !$0.isOptional } ?? false
        self.init(parameters: facts) { (arguments) throws(Refusal) -> RecordRequest in
            let about = try subject.read(arguments)
            var values: [Record.Value] = []
            for (field, parameter) in fields {
                if !field.isRequired && arguments.values(field.key.rawValue) == nil { continue }
                values.append(Record.Value(field.key, try parameter.read(arguments)))
            }
            var octets: [UInt8]?
            if let blob, needsText || arguments.message.blob != nil { octets = try blob.read(arguments) }
            return RecordRequest(about: about, values: values, text: octets)
        }
    }
}

extension Field {
    static func subject(of about: RecordSubject) -> Parameter<Reference> {
        switch about {
        case .caseFile:
            position("CASE", "a case reference") { if case .caseFile = $0 { $0 } else { nil } }
        case .concern:
            position("CONCERN", "a concern reference") { if case .concern = $0 { $0 } else { nil } }
        case .item(let letters, let shape):
            position(shape, "an item reference") { reference in
                guard case .item(let id) = reference, letters.contains(id.letter) else { return nil }
                return reference
            }
        }
    }

    /// One fact of a record, read by the shape of its key.
    static func value(_ field: RecordField) -> Parameter<RecordValue> {
        let key = field.key.rawValue
        let parameter: Parameter<RecordValue> =
            switch field.key.shape {
            case .word where field.words.isEmpty:
                map(atom(key, shape: "NAME", "a short name in small letters, digits and hyphens", Field.name))
                {
                    .word($0)
                }
            case .word:
                map(
                    atom(
                        key,
                        shape: field.words.joined(separator: "|"),
                        "one of \(field.words.joined(separator: ", "))"
                    ) { field.words.contains($0) ? $0 : nil }
                ) { .word($0) }
            case .text: map(text(key)) { .text($0) }
            case .texts: map(texts(key, max: TextLimits.titleMax)) { .texts($0) }
            case .day: map(date(key)) { .day($0) }
            case .days:
                map(atoms(key, shape: "DATE,…", "dates like 2026-11-30") { Day(iso: $0) }) { .days($0) }
            case .flag: map(word(key, YesNo.self)) { .flag($0.isYes) }
            case .user: map(user(key)) { .user($0) }
            case .users: map(users(key)) { .users($0) }
            case .item: map(itemKey(key)) { .item($0) }
            case .group: map(body(key)) { .group($0) }
            case .meeting: map(meeting(key)) { .meeting($0) }
            }
        guard !field.isRequired else { return parameter }
        let facts = parameter.facts
        return Parameter(
            facts: ParameterFacts(name: facts.name, form: facts.form, isOptional: true, shape: facts.shape),
            read: parameter.read
        )
    }

    /// A body.
    static func body(_ key: String = "group") -> Parameter<BodyID> {
        atom(key, shape: "BODY", "a committee's or panel's reference like G-3") {
            if case .body(let id)? = Reference($0) { id } else { nil }
        }
    }

    /// A meeting.
    static func meeting(_ key: String = "meeting") -> Parameter<MeetingID> {
        atom(key, shape: "MEETING", "a meeting's reference like H-12") {
            if case .meeting(let id)? = Reference($0) { id } else { nil }
        }
    }

    /// A short name, at most 32 octets long.
    private static func name(_ text: String) -> String? {
        let fits = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        return !text.isEmpty && text.utf8.count <= 32 && fits ? text : nil
    }

    /// An item.
    static func itemKey(_ key: String) -> Parameter<ItemID> {
        atom(key, shape: "ITEM", "an item's reference like P-3") {
            if case .item(let id)? = Reference($0) { id } else { nil }
        }
    }

    private static func map<A, B>(_ inner: Parameter<A>, _ change: @escaping @Sendable (A) -> B) -> Parameter<
        B
    > {
        Parameter(facts: inner.facts) { (arguments) throws(Refusal) -> B in change(try inner.read(arguments))
        }
    }
}
