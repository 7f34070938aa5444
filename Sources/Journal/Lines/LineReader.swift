import CLP
import Casework

/// A line of the journal that does not say what it should. Either the store was tampered with, or a newer version wrote it.
public struct SpellingFault: Error, Sendable, Equatable {
    /// The word that the line begins with.
    public let line: String
    /// The field that is missing or cannot be read.
    public let key: String
}

/// Reads the fields of one journal line.
struct LineReader {
    let message: Message
    private var position = 0

    init(_ message: Message) {
        self.message = message
    }

    func fault(_ key: String) -> SpellingFault { SpellingFault(line: message.verb, key: key) }

    mutating func reference() throws(SpellingFault) -> Reference {
        guard position < message.values.count, let found = Reference(message.values[position].string)
        else { throw fault("id") }
        position += 1
        return found
    }

    mutating func caseID() throws(SpellingFault) -> CaseID {
        guard case .caseFile(let id) = try reference() else { throw fault("id") }
        return id
    }

    mutating func concernID() throws(SpellingFault) -> ConcernID {
        guard case .concern(let id) = try reference() else { throw fault("id") }
        return id
    }

    mutating func person() throws(SpellingFault) -> PersonID {
        guard case .person(let id) = try reference() else { throw fault("id") }
        return id
    }

    mutating func subject() throws(SpellingFault) -> SubjectID {
        guard case .subject(let id) = try reference() else { throw fault("id") }
        return id
    }

    mutating func device() throws(SpellingFault) -> DeviceID {
        guard case .device(let id) = try reference() else { throw fault("id") }
        return id
    }

    mutating func body() throws(SpellingFault) -> BodyID {
        guard case .body(let id) = try reference() else { throw fault("id") }
        return id
    }

    mutating func meeting() throws(SpellingFault) -> MeetingID {
        guard case .meeting(let id) = try reference() else { throw fault("id") }
        return id
    }

    mutating func item() throws(SpellingFault) -> ItemID {
        guard case .item(let id) = try reference() else { throw fault("id") }
        return id
    }

    func has(_ key: String) -> Bool { message.values(of: key) != nil }

    func strings(_ key: String) throws(SpellingFault) -> [String] {
        guard let values = message.values(of: key) else { throw fault(key) }
        return values.map(\.string)
    }

    func string(_ key: String) throws(SpellingFault) -> String {
        guard let only = try strings(key).first else { throw fault(key) }
        return only
    }

    func string(optional key: String) throws(SpellingFault) -> String? { has(key) ? try string(key) : nil }

    func read<V>(_ key: String, _ pick: (String) -> V?) throws(SpellingFault) -> V {
        guard let value = pick(try string(key)) else { throw fault(key) }
        return value
    }

    func list<V>(_ key: String, _ pick: (String) -> V?) throws(SpellingFault) -> [V] {
        var all: [V] = []
        for text in try strings(key) {
            guard let value = pick(text) else { throw fault(key) }
            all.append(value)
        }
        return all
    }

    func word<W: Word>(_ key: String, _ type: W.Type) throws(SpellingFault) -> W {
        try read(key) { W(rawValue: $0) }
    }

    func words<W: Word>(_ key: String, _ type: W.Type) throws(SpellingFault) -> [W] {
        try list(key) { W(rawValue: $0) }
    }

    func number(_ key: String) throws(SpellingFault) -> Int {
        try read(key) { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    }

    func flag(_ key: String) throws(SpellingFault) -> Bool { try word(key, YesNo.self).isYes }
    func day(_ key: String) throws(SpellingFault) -> Day { try read(key) { Day(iso: $0) } }
    func moment(_ key: String) throws(SpellingFault) -> Moment {
        try read(key) { Int64($0).map { Moment(milliseconds: $0) } }
    }
    func itemKey(_ key: String) throws(SpellingFault) -> ItemID { try read(key, LineReader.item) }
    func itemKeys(_ key: String) throws(SpellingFault) -> [ItemID] { try list(key, LineReader.item) }
    func personKey(_ key: String) throws(SpellingFault) -> PersonID { try read(key, LineReader.person) }
    func personKeys(_ key: String) throws(SpellingFault) -> [PersonID] { try list(key, LineReader.person) }
    func caseKeys(_ key: String) throws(SpellingFault) -> [CaseID] {
        try list(key) { if case .caseFile(let id)? = Reference($0) { id } else { nil } }
    }
    func bodyKey(_ key: String) throws(SpellingFault) -> BodyID {
        try read(key) { if case .body(let id)? = Reference($0) { id } else { nil } }
    }
    func meetingKey(_ key: String) throws(SpellingFault) -> MeetingID {
        try read(key) { if case .meeting(let id)? = Reference($0) { id } else { nil } }
    }
    func subjectKey(_ key: String) throws(SpellingFault) -> SubjectID {
        try read(key) { if case .subject(let id)? = Reference($0) { id } else { nil } }
    }

    private static func item(_ text: String) -> ItemID? {
        if case .item(let id)? = Reference(text) { id } else { nil }
    }

    private static func person(_ text: String) -> PersonID? {
        if case .person(let id)? = Reference(text) { id } else { nil }
    }
}

extension LineBuilder {
    /// A line about something.
    init(_ verb: String, _ ids: String...) {
        self.init(verb)
        for id in ids { append(atom: id) }
    }

    mutating func append(key: String, optional text: String?) {
        if let text { append(key: key, text: text) }
    }

    mutating func append(key: String, flag: Bool) {
        append(key: key, atom: flag ? "yes" : "no")
    }

    mutating func append(key: String, moment: Moment) {
        append(key: key, number: Int(clamping: moment.milliseconds))
    }
}
