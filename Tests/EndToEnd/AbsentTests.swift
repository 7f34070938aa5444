import CLP
import CandourServer
import Casework
import Fixture
import Testing

/// What somebody may not see gives the octets of what does not exist, for every verb and every kind of reference.
@Suite("Forbidden records look like absent ones", .serialized)
struct AbsentTests {
    /// A reference of the same form that names nothing.
    private func absent(_ reference: String) -> String {
        reference.hasPrefix("26-")
            ? reference.replacing("26-0001", with: "26-0099") : "\(reference.prefix(2))987654321"
    }

    /// The answer without its tag and without the reference that was asked about.
    private func answer(_ story: Story, _ person: Story.Person, _ line: String, _ text: String?, _ id: String)
        throws -> String
    {
        let reply = try story.client(person).ask(line, text)
        return String(decoding: reply.octetsWithoutTags, as: UTF8.self).replacing(id, with: "REF")
    }

    private func compare(
        _ story: Story,
        _ person: Story.Person,
        _ line: String,
        _ text: String?,
        _ id: String
    )
        throws
    {
        let other = absent(id)
        let hidden = try answer(story, person, story.spell(line, for: person), text, id)
        let none = try answer(
            story,
            person,
            story.spell(line.replacing(id, with: other), for: person),
            text,
            other
        )
        #expect(hidden == none, "\(person): \(line): \(hidden)")
        #expect(!hidden.contains(" ok "), "\(person): \(line): \(hidden)")
    }

    @Test("every verb about the case, by everybody who has no part in it")
    func verbs() async throws {
        let requests = try Expectation().requests.filter { $0.about != "-" && $0.name != "-" }
        try await Stages.tell(from: "monitoring") { story in
            let outside: [Story.Person] = [
                .admin, .stranger, .excluded, .spare, .locum, .interested, .outsider, .auditor, .former,
            ]
            for person in outside {
                for request in requests {
                    let words = story.spell(request.line, for: .lead).split(separator: " ")
                    let id = words.first { Reference(String($0)) != nil } ?? words.last ?? ""
                    let reference = id.hasPrefix("on=") ? String(id.dropFirst(3)) : String(id)
                    let line = request.line.split(separator: " ").map { word in
                        story.spell(String(word), for: .lead).hasSuffix(reference)
                            ? story.spell(String(word), for: .lead) : String(word)
                    }
                    try compare(story, person, line.joined(separator: " "), request.text, reference)
                }
            }
        }
    }

    @Test("every item on the file, of every letter, by everybody who may not see it")
    func items() async throws {
        try await Stages.tell(from: "monitoring") { story in
            try story.say(
                .lead,
                "discuss {case} date={today} user={U.consultant}",
                "Talked.",
                as: "discussion"
            )
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            try story.say(.lead, "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\"")
            try story.say(.practitioner, "agree {undertakings}")
            let items = Array(story.file?.items.map(\.id) ?? [])
            let letters = Set(items.map(\.letter.rawValue))
            #expect(letters.isSuperset(of: ["P", "V", "X", "I", "E", "J", "O", "Z"]), "\(letters)")
            for person in Story.Person.allCases where person != .lead {
                for id in items {
                    let line = "show \(id.text)"
                    guard try !story.ask(person, line).isOK else { continue }
                    try compare(story, person, line, nil, id.text)
                    try compare(story, person, "who-looked \(id.text)", nil, id.text)
                    for (line, text) in Self.questions(of: id.letter) {
                        try compare(story, person, line.replacing("@", with: id.text), text, id.text)
                    }
                }
            }
        }
    }

