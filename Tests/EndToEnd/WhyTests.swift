import CLP
import Fixture
import Testing

/// `why`: whose turn it is at every stage, also when the step is blocked, and what is only one of several ways.
@Suite("Whose turn it is", .serialized)
struct WhyTests {
    /// A stage, what was done there, who asks, and the turns, needs and ways that they read, as `verb whose about`.
    struct Case: Sendable, CustomTestStringConvertible {
        let from: String
        let before: @Sendable (Story) throws -> Void
        let who: Story.Person
        let turns: [String]
        let needs: [String]
        let ways: [String]

        init(
            _ from: String,
            _ who: Story.Person = .lead,
            turns: [String],
            needs: [String] = [],
            ways: [String] = [],
            _ before: @escaping @Sendable (Story) throws -> Void = { _ in }
        ) {
            self.from = from
            self.who = who
            self.turns = turns
            self.needs = needs
            self.ways = ways
            self.before = before
        }

        var testDescription: String { "\(from) \(who)" }
    }

    @Test("at every stage", arguments: cases)
    func stage(_ one: Case) async throws {
        try await Stages.tell(from: one.from) { story in
            try one.before(story)
            let rows = Array(try story.say(one.who, "why {case}").rows)
            #expect(Self.words(rows, "turn", story) == one.turns)
            #expect(Self.words(rows, "need", story) == one.needs)
            #expect(Self.words(rows, "way", story) == one.ways)
        }
    }

    @Test("an investigation whose investigator left waits for another one")
    func noInvestigator() async throws {
        try await Stages.tell(from: "investigation") { story in
            func verbs() throws -> [String] {
                try story.rows(.lead, "why {case}", "turn").compactMap {
                    $0.values(of: "verb")?.first?.string
                }
            }
            #expect(try !verbs().contains("assign"))
            try story.say(.lead, "assign {case} user={U.investigator} as=none reason=\"Left\" if={rev}")
            #expect(try verbs().contains("assign"))
        }
    }

    @Test("dates come in order, and a closed case waits for nobody")
    func order() async throws {
        try await Stages.tell(from: "closed") { story in
            let rows = try story.say(.lead, "why {case}").rows
            #expect(!rows.contains { $0.values(of: "verb") == [.atom("reopen")] })
            let days = rows.compactMap { $0.values(of: "due")?.first?.string }
            #expect(days == days.sorted() && days.count > 1, "\(days)")
        }
    }

    /// `decide team`, `agree practitioner {plan}`, `decide every-concern-answered`.
    private static func words(_ rows: [Message], _ kind: String, _ story: Story) -> [String] {
        rows.filter { $0.values.first == .atom(kind) }.map { row in
            ["verb", "whose", "id", "key"].compactMap { key in
                guard let value = row.values(of: key)?.first?.string else { return nil }
                guard key == "id" else { return value }
                return story.made.filter { $0.value == value }.keys.min().map { "{\($0)}" } ?? value
            }.joined(separator: " ")
        }
    }

