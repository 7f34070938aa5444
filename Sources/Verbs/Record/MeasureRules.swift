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
        let begins = step.record.day(.begins) ?? step.now.day
        if let fault = inTheWay(step.record, from: begins, except: nil, circumstances) {
            throw step.fault(.kind, fault)
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

    /// What to do instead of a second measure of what limits the right to work, while one of its kind holds; nil when none does.
    static func inTheWay(
        _ measure: Record,
        from begins: Day,
        except id: ItemID?,
        _ circumstances: Circumstances
    ) -> String? {
        guard let kind = measure.word(.kind).flatMap({ MeasureKind(rawValue: $0) }), grave.contains(kind),
            let other = circumstances.file.measureInTheWay(
                of: measure,
                from: begins,
                except: id,
                in: circumstances
            )
        else { return nil }
        return "\(other.id.text) is in force, or will be: change that one, or lift it first: review"
    }

    /// Whether Practitioner Performance Advice was told. It has no part in concerns about optometrists.
    private static func isAdvised(_ circumstances: Circumstances) -> Bool {
        circumstances.profession == .optometrist
            || circumstances.file.contactsNow.contains { $0.record.word(.to) == "ppa" }
    }

    /// How long a new measure may last, and when it is reviewed first.
    ///
    /// - Parameter first: the first day of the suspensions that it follows without a day between them.
    static func bounds(_ measure: Record, begins: Day, suspendedSince first: Day) -> [DayBound] {
        let (review, ends) = (measure.day(.review), measure.day(.ends))
        let isImmediate = measure.flag(.immediate)
        switch measure.word(.kind).flatMap({ MeasureKind(rawValue: $0) }) {
        case .suspension:
            let soon = DayBound(.review, review, .atMost, .suspensionReview, from: begins)
            return (isImmediate ? [soon] : []) + [
                DayBound(.review, review, .atMost, .suspensionMaximum, from: first),
                DayBound(.ends, ends, .atMost, .suspensionMaximum, from: first),
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
    static func reviewBounds(_ measure: Record, next: Day?, on day: Day, suspendedSince first: Day?)
        -> [DayBound]
    {
        let begins = measure.day(.begins) ?? day
        switch measure.word(.kind).flatMap({ MeasureKind(rawValue: $0) }) {
        // The longest suspension counts from its first day: a review gives it no new time.
        case .suspension: return [DayBound(.review, next, .atMost, .suspensionMaximum, from: first ?? begins)]
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
