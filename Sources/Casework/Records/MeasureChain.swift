/// Measures of one kind that follow each other on a case.
extension CaseFile {
    /// The first day of an unbroken chain of suspensions that ends with one that begins on a day: the longest suspension counts
    /// from it, so that a second one gives no new time (domain 5.2).
    ///
    /// - Parameter begins: the first day of the last one.
    public func suspendedSince(_ begins: Day, under pack: RulePack?) -> Day {
        suspendedSince(begins, before: items.count, under: pack)
    }

    /// The first day of the chain that a suspension belongs to; nil for any other measure.
    public func chainStart(of measure: RecordItem, under pack: RulePack?) -> Day? {
        guard measure.record.word(.kind) == MeasureKind.suspension.rawValue else { return nil }
        return suspendedSince(
            measure.begins,
            before: position(of: measure.id) ?? 0,
            under: pack
        )
    }

    /// A measure of the same kind that holds, or will, on the day on which another one would begin; nil when none does. A formal
    /// exclusion follows an immediate one, which no review can make longer (domain 6.1).
    ///
    /// - Parameters:
    ///   - other: the other one.
    ///   - id: its reference, when it is on the file already.
    public func measureInTheWay(
        of other: Record,
        from begins: Day,
        except id: ItemID? = nil,
        in circumstances: Circumstances
    ) -> RecordItem? {
        let isExclusion = other.word(.kind) == MeasureKind.exclusion.rawValue
        return measuresToEnd(in: circumstances).first { measure in
            guard measure.id != id, measure.record.word(.kind) == other.word(.kind) else { return false }
            if isExclusion && measure.record.flag(.immediate) != other.flag(.immediate) { return false }
            return measure.record.day(.ends).map { $0 >= begins } ?? true
        }
    }

    private func suspendedSince(_ begins: Day, before place: Int, under pack: RulePack?) -> Day {
        let earlier = items[..<place].compactMap { RecordItem($0) }.filter { measure in
            measure.record.kind == .measure && measure.record.approver != nil
                && measure.record.word(.kind) == MeasureKind.suspension.rawValue
        }
        var first = begins
        for measure in earlier.reversed() {
            let start = measure.begins
            if start <= first && reaches(first, measure, pack) { first = start }
        }
        return first
    }

    /// Whether a suspension held until the day before another one: it was not over by then.
    private func reaches(_ day: Day, _ measure: RecordItem, _ pack: RulePack?) -> Bool {
        let start = measure.begins
        let lifted = reviews(of: measure.id).first { $0.record.word(.result) == "lift" }?.at.day
        let most = pack?.figure(.suspensionMaximum)?.isVerified == true
        let ruled = most ? (try? pack?.due(.suspensionMaximum, after: start))??.due : nil
        let last = [lifted, measure.record.day(.ends), ruled].compactMap(\.self).min()
        return last.map { $0.advanced(by: 1) >= day } ?? true
    }
}
