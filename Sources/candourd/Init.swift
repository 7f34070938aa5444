import ArgumentParser
import CandourServer
import Casework
import Foundation
import Invitations
import JournalSQLite
import OpenSSL
import RulePacks

/// `candourd init`: makes everything offline, the first administrator's invitation included.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Make a new store: keys, certificates, settings file and the first administrator's invitation.",
        discussion: """
            Example:
              candourd init --folder /etc/candour \\
                  --organisation "NHS Central Lancashire" \\
                  --address candour.example.nhs.uk:7443 --administrator "Sam Reed"
            """
    )

    @Option(help: "The folder for settings, master key and invitation.")
    var folder: String

    @Option(help: "The folder for the journal and the certificates. Without it: data, inside the folder.")
    var data: String?

    @Option(help: "The organisation's name.")
    var organisation: String

    @Option(help: "What people's computers connect to: name:port.")
    var address: String

    @Option(help: "Where to listen: address:port.")
    var listen: String?

    @Option(help: "The full name of the first administrator.")
    var administrator: String

    func run() throws {
        let base = URL(fileURLWithPath: folder).standardizedFileURL.path
        let dataPath = data.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? base + "/data"
        let text = settingsText(dataPath)
        let path = base + "/candourd.yaml"
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StartFault("\(path) exists already. Nothing was changed.", status: 73)
        }
        let settings: Settings
        do {
            settings = try SettingsReader.read(text, path: path, folder: base)
        } catch {
            throw StartFault(error.problems.map(\.message).joined(separator: "\n       "), status: 65)
        }
        try FileManager.default.createDirectory(
            atPath: base,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let secrets = try InvitationCode.make()
        let store = StoreFolder(settings)
        let host = settings.addressHost
        let names =
            ["0.0.0.0", "::", host].contains(settings.listenHost) ? [host] : [host, settings.listenHost]
        let plan = Founding.Plan(
            organisation: settings.organisation,
            address: settings.address,
            names: names,
            administrator: administrator,
            code: secrets.code,
            words: secrets.words
        )
        let made = try Founding.run(plan, in: store, at: Daemon.Fixtures.real.clock()) {
            try SQLiteStorage(path: $0)
        }
        let invitation = InvitationText(
            address: plan.address,
            user: made.user.text,
            name: administrator,
            organisation: plan.organisation,
            code: secrets.code,
            until: made.until.rfc3339,
            authorityPEM: made.authorityPEM
        )
        guard let octets = invitation.octets else { throw StartFault("A name is too long.", status: 65) }
        try StoreFolder.write(Array(text.utf8), to: path)
        let invitationPath = base + "/first-admin.invite"
        try StoreFolder.write(octets, to: invitationPath)
        print("Settings:         \(path)")
        print("Journal:          \(store.journal) (empty)")
        print("Master key:       \(store.masterKeyPath)")
        print("Invitation file:  \(invitationPath)")
        print("Four words:       \(secrets.words.joined(separator: " "))")
        print("")
        print(
            "Keep a copy of the master key away from this computer: without it the journal opens for nobody."
        )
        let end = "\(made.until.rfc3339.dropFirst(11).prefix(5)) UTC on \(made.until.day.spelled)"
        print("The invitation is for \(administrator). It works once, until \(end).")
        print("Next: candourd serve --config \(path)")
    }

    private func settingsText(_ dataPath: String) -> String {
        """
        # Settings of candourd. Check a change with: candourd check-config --config FILE
        organisation: \(quoted(organisation))
        # What people's computers connect to; the name stands in the server's certificate.
        address: \(quoted(address))
        # Where to listen.
        listen: \(quoted(listen ?? "0.0.0.0:7443"))
        # The journal and the certificates.
        data: \(quoted(dataPath))

        """
    }

    /// YAML single quotes: nothing inside is special but the quote itself.
    private func quoted(_ text: String) -> String {
        "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
    }
}
