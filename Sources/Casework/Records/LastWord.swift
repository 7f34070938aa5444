/// What the practitioner said about something, and whether it is all: a first word ends nobody's time (S3-22).
extension CaseFile {
    /// The practitioner's comments on a report or on anything else, oldest first.
    func comments(on id: ItemID) -> [RecordItem] {
        records(about: id).filter { $0.record.kind == .comment }
    }

    /// The practitioner's representations on proposed list action or on a measure, oldest first.
    public func representations(on id: ItemID) -> [RecordItem] {
        records(about: id).filter { $0.record.kind == .representation }
    }
}

extension [RecordItem] {
    /// Whether the practitioner said with the latest of them that it is all.
    var isAll: Bool { last?.record.flag(.final) ?? false }
}
