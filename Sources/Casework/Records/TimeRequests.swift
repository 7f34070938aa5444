/// What became of a request for more time (S3-22): somebody answers it, by moving the date or by declining with a reason.
public enum TimeRequestState: String, Word {
    /// Nobody has answered it.
    case waiting
    /// The date was moved, perhaps not as far as was asked.
    case answered
    /// It was declined.
    case declined
}

extension CaseFile {
    /// Where a request for more time stands.
    public func timeRequest(_ request: RecordItem) -> TimeRequestState {
        if records(about: request.id).contains(where: { $0.record.kind == .refusal }) { return .declined }
        guard let made = marks.firstIndex(where: { $0.reference == .item(request.id) }),
            let ask = request.record.of
        else { return .waiting }
        let isMoved = marks[made...].contains { $0.verb == "extend" && $0.reference == .item(ask) }
        return isMoved ? .answered : .waiting
    }
}
