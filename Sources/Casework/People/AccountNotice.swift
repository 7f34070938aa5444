/// Something that somebody else did to the way into an account. Its owner is told, so that nobody takes an account over
/// unseen.
public struct AccountNotice: Sendable, Equatable {
    /// What it was.
    public enum Kind: String, Word {
        /// An invitation was made for an account that was in use.
        case invited
        /// A device was enrolled with such an invitation.
        case enrolled
        /// A device was shut out.
        case revoked
        /// The account was disabled.
        case disabled
        /// It was enabled again.
        case enabled
        /// The name that others see was changed.
        case renamed
        /// Another account became the practitioner's.
        case replaced
        /// Somebody else became an administrator, which every administrator is told.
        case administrator
    }

    /// The most that are kept for one account; the oldest are forgotten first.
    static let countMax = 20

    /// What it was.
    public let kind: Kind
    /// When.
    public let at: Moment
    /// Who did it; of a device that was enrolled, who made the invitation.
    public let by: PersonID
    /// The device, when it was about one.
    public let device: DeviceID?
}

extension Person {
    mutating func notice(
        _ kind: AccountNotice.Kind,
        by other: PersonID,
        _ device: DeviceID? = nil,
        at moment: Moment
    ) {
        guard other != id else { return }
        notices.append(AccountNotice(kind: kind, at: moment, by: other, device: device))
        if notices.count > AccountNotice.countMax { notices.removeFirst() }
    }
}
