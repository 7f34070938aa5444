import CandourServer
import Casework
import Fixture

/// The steps that bring a case to its stages, each legal and each over the wire.
extension Story {
    /// Everybody but the companion, the register, three bodies and their meetings.
    func found(as practitioner: String = Story.doctor) throws {
        try enrol(.admin, as: "U-1")
        try hire(.lead, "Priya Nair", "manager")
        try hire(.colleague, "Owen Price", "manager")
        try hire(.stranger, "Dana Cole", "manager")
        try hire(.excluded, "Ivo Marsh", "manager")
        try hire(.adviser, "Grace Obi", "adviser")
        try hire(.consultant, "Nell Hart", "adviser")
        try hire(.investigator, "Rhys Bell", "investigator")
        try hire(.spare, "Una Frost", "investigator")
        try hire(.locum, "Kit Rowe", "adviser")
        try hire(.chair, "Ada King", "panel")
        try hire(.member, "Ben Shaw", "panel")
        try hire(.third, "Cy Dean", "panel")
        try hire(.interested, "Di Fox", "panel")
        try hire(.outsider, "Ed Gray", "panel")
        try hire(.auditor, "Fay Holt", "auditor")
        try hire(.briefed, "Hal Snow", "briefed")
        try hire(.provider, "Gil Page", "provider")
        try say(
            .lead,
            "new prac name=\"Dr Tom Hale\" registration=\"7012345\" practice=\"New Road\" \(practitioner)",
            as: "subject"
        )
        try say(
            .stranger,
            "new prac name=\"Ms Ann Field\" profession=optometrist regulator=goc registration=\"01-1\" list=ophthalmic practice=\"x\"",
            as: "subject.other"
        )
        try hire(.practitioner, "Dr Tom Hale", "practitioner", "prac={subject} ")
        try say(.admin, "new user name=\"Gone Soon\" role=manager {secrets}", as: "user")
        _ = try Cast.enrol(made["user"] ?? "", at: server)
        made["device"] = server.daemon.state.devices(of: try reference("user")).first?.id.text
        try seatBodies()
    }

    static let doctor = "profession=gp regulator=gmc list=medical"
    static let pharmacist = "profession=pharmacist regulator=gphc list=pharmaceutical"

    private func reference(_ name: String) throws -> PersonID {
        guard case .person(let id)? = Reference(made[name] ?? "") else { throw TestFault("no \(name)") }
        return id
    }

    private func seatBodies() throws {
        try say(.admin, "new body name=\"Committee\" kind=committee quorum=2", "Terms.", as: "body")
        try say(.admin, "new body name=\"Panel\" kind=panel quorum=2", "Terms.", as: "body.panel")
        try say(.admin, "new body name=\"Elsewhere\" kind=panel quorum=1", "Terms.", as: "body.other")
        for body in ["body", "body.panel"] {
            try say(.admin, "seat {\(body)} user={U.chair} as=chair")
            for person in ["member", "third", "interested"] {
                try say(.admin, "seat {\(body)} user={U.\(person)} as=lay")
            }
        }
        try say(.admin, "seat {body.other} user={U.outsider} as=chair")
        for (name, body) in [("meeting", "body"), ("meeting.panel", "body.panel")] {
            try say(.lead, "new meeting group={\(body)} date={today}", as: name)
            try say(.lead, "hold {\(name)} present={U.chair},{U.member},{U.third}", "Minutes.")
        }
        for person in [Person.lead, .colleague, .stranger, .excluded] {
            try say(person, "new meeting group={body} date={today}", as: "meeting.called.\(person)")
        }
        try say(.lead, "new meeting group={body} date={today}", as: "meeting.called.chair")
        made["meeting.called"] = made["meeting.called.lead"]
    }

    /// The case, its team, its investigator, its adviser, and what only the team knows.
    func open() throws {
        // The employer's rules are for those who are on no list.
        if made["pack"]?.contains("employed") == true {
            try say(.lead, "set {subject} state=not-on-list if={rev.subject}")
        }
        try say(
            .lead,
            "new case prac={subject} kind=records source=practice-manager heard={yesterday} safety=yes{pack} title=\"Letters sent late\"",
            "Three letters.",
            as: "case"
        )
        for (person, place) in [
            ("colleague", "team"), ("consultant", "team"), ("excluded", "excluded"),
            ("investigator", "investigating"),
        ] {
            try say(.lead, "assign {case} user={U.\(person)} as=\(place) reason=\"x\" if={rev}")
        }
        try say(
            .lead,
            "ask {case} for=advice user={U.adviser} due={next} question=\"Late?\" if={rev}",
            as: "ask.advice"
        )
        try say(.lead, "note {case} kind=phone body=\"x\"", as: "note")
        try say(.consultant, "advise {case} opinion=\"Late\"", "Two of three.", as: "advice")
        for name in ["withheld", "withheld.consultant"] {
            try say(.lead, "withhold {note} why=third-party review={next} reason=\"x\"", as: name)
        }
        try upload(["lead", "colleague", "adviser", "consultant", "investigator"])
        try say(.lead, "put {case} name=\"a\" type=a/b size=1 sha256=\(Self.digest)", as: "upload.file")
        try say(.lead, "part {upload.file} at=0", "x")
        try say(.lead, "seal {upload.file}", as: "file")
    }

    static let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"

    private func upload(_ people: [String]) throws {
        for name in people {
            guard let person = Person(rawValue: name) else { continue }
            try say(
                person,
                "put {case} name=\"b\" type=a/b size=1 sha256=\(Self.digest)",
                as: "upload.\(name)"
            )
        }
    }

