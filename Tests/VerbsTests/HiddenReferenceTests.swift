import CLP
import Casework
import Testing
import Verbs

/// What a person may not see and what does not exist are answered with the same octets, whichever verb asks.
struct HiddenReferenceTests {
    /// Requests with words that stand for references. Every verb that takes one is here.
    static let requests: [(title: String, request: String)] = [
        ("advise", "advise CASE opinion=\"x\" once=a {1}"),
        ("advise", "advise 26-0001 opinion=\"x\" files=FILE once=a {1}"),
        ("approve", "approve HELD once=a"),
        ("ask", "ask CASE for=response due=2026-12-03 agreed=yes if=1 once=a"),
        ("ask", "ask 26-0001 for=advice user=USER due=2026-12-03 question=\"x\" if=any once=a"),
        ("assign", "assign CASE user=U-4 as=team if=1 once=a"),
        ("assign", "assign 26-0001 user=USER as=team if=any once=a"),
        (
            "baseline",
            "baseline CASE others= consequence=2 likelihood=2 frequency=isolated safety=no result=isolated present=U-2,U-3 reason=\"x\" if=1 once=a"
        ),
        ("can", "can verb=share on=CASE"), ("can", "can verb=who on=CASE"), ("check", "check CASE"),
        ("close", "close CASE reason=\"x\" if=1 once=a"),
        ("confirm", "confirm USER once=a"),
        ("decide", "decide CASE outcome=isolated cites=B-1 reason=\"x\" if=1 once=a"),
        ("delay", "delay CASE why=police-request expires=2026-12-01 reason=\"x\" if=1 once=a"),
        ("extend", "extend ASKED due=2026-12-10 agreed=yes reason=\"x\" once=a"),
        ("get", "get FILE at=0 len=10"),
        (
            "invite",
            "invite CASE name=\"x\" scope=concerns ends=2027-01-31 code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin once=a"
        ),
        ("learn", "learn CASE level=organisation kind=none reason=\"x\" once=a"),
        ("lift", "lift CASE user=U-8 reason=\"x\" if=1 once=a"),
        ("lift", "lift 26-0001 user=USER reason=\"x\" if=any once=a"), ("revoke", "revoke DEVICE once=a"),
        ("list case", "list case lead=USER"),
        ("list case", "list case prac=SUBJECT"), ("list device", "list device user=USER"),
        ("log", "log CASE"),
        (
            "new case",
            "new case prac=SUBJECT kind=records source=audit heard=2026-11-18 safety=no title=\"x\" once=a"
        ),
        (
            "new case",
            "new case prac=S-1 kind=records source=audit heard=2026-11-18 safety=no title=\"x\" lead=USER once=a"
        ),
        (
            "new concern",
            "new concern on=CASE kind=records source=audit heard=2026-11-18 safety=no title=\"x\" once=a"
        ),
        (
            "new user",
            "new user name=\"x\" role=practitioner prac=SUBJECT code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin once=a"
        ),
        ("note", "note CASE kind=phone body=\"x\" once=a"),
        ("note", "note CONCERN kind=phone body=\"x\" once=a"),
        ("part", "part UPLOAD at=0 {1}"),
        ("put", "put CASE name=\"x\" type=a/b size=1 sha256=\(digest) once=a"),
        (
            "reinvite",
            "reinvite USER code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin once=a"
        ),
        ("receipt", "receipt CASE"), ("receipt", "receipt CONCERN"), ("receipt", "receipt NOTE"),
        ("receipt", "receipt FILE"), ("receipt", "receipt HELD"), ("receipt", "receipt ASKED"),
        ("receipt", "receipt UPLOAD"), ("receipt", "receipt USER"),
        ("respond", "respond CONCERN once=a {1}"), ("respond", "respond 26-0001.1 files=FILE once=a {1}"),
        ("seal", "seal UPLOAD once=a"), ("set case", "set CASE title=\"x\" if=1 once=a"),
        ("set case", "set 26-0001 lead=USER if=any once=a"),
        ("set device", "set DEVICE state=revoked if=1 once=a"),
        ("agree", "agree PLAN once=a"), ("appeal", "appeal DECISION once=a {1}"),
        ("comment", "comment DECISION once=a {1}"),
        ("complete", "complete LEARNING date=2026-11-10 reason=\"x\" once=a"),
        ("consider", "consider CASE topic=w1 answer=yes once=a"),
        ("contact", "contact CASE date=2026-11-10 to=ppa with=\"x\" once=a"),
        ("declare", "declare CASE interest=\"x\" once=a"),
        ("determine", "determine RECORD outcome=upheld date=2026-11-10 reason=\"x\" once=a"),
        ("discuss", "discuss CASE date=2026-11-10 user=U-4 once=a {1}"),
        ("discuss", "discuss 26-0001 date=2026-11-10 user=USER once=a {1}"),
        ("draft", "draft CASE due=2026-12-20 once=a {1}"),
        ("due", "due on=CASE"), ("escalate", "escalate CASE reason=\"x\" if=1 once=a"),
        ("explain", "explain CONCERN date=2026-11-10 companion=offered once=a {1}"),
        ("final", "final CASE recommendation=\"x\" if=1 once=a {1}"),
        ("hear", "hear CASE meeting=MEETING attended=yes companion=offered once=a"),
        ("hold", "hold MEETING present=U-3 once=a {1}"),
        ("interview", "interview CASE date=2026-11-10 kind=witness result=held with=\"x\" once=a"),
        (
            "intervene",
            "intervene CASE kind=training owner=\"x\" due=2027-01-15 criteria=\"x\" if=1 once=a"
        ),
        ("list meeting", "list meeting group=BODY"), ("list word", "list word on=CASE"),
        (
            "measure",
            "measure CASE kind=restriction immediate=no begins=2026-11-23 review=2026-12-07 alternatives=\"x\" basis=\"x\" reason=\"x\" once=a"
        ),
        ("new meeting", "new meeting group=BODY date=2026-12-03 once=a"),
        (
            "notify",
            "notify 26-0001 of=NOTE to=practitioner with=\"x\" date=2026-11-10 reason=\"x\" once=a"
        ),
        ("notify", "notify CASE to=practitioner with=\"x\" date=2026-11-10 reason=\"x\" once=a"),
        ("pause", "pause CASE clock=response begins=2026-11-10 reason=\"x\" once=a"),
        (
            "plan",
            "plan CASE kind=remediation objectives=\"x\" criteria=\"x\" means=\"x\" milestones=2027-01-15 review=2027-02-15 once=a"
        ),
        ("propose", "propose CASE kind=conditions sent=2026-11-10 basis=\"x\" once=a {1}"),
        ("receive", "receive CASE meeting=MEETING reason=\"x\" if=1 once=a"),
        ("refer", "refer CASE to=gmc date=2026-11-10 reason=\"x\" once=a"),
        ("reopen", "reopen CASE reason=\"x\" if=1 once=a"),
        ("report", "report CASE group=BODY kind=information once=a {1}"),
        ("represent", "represent MEASURE hearing=yes once=a {1}"),
        ("request", "request ASKED due=2026-12-20 reason=\"x\" once=a"),
        ("decline", "decline REQUEST reason=\"x\" once=a"),
        ("resume", "resume PAUSE date=2026-11-10 reason=\"x\" once=a"),
        ("review", "review PLAN result=complete date=2026-11-10 reason=\"x\" once=a"),
        ("seat", "seat BODY user=U-3 as=chair once=a"), ("seat", "seat G-1 user=USER as=chair once=a"),
        ("set body", "set BODY quorum=2 if=1 once=a"),
        (
            "terms",
            "terms CASE meeting=MEETING user=USER sent=2026-11-10 due=2027-01-15 basis=\"x\" if=1 once=a {1}"
        ),
        ("unseat", "unseat BODY user=USER reason=\"x\" once=a"),
        ("visit", "visit CASE date=2026-11-10 present=U-3 companion=offered once=a {1}"),
        ("set prac", "set SUBJECT practice=\"x\" if=1 once=a"), ("set prac", "set S-1 user=USER if=1 once=a"),
        ("set user", "set USER name=\"x\" if=1 once=a"), ("share", "share NOTE once=a"),
        ("share", "share FILE once=a"),
        ("show", "show CASE"), ("show", "show CONCERN"), ("show", "show NOTE"), ("show", "show FILE"),
        ("show", "show HELD"), ("show", "show ASKED"), ("show", "show UPLOAD"), ("show", "show USER"),
        ("show", "show DEVICE"), ("show", "show SUBJECT"),
        (
            "tell",
            "tell CASE how=phone told=2026-11-19 in-person=no companion=offered support=yes if=1 once=a"
        ), ("uninvite", "uninvite CASE user=U-6 once=a"), ("uninvite", "uninvite 26-0001 user=USER once=a"),
        ("waive", "waive CONCERN reason=\"x\" once=a"), ("who-looked", "who-looked CASE"),
        ("who-looked", "who-looked NOTE"), ("why", "why CASE"),
        ("withhold", "withhold NOTE why=third-party review=2027-01-10 reason=\"x\" once=a"),
        ("withhold", "withhold ASKED why=third-party review=2027-01-10 reason=\"x\" once=a"),
    ]

