import ArgumentParser

/// `pack check FILE`: what is wrong with a rule pack, without loading it.
struct PackCheck: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "What is wrong with a rule pack in a file; ends with 65 when something is",
        discussion: """
            Examples:
              candour-admin pack check rules.yaml
            """
    )

    @Argument(help: ArgumentHelp("The YAML file.", valueName: "file"))
    var file: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let file = try PackFile(desk.needPackFile(file), desk: desk)
        _ = try file.differences()
        desk.screen.say(
            "\(file.path) has no problems. To see what it would change: pack compare \(file.path)"
        )
        desk.screen.show(json: .schema1([.init("file", .string(file.path)), .init("problems", .list([]))]))
    }
}

/// `pack compare FILE`: what differs from the version that is loaded.
struct PackCompare: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "What a rule pack in a file would change",
        discussion: """
            Examples:
              candour-admin pack compare rules.yaml
            """
    )

    @Argument(help: ArgumentHelp("The YAML file.", valueName: "file"))
    var file: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let differences = try PackFile(desk.needPackFile(file), desk: desk).differences()
        for difference in differences { desk.screen.say(difference) }
        if differences.isEmpty { desk.screen.say("Nothing differs from the version that is loaded.") }
        desk.screen.show(
            json: .schema1([.init("differences", .list(differences.map(JSONValue.string)))])
        )
    }
}

extension Desk {
    func needPackFile(_ path: String?) throws(ClientFault) -> String {
        try need(path, flag: "the file", what: "the name of a YAML file", question: "Which file?")
    }
}
