import ArgumentParser

/// `pack load FILE`: a new version of a rule pack, after what it changes was shown.
struct PackLoad: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Load a new version of a rule pack; open cases keep theirs",
        discussion: """
            Examples:
              candour-admin pack load rules.yaml
              candour-admin pack load rules.yaml --yes
            """
    )

    @Argument(help: ArgumentHelp("The YAML file.", valueName: "file"))
    var file: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let file = try PackFile(desk.needPackFile(file), desk: desk)
        let differences = try file.differences()
        desk.screen.tell("This will:")
        for difference in differences { desk.screen.tell("  - \(difference)") }
        desk.screen.tell("  - leave every open case under the version that it started with")
        try desk.confirm("Go ahead?")
        let last = try file.load()
        let name = Screen.safeLine(last["pack"] ?? "")
        desk.screen.say(
            "Done. \(name) version \(last["version"] ?? "") is loaded. For new cases: pack adopt \(name)"
        )
        desk.screen.show(
            json: .schema1([
                .init("pack", .string(name)), .init("version", .number(last.number("version") ?? 0)),
            ])
        )
    }
}

/// `pack adopt NAME`: the rule pack under which new cases start.
struct PackAdopt: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Choose the rule pack under which new cases start",
        discussion: """
            Examples:
              candour-admin pack adopt england-primary-care
            """
    )

    @Argument(help: ArgumentHelp("The pack.", valueName: "name"))
    var name: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let name = try PackChoice.checked(name, desk)
        let packs = try desk.ask(Request("list", "pack")).rows("pack")
        guard let pack = packs.last(where: { $0.id == name }) else {
            throw ClientFault(.notVisible, "No rule pack is called \(name). To see them: pack list")
        }
        let before = packs.first { $0["state"] == "adopted" }?.id
        desk.screen.tell("This will:")
        let begins = pack.date("begins").flatMap { $0 > desk.today ? " from \($0.long) on" : nil } ?? ""
        desk.screen.tell("  - start new cases under \(name) version \(pack["version"] ?? "")\(begins)")
        desk.screen.tell("  - leave every open case under the rules that it started with")
        try desk.confirm("Go ahead?")
        let request = Request("adopt").with("pack", .atom(name)).with("once", .atom(try desk.makeOnce()))
        let last = try desk.ask(request).last
        let reverse =
            before.map { $0 == name ? "" : " To reverse this: pack adopt \(Screen.safeLine($0))" } ?? ""
        desk.screen.say(
            "Done. New cases start under \(name) version \(last["version"] ?? "").\(reverse)"
        )
        if let remark = last["msg"] { desk.screen.say("Note: \(Screen.safeLine(Refusals.sentence(remark)))") }
        desk.screen.show(
            json: .schema1([
                .init("pack", .string(name)), .init("version", .number(last.number("version") ?? 0)),
            ])
        )
    }
}
