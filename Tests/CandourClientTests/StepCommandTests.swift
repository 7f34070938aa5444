import ArgumentParser
import Casework
import Testing

@testable import CandourClient

/// Every command line that `why` can name can be typed as it stands: the command exists, and takes what stands behind it.
@Suite("The commands of the next steps")
struct StepCommandTests {
    private static let caseID = "26-0042"

    /// What the steps of an action are about, where that is not the case; each of them as `why` sends it.
    private static let about: [Action: [String]] = [
        .approve: ["Y-1", "W-1", "X-1", "J-1"], .review: ["X-1", "P-1"], .respond: ["26-0042.1"],
        .agree: ["P-1", "X-1", "Q-1"], .represent: ["X-1"], .hear: ["X-1"], .comment: ["I-1"],
        .decide: ["X-1"], .consider: ["26-0042"], .notify: ["D-1", "X-1"], .contact: ["X-1"],
        .appeal: ["D-1"],
        .determine: ["E-1"], .complete: ["L-1"], .extend: ["Q-1", "I-1"], .decline: ["E-1", "P-1"],
        .withhold: ["N-1"], .ask: ["26-0042"], .advise: ["Q-1"],
    ]

    /// The rows that the table of next steps can come to.
    private static let rows: [(row: String, isOwed: Bool)] = NextStep.rows.flatMap {
        step -> [(String, Bool)] in
        let verb = "verb=\(step.action.rawValue) whose=\(step.turn.rawValue) who=\"x\" step=\"x\""
        switch step.cause {
        case .each: return (about[step.action] ?? ["none"]).map { ("turn \(verb) id=\($0)", false) }
        case .owed: return (about[step.action] ?? ["none"]).map { ("turn \(verb) id=\($0) to=ppa", true) }
        case .always, .unmet, .when: return [("turn \(verb)", false)]
        }
    }

    private func line(_ row: String) throws -> String {
        let script = "C: 1 why 26-0042\nS: 1 row \(row)\nS: 1 ok n=1"
        let outcome = try Bench([script]).desk.ask(Request("why", Self.caseID))
        return StepCommand.line(try #require(outcome.rows.first), on: Self.caseID)
    }

    @Test("every line is understood, and a command that takes a case is given one")
    func lines() throws {
        for (row, isOwed) in Self.rows {
            let line = try line(row)
            let words = line.split(separator: " ").map(String.init).dropFirst()
            #expect(throws: Never.self, "\(line)") { try Candour.parseAsRoot(Array(words)) }
            #expect(line.contains(" --to ppa") == isOwed, "\(line)")
            let reference = try #require(words.dropFirst().first)
            let sheet = RecordSheets.all.first { $0.command == words.first }
            switch sheet?.subject {
            case .caseFile?: #expect(reference == Self.caseID, "\(line)")
            case .item(let letters, _, _)?:
                let letter = try #require(reference.first)
                #expect(letters.contains(letter), "\(line)")
            default: break
            }
        }
    }

    @Test(
        "what is typed for a step",
        arguments: [
            ("turn verb=raise", "candour add-concern 26-0042"),
            ("turn verb=baseline", "candour grade 26-0042"),
            ("turn verb=hear id=X-9", "candour hear 26-0042 --about X-9"),
            (
                "turn verb=notify id=D-4 to=nhs-resolution",
                "candour notify 26-0042 --about D-4 --to nhs-resolution"
            ),
            ("turn verb=contact id=X-3 to=ppa", "candour contact 26-0042 --to ppa"),
            ("turn verb=agree id=P-1", "candour agree P-1"),
            ("turn verb=decline id=E-1", "candour decline E-1"),
        ]
    )
    func typed(row: String, says: String) throws { #expect(try line(row) == says) }
}
