public import Casework

/// `notify CASE`: a notification that was owed to somebody was given; to the practitioner, it begins the time for an appeal.
public enum Notify: RecordVerb {
    public static let summary = "Record whom you told of a decision or a measure, as the rules ask."
    public static let kind = RecordKind.notification
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.none
    public static let examples = [
        Example(
            .lead,
            "notify 26-0001 to=nhs-resolution with=\"NHS Resolution\" date=2026-11-10 reason=\"Suspension of 20 November\"",
            "ok id=O-"
        ),
        Example(
            .lead,
            "notify 26-0001 with=\"NHS Resolution\" date=2026-11-10 reason=\"x\"",
            "no bad.arg key=to msg="
        ),
    ]

    public static func about(_ given: ItemID?, _ record: Record, in circumstances: Circumstances)
        throws(Refusal) -> ItemID?
    { try NamedItem.told(given, to: record.word(.to) ?? "", in: circumstances) }

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseFuture(.date)
        if step.record.word(.to) == "practitioner", !step.file.items.contains(where: \.isDecisionOrMeasure) {
            throw step.fault(
                .to,
                "there is no decision or measure to give the practitioner notice of yet"
            )
        }
        // Nobody is told of what is not decided yet.
        if let date = step.record.day(.date),
            let made = step.record.of.flatMap({ step.file.item($0)?.at.day }),
            date < made
        {
            throw .argument(
                "date",
                "date= lies before \(step.record.of?.text ?? "it"): nobody was told of it before"
            )
        }
    }
}
