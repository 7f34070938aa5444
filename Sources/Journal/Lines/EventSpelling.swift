import CLP
import Casework

/// How events are spelled as lines: one spelling per event, for ever. What was once published is never edited; a change is
/// a new event. `Tests/JournalTests` keeps a frozen journal that must replay to the same state.
public enum EventSpelling {
    /// The line of an event, without head and text.
    static func line(of event: Event) -> LineBuilder {
        switch event {
        case .founded(let organisation, let epoch, let key):
            var line = LineBuilder("founded")
            line.append(key: "organisation", text: organisation)
            line.append(key: "epoch", atom: epoch)
            line.append(key: "numbering", atom: String(key, radix: 16))
            return line
        case .restored(let epoch):
            var line = LineBuilder("restored")
            line.append(key: "epoch", atom: epoch)
            return line
        case .personAdded, .personChanged, .invited, .invitationHeld, .invitationConfirmed,
            .invitationFailed, .enrolled, .renewed, .deviceRevoked:
            return PeopleSpelling.line(of: event)
        case .subjectAdded, .subjectChanged:
            return SubjectSpelling.line(of: event)
        case .bodyAdded, .bodyChanged, .seated, .unseated, .meetingCalled, .meetingHeld:
            return BodySpelling.line(of: event)
        case .packLoaded, .packAdopted, .pinned:
            return PackLines.line(of: event)
        case .counted(let begins, let ends):
            var line = LineBuilder("counted")
            line.append(key: "begins", atom: begins.iso)
            line.append(key: "ends", atom: ends.iso)
            return line
        case .added(let id, let caseID, let concern, let audience, let isReleased, let body):
            return ItemSpelling.line(id, caseID, concern, audience, isReleased, body)
        default:
            return CaseSpelling.line(of: event)
        }
    }

    /// The event that a line spells.
    static func event(of message: Message) throws(SpellingFault) -> Event {
        var reader = LineReader(message)
        switch message.verb {
        case "founded":
            return .founded(
                organisation: try reader.string("organisation"),
                epoch: try reader.string("epoch"),
                numberingKey: try reader.read("numbering") { UInt64($0, radix: 16) }
            )
        case "restored":
            return .restored(epoch: try reader.string("epoch"))
        case "counted":
            return .counted(begins: try reader.day("begins"), ends: try reader.day("ends"))
        case "subject-added", "subject-changed":
            return try SubjectSpelling.event(&reader)
        default:
            if let event = try PeopleSpelling.event(&reader) { return event }
            if let event = try CaseSpelling.event(&reader) { return event }
            if let event = try ItemSpelling.event(&reader) { return event }
            if let event = try BodySpelling.event(&reader) { return event }
            if let event = try PackLines.event(&reader) { return event }
            throw reader.fault("event")
        }
    }

    /// The content of an entry: its events in order, with their texts, and at the end the answer to resend. Beside it the
    /// same events packed for the state.
    static func content(_ events: [EventDraft], answer: String?) -> (octets: [UInt8], packed: [UInt8])? {
        var octets: [UInt8] = []
        octets.reserveCapacity(256 + events.reduce(0) { $0 + ($1.text?.count ?? 0) })
        var packed: [UInt8] = []
        for draft in events {
            let line = line(of: draft.event)
            guard line.write(head: .star, blob: draft.text, to: &octets) else { return nil }
            PackedLines.append(line, text: draft.text, to: &packed)
        }
        if let answer {
            var line = LineBuilder("answered")
            line.append(key: "line", text: answer)
            guard line.write(head: .star, to: &octets) else { return nil }
        }
        return (octets, packed)
    }

    /// The answer to resend that stands at the end of an entry's content; nil when there is none.
    static func answer(in content: [UInt8]) -> String? {
        guard let last = try? Message.all(in: content).last, last.verb == "answered" else { return nil }
        return try? LineReader(last).string("line")
    }

    /// An entry's content, read back.
    static func read(_ content: [UInt8]) throws(SpellingFault) -> (
        events: [AppliedEntry.Line], answer: String?
    ) {
        let messages: [Message]
        do {
            messages = try Message.all(in: content)
        } catch {
            throw SpellingFault(line: "entry", key: "content")
        }
        var events: [AppliedEntry.Line] = []
        var answer: String?
        for message in messages {
            if message.verb == "answered" {
                answer = try LineReader(message).string("line")
            } else {
                events.append(AppliedEntry.Line(event: try event(of: message), hasText: message.blob != nil))
            }
        }
        return (events, answer)
    }
}
