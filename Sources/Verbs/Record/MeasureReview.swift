import Casework

/// What a review may make of an interim measure: nothing harsher and nothing longer by the word of one person (S1-6).
enum MeasureReview {
    /// Throws when the measure is not changed that way, or not by this person. Whoever asked for it can always lift it.
    static func check(_ measure: RecordItem, _ step: RecordStep) throws(Refusal) {
        let kind = measure.record.word(.kind).flatMap { MeasureKind(rawValue: $0) }
        switch (step.record.word(.result), kind) {
        case ("vary", .suspension):
            throw step.fault(
                .result,
                "a suspension stands or is lifted: lift \(measure.id.text), and ask for conditions instead: measure"
            )
        case ("vary", .undertakings):
            throw step.fault(
                .result,
                "undertakings are agreed by the practitioner: lift \(measure.id.text), and offer others: measure"
            )
        case ("vary", _): try refuseOwn(measure, step)
        case ("continue", _):
            // Until the day for which it was approved it goes on as it was.
            let approved = measure.record.day(.ends) ?? measure.record.day(.review)
            let isLonger = step.record.day(.review).flatMap { next in approved.map { next > $0 } } ?? true
            if isLonger { try refuseOwn(measure, step) }
        default: break
        }
    }

    private static func refuseOwn(_ measure: RecordItem, _ step: RecordStep) throws(Refusal) {
        guard measure.by == step.person.id else { return }
        throw step.fault(
            "id",
            "you asked for \(measure.id.text) yourself: a second person changes it or lets it go on; you can lift it"
        )
    }
}
