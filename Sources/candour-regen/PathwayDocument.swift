import Casework

/// `Protocol/pathway.md`: every stage with every step, what each needs and where it leads.
enum PathwayDocument {
    static var text: String {
        """
        <!-- Written by scripts/regen from Sources/Casework/Rules/Pathway.swift and its neighbours. Do not edit. -->

        # How a case moves

        Stages: \(Stage.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")).

        ## Steps that move a case, or that need something first

        `on` is the word of the request that the row is for: a baseline's result, a decision's outcome, what is asked for,
        and whether one or both parties have agreed to a plan. A row without a stage behind it leaves the case where it is.

        \(moving)
        ## Steps that need nothing and leave the case where it is

        \(staying)
        ## Needs

        An unmet need is refused with its sentence, and `why` lists all of them. These are sentences for a case with one
        unanswered concern.

        \(needs)
        ## The severity scale

        Likelihood 1 (rare) to 5 (almost certain) times consequence 1 (negligible) to 5 (catastrophic).
        Source of the scale and of the lowest band: a primary care trust's risk strategy on the model of the National
        Patient Safety Agency. People see beside each band that is not published that it is not verified.

        \(bands)
        """
    }

    private static var moving: String {
        var table = Table(["from", "step", "on", "needs", "to"])
        for stage in Stage.allCases {
            for row in Pathway.rows where row.from == stage && (row.to != nil || !row.needs.isEmpty) {
                table.add([
                    stage.rawValue, row.action.rawValue, row.on ?? "",
                    row.needs.map(\.rawValue).joined(separator: ", "), row.to?.rawValue ?? "",
                ])
            }
        }
        return table.text
    }

    private static var staying: String {
        var table = Table(["step", "stages"])
        for action in Action.allCases where Pathway.governs(action) {
            let stages = Stage.allCases.filter { stage in
                Pathway.rows(from: stage, action: action).contains { $0.to == nil && $0.needs.isEmpty }
            }
            guard !stages.isEmpty else { continue }
            let missing = Stage.allCases.filter { !stages.contains($0) }
            let all = missing.isEmpty ? "all" : "all but " + missing.map(\.rawValue).joined(separator: ", ")
            let some = stages.map(\.rawValue).joined(separator: ", ")
            table.add([action.rawValue, missing.count < 5 ? all : some])
        }
        return table.text
    }

    private static var needs: String {
        var table = Table(["need", "sentence", "steps"])
        let file = example
        for need in Need.allCases {
            let steps = Pathway.rows.filter { $0.needs.contains(need) }.map(\.action.rawValue)
            let named = steps.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            table.add([
                need.rawValue, file.map { sentence(need, $0) } ?? "",
                named.joined(separator: ", "),
            ])
        }
        return table.text
    }

    /// A sentence; ITEM stands where a case with more on it would be asked for a certain item.
    private static func sentence(_ need: Need, _ file: CaseFile) -> String {
        need.sentence(in: Circumstances(file, day: Day(number: 0))).replacing("  ", with: " ITEM ")
    }

    /// A case with one concern, for the sentences that name what is missing.
    private static var example: CaseFile? {
        let id = CaseID(year: 26, number: 42)
        let day = Day(number: 0)
        let facts = ConcernFacts(kind: .clinical, source: .patient, heard: day, safety: .unknown, title: "")
        let events: [Event] = [
            .caseOpened(id, SubjectID(1), title: ""), .concernRaised(ConcernID(id, 1), facts),
        ]
        var state = State()
        state.apply(
            AppliedEntry(
                seq: 1,
                at: Moment(milliseconds: 0),
                by: PersonID(1),
                stream: id.text,
                events: events.map { AppliedEntry.Line(event: $0, hasText: false) },
                once: nil
            )
        )
        return state.caseFile(id)
    }

    private static var bands: String {
        var table = Table(["band", "scores", "confidence"])
        for band in SeverityScale.bands {
            table.add([
                band.name, "\(band.scores.lowerBound) to \(band.scores.upperBound)", band.confidence.rawValue,
            ])
        }
        return table.text
    }
}