    private static let digest = String(repeating: "a", count: 64)

    /// Someone, and what the words stand for when the thing exists and is hidden from them.
    struct Viewer: CustomTestStringConvertible {
        let name: String
        let person: UInt32
        let hidden: [String: String]
        var testDescription: String { name }
    }

    private static let onTold = [
        "CASE": "26-0001", "CONCERN": "26-0001.1", "NOTE": "N-77", "FILE": "F-311", "HELD": "W-8",
        "ASKED": "Q-5",
        "UPLOAD": "T-9",
    ]
    private static let untold = ["CASE": "26-0002", "CONCERN": "26-0002.1", "NOTE": "N-88"]
    private static let teamOnly = ["NOTE": "N-77", "FILE": "F-311", "HELD": "W-8", "UPLOAD": "T-9"]

    static let viewers: [Viewer] = [
        Viewer(
            name: "a manager without a place",
            person: 7,
            hidden: onTold.merging(["USER": "U-6", "DEVICE": "K-2"]) { $1 }
        ),
        Viewer(name: "an administrator", person: 1, hidden: onTold.merging(["SUBJECT": "S-1"]) { $1 }),
        Viewer(
            name: "the practitioner before telling",
            person: 5,
            hidden: untold.merging(["USER": "U-7", "DEVICE": "K-2", "SUBJECT": "S-2"]) { $1 }
        ),
        Viewer(
            name: "the practitioner, of team items",
            person: 5,
            hidden: teamOnly.merging(["ASKED": "Q-5"]) { $1 }
        ),
        Viewer(
            name: "the companion",
            person: 6,
            hidden: teamOnly.merging(untold) { one, _ in one }
                .merging(["ASKED": "Q-5", "USER": "U-7", "SUBJECT": "S-2"]) { $1 }
        ),
        Viewer(name: "the companion, of the other case", person: 6, hidden: untold),
        Viewer(name: "the adviser who was asked", person: 4, hidden: teamOnly),
        Viewer(name: "the adviser, of the other case", person: 4, hidden: untold),
        Viewer(name: "an adviser, of another case's companion", person: 4, hidden: ["USER": "U-11"]),
        Viewer(name: "a colleague, of uploads that are not theirs", person: 3, hidden: ["UPLOAD": "T-9"]),
        Viewer(name: "someone with a conflict", person: 8, hidden: onTold),
        Viewer(name: "a manager who lost the lead", person: 9, hidden: onTold),
        Viewer(name: "the lead, of another case's companion", person: 2, hidden: ["USER": "U-11"]),
    ]

