import CLP
import Casework
import Fixture
import Testing

/// Who decides, at which meeting, and who never does.
@Suite("Who decides", .serialized)
struct DeciderTests {
    private static let receive = "receive {case} meeting={meeting.now} reason=\"x\" if={rev}"

    private func meet(_ story: Story, _ body: String, _ present: String, _ more: String = "") throws {
        try story.say(.lead, "new meeting group={\(body)} date={today}", as: "meeting.now")
        try story.say(Story.first(of: present), "hold {meeting.now} present=\(present)\(more)", "Minutes.")
    }

    @Test(
        "whoever investigated a case comes to no other part in it, and what a body decided stays with a body"
    )
    func investigator() async throws {
        try await Stages.tell(from: "decided") { story in
            story.made["account"] = story.value(of: "U.investigator", for: .admin)
            let both = "set {account} role=investigator,manager,panel if={rev.account}"
            try story.say(.admin, both)
            try story.say(.admin, "seat {body.panel} user={account} as=member")
            let decide =
                "decide {case} outcome=no-action cites={citable}{weighs}MEETING reason=\"x\" if={rev}"
            let alone = decide.replacing("MEETING", with: "")
            let together = decide.replacing("MEETING", with: " meeting={meeting.now} alternatives=\"x\"")
            let leave = "assign {case} user={account} as=none reason=\"Done\" if={rev}"
            try story.say(.lead, leave)
            let join = "assign {case} user={account} as=team if={rev}"
            try story.refuse(.lead, "rule.field", "an investigator has no other part in it", join)
            // A second report gives every member without a place one; the investigator never sits there.
            try story.say(.lead, "report {case} group={body.panel} kind=information", "Paper.")
            try meet(story, "body.panel", "{U.chair},{U.member},{account}")
            try story.refuse(.investigator, "rule.field", "investigator and decider are different", together)
            try meet(story, "body.panel", "{U.chair},{account}")
            try story.refuse(.chair, "rule.field", "had 1 members free to act", together)
            try story.refuse(.colleague, "rule.field", "a body decides this", alone)
            try meet(story, "body.panel", "{U.chair},{U.member}")
            try story.say(.chair, together)
        }
    }

    @Test("the quorum that counted is kept with the meeting")
    func quorum() async throws {
        for (before, after, present, isEnough) in [
            (2, 1, "{U.chair}", false), (2, 3, "{U.chair},{U.member}", true),
        ] {
            try await Stages.tell(from: "isolated") { story in
                try meet(story, "body", present)
                try story.say(.admin, "set {body} quorum=\(after) if={rev.body}")
                let meeting = story.made["meeting.now"] ?? ""
                let row = try story.row(.chair, "list meeting", "meeting", meeting)
                #expect(row.values(of: "quorum")?.first?.string == "\(before)")
                if isEnough {
                    try story.say(.chair, Self.receive)
                } else {
                    try story.refuse(.chair, "rule.field", "G-1 needs \(before)", Self.receive)
                }
            }
        }
    }

    @Test("a meeting needs people, and keeps the interests that were declared and who came with whom")
    func minutes() async throws {
        try await Stages.tell(from: "isolated") { story in
            let hold = "hold {meeting.called} present="
            try story.refuse(.lead, "bad.arg", "key=present", hold, "Minutes.")
            try story.refuse(
                .lead,
                "bad.arg",
                "key=present",
                "visit {case} date={today} present= companion=offered",
                "Empty."
            )
            let who = " interests={U.interested}"
            let more = " interest=\"Di Fox: trained together\"" + who + " companion=attended"
            try story.refuse(
                .chair,
                "bad.arg",
                "key=interest ",
                hold + "{U.chair},{U.interested}" + who,
                "Minutes."
            )
            let nobody = more.replacing(who, with: "")
            try story.refuse(
                .chair,
                "bad.arg",
                "key=interests",
                hold + "{U.chair},{U.interested}" + nobody,
                "Minutes."
            )
            try story.refuse(
                .chair,
                "bad.arg",
                "is not among those",
                hold + "{U.chair},{U.member}" + more,
                "Minutes."
            )
            try story.say(.chair, hold + "{U.chair},{U.interested}" + more, "Minutes.")
            let meeting = story.made["meeting.called.chair"] ?? ""
            let row = try story.row(.chair, "list meeting", "meeting", meeting)
            #expect(row.values(of: "interest")?.first?.string == "Di Fox: trained together")
            #expect(row.values(of: "companion")?.first?.string == "attended")
        }
    }

