import CLP
import CandourServer
import Casework
import Fixture
import Testing

/// What others have to be told of a decision or a measure: whose turn that is, and what it means for the end of a case.
@Suite("What is owed to others", .serialized)
struct OwedTests {
    private static let close = "close {case} reason=\"Done\" if={rev}"
    private static let notify = "notify {case} to=TO with=\"x\" date={today} reason=\"x\""

    /// The steps that `why` names for others: verb, addressee, and what it is about.
    private func steps(_ story: Story, _ verb: String) throws -> [String] {
        try story.rows(.lead, "why {case}", "turn").filter { $0.values(of: "verb") == [.atom(verb)] }
            .compactMap { row in
                guard let to = row.values(of: "to")?.first?.string else { return nil }
                return "\(to) \(row.values(of: "id")?.first?.string ?? "")"
            }
    }

    @Test(
        "whoever has to be told of list action is a step of the case manager until they are, and after the case is closed"
    )
    func decision() async throws {
        try await Stages.tell(from: "decided-untold") { story in
            let owed = ["nhs-resolution \(story.made["decision"] ?? "")"]
            #expect(try steps(story, "notify") == owed)
            try story.refuse(.lead, "rule.field", "not told yet: NHS Resolution of D-", Self.close)
            let why = Self.close.replacing(" if=", with: " owed=\"Sent by post on Monday\" if=")
            try story.say(.lead, why)
            let log = try story.say(.practitioner, "log {case}").text
            #expect(log.contains("not told yet: NHS Resolution of D-"))
            #expect(log.contains("because: Sent by post on Monday"))
            #expect(try steps(story, "notify") == owed)
            try story.say(.lead, Self.notify.replacing("TO", with: "nhs-resolution"))
            #expect(try steps(story, "notify").isEmpty)
        }
    }

    @Test("when all were told, no reason is taken")
    func told() async throws {
        try await Stages.tell(from: "decided") { story in
            let why = Self.close.replacing(" if=", with: " owed=\"x\" if=")
            try story.refuse(.lead, "bad.arg", "nobody waits to be told", why)
            try story.say(.lead, Self.close)
        }
    }

    @Test(
        "an exclusion that goes on gives the case manager steps: the board each month, and advice after weeks"
    )
    func exclusion() async throws {
        try await Stages.tell(from: "founded") { story in
            try story.employ()
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            let exclusion = Story.measure("exclusion").replacing("{next}", with: "{later}")
            try story.say(.lead, exclusion, as: "measure")
            #expect(try steps(story, "notify").isEmpty)
            try story.say(.colleague, "approve {measure}")
            let measure = story.made["measure"] ?? ""
            #expect(try steps(story, "notify") == ["board \(measure)"])
            try story.say(.lead, Self.notify.replacing("TO", with: "board"))
            #expect(try steps(story, "notify").isEmpty)
            let review = "review {measure} result=continue date={today} review={later} reason=\"x\""
            for week in 1...9 {
                story.wait(days: 7)
                try await story.renew(.lead, .colleague)
                if week.isMultiple(of: 3) { try story.say(.colleague, review) }
                // The second report is due after a month, and advice counts from eight weeks on.
                #expect(try steps(story, "notify") == (week < 5 ? [] : ["board \(measure)"]), "\(week)")
                #expect(try steps(story, "contact") == (week < 8 ? [] : ["ppa \(measure)"]), "\(week)")
            }
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            #expect(try steps(story, "contact").isEmpty)
            try story.say(.lead, "review {measure} result=lift date={today} reason=\"x\"")
            #expect(try steps(story, "notify").isEmpty)
            // It is owed no more, and stays late in the counts.
            let file = try #require(story.file)
            let clocks = file.clocks(
                in: story.server.daemon.state.circumstances(of: file, at: story.server.clock.now)
            )
            let late = clocks.filter { $0.key == .exclusionReport && $0.state == .late }
            #expect(late.count == 1)
        }
    }
}
