import Foundation
import Testing

@testable import Casework

/// The table of the pathway: complete, without dead ends, and told in sentences.
struct PathwayTests {
    @Test func `every stage can be reached from the first`() {
        var reached: Set<Stage> = [.received]
        for _ in Stage.allCases {
            for row in Pathway.rows where reached.contains(row.from) {
                if let to = row.to { reached.insert(to) }
            }
        }
        #expect(reached == Set(Stage.allCases))
    }

    @Test func `no stage is a dead end`() {
        for stage in Stage.allCases {
            #expect(Pathway.rows.contains { $0.from == stage && $0.to != nil }, "\(stage)")
        }
    }

    @Test func `a step is listed once at a stage, for any word or for each`() {
        for (index, row) in Pathway.rows.enumerated() {
            let again = Pathway.rows.dropFirst(index + 1).contains {
                $0.from == row.from && $0.action == row.action
                    && ($0.on == row.on || $0.on == nil || row.on == nil)
            }
            #expect(!again, "\(row.from) \(row.action) \(row.on ?? "any")")
        }
    }

    /// One line of `Expected/pathway.txt`, for one stage.
    private struct Line: Hashable, CustomStringConvertible {
        let from: Stage
        let action: Action
        let on: String?
        let to: Stage?
        let needs: [Need]
        var description: String {
            "\(from) \(action.rawValue) \(on ?? "-") \(to?.rawValue ?? ".") \(needs.map(\.rawValue))"
        }
    }

