import CLP

/// What a person chose for this computer: `* settings version=1 screen-reader=yes layout=records`.
struct Settings: Sendable, Equatable {
    var isScreenReaderOn = false
    var layout: Layout?

    static func load(from home: Home) -> Settings {
        var settings = Settings()
        guard let octets = try? Disk.read(home.settings), let message = try? Message(octets: octets) else {
            return settings
        }
        let row = Row(message)
        settings.isScreenReaderOn = row["screen-reader"] == "yes"
        settings.layout = row["layout"].flatMap(Layout.init(rawValue:))
        return settings
    }

    func save(to home: Home) throws(ClientFault) {
        var line = LineBuilder("settings")
        line.append(key: "version", number: 1)
        line.append(key: "screen-reader", atom: isScreenReaderOn ? "yes" : "no")
        if let layout { line.append(key: "layout", atom: layout.rawValue) }
        try Disk.makeFolder(home.config)
        try Disk.write(line.message(head: .star) ?? [], to: home.settings)
    }
}
