import ArgumentParser
import Invitations

/// `candour invite 42`: a practitioner lets a companion see chosen parts of the case.
struct Invite: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Let a friend or colleague read parts of your case",
        discussion: Examples.broken(
            """
            Examples:
              candour invite 42
              candour invite 42 --name "Sam Hale" --scope concerns,responses --ends "1 march 2027" --output sam.invite --yes
            You choose what they can read and until when. To end it: candour uninvite 42
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "Their full name.")
    var name: String?
    @Option(name: .long, help: ArgumentHelp("concerns, responses, documents, decisions.", valueName: "parts"))
    var scope: String?
    @Option(name: .long, help: ArgumentHelp("The last day they can read it.", valueName: "date"))
    var ends: String?
    @Option(name: .long, help: ArgumentHelp("The invitation file to write.", valueName: "file"))
    var output: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let name = try desk.need(
            name,
            flag: "--name",
            what: "their full name",
            question: "Who do you want to invite? Type their full name."
        )
        let parts = try scopes(desk)
        let ends = try desk.need(
            date: ends,
            flag: "--ends",
            question: "What is the last day they can read it?",
            subject: "The last day",
            side: .future
        )
        let identity = try desk.identity()
        let path = InvitationFile.path(output, name: name)
        desk.screen.tell("This will:")
        desk.screen.tell(
            "  - let \(name) read, until \(ends.long): \(parts.map { Vocabulary.label($0, in: Vocabulary.companionScopes).lowercased() }.joined(separator: ", "))"
        )
        desk.screen.tell("  - tell the case team that you invited \(name)")
        desk.screen.tell("  - write a one-use invitation, \(path)")
        try desk.confirm("Go ahead?")
        let secret = try InvitationCode.forSending()
        let request = try Request("invite", id)
            .with("name", .text(name))
            .with("scope", .atoms(parts))
            .with("ends", .atom(ends.iso))
            .with("code", .atom(secret.code))
            .with("words", .atoms(secret.words))
            .with("once", .atom(desk.makeOnce()))
        let last = try desk.ask(request).last
        try InvitationFile(desk: desk, identity: identity).write(last, name: name, secret: secret, to: path)
    }

    private func scopes(_ desk: Desk) throws(ClientFault) -> [String] {
        let all = Vocabulary.companionScopes
        if let scope {
            for part in Desk.parts(scope) where !all.contains(where: { $0.word == part }) {
                throw ClientFault(
                    .data,
                    "--scope must be one or more of \(all.map(\.word).joined(separator: ", ")). You typed \"\(part)\"."
                )
            }
            return Desk.parts(scope)
        }
        guard desk.canAsk else { throw ClientFault.missing("--scope", "what they can read") }
        desk.screen.tell("What may they read?")
        var chosen: [String] = []
        for choice in all where try desk.yesNo("   \(choice.label)?") { chosen.append(choice.word) }
        guard !chosen.isEmpty else {
            throw ClientFault(.stopped, "You chose nothing, so nobody was invited.")
        }
        return chosen
    }
}
