public import Casework

/// `set K-3 state=revoked`: shut one computer out; its live sessions end at once.
public enum SetDevice: WriteVerb {
    /// The one state that a device can be put in.
    public enum Change: String, Word {
        case revoked
    }

    public static let name = "set"
    public static let type: String? = "device"
    public static let typeIsWritten = false
    public static let summary = "Shut an enrolled computer out. Its live sessions end within a second."
    public static let action = Action.managePeople
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.position("DEVICE", "a device reference") { if case .device(let id) = $0 { id } else { nil } },
        Field.word("state", Change.self)
    )
    public static let examples = [
        Example(.admin, "set K-2 state=revoked if=1", "ok rev=2"),
        Example(.lead, "set K-2 state=revoked if=1", "no deny msg=\"your role cannot manage people"),
    ]

    public static func target(_ request: (DeviceID, Change)) -> Target { .device(request.0) }

    public static func decide(
        _ request: (DeviceID, Change),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        guard let device = state.device(request.0) else { throw .absent("device") }
        if device.isRevoked {
            let message = "\(device.id.text) is shut out already"
            throw .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: device.id.text)
        }
        return Decided([EventDraft(.deviceRevoked(device.id))], rev: device.revision.number + 1)
    }
}
