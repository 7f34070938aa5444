import Testing

@testable import Casework

/// What the use of the fairness framework comes to in counts (S3-24).
@Suite("Counts of fairness")
struct FairnessCountingTests {
    /// Two questions on understanding, one on welfare; nothing else is asked.
    private static let pack = RulePack(
        name: "local",
        version: 1,
        title: "Local",
        nation: .england,
        legalBasis: "none",
        appliesFrom: ClockScene.day("2026-01-01"),
        questions: [
            QuestionSet(
                name: "fairness",
                title: "x",
                questions: [("w1", Principle.welfare), ("u3", .understanding), ("u4", .understanding)].map {
                    QuestionSet.Question(id: $0.0, principle: $0.1, text: "?", status: .inferred, source: "x")
                }
            )
        ]
    )

    /// What is done on a case, in order: an answer as `u3 no due`, `u3 no reason` or `w1 yes`; a stage; or a decision.
    private static func counts(_ steps: [String], in month: (Day) -> Bool = { _ in true }) throws -> [String:
        Int]
    {
        var maker = CaseMaker()
        var number: UInt32 = 10
        for step in steps {
            number += 1
            let words = step.split(separator: " ").map(String.init)
            if let stage = Stage(rawValue: step) {
                maker.move(to: stage)
            } else if words[0] == "decide" {
                let cites = words.count > 1 ? [ItemID(.record, number - 1)] : []
                let decision = Decision(
                    outcome: .noAction,
                    cites: cites,
                    weighs: [],
                    weighing: [],
                    reason: "x"
                )
                maker.add(.decision, number, .shared, .decision(decision), by: 3)
            } else if step == "reopen" {
                maker.happen(.reopened(CaseMaker.id, reason: "x"), by: 2)
            } else {
                var values: [Record.Value] = [
                    .init(.topic, .word(words[0])), .init(.answer, .word(words[1])),
                ]
                if words.last == "due" {
                    values += [.init(.user, .user(PersonID(2))), .init(.due, .day(maker.now.day))]
                }
                if words.last == "reason" { values.append(.init(.reason, .text("x"))) }
                maker.add(.record, number, .shared, .record(Record(.consideration, of: nil, values)))
            }
        }
        let counting = FairnessCounting(try maker.file, under: pack) { _ in true }
        return try Wanted.found(counting).counts
    }

    @Test(
        "answers, what became of them, steps without them, context, and decisions",
        arguments: [
            ([], [:]),
            (["w1 yes"], ["welfare-yes": 1]),
            (["w1 no due"], ["welfare-no": 1, "welfare-looked-into": 1]),
            (
                ["w1 unknown due", "w1 no due"],
                ["welfare-unknown": 1, "welfare-no": 1, "welfare-looked-into": 2]
            ),
            (
                ["w1 unknown due", "w1 no due", "w1 yes"],
                ["welfare-unknown": 1, "welfare-no": 1, "welfare-yes": 1, "welfare-settled": 2]
            ),
            // A case that was closed is looked into no more, until it is opened again.
            (
                ["w1 no due", "closed"],
                ["welfare-no": 1, "welfare-left-open": 1, "understanding-unasked": 1]
            ),
            (["w1 no reason"], ["welfare-no": 1, "welfare-reasoned": 1]),
            (["told"], ["welfare-unasked": 1, "understanding-unasked": 1]),
            (["w1 yes", "told", "preliminary"], ["welfare-yes": 1, "understanding-unasked": 2]),
            (
                ["w1 yes", "closed", "reopen", "told"],
                ["welfare-yes": 1, "welfare-unasked": 1, "understanding-unasked": 2]
            ),
            (["u3 yes"], ["understanding-yes": 1, "context-only": 1]),
            (["u4 yes"], ["understanding-yes": 1, "training-only": 1]),
            (["u3 yes", "u4 yes", "u3 yes"], ["understanding-yes": 3, "context-both": 1]),
            (
                ["w1 yes", "decide cited", "decide"],
                ["welfare-yes": 1, "decisions-resting": 1, "decisions-without": 1]
            ),
        ] as [([String], [String: Int])]
    )
    func table(steps: [String], wanted: [String: Int]) throws {
        #expect(try Self.counts(steps) == wanted)
    }

    @Test("every count has its place in the table, and every Principle is there")
    func names() throws {
        #expect(FairnessCounting.names.count == 5 * 8 + 5)
        #expect(Set(FairnessCounting.names).count == FairnessCounting.names.count)
        let named = Set(FairnessCounting.names)
        for side in FairnessCounting.equations { #expect(named.isSuperset(of: side.one + side.other)) }
    }

    @Test(
        "a small count does not follow from the other side of its equation",
        arguments: [
            // no, unknown | settled, looked into, left open, reasoned
            ([5, 6, 5, 6, 0, 0], "5 6 5 6 0 0"), ([5, 6, 5, 5, 0, 1], "w w 5 5 0 s"),
            ([9, 2, 5, 0, 6, 0], "9 s w 0 w 0"),
            ([3, 1, 2, 2, 0, 0], "s s s s 0 0"), ([0, 0, 0, 0, 0, 0], "0 0 0 0 0 0"),
        ]
    )
    func equations(counts: [Int], says: String) {
        let names = FairnessCounting.equations[0].one + FairnessCounting.equations[0].other
        var tally = Tally(.fairness, Array(zip(names, counts)))
        tally.hide(FairnessCounting.equations[0].one, orElse: FairnessCounting.equations[0].other)
        let shown = tally.cells.map { $0.shown.map(String.init) ?? ($0.isSmall ? "s" : "w") }
        #expect(shown.joined(separator: " ") == says)
        #expect(tally.total == nil)
    }
}
