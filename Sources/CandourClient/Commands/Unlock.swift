import ArgumentParser

/// `candour unlock`: the kernel keeps the passphrase for 15 minutes.
struct Unlock: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Type your passphrase once for 15 minutes",
        discussion: """
            Examples:
              candour unlock
              candour unlock --minutes 5
            """
    )

    @Option(name: .long, help: ArgumentHelp("How long, 1 to 480.", valueName: "number"))
    var minutes: Int = 15
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        guard (1...480).contains(minutes) else {
            throw ClientFault(.usage, "--minutes must be a number from 1 to 480.")
        }
        _ = try desk.identity()
        Keyring(home: desk.home).forget()
        let passphrase = try Passphrase(desk: desk).check(pem: Disk.read(desk.home.key))
        guard Keyring(home: desk.home).keep(passphrase, seconds: minutes * 60) else {
            throw ClientFault(
                .locked,
                "The passphrase is right, and this computer does not let it be kept.",
                advice: ["You will be asked for it each time. For scripts: --passphrase-file FILE"]
            )
        }
        desk.screen.say(
            "Unlocked for \(Plural.of(minutes, "minute")). To lock it sooner: \(desk.program) lock"
        )
        desk.screen.show(json: .schema1([.init("unlockedMinutes", .number(minutes))]))
    }
}