    /// The seeded store, with someone excluded (U-8), someone who handed the case over (U-9), and the companion (U-11)
    /// of a practitioner (U-10) on a case that none of the others is on.
    private static func store() throws -> Store {
        var store = Store.seeded
        let secrets = "code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin once=a"
        try store.ask("new user name=\"Eva\" role=manager \(secrets)", as: 1)
        try store.ask("new user name=\"Finn\" role=manager \(secrets)", as: 1)
        try store.ask("assign 26-0001 user=U-8 as=excluded reason=\"x\" if=any once=a", as: 2)
        try store.ask("set 26-0001 lead=U-9 if=any once=a", as: 2)
        try store.ask("set 26-0001 lead=U-2 if=any once=a", as: 9)
        try store.ask(
            "new prac name=\"Y\" profession=gp regulator=gmc registration=\"7654321\" list=medical practice=\"x\" once=a",
            as: 7
        )
        try store.ask("new user name=\"Y\" role=practitioner prac=S-2 \(secrets)", as: 1)
        try store.ask(
            "new case prac=S-2 kind=records source=audit heard=2026-11-18 safety=no title=\"x\" once=a",
            as: 7
        )
        try store.ask(
            "tell 26-0003 how=phone told=2026-11-19 in-person=no companion=offered support=yes if=1 once=a",
            as: 7
        )
        try store.ask("invite 26-0003 name=\"Z\" scope=concerns ends=2027-01-31 \(secrets)", as: 10)
        return store
    }

