import ArgumentParser

/// `user list`, `user disable`, `user enable`, `user confirm`.
struct AdminUser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "People with an account",
        subcommands: [UserList.self, UserDisable.self, UserEnable.self, UserConfirm.self]
    )
}
