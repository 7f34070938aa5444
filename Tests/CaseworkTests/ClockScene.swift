import Testing

@testable import Casework

/// A case whose rules are written by hand, and its clocks as lines: `response 2026-11-17 late 2`.
struct ClockScene {
    var maker: CaseMaker

    /// - Parameter hasRules: whether the case is under the rules below.
    init(hasRules: Bool = true, heard: String? = nil) {
        maker = CaseMaker(heard: heard.map(Self.day))
        maker.now = CaseMaker.start
        guard hasRules else { return }
        maker.happen(.packLoaded(ClockScene.pack))
        maker.happen(.pinned(CaseMaker.id, ClockScene.pack.id))
    }

    static let pack = RulePack(
        name: "by-hand",
        version: 1,
        title: "By hand",
        nation: .england,
        legalBasis: "none",
        appliesFrom: Day(number: 0),
        figures: [
            figure(.tell, ClockCount(5, .workingDays), .organisation),
            figure(.baseline, ClockCount(10, .workingDays), .organisation, .recalled),
            figure(.suspensionNotice, ClockCount(2, .workingDays), .organisation, convention: .inclusive),
            figure(.responseMinimum, ClockCount(10, .workingDays), .practitioner, .inferred),
            figure(.commentsOnReport, ClockCount(10, .workingDays), .practitioner, .recalled),
            figure(.representations, ClockCount(28, .calendarDays), .practitioner),
            figure(.decisionNotice, ClockCount(7, .calendarDays), .organisation),
            figure(.exclusionImmediate, ClockCount(13, .calendarDays), .organisation),
            figure(.exclusionFormal, ClockCount(28, .calendarDays), .organisation),
            figure(.ppaContactExclusion, ClockCount(84, .calendarDays), .organisation),
            figure(.exclusionReport, ClockCount(1, .months), .organisation),
        ],
        lists: [
            ClosedList(
                key: .notifications,
                source: "x",
                confidence: .published,
                entries: [.init(word: "nhs-resolution", title: "NHS Resolution", appliesTo: ["suspension"])]
            )
        ],
        lapses: [
            lapse(.suspension, true, .suspensionReview),
            lapse(.exclusion, true, .exclusionImmediate, .inferred),
            lapse(.exclusion, false, .exclusionFormal),
        ]
    )

    private static func lapse(
        _ measure: MeasureKind,
        _ isImmediate: Bool,
        _ figure: FigureKey,
        _ confidence: Confidence = .published
    ) -> Lapse {
        Lapse(
            measure: measure,
            isImmediate: isImmediate,
            figure: figure,
            rule: "It ends.",
            source: "A text",
            confidence: confidence
        )
    }

    private static func figure(
        _ key: FigureKey,
        _ count: ClockCount,
        _ whose: ClockOwner,
        _ confidence: Confidence = .published,
        convention: CountingConvention = .exclusive
    ) -> Figure {
        Figure(
            key: key,
            count: count,
            convention: convention,
            lastDay: .stays,
            whose: whose,
            rule: "x",
            source: "x",
            confidence: confidence
        )
    }

    static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    /// Moves to midday of a day.
    mutating func on(_ iso: String) {
        maker.now = Moment(seconds: Int64(Self.day(iso).number) * 86_400 + 43_200)
    }

    /// Puts a record on the case.
    @discardableResult
    mutating func record(
        _ kind: RecordKind,
        of: ItemID? = nil,
        approver: UInt32? = nil,
        by person: UInt32 = 2,
        _ values: (RecordKey, RecordValue)...
    ) -> ItemID {
        let facts = values.map { Record.Value($0.0, $0.1) }
        let body = Record(kind, of: of, facts, approver: approver.map { PersonID($0) })
        return maker.add(kind.letter, UInt32(maker.state.seq), .shared, .record(body), by: person)
    }

    /// Asks the practitioner, or the adviser U-4.
    @discardableResult
    mutating func ask(_ kind: AskKind, _ number: UInt32, due: String, agreed: Bool = true) -> ItemID {
        let ask = AskFacts(
            kind: kind,
            person: kind == .advice ? PersonID(4) : nil,
            due: Self.day(due),
            isAgreed: agreed,
            question: "x",
            isDone: false,
            extensions: 0
        )
        return maker.add(.ask, number, .shared, .ask(ask))
    }

    /// Every clock.
    func clocks(on iso: String) throws -> [RunningClock] {
        let moment = Moment(seconds: Int64(Self.day(iso).number) * 86_400 + 43_200)
        let file = try maker.file
        return file.clocks(in: maker.state.circumstances(of: file, at: moment))
    }

    /// The clocks of a kind, one line each.
    func lines(_ key: ClockKey, on iso: String) throws -> [String] {
        let calendar = WorkingCalendar(.england)
        return try clocks(on: iso).filter { $0.key == key }.map { clock in
            let late = clock.lateness(on: Self.day(iso), in: calendar).map { " \($0)" } ?? ""
            return "\(clock.due?.iso ?? "none") \(clock.state.rawValue)\(late)"
        }
    }
}
