public import Casework

/// `decline REQUEST`: a request for more time is not granted, and why (S3-22).
public enum Decline: RecordVerb {
    public static let summary =
        "Decline a request for more time, with the reason. To grant it, in part too: extend."
    public static let kind = RecordKind.refusal
    public static let about = RecordSubject.item([.submission], "E-5")
    public static let text = RecordText.none
    public static let examples = [
        Example(.lead, "decline E-5 reason=\"x\"", "no none msg=\"no such item\""),
        Example(.lead, "decline E-5", "no bad.arg key=reason msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard step.subject?.kind == .request, let request = step.item.flatMap(RecordItem.init) else {
            throw step.fault("id", "this is not a request for more time")
        }
        switch step.file.timeRequest(request) {
        case .waiting: break
        case .answered: throw step.fault("id", "the date was moved since: the request is answered")
        case .declined: throw step.fault("id", "this request was declined already")
        }
    }
}
