/// Where this person's things are on this computer: all under `CANDOUR_HOME` when that is set, else in the folders
/// of the XDG base directory specification.
public struct Home: Sendable {
    /// The key, the certificate, the settings, the receipts.
    public let config: String
    /// Drafts and what waits to be sent.
    public let state: String
    /// Where a text is while an editor has it open: in memory when the system offers that.
    public let runtime: String
    /// The home folder itself, for `~/`.
    public let user: String?

    /// - Parameter environment: the variables of the process.
    public init(environment: [String: String]) throws(ClientFault) {
        func folder(_ name: String) -> String? {
            // A relative path in these variables is to be ignored (XDG base directory specification).
            environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        let user = folder("HOME")
        if let all = environment["CANDOUR_HOME"], !all.isEmpty {
            self.init(all: all, user: user)
            return
        }
        guard let user else {
            throw ClientFault(
                .settings,
                "This program does not know your home folder. Set HOME or CANDOUR_HOME."
            )
        }
        let state = (folder("XDG_STATE_HOME") ?? user + "/.local/state") + "/candour"
        self.init(
            config: (folder("XDG_CONFIG_HOME") ?? user + "/.config") + "/candour",
            state: state,
            runtime: folder("XDG_RUNTIME_DIR").map { $0 + "/candour" } ?? state + "/editing",
            user: user
        )
    }

    /// Everything under one folder.
    /// - Parameters:
    ///   - all: the folder.
    ///   - user: the person's home folder.
    public init(all: String, user: String? = nil) {
        self.init(config: all, state: all + "/state", runtime: all + "/state/editing", user: user)
    }

    private init(config: String, state: String, runtime: String, user: String?) {
        self.config = config
        self.state = state
        self.runtime = runtime
        self.user = user
    }

    var authority: String { config + "/authority.pem" }
    var certificate: String { config + "/certificate.pem" }
    var key: String { config + "/key.pem" }
    var identity: String { config + "/identity" }
    var settings: String { config + "/settings" }
    var receipts: String { config + "/receipts" }
    /// What others did to the account, as far as this computer has told it.
    var told: String { state + "/told" }
    var drafts: String { state + "/drafts" }
    var history: String { state + "/admin-history" }
}
