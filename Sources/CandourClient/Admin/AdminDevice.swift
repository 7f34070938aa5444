import ArgumentParser

/// `device list`, `device remove`.
struct AdminDevice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "The computers people joined from",
        subcommands: [DeviceList.self, DeviceRemove.self]
    )
}
