import CLP
import Casework
import Fixture
import Testing

/// Interim measures, list action and appeals.
@Suite("Measures, list action and appeals", .serialized)
struct MeasureTests {
    private func state(_ story: Story, _ name: String) throws -> String? {
        let id = story.made[name] ?? ""
        let row = try story.row(.practitioner, "show \(id)", "measure", id)
        return row.values(of: "state")?.first?.string
    }

    /// Advice was sought, and the measure is one that cannot wait.
    private static func immediate(_ kind: String) -> String {
        Story.measure(kind).replacing("immediate=no", with: "immediate=yes")
    }

    @Test(
        "a suspension that the case manager asks for is approved by a panel at a meeting, and by nobody else"
    )
    func suspension() async throws {
        try await Stages.tell(from: "told") { story in
            for kind in ["suspension", "conditions"] {
                try story.refuse(
                    .lead,
                    "rule.field",
                    "tell Practitioner Performance Advice before \(kind)",
                    Self.immediate(kind)
                )
            }
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            for kind in ["suspension", "conditions"] {
                try story.say(.lead, Self.immediate(kind), as: "measure")
                #expect(try state(story, "measure") == "proposed")
                try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.panel")
                let approve = "approve {measure} meeting={meeting.panel}"
                for person in [Story.Person.colleague, .consultant] {
                    try story.refuse(person, "rule.field", "a member of the panel", approve)
                }
                for person in [Story.Person.lead, .investigator, .adviser, .practitioner, .companion] {
                    try story.refuse(person, "deny", "approve", approve)
                }
                for person in [Story.Person.stranger, .interested, .outsider, .excluded, .admin] {
                    try story.refuse(person, "none", "no such item", approve)
                }
                try story.refuse(.chair, "rule.field", "at a meeting with its quorum", "approve {measure}")
                try story.refuse(
                    .chair,
                    "rule.field",
                    "only a panel that decides under the regulations",
                    "approve {measure} meeting={meeting}"
                )
                try story.refuse(
                    .third,
                    "rule.field",
                    "you were not present",
                    "approve {measure} meeting={meeting.panel}"
                )
                try story.say(.chair, approve)
                try story.refuse(.member, "rule.field", "approved already", approve)
                #expect(try state(story, "measure") == "in-force")
                let row = try story.row(.practitioner, "show {measure}", "measure")
                #expect(row.values(of: "meeting")?.first?.string == story.made["meeting.panel"])
            }
        }
    }

