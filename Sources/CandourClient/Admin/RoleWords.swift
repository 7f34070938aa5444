/// Roles as people type and read them.
enum RoleWords {
    /// Roles in a flag, or one asked for; in the words of the wire.
    static func need(_ value: String?, desk: Desk, name: String, flag: String = "--role") throws(ClientFault)
        -> [String]
    {
        guard let value else {
            let choices = Vocabulary.roles.filter { $0.word != "companion" }
            guard desk.canAsk else {
                throw ClientFault.missing(
                    flag,
                    "a role: \(choices.map { typed($0.word) }.joined(separator: ", "))"
                )
            }
            return [
                try desk.need(
                    choice: nil,
                    flag: flag,
                    what: "a role",
                    question: "What is \(name) to be?",
                    of: choices
                )
            ]
        }
        var roles: [String] = []
        for part in Desk.parts(value) { roles.append(try wire(part)) }
        guard !roles.isEmpty else { throw ClientFault.missing("--role", "a role") }
        return roles
    }

    /// `case-manager` is `manager`, `committee` is `panel`.
    static func wire(_ typed: String) throws(ClientFault) -> String {
        let word = typed.lowercased()
        for choice in Vocabulary.roles where choice.word == word || choice.also.contains(word) {
            return choice.word
        }
        throw ClientFault(
            .data,
            "Enter a role. Use one of admin, case-manager, adviser, committee, practitioner, investigator, auditor, "
                + "briefed, provider. You typed \"\(typed)\"."
        )
    }

    /// A role as people type it.
    static func typed(_ role: String) -> String {
        switch role {
        case "manager": "case-manager"
        case "panel": "committee"
        default: role
        }
    }

    /// What a role can do, going on from "can".
    static func can(_ role: String) -> String {
        switch role {
        case "admin": "invite people, give roles and remove devices"
        case "manager":
            "open, grade, share, refer and close cases they lead, and work on cases they are put on"
        case "adviser": "read cases they are asked about, and give advice"
        case "practitioner":
            "read what is shared with them about their own case, respond, and invite a companion"
        case "companion": "read the parts of a case that the practitioner chose"
        case "investigator": "look into the cases they are given"
        case "panel": "read what is put before the committee"
        case "auditor": "check how cases were handled"
        case "briefed": "read a briefing"
        case "provider": "read what concerns their service"
        default: "do what the role \(role) allows"
        }
    }

    /// What it cannot, when that is worth saying.
    static func cannot(_ role: String) -> String? {
        switch role {
        case "admin": "read cases"
        case "adviser": "share with the practitioner; close a case"
        case "practitioner": "see the team's notes, or advice that was not shared"
        case "companion": "respond, or see anything the practitioner did not choose"
        default: nil
        }
    }
}
