import ArgumentParser
import Invitations

/// `invite`: makes an account and the invitation for it. The code and the words are made here; the server keeps only
/// what it needs to check them.
struct AdminInvite: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Invite someone",
        discussion: Examples.broken(
            """
            Examples:
              candour-admin invite --name "Priya Nair" --role case-manager
              candour-admin invite --name "Dr Tom Hale" --role practitioner --practitioner S-1 --output t.hale.invite --yes
              candour-admin invite --again U-5
            Send the file by email and say the four words by phone.
            """
        )
    )

    @Option(name: .long, help: "Full name.")
    var name: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "admin, case-manager, adviser, practitioner and so on; with commas for more.",
            valueName: "role"
        )
    )
    var role: String?
    @Option(
        name: .long,
        help: ArgumentHelp("For the role practitioner: who they are on the register.", valueName: "S-1")
    )
    var practitioner: String?
    @Option(
        name: .long,
        help: ArgumentHelp("A new invitation for someone who has an account.", valueName: "U-5")
    )
    var again: String?
    @Option(name: .long, help: ArgumentHelp("The invitation file to write.", valueName: "file"))
    var output: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        _ = try desk.identity()
        if let again { return try reinvite(again, desk) }
        let name = try desk.need(
            name,
            flag: "--name",
            what: "a full name",
            question: "What is their full name?"
        )
        let roles = try RoleWords.need(role, desk: desk, name: name)
        var request = Request("new", "user").with("name", .text(name)).with("role", .atoms(roles))
        if roles.contains("practitioner") {
            let subject = try desk.answer(
                practitioner,
                flag: "--practitioner",
                what: "their reference on the register, like S-1",
                question: "What is their reference on the register, like S-1?",
                hint: nil
            ) { text throws(ClientFault) in
                let id = try CaseReference.readAny(text, today: desk.typingDay, like: "S-1")
                guard id.hasPrefix("S-") else {
                    throw ClientFault(
                        .data,
                        "Enter a reference on the register, like S-1. You typed \"\(text)\"."
                    )
                }
                return id
            }
            request = request.with("prac", .atom(subject))
        }
        let path = InvitationFile.path(output, name: name)
        let until = desk.clock.date(of: desk.clock.now() + 7 * 86_400)
        desk.screen.tell("This will:")
        desk.screen.tell("  - make an account for \(name)")
        for role in roles { desk.screen.tell("  - let \(name) \(RoleWords.can(role))") }
        desk.screen.tell("  - write a one-use invitation, \(path), that stops working on \(until.long)")
        try desk.confirm("Go ahead?")
        let secret = try InvitationCode.forSending()
        let last = try desk.ask(Self.secured(request, secret, desk)).last
        try InvitationFile(desk: desk, identity: desk.identity()).write(
            last,
            name: name,
            secret: secret,
            to: path
        )
    }

    private func reinvite(_ person: String, _ desk: Desk) throws(ClientFault) {
        let who = try PersonChoice(desk: desk).need(person, flag: "--again", question: "Who?")
        let path = InvitationFile.path(output, name: who.name)
        desk.screen.tell("This will:")
        desk.screen.tell("  - cancel the invitation \(who.name) has, if it was not used")
        desk.screen.tell("  - write a new one-use invitation, \(path)")
        try desk.confirm("Go ahead?")
        let secret = try InvitationCode.forSending()
        let last = try desk.ask(Self.secured(Request("reinvite", who.user), secret, desk)).last
        try InvitationFile(desk: desk, identity: desk.identity())
            .write(last, user: who.user, name: who.name, secret: secret, to: path)
        guard last["state"] == "waiting" else { return }
        desk.screen.say(
            "\(who.name) has a computer that works, so another administrator has to confirm it first:"
        )
        desk.screen.say("  candour-admin user confirm \(who.user)")
    }

    private static func secured(_ request: Request, _ secret: InvitationCode, _ desk: Desk)
        throws(ClientFault) -> Request
    {
        try request.with("code", .atom(secret.code))
            .with("words", .atoms(secret.words))
            .with("once", .atom(desk.makeOnce()))
    }
}
