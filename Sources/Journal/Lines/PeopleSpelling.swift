import CLP
import Casework

/// Lines about accounts, invitations and devices.
enum PeopleSpelling {
    static func line(of event: Event) -> LineBuilder {
        var line: LineBuilder
        switch event {
        case .personAdded(let id, let name, let roles, let subject):
            line = LineBuilder("person-added", id.text)
            line.append(key: "name", text: name)
            line.append(key: "role", atoms: roles.map(\.rawValue))
            if let subject { line.append(key: "prac", atom: subject.text) }
        case .personChanged(let id, let name, let roles, let state, let reason):
            line = LineBuilder("person-changed", id.text)
            line.append(key: "name", optional: name)
            if let roles { line.append(key: "role", atoms: roles.map(\.rawValue)) }
            if let state { line.append(key: "state", atom: state.rawValue) }
            line.append(key: "reason", optional: reason)
        case .invited(let id, let codeHash, let wordsHash, let until):
            line = LineBuilder("invited", id.text)
            line.append(key: "code-hash", atom: codeHash)
            line.append(key: "words-hash", atom: wordsHash)
            line.append(key: "until", moment: until)
        case .invitationHeld(let id):
            line = LineBuilder("invitation-held", id.text)
        case .invitationConfirmed(let id):
            line = LineBuilder("invitation-confirmed", id.text)
        case .invitationFailed(let id):
            line = LineBuilder("invitation-failed", id.text)
        case .enrolled(let id, let person, let fingerprint, let requestDigest, let until):
            line = LineBuilder("enrolled", id.text, person.text)
            append(fingerprint, requestDigest, until, to: &line)
        case .renewed(let id, let fingerprint, let requestDigest, let until):
            line = LineBuilder("renewed", id.text)
            append(fingerprint, requestDigest, until, to: &line)
        case .deviceRevoked(let id):
            line = LineBuilder("device-revoked", id.text)
        default:
            line = LineBuilder("")
        }
        return line
    }

    static func event(_ reader: inout LineReader) throws(SpellingFault) -> Event? {
        switch reader.message.verb {
        case "person-added":
            return .personAdded(
                try reader.person(),
                name: try reader.string("name"),
                roles: try reader.words("role", Role.self),
                subject: reader.has("prac") ? try reader.subjectKey("prac") : nil
            )
        case "person-changed":
            return .personChanged(
                try reader.person(),
                name: try reader.string(optional: "name"),
                roles: reader.has("role") ? try reader.words("role", Role.self) : nil,
                state: reader.has("state") ? try reader.word("state", AccountState.self) : nil,
                reason: try reader.string(optional: "reason")
            )
        case "invited":
            return .invited(
                try reader.person(),
                codeHash: try reader.string("code-hash"),
                wordsHash: try reader.string("words-hash"),
                until: try reader.moment("until")
            )
        case "invitation-held":
            return .invitationHeld(try reader.person())
        case "invitation-confirmed":
            return .invitationConfirmed(try reader.person())
        case "invitation-failed":
            return .invitationFailed(try reader.person())
        case "enrolled":
            return .enrolled(
                try reader.device(),
                try reader.person(),
                fingerprint: try reader.string("fpr"),
                requestDigest: try reader.string("request"),
                until: try reader.moment("until")
            )
        case "renewed":
            return .renewed(
                try reader.device(),
                fingerprint: try reader.string("fpr"),
                requestDigest: try reader.string("request"),
                until: try reader.moment("until")
            )
        case "device-revoked":
            return .deviceRevoked(try reader.device())
        default:
            return nil
        }
    }

    private static func append(
        _ fingerprint: String,
        _ requestDigest: String,
        _ until: Moment,
        to line: inout LineBuilder
    ) {
        line.append(key: "fpr", atom: fingerprint)
        line.append(key: "request", atom: requestDigest)
        line.append(key: "until", moment: until)
    }
}
