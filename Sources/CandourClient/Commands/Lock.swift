import ArgumentParser

/// `candour lock`: the kernel forgets the passphrase.
struct Lock: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lock this computer's key again",
        discussion: """
            Example:
              candour lock
            """
    )

    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let wasKept = Keyring(home: desk.home).forget()
        desk.screen.say(wasKept ? "Locked." : "It was locked already.")
        desk.screen.show(json: .schema1([.init("locked", .bool(true))]))
    }
}
