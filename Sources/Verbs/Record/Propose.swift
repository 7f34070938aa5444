public import Casework

/// `propose CASE`: list action that is proposed, with its grounds; the practitioner may make representations (domain 5).
public enum Propose: RecordVerb {
    public static let summary =
        "Give notice of proposed list action: the power, its basis, the grounds and the day on which notice was given."
    public static let kind = RecordKind.proposal
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.required("grounds")
    public static let examples = [
        Example(
            .lead,
            "propose 26-0001 kind=conditions sent=2026-11-10 basis=\"2013 Regulations\"",
            text: "The grounds.",
            "ok id=X-"
        ),
        Example(
            .practitioner,
            "propose 26-0001 kind=conditions sent=2026-11-10 basis=\"x\"",
            text: "x",
            "no deny msg="
        ),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseFuture(.sent)
        if step.circumstances.profession == .pharmacist {
            throw step.fault(
                .kind,
                "pharmacists are not on a performers list: refer the concern to the regulator"
            )
        }
        if let pack = step.circumstances.pack, let power = step.record.word(.kind), !pack.knows(power: power)
        {
            throw step.fault(.kind, "\(pack.title) gives no power of \(power)")
        }
        try checkTime(step)
    }

    /// Where the rules give the practitioner no time, the notice does: without any, nobody could ever go on.
    private static func checkTime(_ step: RecordStep) throws(Refusal) {
        if let due = step.record.day(.due), due <= step.now.day {
            throw .argument("due", "due= is too early: the practitioner needs time for representations")
        }
        guard step.record.day(.due) == nil, let pack = step.circumstances.pack, figure(step) == nil else {
            return
        }
        throw .argument(
            "due",
            "\(pack.title) gives no time for representations: say until when the practitioner can make them, due="
        )
    }

    /// A longer time than the rules give is the organisation's to offer, and a shorter one is not.
    /// It counts from the day on which the notice is recorded: a day that one person wrote down afterwards takes no time away.
    public static func bounds(_ step: RecordStep) -> [DayBound] {
        let due = step.record.day(.due)
        return [DayBound(.due, due, .atLeast, figure(step) ?? .responseMinimum, from: step.now.day)]
    }

    private static func figure(_ step: RecordStep) -> FigureKey? {
        let pack = step.circumstances.pack
        let isShort = step.record.word(.kind) == "suspension" && pack?.figure(.suspensionNotice) != nil
        let key = isShort ? FigureKey.suspensionNotice : .representations
        return pack?.figure(key) == nil ? nil : key
    }
}
