import Casework

/// What an interim measure needs beyond its fields (domain 4 row X, 5.2, 5.3 and 6.1).
enum MeasureRules {
    /// What limits the right to work, so that Practitioner Performance Advice is told first (row X).
    private static let grave: Set<MeasureKind> = [.conditions, .suspension, .exclusion]
    /// What only those who hold the list may impose, under the regulations.
    static let statutory: Set<MeasureKind> = [.conditions, .suspension]

    /// Throws when the process does not know the measure, or when a step that comes before it is missing.
    static func check(_ step: RecordStep) throws(Refusal) {
        guard let kind = step.record.word(.kind).flatMap({ MeasureKind(rawValue: $0) }) else { return }
        let circumstances = step.circumstances
        if statutory.contains(kind), circumstances.profession == .pharmacist {
            throw step.fault(
                .kind,
                "pharmacists are not on a performers list: refer the concern to the regulator"
            )
        }
        if let pack = circumstances.pack, !pack.knows(kind) {
            let known = MeasureKind.allCases.filter { pack.knows($0) }.map(\.rawValue)
            let message =
                "\(pack.title) knows no \(kind.rawValue): kind= is one of \(known.joined(separator: ", "))"
            throw step.fault(.kind, message)
        }
        if grave.contains(kind) && !isAdvised(circumstances) {
            let before = kind == .exclusion ? "an exclusion" : kind.rawValue
            throw step.fault(
                .kind,
                "tell Practitioner Performance Advice before \(before): contact to=ppa"
            )
        }
        guard statutory.contains(kind), !step.record.flag(.immediate) else { return }
        let proposals = step.file.proposalsNow(kind.rawValue)
        guard !proposals.isEmpty else {
            let message = "give notice of it first, or say why it cannot wait: propose, or immediate=yes"
            throw step.fault(.kind, message)
        }
        guard proposals.contains(where: { circumstances.isAnswered($0) }) else {
            let message =
                "wait for the practitioner's representations, and for the hearing if they ask for one, or until the time for them has passed"
            throw step.fault(.kind, message)
        }
    }

    /// Whether Practitioner Performance Advice was told. It has no part in concerns about optometrists.
    private static func isAdvised(_ circumstances: Circumstances) -> Bool {
        circumstances.profession == .optometrist
            || circumstances.file.contactsNow.contains { $0.record.word(.to) == "ppa" }
    }

    /// How long a new measure may last, and when it is reviewed first.
    static func bounds(_ measure: Record, begins: Day) -> [DayBound] {
        let (review, ends) = (measure.day(.review), measure.day(.ends))
        let isImmediate = measure.flag(.immediate)
        switch measure.word(.kind).flatMap({ MeasureKind(rawValue: $0) }) {
        case .suspension:
            let first = DayBound(.review, review, .atMost, .suspensionReview, from: begins)
            return (isImmediate ? [first] : []) + [
                DayBound(.review, review, .atMost, .suspensionMaximum, from: begins),
                DayBound(.ends, ends, .atMost, .suspensionMaximum, from: begins),
            ]
        case .conditions: return [DayBound(.review, review, .atMost, .conditionsReview, from: begins)]
        case .exclusion where isImmediate:
            return [
                DayBound(.review, review, .atMost, .exclusionImmediate, from: begins),
                DayBound(.ends, ends, .atMost, .exclusionImmediate, from: begins),
            ]
        case .exclusion:
            return [
                DayBound(.review, review, .atMost, .exclusionFormal, from: begins),
                DayBound(.ends, ends, .atMost, .exclusionMaximum, from: begins, isFirm: false),
            ]
        default: return []
        }
    }

    /// The same for a measure that a review continues on a day.
    static func reviewBounds(_ measure: Record, next: Day?, on day: Day) -> [DayBound] {
        let begins = measure.day(.begins) ?? day
        switch measure.word(.kind).flatMap({ MeasureKind(rawValue: $0) }) {
        // The longest suspension counts from its first day: a review gives it no new time.
        case .suspension: return [DayBound(.review, next, .atMost, .suspensionMaximum, from: begins)]
        case .conditions: return [DayBound(.review, next, .atMost, .conditionsReview, from: day)]
        case .exclusion where measure.flag(.immediate):
            return [DayBound(.review, next, .atMost, .exclusionImmediate, from: begins)]
        case .exclusion:
            return [
                DayBound(.review, next, .atMost, .exclusionFormal, from: day),
                DayBound(.review, next, .atMost, .exclusionMaximum, from: begins, isFirm: false),
            ]
        default: return []
        }
    }
}
