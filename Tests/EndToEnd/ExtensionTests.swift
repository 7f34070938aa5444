import CLP
import Casework
import Fixture
import Testing

/// Dates for a response: agreed or not, moved, and why.
@Suite("Dates that are set and moved", .serialized)
struct ExtensionTests {
    private static let decide =
        "decide {case} outcome=pattern cites={citable} reason=\"x\" if={rev}"

    @Test("a date that the practitioner did not agree to ends nothing before the least time for a response")
    func unagreed() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("pattern"))
            let ask = "ask {case} for=response due={tomorrow} agreed=no if={rev}"
            let answer = try story.say(.lead, ask, as: "ask")
            #expect(answer.text.contains("only after ten working days (not verified: inferred)"))
            story.wait(days: 4)
            try story.refuse(.colleague, "rule.transition", "wait until 26-0001.1", Self.decide)
            let row = try story.row(.practitioner, "show {ask}", "ask")
            #expect(row.values(of: "agreed")?.first?.string == "no")
            try story.say(.practitioner, "respond {concern} final=yes", "x")
            try story.say(.colleague, Self.decide.replacing("{citable}", with: "{citable}{weighs}"))
        }
    }

    @Test("whoever reads the case learns that a date was moved, why, and to which day")
    func moved() async throws {
        try await Stages.tell(from: "response-bare") { story in
            let extend = "extend {ask.response} due={later} agreed=yes reason=\"In hospital\""
            try story.say(.lead, extend)
            let day = story.value(of: "later", for: .lead)
            let row = try story.row(.practitioner, "show {ask.response}", "ask")
            #expect(row.values(of: "reason")?.first?.string == "In hospital")
            #expect(row.values(of: "due")?.first?.string == day)
            let clock = try story.row(.practitioner, "due on={case}", "due")
            #expect(clock.values(of: "due")?.first?.string == day)
            #expect(
                clock.values(of: "msg")?.first?.string.contains("the day that was agreed, an extension from")
                    == true
            )
            let log = try story.say(.lead, "log {case}")
            #expect(log.text.contains("In hospital"))
        }
    }

    @Test("a date is not moved to a day before the one that a pause gives it")
    func paused() async throws {
        try await Stages.tell(from: "response-bare") { story in
            try story.say(.lead, "pause {case} clock=response begins={today} reason=\"Illness\"", as: "pause")
            story.wait(days: 4)
            try story.say(.lead, "resume {pause} date={today} reason=\"x\"")
            let day = story.server.clock.now.day.advanced(by: 12).iso
            let extend = "extend {ask.response} due=\(day) agreed=yes reason=\"x\""
            try story.refuse(.lead, "bad.arg", "must be later than", extend)
        }
    }

    @Test("more time while the clock is stopped does not let it run, in whatever order they come on a day")
    func stopHolds() async throws {
        let stop = "pause {case} clock=response begins={today} reason=\"Illness\""
        let extend = "extend {ask.response} due={later} agreed=yes reason=\"In hospital\""
        for lines in [[stop, extend], [extend, stop]] {
            try await Stages.tell(from: "response-bare") { story in
                for line in lines { try story.say(.lead, line, as: line == stop ? "pause" : "x") }
                let day = story.value(of: "later", for: .lead)
                story.wait(days: 6)
                let clock = try story.row(.practitioner, "due on={case}", "due")
                #expect(clock.values(of: "state") == [.atom("stopped")])
                let row = try story.row(.practitioner, "show {ask.response}", "ask")
                #expect(row.values(of: "due") == nil)
                #expect(row.values(of: "set")?.first?.string == day)
                try story.refuse(.colleague, "rule.transition", "wait until 26-0001.1", Self.decide)
                try story.say(.lead, "resume {pause} date={today} reason=\"Back\"")
                let running = try story.row(.practitioner, "show {ask.response}", "ask")
                let last = try story.row(.practitioner, "due on={case}", "due")
                #expect(running.values(of: "due") == last.values(of: "due"))
                #expect(last.values(of: "state") == [.atom("running")])
            }
        }
    }

    @Test("a day that is said to be agreed binds the practitioner early only when they agree to it themself")
    func saidToBeAgreed() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("pattern"))
            let ask = "ask {case} for=response due={tomorrow} agreed=yes if={rev}"
            let answer = try story.say(.lead, ask, as: "ask")
            #expect(answer.text.contains("until the practitioner agrees to the day themself"))
            let said = try story.row(.practitioner, "show {ask}", "ask")
            #expect(said.values(of: "agreed")?.first?.string == "said")
            #expect(said.values(of: "set")?.first?.string == story.value(of: "tomorrow", for: .lead))
            try story.refuse(.lead, "rule.field", "the practitioner agrees", "agree {ask}")
            story.wait(days: 4)
            let clock = try story.row(.practitioner, "due on={case}", "due")
            #expect(clock.values(of: "state") == [.atom("running")])
            try story.refuse(.colleague, "rule.transition", "wait until 26-0001.1", Self.decide)
            try story.say(.practitioner, "comment {ask}", "Nobody asked me about this day.")
            try story.say(.practitioner, "agree {ask}")
            try story.refuse(.practitioner, "rule.field", "already", "agree {ask}")
            let agreed = try story.row(.practitioner, "show {ask}", "ask")
            #expect(agreed.values(of: "agreed")?.first?.string == "yes")
            try story.say(.colleague, Self.decide)
        }
    }

    @Test("a request for more time is answered by a shorter move, or declined with a reason")
    func requests() async throws {
        try await Stages.tell(from: "response-bare") { story in
            func turns() throws -> [String] {
                try story.rows(.lead, "why {case}", "turn").compactMap {
                    $0.values(of: "verb")?.first?.string
                }
            }
            let ask = "request {ask.response} due={later} reason=\"Records\""
            try story.say(.practitioner, ask, as: "request")
            #expect(try turns().contains("extend"))
            let own = "whoever asked for more time does not decline it"
            try story.refuse(.practitioner, "rule.field", own, "decline {request} reason=\"x\"")
            let day = story.server.clock.now.day.advanced(by: 20).iso
            try story.say(.lead, "extend {ask.response} due=\(day) agreed=yes reason=\"A week\"")
            #expect(try !turns().contains("extend"))
            let answered = try story.row(.practitioner, "show {request}", "request")
            #expect(answered.values(of: "state")?.first?.string == "answered")
            try story.refuse(.lead, "rule.field", "is answered", "decline {request} reason=\"x\"")
            try story.say(.practitioner, ask, as: "request")
            #expect(try turns().contains("extend"))
            try story.say(.lead, "decline {request} reason=\"Patients wait\"", as: "refusal")
            #expect(try !turns().contains("extend"))
            let refusal = try story.row(.practitioner, "show {refusal}", "refusal")
            #expect(refusal.values(of: "reason")?.first?.string == "Patients wait")
            try story.refuse(.lead, "rule.field", "declined already", "decline {request} reason=\"x\"")
        }
    }
}