    /// Every verb that takes a reference with this letter.
    private static func questions(of letter: ItemLetter) -> [(String, String?)] {
        let decide = "decide {case} outcome=no-action cites=@{weighs} reason=\"x\" if={rev}"
        var all: [(String, String?)] = [(decide, nil)]
        switch letter {
        case .visit, .note, .advice, .file:
            all += [
                ("share @", nil), ("withhold @ why=third-party review={next} reason=\"x\"", nil),
                ("comment @", "x"),
            ]
        case .plan, .measure:
            all += [
                ("agree @", nil), ("review @ result=partly date={today} review={next} reason=\"x\"", nil),
            ]
        case .pause: all += [("resume @ date={today} reason=\"x\"", nil)]
        case .learning: all += [("complete @ date={today} reason=\"x\"", nil)]
        case .submission, .record:
            all += [("determine @ outcome=upheld date={today} reason=\"x\"", nil)]
        case .delay, .withholding: all += [("approve @", nil)]
        case .ask:
            all += [
                ("extend @ due={later} agreed=yes reason=\"x\"", nil),
                ("request @ due={later} reason=\"x\"", nil),
            ]
        case .decision: all += [("appeal @", "x")]
        default: break
        }
        return all
    }

    @Test(
        "bodies and meetings, by those who may not see them; minutes and agendas, by those who have no seat"
    )
    func bodies() async throws {
        try await Stages.tell(from: "decided") { story in
            try story.say(.lead, "new meeting group={body.panel} date={next}", "AGENDA", as: "meeting.next")
            for person in [Story.Person.practitioner, .companion, .former, .investigator, .spare] {
                for line in ["show {body}", "show {meeting}", "show {meeting.next}"] {
                    let whole = story.spell(line, for: person)
                    try compare(story, person, whole, nil, String(whole.dropFirst(5)))
                }
                for line in ["list body", "list meeting", "list meeting group={body}"] {
                    try story.refuse(person, "deny", "your role cannot", line)
                }
            }
            for person in Story.Person.allCases {
                guard person != .admin else { continue }
                let id = story.made["body"] ?? ""
                try compare(story, person, "seat \(id) user={U.third} as=chair", nil, id)
                try compare(story, person, "unseat \(id) user={U.third} reason=\"x\"", nil, id)
                try compare(story, person, "set \(id) quorum=1 if=1", nil, id)
            }
            for person in [Story.Person.admin, .auditor, .outsider] {
                let listed = try story.say(person, "list meeting")
                #expect(listed.rows.count > 2)
                #expect(listed.rows.allSatisfy { $0.blob == nil && $0.values(of: "cases") == nil })
                for line in ["show {meeting}", "show {meeting.panel}", "show {meeting.next}"] {
                    #expect(try story.say(person, line).rows.allSatisfy { $0.blob == nil }, "\(person)")
                }
            }
            #expect(try story.say(.chair, "show {meeting.next}").text.contains("AGENDA"))
            #expect(try story.say(.chair, "show {meeting.panel}").text.contains("Minutes."))
        }
    }

    @Test(
        "a seat that is taken away is gone on the next line, and a new one opens what the body was given"
    )
    func seats() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.member, "show {case}")
            try story.say(.admin, "unseat {body} user={U.member} reason=\"x\"")
            try story.say(.member, "show {case}")
            try story.say(.admin, "unseat {body.panel} user={U.member} reason=\"x\"")
            for line in [
                "show {case}", "show {plan}", "approve {restriction}", "declare {case} interest=\"x\"",
            ] {
                try story.refuse(.member, "none", "no such", line)
            }
            #expect(try story.say(.member, "list case")["n"] == "0")
            #expect(try story.say(.member, "list meeting").rows.allSatisfy { $0.blob == nil })
            try story.say(.admin, "seat {body} user={U.member} as=clinician")
            #expect(try story.say(.member, "list meeting").rows.contains { $0.blob != nil })
            try story.say(.member, "show {case}")
            try story.say(.lead, "report {case} group={body} kind=information", "Paper.")
            // Whoever declared an interest gets no place by another report.
            try story.refuse(.interested, "none", "no such case", "show {case}")
        }
    }
}
