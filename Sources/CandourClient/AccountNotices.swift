/// Tells a person what others did to the way into their account since this computer last told them. What was told is
/// remembered here, on this computer: nobody who joins from another one can make it silent.
struct AccountNotices {
    let desk: Desk

    /// Asks for what is new, when the server's greeting says that there is something, and prints it.
    func tell(on connection: Connection) {
        guard let latest = connection.hello.notice, latest > told else { return }
        guard let rows = try? connection.ask(Request("who")).rows("notice") else { return }
        let earlier = told
        for row in rows where (row["when"] ?? "") > earlier { desk.screen.tell(sentence(row)) }
        desk.screen.tell(
            "If you did not ask for this, somebody may be taking your account over. Do not write to who did it;"
        )
        let list = desk.program == "candour-admin" ? "candour-admin device list" : "candour devices"
        desk.screen.tell("tell somebody else you trust there. To see your computers: \(list)")
        desk.screen.tell()
        remember(latest)
    }

    /// Takes what the greeting says as told: on a computer that has just joined, the last thing done was its own joining.
    func remember(_ latest: String?) {
        guard let latest else { return }
        try? Disk.makeFolder(desk.home.state)
        try? Disk.write(Array(latest.utf8), to: desk.home.told)
    }

    private var told: String {
        (try? Disk.read(desk.home.told)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func sentence(_ row: Row) -> String {
        let who = "\(Screen.safeLine(row["who"] ?? "")), \(row["by"] ?? "")"
        let when = row.moment("when").map(desk.clock.timeAndDate(of:)) ?? ""
        let device = row.id ?? "a computer"
        switch row["kind"] {
        case "invited": return "NOTICE. \(who), made a new invitation for your account at \(when)."
        case "enrolled":
            return "NOTICE. \(device) joined your account at \(when), with an invitation made by \(who)."
        case "revoked": return "NOTICE. \(who), shut \(device) out of your account at \(when)."
        case "disabled": return "NOTICE. \(who), disabled your account at \(when)."
        case "enabled": return "NOTICE. \(who), enabled your account again at \(when)."
        case "renamed": return "NOTICE. \(who), changed the name that others see of you at \(when)."
        case "replaced":
            return "NOTICE. \(who), made another account the one for your cases at \(when)."
        case "administrator": return "NOTICE. \(who), made somebody an administrator at \(when)."
        default: return "NOTICE. \(who), changed the way into your account at \(when)."
        }
    }
}