    /// A delay in telling, approved, that lasts until tomorrow.
    func delay() throws {
        try say(
            .lead,
            "delay {case} why=police-request expires={tomorrow} reason=\"x\" if={rev}",
            as: "delay"
        )
        try say(.colleague, "approve {delay}")
    }

    /// The practitioner is told, and invites a companion.
    func tell() throws {
        try say(.lead, Self.telling + " of={concern}", "Explained.", as: "telling")
        made["citable"] = made["telling"]
        for (name, whole) in [("companion", "Jo Bright"), ("former", "Lee Ash"), ("friend", "Al Dunn")] {
            try say(
                .practitioner,
                "invite {case} name=\"\(whole)\" scope=concerns,responses,documents,decisions ends={later} {secrets}",
                as: "U.\(name)"
            )
        }
        try enrol(.companion, as: made["U.companion"] ?? "")
        try enrol(.former, as: made["U.former"] ?? "")
        try say(.practitioner, "uninvite {case} user={U.former}")
    }

    static let telling =
        "tell {case} how=meeting told={today} in-person=yes companion=offered support=yes if={rev}"

    /// One question under each Principle is answered.
    func consider() throws {
        for question in ["w1", "u1", "h1", "a1", "e1"] {
            try say(.lead, "consider {case} topic=\(question) answer=yes")
        }
    }

    /// The case is put before the committee and the panel; one of their members declares an interest.
    func report() throws {
        try say(.lead, "report {case} group={body} kind=information", "Paper.")
        try say(.lead, "report {case} group={body.panel} kind=information", "Paper.")
        try say(.interested, "declare {case} interest=\"We trained together\"")
    }

    static func toCommittee(_ kind: String) -> String { "report {case} group={body} kind=\(kind)" }
    static let endMonitoring = "receive {case} meeting={meeting.panel} reason=\"x\" if={rev}"

    /// The practitioner answers, and there is one of everything on the file.
    func stock() throws {
        try upload(["practitioner"])
        try consider()
        try say(.practitioner, "respond {concern} final=yes", "Dictated on the day.", as: "response")
        try say(.lead, "ask {case} for=response due={next} agreed=yes if={rev}", as: "ask.response")
        try say(.practitioner, "request {ask.response} due={later} reason=\"x\"", as: "request")
        made["ask.stocked"] = made["ask.response"]
        try say(.lead, "note {case} kind=phone body=\"y\"", as: "note.shared")
        try say(.lead, "share {note.shared}", as: "copy")
        try say(.lead, Self.plan, as: "plan")
        for (name, kind) in [
            ("undertakings", "undertakings"), ("restriction", "restriction"),
            ("restriction.colleague", "restriction"), ("restriction.consultant", "restriction"),
            ("restriction.chair", "restriction"),
        ] {
            try say(.lead, Self.measure(kind), as: name)
        }
        try say(.lead, "pause {case} clock=response begins={today} reason=\"Illness\"", as: "pause")
        for person in ["lead", "colleague"] {
            try say(
                .lead,
                "learn {case} level=individual kind=learning owner=\"x\" due={next}",
                "Audit.",
                as: "learning.\(person)"
            )
        }
        made["learning"] = made["learning.lead"]
        try say(.lead, Self.offer, as: "visit")
        try say(
            .lead,
            "interview {case} date={today} kind=witness result=held with=\"A nurse\"",
            "Saw it.",
            as: "witness"
        )
        try say(.lead, "propose {case} kind=conditions sent={today} basis=\"x\"", "Grounds.", as: "proposal")
        try say(.lead, "refer {case} to=gmc date={today} told={today} reason=\"x\"", as: "referral")
        try report()
    }

    static let plan =
        "plan {case} kind=remediation objectives=\"On time\" criteria=\"Audit\" means=\"x\" milestones={next} review={later}"
    static let offer =
        "interview {case} date={today} kind=practitioner result=declined companion=offered"

    /// A meeting of a body, today, with its minutes.
    func meet(
        _ body: String,
        _ present: String = "{U.chair},{U.member},{U.third}",
        _ more: String = "",
        as name: String
    ) throws {
        try say(.lead, "new meeting group={\(body)} date={today}", as: name)
        try say(Story.first(of: present), "hold {\(name)} present=\(present)\(more)", "Minutes.")
    }

    /// Who records a meeting: the first of those who were there. Whoever manages a case before it does not.
    static func first(of present: String) -> Person {
        let name = present.split(separator: "}").first.map { $0.drop { $0 != "." }.dropFirst() } ?? ""
        return Person(rawValue: String(name)) ?? .chair
    }

    static func measure(_ kind: String) -> String {
        "measure {case} kind=\(kind) immediate=no begins={today} review={next} alternatives=\"x\" basis=\"x\" reason=\"x\""
    }

    static func baseline(_ result: String, frequency: String = "repeated", safety: String = "yes") -> String {
        "baseline {case} others= consequence=3 likelihood=3 frequency=\(frequency) safety=\(safety) result=\(result) present={U.lead},{U.colleague} differs=\"x\" reason=\"x\" if={rev}"
    }

    /// Learning for the organisation too.
    func learn() throws {
        for level in ["individual", "organisation"] {
            try say(.lead, "learn {case} level=\(level) kind=none reason=\"x\"")
        }
    }

    /// From a performance case to the investigator's draft with its comment.
    func investigate() throws {
        try say(
            .chair,
            "terms {case} meeting={meeting} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}",
            "Terms.",
            as: "terms"
        )
        try say(.investigator, Self.offer)
        try say(.investigator, "draft {case} due={next}", "Draft.", as: "draft")
        try say(.practitioner, "comment {draft} final=yes", "Not all of it is so.")
    }
}
