import ArgumentParser

/// `pack list`, `pack check`, `pack compare`, `pack load`, `pack adopt`, `pack export`.
struct AdminPack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "The rules that cases are under",
        subcommands: [
            PackList.self, PackCheck.self, PackCompare.self, PackLoad.self, PackAdopt.self, PackExport.self,
        ]
    )
}

/// `pack list`.
struct PackList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The rule packs, and which one new cases start under",
        discussion: """
            Examples:
              candour-admin pack list
            """
    )

    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) { try PackPages(desk: desk).list() }
}

/// `pack export NAME`: to read it, or to write its next version.
struct PackExport: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "A rule pack as YAML, to write its next version",
        discussion: """
            Examples:
              candour-admin pack export england-primary-care --out rules.yaml
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