    private static func expected() throws -> [Line] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Expected/pathway.txt"
        )
        var lines: [Line] = []
        for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            try #require(words.count >= 5, "\(line)")
            let stages =
                words[0] == "open"
                ? Stage.allCases.filter { $0 != .closed }
                : try words[0].split(separator: ",").map { try Wanted.found(Stage(rawValue: String($0))) }
            for stage in stages {
                let to = words[3] == "." ? nil : try Wanted.found(Stage(rawValue: words[3]))
                lines.append(
                    Line(
                        from: stage,
                        action: try Wanted.found(Action(rawValue: words[1])),
                        on: words[2] == "-" ? nil : words[2],
                        to: to == stage ? nil : to,
                        needs: words[4] == "-"
                            ? [] : try words[4...].map { try Wanted.found(Need(rawValue: $0)) }
                    )
                )
            }
        }
        return lines
    }

    @Test func `the pathway is what is expected, row for row`() throws {
        let expected = try PathwayTests.expected()
        let found = Pathway.rows.map {
            Line(
                from: $0.from,
                action: $0.action,
                on: $0.on,
                to: $0.to == $0.from ? nil : $0.to,
                needs: $0.needs
            )
        }
        for line in expected where !found.contains(line) {
            Issue.record("expected, not in the code: \(line)")
        }
        for line in found where !expected.contains(line) {
            Issue.record("in the code, not expected: \(line)")
        }
        #expect(Set(expected).count == expected.count && Set(found).count == found.count)
    }

    @Test func `every need is used and has a sentence`() throws {
        let used = Set(Pathway.rows.flatMap(\.needs))
        let file = try CaseMaker().file
        for need in Need.allCases {
            #expect(used.contains(need), "\(need)")
            let sentence = need.sentence(in: Circumstances(file, day: CaseMaker.start.day))
            #expect(sentence.count > 10 && !sentence.hasSuffix("."), "\(sentence)")
        }
    }

    @Test func `every step is one that the policy grants to someone`() {
        for row in Pathway.rows {
            #expect(Policy.rows.contains { $0.actions.contains(row.action) }, "\(row.action)")
        }
    }

    /// What can be done on a case is either on the pathway or open at every stage.
    @Test
    func `actions outside the pathway are reading, lifting an exclusion, and ending a companion's place`() {
        let outside = Action.allCases.filter { $0.isAboutCase && !Pathway.governs($0) }
        #expect(outside == [.read, .seeTeam, .seeLooks, .seeOthers, .lift, .uninvite, .force])
    }

    private func refusal(_ action: Action, _ maker: CaseMaker, on word: String? = nil) throws -> Refusal? {
        do throws(Refusal) {
            let file = try Self.file(maker)
            let circumstances = maker.state.circumstances(of: file, at: maker.now)
            guard let word else {
                try Pathway.admit(action, in: circumstances)
                return nil
            }
            _ = try Pathway.step(action, on: word, in: circumstances)
            return nil
        } catch {
            return error
        }
    }

    private static func file(_ maker: CaseMaker) throws(Refusal) -> CaseFile {
        guard let file = maker.state.caseFile(CaseMaker.id) else { throw .absent("case") }
        return file
    }

    @Test(arguments: [Action.baseline, .share])
    func `nothing goes on before the practitioner is told or a delay is approved`(_ action: Action) throws {
        var maker = CaseMaker()
        let refused = try #require(try refusal(action, maker))
        #expect(refused.code == .ruleTransition)
        #expect(refused.faults.map(\.key) == [action == .share ? "told-or-put-off" : "told-or-delayed"])
        let delay = maker.add(.delay, 1, .team, .delay(Sample.delay))
        #expect(try refusal(action, maker) != nil, "not approved yet")
        maker.happen(.approved(delay, in: CaseMaker.id), by: 3)
        #expect(try refusal(action, maker) == nil)
        // Its last day still counts; the next does not.
        maker.now = Moment(endOf: Sample.delay.expires).advanced(bySeconds: -1)
        #expect(try refusal(action, maker) == nil)
        maker.now = Moment(endOf: Sample.delay.expires)
        #expect(try refusal(action, maker) != nil)
        maker.tell()
        #expect(try refusal(action, maker) == nil)
    }

    @Test func `telling happens once`() throws {
        var maker = CaseMaker()
        #expect(try refusal(.tell, maker) == nil)
        maker.tell()
        let refused = try #require(try refusal(.tell, maker))
        #expect(refused.faults.map(\.key) == ["not-told-yet"])
        #expect(refused.message.hasSuffix("the practitioner has already been told"))
        maker.move(to: .preliminary)
        #expect(try #require(try refusal(.tell, maker)).faults.map(\.key) == ["not-told-yet"])
        #expect(try refusal(.delay, maker) != nil)
    }

    @Test func `a case that was assessed under a delay is still told`() throws {
        var maker = CaseMaker()
        maker.move(to: .preliminary)
        #expect(try refusal(.tell, maker) == nil)
    }

    @Test func `a decision waits for the baseline and for every answer`() throws {
        var maker = CaseMaker()
        maker.tell()
        let early = try #require(try refusal(.decide, maker))
        #expect(early.faults.map(\.key) == ["explanation-recorded", "every-concern-answered"])
        maker.add(.baseline, 1, .shared, .baseline(Sample.baseline))
        maker.move(to: .preliminary)
        #expect(try refusal(.decide, maker)?.faults.map(\.key) == ["every-concern-answered"])
        maker.add(.response, 1, .shared, .response(files: []), by: 5, concern: 1)
        #expect(try refusal(.decide, maker) == nil)
        maker.raise(2)
        #expect(
            try refusal(.decide, maker)?.faults.map(\.key) == ["told-or-delayed", "every-concern-answered"]
        )
        maker.add(.telling, 2, .shared, .telling(Sample.telling))
        #expect(try refusal(.decide, maker)?.message.contains("26-0001.2") == true)
        maker.happen(.waived(ConcernID(CaseMaker.id, 2), reason: "x"), by: 5)
        #expect(try refusal(.decide, maker) == nil)
    }

    @Test func `a date that has passed stands for an answer, from the day after`() throws {
        var maker = CaseMaker()
        maker.tell()
        maker.add(.baseline, 1, .shared, .baseline(Sample.baseline))
        maker.move(to: .preliminary)
        maker.add(.ask, 1, .shared, .ask(Sample.ask))
        maker.now = Moment(endOf: Sample.ask.due).advanced(bySeconds: -1)
        #expect(try refusal(.decide, maker) != nil)
        maker.now = Moment(endOf: Sample.ask.due)
        #expect(try refusal(.decide, maker) == nil)
        maker.happen(
            .extended(
                ItemID(.ask, 1),
                in: CaseMaker.id,
                due: Sample.ask.due.advanced(by: 3),
                isAgreed: true,
                reason: ""
            ),
            by: 2
        )
        #expect(try refusal(.decide, maker) != nil)
        // What is asked for advice is no date for a response.
        maker.now = Moment(endOf: Sample.ask.due.advanced(by: 3))
        maker.raise(2)
        maker.add(.ask, 2, .advice, .ask(Sample.adviceAsk))
        #expect(try refusal(.decide, maker) != nil, "the date was set before the second concern was recorded")
    }

    @Test func `closing needs learning twice`() throws {
        var maker = CaseMaker()
        maker.tell()
        maker.happen(.waived(CaseMaker.concern, reason: "x"), by: 5)
        maker.move(to: .decided)
        let refused = try #require(try refusal(.close, maker))
        #expect(
            refused.faults.map(\.key) == [
                "decision-recorded", "learning-for-individual", "learning-for-organisation",
            ]
        )
        maker.add(.decision, 1, .shared, .decision(Sample.decision), by: 3)
        maker.add(.learning, 1, .shared, .learning(Sample.learning(.individual)))
        #expect(try refusal(.close, maker)?.faults.map(\.key) == ["learning-for-organisation"])
        maker.add(.learning, 2, .shared, .learning(Sample.learning(.individual)))
        #expect(try refusal(.close, maker) != nil, "twice for the same level is not both levels")
        maker.add(.learning, 3, .shared, .learning(Sample.learning(.organisation)))
        #expect(try refusal(.close, maker) == nil)
        maker.raise(2)
        #expect(
            try refusal(.close, maker)?.faults.map(\.key) == [
                "decision-recorded", "told", "every-concern-answered",
            ]
        )
    }

    @Test func `a closed case takes hardly a step`() throws {
        var maker = CaseMaker()
        maker.move(to: .closed)
        let still: Set<Action> = [
            .assign, .change, .complete, .appeal, .determine, .notify, .declare, .reopen, .represent,
            .review,
        ]
        for action in Action.allCases where Pathway.governs(action) && !still.contains(action) {
            let refused = try #require(try refusal(action, maker))
            #expect(refused.message == "the case is closed" && refused.faults.isEmpty)
        }
    }
}
