public import Casework

/// `resume PAUSE`: a stopped clock runs again.
public enum Resume: RecordVerb {
    public static let summary = "Let a stopped clock run again."
    public static let kind = RecordKind.resumption
    public static let about = RecordSubject.item([.pause], "Z-1")
    public static let text = RecordText.none
    public static let examples = [
        Example(.lead, "resume Z-1 date=2026-11-10 reason=\"Back at work\"", "no none msg=\"no such item\"")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let pause = step.subject, pause.kind == .pause, let id = step.item?.id else {
            throw step.fault("id", "this is not a pause")
        }
        try step.refuseOtherDay(.date)
        let isOver = pause.day(.ends).map { $0 < step.now.day } ?? false
        if isOver || step.file.resumption(of: id) != nil { throw step.fault("id", "this clock runs already") }
    }
}
