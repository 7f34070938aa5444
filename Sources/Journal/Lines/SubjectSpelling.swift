import CLP
import Casework

/// Lines about the register of practitioners.
enum SubjectSpelling {
    static func line(of event: Event) -> LineBuilder {
        var line: LineBuilder
        switch event {
        case .subjectAdded(let id, let facts):
            line = LineBuilder("subject-added", id.text)
            line.append(key: "name", text: facts.name)
            line.append(key: "profession", atom: facts.profession.rawValue)
            line.append(key: "regulator", atom: facts.regulator.rawValue)
            line.append(key: "registration", text: facts.registration)
            line.append(key: "list", atom: facts.list.rawValue)
            line.append(key: "practice", text: facts.practice)
            if let status = facts.status { line.append(key: "state", atom: status.rawValue) }
        case .subjectChanged(let id, let practice, let account, let status):
            line = LineBuilder("subject-changed", id.text)
            line.append(key: "practice", optional: practice)
            if let account { line.append(key: "user", atom: account.text) }
            if let status { line.append(key: "state", atom: status.rawValue) }
        default:
            line = LineBuilder("")
        }
        return line
    }

    static func event(_ reader: inout LineReader) throws(SpellingFault) -> Event {
        let id = try reader.subject()
        guard reader.message.verb == "subject-added" else {
            return .subjectChanged(
                id,
                practice: try reader.string(optional: "practice"),
                account: reader.has("user") ? try reader.personKey("user") : nil,
                status: try status(reader)
            )
        }
        return .subjectAdded(
            id,
            SubjectFacts(
                name: try reader.string("name"),
                profession: try reader.word("profession", Profession.self),
                regulator: try reader.word("regulator", Regulator.self),
                registration: try reader.string("registration"),
                list: try reader.word("list", PerformersList.self),
                practice: try reader.string("practice"),
                status: try status(reader)
            )
        )
    }

    private static func status(_ reader: LineReader) throws(SpellingFault) -> ListStatus? {
        reader.has("state") ? try reader.word("state", ListStatus.self) : nil
    }
}
