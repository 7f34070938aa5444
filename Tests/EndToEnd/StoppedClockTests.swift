import CLP
import Fixture
import Testing

/// What the practitioner was told about a clock is not taken back.
@Suite("Stopped clocks", .serialized)
struct StoppedClockTests {
    private let stop = "pause {case} clock=response begins={today} reason=\"Illness\""

    @Test("clocks stop and run from the day on which it is recorded, neither before nor after it")
    func noBackdating() async throws {
        try await Stages.tell(from: "told-bare") { story in
            for day in ["yesterday", "tomorrow"] {
                try story.refuse(
                    .lead,
                    "bad.arg",
                    "begins",
                    "pause {case} clock=response begins={\(day)} reason=\"x\""
                )
            }
            try story.say(.lead, "ask {case} for=response due={next} agreed=yes if={rev}")
            try story.say(.lead, stop, as: "pause")
            story.wait(days: 4)
            for day in ["yesterday", "tomorrow"] {
                try story.refuse(.lead, "bad.arg", "date", "resume {pause} date={\(day)} reason=\"x\"")
            }
            let due = try story.row(.practitioner, "due", "due", story.made["case"] ?? "")
            #expect(due.values(of: "state") == [.atom("stopped")])
            try story.say(.lead, "resume {pause} date={today} reason=\"Back\"")
            try story.refuse(
                .lead,
                "rule.field",
                "runs already",
                "resume {pause} date={today} reason=\"x\""
            )
        }
    }

    @Test("a pause that has ended by itself is not made longer afterwards")
    func ended() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, stop.replacing(" reason", with: " ends={tomorrow} reason"), as: "pause")
            story.wait(days: 4)
            try story.refuse(
                .lead,
                "rule.field",
                "runs already",
                "resume {pause} date={today} reason=\"x\""
            )
        }
    }

    @Test("a day that was set on the same day stops like every other one, and nobody decides meanwhile")
    func sameDay() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("pattern", safety: "no"))
            try story.say(.lead, "ask {case} for=response due={today} agreed=yes if={rev}", as: "ask")
            try story.say(.practitioner, "agree {ask}")
            try story.say(.lead, stop, as: "pause")
            story.wait(days: 1)
            let stopped = try story.row(.practitioner, "due", "due", story.made["case"] ?? "")
            #expect(stopped.values(of: "state") == [.atom("stopped")])
            let decide = "decide {case} outcome=pattern cites={citable} reason=\"x\" if={rev}"
            try story.refuse(.colleague, "rule.transition", "every-concern-answered", decide)
            try story.say(.lead, "resume {pause} date={today} reason=\"Back\"")
            let running = try story.row(.practitioner, "due", "due", story.made["case"] ?? "")
            #expect(running.values(of: "state") == [.atom("running")])
            #expect(running.values(of: "due") == [.atom(story.value(of: "today", for: .lead))])
            try story.refuse(.colleague, "rule.transition", "every-concern-answered", decide)
            story.wait(days: 1)
            try story.say(.colleague, decide)
        }
    }

    @Test("a comment on a pause neither lets the clock run nor keeps it from running")
    func comment() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, stop, as: "pause")
            try story.say(.practitioner, "comment {pause}", "Thank you.")
            let pause = try story.row(.practitioner, "show {case}", "pause")
            #expect(pause.values(of: "state") == [.atom("stopped")])
            try story.say(.lead, "resume {pause} date={today} reason=\"Back\"")
        }
    }
}
