import CLP
import Casework

/// Lines about cases, concerns and who is on a case.
enum CaseSpelling {
    static func line(of event: Event) -> LineBuilder {
        var line: LineBuilder
        switch event {
        case .caseOpened(let id, let subject, let title, let lead):
            line = LineBuilder("case-opened", id.text, subject.text)
            line.append(key: "title", text: title)
            if let lead { line.append(key: "lead", atom: lead.text) }
        case .caseChanged(let id, let title, let lead):
            line = LineBuilder("case-changed", id.text)
            line.append(key: "title", optional: title)
            if let lead { line.append(key: "lead", atom: lead.text) }
        case .concernRaised(let id, let facts):
            line = LineBuilder("concern-raised", id.text)
            line.append(key: "kind", atom: facts.kind.rawValue)
            line.append(key: "source", atom: facts.source.rawValue)
            line.append(key: "heard", atom: facts.heard.iso)
            line.append(key: "safety", atom: facts.safety.rawValue)
            line.append(key: "title", text: facts.title)
        case .memberAdded(let id, let person, let relation, let scope, let end, let reason):
            line = LineBuilder("member-added", id.text, person.text)
            line.append(key: "as", atom: relation.rawValue)
            if !scope.isEmpty { line.append(key: "scope", atoms: scope.map(\.rawValue)) }
            if let end { line.append(key: "ends", moment: end) }
            line.append(key: "reason", text: reason)
        case .memberEnded(let id, let person):
            line = LineBuilder("member-ended", id.text, person.text)
        case .memberLifted(let id, let person, let reason):
            line = LineBuilder("member-lifted", id.text, person.text)
            line.append(key: "reason", text: reason)
        case .approved(let id, let caseID, let meeting):
            line = LineBuilder("approved", id.text, caseID.text)
            if let meeting { line.append(key: "meeting", atom: meeting.text) }
        case .extended(let id, let caseID, let due, let isAgreed, let reason):
            line = LineBuilder("extended", id.text, caseID.text)
            line.append(key: "due", atom: due.iso)
            line.append(key: "agreed", flag: isAgreed)
            line.append(key: "reason", text: reason)
        case .waived(let id, let reason):
            line = LineBuilder("waived", id.text)
            line.append(key: "reason", text: reason)
        case .moved(let id, let stage, let reason):
            line = LineBuilder("moved", id.text)
            line.append(key: "to", atom: stage.rawValue)
            line.append(key: "reason", optional: reason)
        case .reopened(let id, let reason):
            line = LineBuilder("reopened", id.text)
            line.append(key: "reason", text: reason)
        case .looked(let id, let items):
            line = LineBuilder("looked", id.text)
            if !items.isEmpty { line.append(key: "items", atoms: items.map(\.text)) }
        case .glanced(let id): line = LineBuilder("glanced", id.text)
        default:
            line = LineBuilder("")
        }
        return line
    }

    static func event(_ reader: inout LineReader) throws(SpellingFault) -> Event? {
        switch reader.message.verb {
        case "case-opened":
            return .caseOpened(
                try reader.caseID(),
                try reader.subject(),
                title: try reader.string("title"),
                lead: reader.has("lead") ? try reader.personKey("lead") : nil
            )
        case "case-changed":
            return .caseChanged(
                try reader.caseID(),
                title: try reader.string(optional: "title"),
                lead: reader.has("lead") ? try reader.personKey("lead") : nil
            )
        case "concern-raised":
            return .concernRaised(try reader.concernID(), try concern(reader))
        case "member-added":
            return .memberAdded(
                try reader.caseID(),
                try reader.person(),
                try reader.word("as", Relation.self),
                scope: reader.has("scope") ? try reader.words("scope", CompanionScope.self) : [],
                end: reader.has("ends") ? try reader.moment("ends") : nil,
                reason: try reader.string("reason")
            )
        case "member-ended":
            return .memberEnded(try reader.caseID(), try reader.person())
        case "member-lifted":
            return .memberLifted(
                try reader.caseID(),
                try reader.person(),
                reason: try reader.string("reason")
            )
        case "approved":
            return .approved(
                try reader.item(),
                in: try reader.caseID(),
                meeting: reader.has("meeting") ? try reader.meetingKey("meeting") : nil
            )
        case "extended":
            return .extended(
                try reader.item(),
                in: try reader.caseID(),
                due: try reader.day("due"),
                isAgreed: try reader.flag("agreed"),
                reason: try reader.string("reason")
            )
        case "waived":
            return .waived(try reader.concernID(), reason: try reader.string("reason"))
        case "moved":
            return .moved(
                try reader.caseID(),
                to: try reader.read("to") { Stage(journal: $0) },
                reason: try reader.string(optional: "reason")
            )
        case "reopened":
            return .reopened(try reader.caseID(), reason: try reader.string("reason"))
        case "looked":
            return .looked(
                try reader.caseID(),
                items: reader.has("items") ? try reader.itemKeys("items") : []
            )
        case "glanced": return .glanced(try reader.caseID())
        default:
            return nil
        }
    }

    private static func concern(_ reader: LineReader) throws(SpellingFault) -> ConcernFacts {
        ConcernFacts(
            kind: try reader.word("kind", ConcernKind.self),
            source: try reader.word("source", ConcernSource.self),
            heard: try reader.day("heard"),
            safety: try reader.word("safety", Answer3.self),
            title: try reader.string("title")
        )
    }
}