    private static let absent = [
        "CASE": "26-9999", "CONCERN": "26-9999.1", "NOTE": "N-999", "FILE": "F-999", "HELD": "W-999",
        "ASKED": "Q-999",
        "UPLOAD": "T-999", "USER": "U-999", "DEVICE": "K-999", "SUBJECT": "S-999",
    ]

    @Test(arguments: viewers)
    func `absent and hidden are answered alike`(_ viewer: Viewer) throws {
        let store = try HiddenReferenceTests.store()
        for (_, request) in HiddenReferenceTests.requests {
            for (word, name) in viewer.hidden where HiddenReferenceTests.mentions(request, word) {
                // Who makes accounts may link them to the register; they are shown whose account is linked.
                if viewer.person == 1 && request.hasPrefix("new user") { continue }
                var one = store
                var other = store
                let hidden = try one.ask(request.replacing(word, with: name), as: viewer.person)
                let gone = try other.ask(
                    request.replacing(word, with: HiddenReferenceTests.absent[word] ?? ""),
                    as: viewer.person
                )
                let isAlike = hidden.octets == gone.octets
                #expect(isAlike, "\(request) \(name): \(hidden.rendered) \(gone.rendered)")
                #expect(hidden.decided == nil, "\(request) \(name) was done")
            }
        }
    }

    /// Whether a request has the word in place of a reference (`ASKED` is not `CASE`).
    private static func mentions(_ request: String, _ word: String) -> Bool {
        request.split(whereSeparator: { $0 == " " || $0 == "=" }).contains { $0 == word }
    }

    @Test func `every verb that takes a reference is tried`() {
        let tried = Set(HiddenReferenceTests.requests.map(\.title))
        for facts in Catalogue.facts where !["enrol", "stop", "watch"].contains(facts.title) {
            let takes = facts.parameters.contains { parameter in
                parameter.form == .position || Keys.type(of: parameter.name) == .id
            }
            if takes { #expect(tried.contains(facts.title), "\(facts.title) is not tried") }
        }
    }
}

extension Store {
    /// Asks with a request whose blob, when it has one, is the letter `x`.
    @discardableResult
    fileprivate mutating func ask(_ request: String, as number: UInt32) throws -> Answered {
        guard request.hasSuffix(" {1}") else { return try ask(request, octets: nil, as: number) }
        return try ask(String(request.dropLast(4)), text: "x", as: number)
    }
}
