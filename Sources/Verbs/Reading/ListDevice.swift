public import Casework

/// `list device`: enrolled computers: everybody's for those who look after them, one's own for everybody else.
public enum ListDevice: ReadVerb {
    public static let name = "list"
    public static let type: String? = "device"
    public static let summary =
        "List enrolled computers: your own, or for administrators all or one person's."
    public static let action = Action.ownDevices
    public static let syntax = Syntax(Field.optional(Field.user()))
    public static let examples = [
        Example(.admin, "list device user=U-2", "ok n=1"),
        Example(.lead, "list device", "ok n=1"),
        Example(.lead, "list device user=U-1", "no deny msg=\"your role cannot see devices"),
    ]

    public static func answer(_ person: PersonID?, through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.seeDevices) || person == nil || person == lens.person.id else {
            throw Refusal(.denied, Action.seeDevices.cannot)
        }
        let found = lens.devices.filter { person == nil || $0.person == person }
        return .counted(found.map { row($0, at: lens.now) })
    }

    static func row(_ device: Device, at now: Moment) -> Row {
        let state: DeviceState = device.isRevoked ? .revoked : device.until < now ? .expired : .active
        return Row("device", device.id.text)
            .with("rev", Int(device.revision.number))
            .with("user", device.person.text)
            .with("fpr", device.fingerprint)
            .with("state", state.rawValue)
            .with("opened", device.enrolled.day.iso)
            .with("until", device.until.rfc3339)
    }
}
