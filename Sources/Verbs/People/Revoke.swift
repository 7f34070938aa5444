public import Casework

/// `revoke K-3`: shut one of one's own computers out.
public enum Revoke: WriteVerb {
    public static let name = "revoke"
    public static let summary = "Shut one of your own computers out: a lost one, or one that you do not know."
    public static let action = Action.ownDevices
    public static let syntax = Syntax(
        Field.position("DEVICE", "a device reference") { if case .device(let id) = $0 { id } else { nil } }
    )
    public static let examples = [
        Example(.lead, "revoke K-2", "ok id=K-2"),
        Example(.lead, "revoke K-1", "no none msg=\"no such device\""),
    ]

    public static func target(_ request: DeviceID) -> Target { .nothing }

    public static func decide(
        _ request: DeviceID,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        guard let device = state.device(request), device.person == person.id else { throw .absent("device") }
        if device.isRevoked {
            let message = "\(device.id.text) is shut out already"
            throw .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: device.id.text)
        }
        return Decided([EventDraft(.deviceRevoked(device.id))], id: device.id.text)
    }
}