    private static let cases: [Case] = [
        Case(
            "received",
            turns: [
                "tell lead", "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}",
            ],
            needs: ["baseline told-or-delayed"]
        ),
        Case(
            "told-bare",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}", "baseline team",
            ],
            ways: ["decide explanation-recorded", "decide every-concern-answered"]
        ),
        Case("told-bare", .practitioner, turns: ["baseline team"]),
        Case(
            "isolated",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}",
                "approve approver {restriction}", "approve approver {restriction.colleague}",
                "approve approver {restriction.consultant}", "approve approver {restriction.chair}",
                "advise adviser {ask.advice}",
                "agree practitioner {plan}",
                "agree practitioner {undertakings}", "represent practitioner {proposal}",
                "extend lead {ask.response}", "receive body",
            ],
            ways: ["decline lead {request}", "escalate lead"]
        ),
        Case(
            "noted",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}",
                "approve approver {restriction}", "approve approver {restriction.colleague}",
                "approve approver {restriction.consultant}", "approve approver {restriction.chair}",
                "advise adviser {ask.advice}", "agree practitioner {plan}",
                "agree practitioner {undertakings}", "represent practitioner {proposal}",
                "extend lead {ask.response}", "close lead",
            ],
            ways: ["decline lead {request}", "escalate lead", "decide team"]
        ),
        Case(
            "preliminary-bare",
            turns: [
                "tell lead", "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}",
            ],
            needs: ["decide told-or-delayed", "decide every-concern-answered"],
            ways: ["plan case-told", "escalate frequency-and-safety"]
        ),
        Case(
            "preliminary",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}",
                "approve approver {restriction}", "approve approver {restriction.colleague}",
                "approve approver {restriction.consultant}", "approve approver {restriction.chair}",
                "advise adviser {ask.advice}", "agree practitioner {plan}",
                "agree practitioner {undertakings}", "represent practitioner {proposal}",
                "extend lead {ask.response}", "decide team",
            ],
            ways: ["decline lead {request}", "plan lead", "escalate lead"]
        ),
        Case(
            "preliminary",
            .companion,
            turns: [
                "approve approver {restriction}", "approve approver {restriction.colleague}",
                "approve approver {restriction.consultant}", "approve approver {restriction.chair}",
                "agree practitioner {plan}", "agree practitioner {undertakings}",
                "represent practitioner {proposal}", "extend lead {ask.response}", "decide team",
            ]
        ),
        Case(
            "response-bare",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}",
                "respond practitioner 26-0001.1", "advise adviser {ask.advice}",
            ],
            needs: ["decide every-concern-answered"],
            ways: ["plan lead", "escalate frequency-and-safety"]
        ),
        Case(
            "response-bare",
            .practitioner,
            turns: ["respond practitioner 26-0001.1"],
            needs: ["decide every-concern-answered"]
        ),
        Case(
            "response-later",
            .practitioner,
            turns: [
                "approve approver {restriction}", "approve approver {restriction.colleague}",
                "approve approver {restriction.consultant}", "approve approver {restriction.chair}",
                "agree lead {plan}", "agree practitioner {undertakings}",
                "represent practitioner {proposal}", "extend lead {ask.stocked}", "decide team",
            ]
        ),
        Case(
            "plan-bare",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}", "agree practitioner {plan}", "ask lead {case}",
            ],
            needs: ["decide every-concern-answered", "decide plan-reviewed"],
            ways: ["escalate frequency-and-safety"]
        ),
        Case(
            "performance-bare",
            turns: [
                "tell lead", "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}", "assign lead",
            ],
            needs: [
                "report told-or-delayed", "terms told", "terms reported-to-committee",
                "terms investigator-assigned",
            ],
            ways: ["consider team {case}"]
        ),
        Case(
            "investigation-bare",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}", "ask lead {case}", "interview investigator",
            ],
            needs: ["draft interview-offered", "final draft-sent", "final comments-or-lapse"],
            ways: ["decide body"]
        ),
        Case(
            "report-bare",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}", "ask lead {case}",
            ],
            needs: ["decide every-concern-answered"],
            ways: ["propose lead"]
        ),
        Case(
            "decided-bare",
            turns: [
                "tell lead", "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}", "learn team",
            ],
            needs: [
                "decide told-or-delayed", "decide every-concern-answered", "close decision-recorded",
                "close told", "close learning-for-individual", "close learning-for-organisation",
            ],
            ways: ["intervene lead", "escalate frequency-and-safety"]
        ),
        Case(
            "decided",
            .practitioner,
            turns: [
                "approve approver {restriction}", "approve approver {restriction.colleague}",
                "approve approver {restriction.consultant}", "approve approver {restriction.chair}",
                "agree practitioner {plan}", "agree practitioner {undertakings}",
                "extend lead {ask.response}", "close lead", "determine lead {appeal}",
            ]
        ) { try $0.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal") },
        Case(
            "monitoring-bare",
            turns: [
                "tell lead", "approve approver {withheld}", "approve approver {withheld.consultant}",
                "advise adviser {ask.advice}", "review lead {intervention}", "learn team",
            ],
            needs: [
                "decide told-or-delayed", "decide every-concern-answered", "close decision-recorded",
                "close told", "close learning-for-individual", "close learning-for-organisation",
                "close interventions-complete", "close monitoring-ended",
            ],
            ways: ["escalate frequency-and-safety"]
        ),
        Case(
            "closed",
            turns: [
                "determine lead {appeal}", "complete lead {learning}", "complete lead {learning.colleague}",
            ]
        ) { try $0.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal") },
        Case(
            "report",
            .practitioner,
            turns: [
                "approve approver {restriction}", "approve approver {restriction.colleague}",
                "approve approver {restriction.consultant}", "approve approver {restriction.chair}",
                "agree practitioner {plan}", "agree practitioner {undertakings}",
                "extend lead {ask.response}", "learn team", "notify lead {decision}",
                "notify lead {decision}",
            ],
            needs: [
                "close learning-for-organisation", "close decision-notified",
            ]
        ) {
            try $0.say(.practitioner, "represent {proposal} hearing=no final=yes", "Too much.")
            try $0.say(
                .chair,
                "decide {case} outcome=conditions cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}",
                as: "decision"
            )
        },
        Case(
            "investigation-bare",
            .practitioner,
            turns: ["ask lead {case}", "comment practitioner {draft}"],
            needs: ["final comments-or-lapse"]
        ) {
            try $0.say(.investigator, Story.offer)
            try $0.say(.investigator, "draft {case} due={next}", "Draft.", as: "draft")
        },
        Case(
            "told-bare",
            turns: [
                "approve approver {withheld}", "approve approver {withheld.consultant}", "measure team",
                "advise adviser {ask.advice}",
            ],
            needs: ["decide risk-answered"],
            ways: ["plan lead", "escalate lead"]
        ) {
            try $0.say(.practitioner, "respond {concern} final=yes", "x")
            try $0.say(.lead, Story.baseline("pattern") + " immediate=yes")
        },
    ]
}