    @Test("a suspension that can wait has its notice, its answer and its hearing before a panel imposes it")
    func noticeOfSuspension() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            let suspension = Story.measure("suspension")
            try story.refuse(.lead, "rule.field", "give notice of it first", suspension)
            // Notice of conditions is none of a suspension.
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "Too much.")
            try story.refuse(.lead, "rule.field", "give notice of it first", suspension)
            let propose = "propose {case} kind=suspension sent={today} basis=\"x\""
            try story.say(.lead, propose, "Grounds.", as: "proposal")
            try story.refuse(.lead, "rule.field", "for the hearing if they ask for one", suspension)
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Not so.")
            try story.refuse(.lead, "rule.field", "for the hearing if they ask for one", suspension)
            try story.say(.lead, "hear {case} meeting={meeting.panel} attended=yes companion=offered")
            try story.say(.lead, suspension, as: "measure")
            // Two working days from Saturday: Monday and Tuesday.
            try story.refuse(
                .chair,
                "rule.field",
                "notice runs until the end of",
                "approve {measure} meeting={meeting.panel}"
            )
            story.wait(days: 5)
            try story.say(.lead, "new meeting group={body.panel} date={today}", as: "meeting.later")
            try story.say(.chair, "hold {meeting.later} present={U.chair},{U.member},{U.third}", "Minutes.")
            try story.say(.chair, "approve {measure} meeting={meeting.later}")
            #expect(try state(story, "measure") == "in-force")
        }
    }

    @Test("nobody is bound by a measure that they have not been told of, unless a delay was approved")
    func untold() async throws {
        let restriction = Story.measure("restriction")
        try await Stages.tell(from: "received") { story in
            try story.refuse(.lead, "rule.transition", "tell the practitioner first", restriction)
            try story.delay()
            try story.say(.lead, restriction, as: "measure")
            story.wait(days: 2)
            try story.refuse(.colleague, "rule.field", "tell the practitioner first", "approve {measure}")
            try story.tell()
            try story.say(.colleague, "approve {measure}")
            #expect(try state(story, "measure") == "in-force")
        }
    }

    @Test("each process knows its own measures and powers")
    func packs() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let sentence =
                "knows no exclusion: kind= is one of undertakings, restriction, conditions, suspension"
            try story.refuse(.lead, "rule.field", sentence, Self.immediate("exclusion"))
        }
        try await Stages.tell(from: "founded") { story in
            story.made["pack"] = " pack=employed-mhps"
            try story.say(.lead, "set {subject} state=not-on-list if={rev.subject}")
            // An optometrist: the policy is for doctors and dentists.
            let other =
                "new case prac={subject.other} kind=records source=staff heard={today} safety=no pack=employed-mhps title=\"x\""
            try story.refuse(.stranger, "rule.field", "is for gp, dentist", other)
            try story.open()
            try story.tell()
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            for kind in ["suspension", "conditions"] {
                try story.refuse(.lead, "rule.field", "knows no \(kind)", Self.immediate(kind))
            }
            for kind in ["removal-efficiency", "conditions", "suspension"] {
                let propose = "propose {case} kind=\(kind) sent={today} basis=\"x\""
                try story.refuse(.lead, "rule.field", "gives no power of \(kind)", propose, "Grounds.")
            }
            try story.say(.lead, Story.baseline("pattern"))
            try story.report()
            let removal =
                "decide {case} outcome=removal cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}"
            try story.say(.practitioner, "respond {concern} final=yes", "x")
            try story.refuse(.chair, "rule.field", "gives no power of removal", removal)
        }
    }

    @Test("a day beyond a published figure is refused; one beyond a recalled figure is remarked upon")
    func figures() async throws {
        try await Stages.tell(from: "founded") { story in
            story.made["pack"] = " pack=employed-mhps"
            try story.say(.lead, "set {subject} state=not-on-list if={rev.subject}")
            try story.open()
            try story.tell()
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let two = "An immediate exclusion lasts at most two weeks"
            let immediate = Self.immediate("exclusion")
            try story.refuse(.lead, "bad.arg", two, immediate.replacing("{next}", with: "{later}"))
            try story.refuse(.lead, "bad.arg", two, immediate + " ends={later}")
            try story.say(.lead, immediate, as: "measure")
            try story.say(.colleague, "approve {measure}")
            story.wait(days: 1)
            let review = "review {measure} result=continue date={today} review={next} reason=\"x\""
            try story.refuse(.colleague, "bad.arg", two, review)
            let formal = Story.measure("exclusion").replacing("{next}", with: "{later}")
            try story.say(.lead, formal, as: "formal")
            try story.say(.colleague, "approve {formal}")
            story.wait(days: 1)
            let late = story.server.clock.now.day.advanced(by: 29).iso
            let weeks = review.replacing("{measure}", with: "{formal}").replacing("{next}", with: late)
            try story.refuse(.colleague, "bad.arg", "lasts up to four weeks at a time", weeks)
        }
        try await Stages.tell(from: "told") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let answer = try story.say(.lead, Self.immediate("suspension"))
            #expect(answer.text.contains("reviewed within two working days (not verified: recalled)"))
        }
        try await Stages.tell(from: "investigation-bare") { story in
            try story.say(.investigator, Story.offer)
            let soon = try story.say(.investigator, "draft {case} due={tomorrow}", "Draft.")
            #expect(soon.text.contains("ten working days to comment on the investigation report"))
            let late = try story.say(.investigator, "draft {case} due={later}", "Draft.")
            #expect(!late.text.contains("msg="))
        }
    }

    @Test(
        "a measure and a plan that were reviewed show the day of their next review, and none when they are over"
    )
    func nextReview() async throws {
        try await Stages.tell(from: "plan-bare") { story in
            func day(_ name: String, _ kind: String) throws -> String? {
                try story.row(.practitioner, "show {\(name)}", kind).values(of: "review")?.first?.string
            }
            try story.say(.practitioner, "agree {plan}")
            try story.say(.lead, Story.measure("restriction"), as: "measure")
            try story.say(.colleague, "approve {measure}")
            let next = story.server.clock.now.day.advanced(by: 7).iso
            for (name, kind, result, end) in [
                ("measure", "measure", "continue", "lift"), ("plan", "plan", "met", "complete"),
            ] {
                #expect(try day(name, kind) != next)
                try story.say(
                    .colleague,
                    "review {\(name)} result=\(result) date={today} review=\(next) reason=\"x\""
                )
                #expect(try day(name, kind) == next)
                try story.say(.lead, "review {\(name)} result=\(end) date={today} reason=\"x\"")
                #expect(try day(name, kind) == nil)
            }
        }
    }

    @Test(
        "a measure whose review date or last day has passed is not approved, and none is planned for decades"
    )
    func tooLate() async throws {
        try await Stages.tell(from: "told") { story in
            let restriction = Story.measure("restriction").replacing("{next}", with: "{tomorrow}")
            try story.say(.lead, restriction, as: "late")
            try story.say(.lead, Story.measure("restriction") + " ends={tomorrow}", as: "over")
            story.wait(days: 2)
            try story.refuse(.colleague, "rule.field", "its review date has passed", "approve {late}")
            try story.refuse(.colleague, "rule.field", "its last day has passed", "approve {over}")
            let far = Story.measure("restriction").replacing("{next}", with: "2066-01-01")
            try story.refuse(.lead, "bad.arg", "more than ten years away", far)
        }
    }

    @Test("an exclusion needs advice first, lapses when its review is missed, and cannot be continued")
    func exclusion() async throws {
        try await Stages.tell(from: "founded") { story in
            story.made["pack"] = " pack=employed-mhps"
            try story.say(.lead, "set {subject} state=not-on-list if={rev.subject}")
            try story.open()
            try story.tell()
            let exclusion = Story.measure("exclusion").replacing("{next}", with: "{tomorrow}")
            try story.refuse(.lead, "rule.field", "tell Practitioner Performance Advice", exclusion)
            try story.say(.lead, "contact {case} date={today} to=gmc with=\"x\"")
            try story.refuse(.lead, "rule.field", "tell Practitioner Performance Advice", exclusion)
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            try story.say(.lead, exclusion, as: "measure")
            let review = "review {measure} result=continue date={today} review={next} reason=\"x\""
            try story.refuse(.lead, "rule.field", "nobody has approved it", review)
            try story.say(.consultant, "approve {measure}")
            story.wait(days: 1)
            #expect(try state(story, "measure") == "in-force")
            story.wait(days: 1)
            #expect(try state(story, "measure") == "lapsed")
            let lapsed = try story.row(.practitioner, "show {measure}", "measure")
            let rule = lapsed.values(of: "msg")?.first?.string ?? ""
            #expect(
                rule.contains("the right to return to work if the review of a formal exclusion is not done")
            )
            for result in ["continue", "vary"] {
                let line = review.replacing("continue", with: result)
                try story.refuse(.lead, "rule.field", "lapsed when its review was missed", line)
            }
            try story.say(.lead, exclusion.replacing("{tomorrow}", with: "{next}"), as: "measure")
            try story.say(.consultant, "approve {measure}")
            #expect(try state(story, "measure") == "in-force")
        }
    }

    @Test("a pharmacist is on no performers list: the concern goes to the regulator")
    func pharmacist() async throws {
        try await Stages.tell(from: "pharmacy-told") { story in
            let sentence = "pharmacists are not on a performers list"
            for kind in ["conditions", "suspension", "removal-efficiency"] {
                let line = "propose {case} kind=\(kind) sent={today} basis=\"x\""
                try story.refuse(.lead, "rule.field", sentence, line, "Grounds.")
            }
            for kind in ["conditions", "suspension"] {
                try story.refuse(.lead, "rule.field", sentence, Self.immediate(kind))
            }
            try story.say(.lead, Story.baseline("pattern"))
            try story.report()
            let decide =
                "decide {case} outcome=OUTCOME cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\""
            let removal = decide.replacing("OUTCOME", with: "removal") + " power=\"x\" appeal={later}"
            try story.refuse(.chair, "rule.field", sentence, removal + " reason=\"x\" if={rev}")
            try story.say(.chair, decide.replacing("OUTCOME", with: "referral") + " reason=\"x\" if={rev}")
            try story.learn()
            let close = "close {case} reason=\"Done\" if={rev}"
            try story.refuse(.lead, "rule.transition", "refer the case to the regulator first", close)
            let refer = "refer {case} to=gmc date={today} reason=\"x\""
            try story.refuse(.lead, "rule.field", "this practitioner's regulator is gphc", refer)
            try story.say(.lead, refer.replacing("gmc", with: "police"))
            try story.refuse(.lead, "rule.transition", "refer the case to the regulator first", close)
            try story.say(.lead, refer.replacing("gmc", with: "gphc"))
            try story.say(.lead, close)
        }
    }

    @Test("an appeal can be made at whatever stage a case stands that was opened again")
    func secondRound() async throws {
        let roads: [[(Stage, Story.Person, String)]] = [
            [
                (.isolated, .lead, Story.baseline("isolated")),
                (.noted, .chair, "receive {case} meeting={meeting} reason=\"x\" if={rev}"),
            ],
            [
                (.preliminary, .lead, Story.baseline("pattern")),
                (.response, .lead, "ask {case} for=response due={next} agreed=yes if={rev}"),
                (.plan, .practitioner, "agree {plan}"),
            ],
            [
                (.performance, .lead, Story.baseline("high-frequency")),
                (
                    .investigation, .chair,
                    "terms {case} meeting={meeting} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}"
                ),
                (.report, .investigator, "final {case} recommendation=\"x\" if={rev}"),
            ],
        ]
        for road in roads {
            try await Stages.tell(from: "reopened") { story in
                try Self.appeal(story)
                for (stage, person, line) in [(Stage.told, .lead, Story.telling)] + road {
                    try Self.prepare(stage, in: story)
                    let hasText = stage == .investigation || stage == .report
                    try story.say(person, line, hasText ? "Text." : nil)
                    #expect(story.file?.stage == stage)
                    try Self.appeal(story)
                }
            }
        }
    }

    /// An appeal that is taken back, so that another one can be made.
    private static func appeal(_ story: Story) throws {
        try story.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
        try story.say(.lead, "determine {appeal} outcome=withdrawn date={today} reason=\"x\"")
    }

    /// What the gates ask for anew once a case was opened again.
    private static func prepare(_ stage: Stage, in story: Story) throws {
        switch stage {
        case .told: try story.say(.lead, Stages.evidence)
        case .noted: try story.say(.lead, "report {case} group={body} kind=isolated", "Paper.")
        case .investigation:
            try story.say(.lead, "report {case} group={body} kind=performance", "Paper.")
            try story.consider()
        case .report:
            try story.say(.investigator, Story.offer)
            try story.say(.investigator, "draft {case} due={next}", "Draft.", as: "draft")
            try story.say(.practitioner, "comment {draft} final=yes", "x")
        default: break
        }
    }
}
