import Invitations

/// Writes an invitation after the server has accepted it, and says how to hand it over.
struct InvitationFile {
    let desk: Desk
    let identity: Identity

    /// The file's name: given, or made from the person's name.
    static func path(_ given: String?, name: String) -> String {
        if let given { return given }
        let parts = name.lowercased().split { !$0.isASCII || !$0.isLetter }
        guard let last = parts.last else { return "person.invite" }
        return parts.count > 1 ? "\(parts[parts.count - 2].prefix(1)).\(last).invite" : "\(last).invite"
    }

    func write(_ last: Row, user given: String? = nil, name: String, secret: InvitationCode, to path: String)
        throws(ClientFault)
    {
        guard let user = given ?? last.id ?? last["user"] else {
            throw ClientFault(.version, "The server's answer names no person.")
        }
        let until = last.moment("until") ?? desk.clock.now() + 7 * 86_400
        let invitation = Invitation(
            address: identity.address,
            user: user,
            name: name,
            organisation: identity.organisation,
            code: secret.code,
            until: until,
            authority: identity.authority
        )
        let octets = try invitation.octets()
        let expanded = Disk.expanded(path, home: desk.home.user)
        do throws(ClientFault) {
            try Disk.create(expanded) { file throws(ClientFault) in
                try Disk.writeAll(octets, to: file, named: expanded)
            }
        } catch {
            throw error.advising([
                "The invitation of \(name) (\(user)) was made and could not be written. Make it again."
            ])
        }
        desk.screen.say("Invitation file:  \(expanded)")
        desk.screen.say("Four words:       \(secret.words.joined(separator: " "))")
        desk.screen.say()
        desk.screen.say(
            "Send the file by email. Say the four words by phone. Do not put both in the same message."
        )
        desk.screen.say(
            "It works once, until \(desk.clock.timeAndDate(of: until)). Nothing in the file names a case."
        )
        desk.screen.show(
            json: .schema1([
                .init("user", .string(user)), .init("name", .string(name)), .init("file", .string(expanded)),
                .init("words", .list(secret.words.map(JSONValue.string))),
                .init("until", .string(Moment.text(until))),
            ])
        )
    }
}

extension InvitationCode {
    /// A new code and four words, or the fault of a program that cannot make one.
    static func forSending() throws(ClientFault) -> InvitationCode {
        do {
            return try make()
        } catch {
            throw ClientFault(.unexpected, "This computer gives no random numbers.")
        }
    }
}
