import Casework

/// The days of a body's decision.
extension Bench {
    /// The time for an appeal is at least what the rules give, and no slip of the pen.
    static func checkAppeal(_ appeal: Day, _ circumstances: Circumstances) throws(Refusal) {
        if appeal <= circumstances.day {
            throw .argument("appeal", "appeal= is too early: the practitioner needs time for an appeal")
        }
        if let earliest = earliestAppeal(circumstances), appeal < earliest {
            throw .argument(
                "appeal",
                "appeal= is too early: the practitioner may appeal until \(earliest.iso)"
            )
        }
        if appeal > circumstances.day.advanced(by: 366) {
            throw .argument("appeal", "appeal= is more than a year away: give the last day for an appeal")
        }
    }

    /// The first day that the rules allow as the end of the time for an appeal: their figure for it, or how long a decision
    /// waits for one, where that is published; nil when they have neither.
    private static func earliestAppeal(_ circumstances: Circumstances) -> Day? {
        for figure in [FigureKey.appeal, .appealEffect] {
            let isKnown = circumstances.pack?.figure(figure)?.isVerified == true
            guard figure == .appeal || isKnown else { continue }
            if let working = try? circumstances.pack?.due(figure, after: circumstances.day) {
                return working.due
            }
        }
        return nil
    }

    /// A suspension has a notice, a length, a review and an end, and Practitioner Performance Advice is told first: all of that
    /// belongs to the measure, so a decision for it rests on one that the panel approved at the same meeting (domain 5.2).
    static func checkSuspension(
        at meeting: MeetingID?,
        appeal: Day?,
        _ circumstances: Circumstances
    ) throws(Refusal) {
        let file = circumstances.file
        func fault(_ key: String, _ message: String) -> Refusal {
            .rule([Refusal.Fault(key: key, why: "mismatch", message: message)], id: file.id.text)
        }
        if appeal != nil {
            throw fault("appeal", "leave appeal= out: no appeal lies against a suspension")
        }
        let isImposed = file.measuresInForce(in: circumstances).contains { measure in
            measure.record.word(.kind) == MeasureKind.suspension.rawValue
                && measure.record.approvalMeeting == meeting
        }
        guard isImposed else {
            throw fault(
                "outcome",
                "a suspension has a length and a review: ask for it, measure kind=suspension, and approve it at this meeting first"
            )
        }
    }
}
