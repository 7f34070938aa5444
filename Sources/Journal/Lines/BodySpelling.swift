import CLP
import Casework

/// Lines about committees, panels and teams, and their meetings.
enum BodySpelling {
    static func line(of event: Event) -> LineBuilder {
        var line: LineBuilder
        switch event {
        case .bodyAdded(let id, let name, let kind, let quorum, let notice, let parts):
            line = LineBuilder("body-added", id.text)
            line.append(key: "name", text: name)
            line.append(key: "kind", atom: kind.rawValue)
            line.append(key: "quorum", number: quorum)
            if let notice { line.append(key: "notice-days", number: notice) }
            if !parts.isEmpty { line.append(key: "parts", atoms: parts.map(\.rawValue)) }
        case .bodyChanged(let id, let name, let quorum, let notice, let parts):
            line = LineBuilder("body-changed", id.text)
            line.append(key: "name", optional: name)
            if let quorum { line.append(key: "quorum", number: quorum) }
            if let notice { line.append(key: "notice-days", number: notice) }
            if let parts { line.append(key: "parts", atoms: parts.map(\.rawValue)) }
        case .seated(let id, let person, let part):
            line = LineBuilder("seated", id.text, person.text)
            line.append(key: "as", atom: part.rawValue)
        case .unseated(let id, let person, let reason):
            line = LineBuilder("unseated", id.text, person.text)
            line.append(key: "reason", text: reason)
        case .meetingCalled(let id, let body, let date, let notice, let urgent):
            line = LineBuilder("meeting-called", id.text, body.text)
            line.append(key: "date", atom: date.iso)
            line.append(key: "notice", atom: notice.iso)
            line.append(key: "urgent", optional: urgent)
        case .meetingHeld(let id, let present, let interest, let companion, let interested):
            line = LineBuilder("meeting-held", id.text)
            line.append(key: "present", atoms: present.map(\.text))
            line.append(key: "interest", optional: interest)
            if let companion { line.append(key: "companion", atom: companion.rawValue) }
            if !interested.isEmpty { line.append(key: "interests", atoms: interested.map(\.text)) }
        default:
            line = LineBuilder("")
        }
        return line
    }

    static func event(_ reader: inout LineReader) throws(SpellingFault) -> Event? {
        switch reader.message.verb {
        case "body-added":
            return .bodyAdded(
                try reader.body(),
                name: try reader.string("name"),
                kind: try reader.word("kind", BodyKind.self),
                quorum: try reader.number("quorum"),
                notice: reader.has("notice-days") ? try reader.number("notice-days") : nil,
                parts: reader.has("parts") ? try reader.words("parts", SeatPart.self) : []
            )
        case "body-changed":
            return .bodyChanged(
                try reader.body(),
                name: try reader.string(optional: "name"),
                quorum: reader.has("quorum") ? try reader.number("quorum") : nil,
                notice: reader.has("notice-days") ? try reader.number("notice-days") : nil,
                parts: reader.has("parts") ? try reader.words("parts", SeatPart.self) : nil
            )
        case "seated":
            return .seated(try reader.body(), try reader.person(), as: try reader.word("as", SeatPart.self))
        case "unseated":
            return .unseated(try reader.body(), try reader.person(), reason: try reader.string("reason"))
        case "meeting-called":
            return .meetingCalled(
                try reader.meeting(),
                try reader.body(),
                date: try reader.day("date"),
                notice: try reader.day("notice"),
                urgent: try reader.string(optional: "urgent")
            )
        case "meeting-held":
            return .meetingHeld(
                try reader.meeting(),
                present: try reader.personKeys("present"),
                interest: try reader.string(optional: "interest"),
                companion: reader.has("companion") ? try reader.word("companion", CompanionOffer.self) : nil,
                interested: reader.has("interests") ? try reader.personKeys("interests") : []
            )
        default:
            return nil
        }
    }
}