    @Test("the core team grades together: two people of it, or a meeting that had its quorum")
    func coreTeam() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.admin, "new body name=\"Core\" kind=core-team quorum=2", "Terms.", as: "body.core")
            try story.say(.admin, "seat {body.core} user={U.lead} as=lead")
            try story.say(.admin, "seat {body.core} user={U.colleague} as=performance-manager")
            let baseline = Story.baseline("pattern").replacing(
                "present={U.lead},{U.colleague}",
                with: "WHO"
            )
            for few in ["", "present={U.lead} "] {
                let line = baseline.replacing("WHO ", with: few)
                try story.refuse(.lead, "rule.field", "the core team grades together", line)
            }
            try story.say(.lead, "new meeting group={body.core} date={today}", as: "meeting.now")
            let report = "report {case} group={body.core} meeting={meeting.now} kind="
            try story.refuse(.lead, "rule.field", "is the core team", report + "performance", "Agenda.")
            try story.say(.lead, report + "information", "Agenda.")
            let meeting = story.made["meeting.now"] ?? ""
            let row = try story.row(.lead, "list meeting", "meeting", meeting)
            #expect(row.values(of: "cases")?.first?.string == story.made["case"])
            let atMeeting = baseline.replacing("WHO", with: "meeting={meeting.now}")
            try story.refuse(.lead, "rule.field", "was not held with its quorum", atMeeting)
            try story.say(.lead, "hold {meeting.now} present={U.lead}", "Minutes.")
            try story.refuse(.lead, "rule.field", "was not held with its quorum", atMeeting)
            try meet(story, "body", "{U.chair},{U.member}")
            try story.refuse(.lead, "rule.field", "is not a meeting of a core team", atMeeting)
            try meet(story, "body.core", "{U.lead},{U.colleague}")
            try story.say(.lead, atMeeting, as: "baseline")
            let id = story.made["baseline"] ?? ""
            let shown = try story.row(.practitioner, "show \(id)", "baseline", id)
            #expect(shown.values(of: "meeting")?.first?.string == story.made["meeting.now"])
            #expect(shown.values(of: "present")?.count == 2)
        }
    }

    @Test(
        "a member of the core team who declared an interest does not make up its quorum, and one who takes a seat gets no place"
    )
    func coreTeamFree() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.admin, "new body name=\"Core\" kind=core-team quorum=2", "Terms.", as: "body.core")
            for person in ["lead", "colleague"] {
                try story.say(.admin, "seat {body.core} user={U.\(person)} as=member")
            }
            let graded = Story.baseline("pattern").replacing(
                "present={U.lead},{U.colleague}",
                with: "meeting={meeting.now}"
            )
            let team = "{U.lead},{U.colleague}"
            let interest = " interest=\"Trained together\" interests={U.colleague}"
            try story.meet("body.core", team, interest, as: "meeting.now")
            try story.refuse(.lead, "rule.field", "of members who are free to act", graded)
            // Somebody whom an interest keeps off the case sits on the team, and does not count either.
            try story.say(.admin, "seat {body.core} user={U.excluded} as=member")
            try story.meet("body.core", "{U.lead},{U.excluded}", as: "meeting.now")
            try story.refuse(.lead, "rule.field", "of members who are free to act", graded)
            try story.meet("body.core", team, as: "meeting.now")
            try story.say(.lead, "report {case} group={body.core} kind=information", "Agenda.")
            try story.say(.admin, "seat {body.core} user={U.stranger} as=member")
            try story.refuse(.stranger, "none", "no such case", "show {case}")
            try story.say(.lead, graded)
        }
    }
}
