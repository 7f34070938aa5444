import ArgumentParser

/// `candour settings screen-reader on`: what a person chose for this computer.
struct ChooseSettings: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Settings of this program on this computer",
        discussion: """
            Examples:
              candour settings
              candour settings screen-reader on
              candour settings layout records
            """
    )

    @Argument(help: ArgumentHelp("screen-reader or layout.", valueName: "setting"))
    var setting: String?
    @Argument(help: ArgumentHelp("on or off; columns, records, plain or automatic.", valueName: "value"))
    var value: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        var settings = Settings.load(from: desk.home)
        switch (setting, value) {
        case (nil, _): break
        case ("screen-reader", "on"): settings.isScreenReaderOn = true
        case ("screen-reader", "off"): settings.isScreenReaderOn = false
        case ("screen-reader", _): throw ClientFault(.usage, "screen-reader must be on or off.")
        case ("layout", "automatic"): settings.layout = nil
        case ("layout", let word):
            guard let layout = word.flatMap(Layout.init(rawValue:)) else {
                throw ClientFault(.usage, "layout must be columns, records, plain or automatic.")
            }
            settings.layout = layout
        case (let other?, _):
            throw ClientFault(.usage, "\"\(other)\" is not a setting. You can use: screen-reader, layout.")
        }
        if setting != nil { try settings.save(to: desk.home) }
        desk.screen.say("screen-reader: \(settings.isScreenReaderOn ? "on" : "off")")
        desk.screen.say("layout: \(settings.layout?.rawValue ?? "automatic")")
        desk.screen.show(
            json: .schema1([
                .init("screenReader", .bool(settings.isScreenReaderOn)),
                .init("layout", .string(settings.layout?.rawValue ?? "automatic")),
            ])
        )
    }
}
