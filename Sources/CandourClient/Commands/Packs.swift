import ArgumentParser

/// `candour packs`: the rules that cases are under.
struct Packs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The rules that cases are under: figures, sources, what is not known",
        discussion: """
            Examples:
              candour packs list
              candour packs show england-primary-care
              candour packs export england-primary-care --out rules.yaml
            """,
        subcommands: [PacksList.self, PacksShow.self, PacksExport.self],
        defaultSubcommand: PacksList.self
    )
}

/// `candour packs list`.
struct PacksList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The rule packs, and which one new cases start under",
        discussion: """
            Examples:
              candour packs
              candour packs list --json
            """
    )

    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) { try PackPages(desk: desk).list() }
}

/// `candour packs show NAME`.
struct PacksShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "The figures and closed lists of a rule pack, with sources, gaps and questions",
        discussion: """
            Examples:
              candour packs show england-primary-care
              candour packs show england-primary-care --version 1
            """
    )

    @OptionGroup var which: PackChoice
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        try PackPages(desk: desk).show(which.need(desk), version: which.version)
    }
}

/// `candour packs export NAME`.
struct PacksExport: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "A rule pack as YAML, on the screen or in a file",
        discussion: """
            Examples:
              candour packs export england-primary-care --out rules.yaml
            """
    )

    @OptionGroup var which: PackChoice
    @Option(
        name: [.customLong("out"), .customLong("output")],
        help: ArgumentHelp("Where to put it.", valueName: "file")
    )
    var out: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        try PackPages(desk: desk).export(which.need(desk), version: which.version, out: out)
    }
}

/// Which rule pack.
struct PackChoice: ParsableArguments {
    @Argument(help: ArgumentHelp("The pack.", valueName: "name"))
    var name: String?
    @Option(name: .long, help: ArgumentHelp("An earlier version.", valueName: "number"))
    var version: Int?

    func need(_ desk: Desk) throws(ClientFault) -> String { try Self.checked(name, desk) }

    /// The name as it was typed, or asked for.
    static func checked(_ name: String?, _ desk: Desk) throws(ClientFault) -> String {
        let name = try desk.need(
            name,
            flag: "the name",
            what: "the name of a rule pack, like england-primary-care",
            question: "Which rule pack?"
        )
        let isWord = name.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
        }
        guard isWord else {
            throw ClientFault(.data, "The name of a rule pack has small letters, digits and hyphens.")
        }
        return name
    }
}
