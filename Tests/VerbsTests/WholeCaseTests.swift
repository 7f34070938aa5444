import CLP
import Casework
import Testing
import Verbs

/// A case from its opening to its end, with every kind of item on it.
struct WholeCaseTests {
    /// What happens, in order: who asks what, with which text, and how the answer begins. `@NAME` is the reference that
    /// the line marked `NAME` gave.
    private static let steps: [(as: UInt32, request: String, text: String?, answer: String, name: String)] = [
        (2, "delay 26-0002 why=witness-safety expires=2026-11-25 reason=\"x\" if=REV", nil, "ok id=Y-", "Y"),
        (2, "baseline 26-0002 others=26-0001 \(facts) if=REV", nil, "no rule.transition", ""),
        (2, "approve @Y", nil, "no deny", ""),
        (2, "assign 26-0002 user=U-3 as=team if=REV", nil, "ok rev=", ""),
        (3, "approve @Y", nil, "ok id=Y-", ""),
        (3, "approve @Y", nil, "no rule.field", ""),
        (5, "show 26-0002", nil, "no none msg=\"no such case\"", ""),
        (2, "baseline 26-0002 others=26-0001 \(facts) if=REV", nil, "ok id=B-", "B"),
        (
            2,
            "tell 26-0002 how=video told=2026-11-19 in-person=yes companion=offered support=yes of=26-0002.1 if=REV",
            nil, "no bad.arg", ""
        ),
        (
            2, "tell 26-0002 how=video told=2026-11-19 in-person=no companion=offered support=no if=REV", nil,
            "no rule.field", ""
        ),
        (
            2,
            "tell 26-0002 how=video told=2026-11-19 in-person=no companion=offered support=yes of=26-0002.1 if=REV",
            "We spoke for an hour.", "ok id=M-", ""
        ),
        (
            2,
            "tell 26-0002 how=video told=2026-11-19 in-person=no companion=offered support=yes of=26-0002.1 if=REV",
            nil,
            "no rule.transition", ""
        ),
        (5, "show 26-0002", nil, "ok n=", ""),
        (2, "ask 26-0002 for=response due=2026-11-30 agreed=yes question=\"x\" if=REV", nil, "ok id=Q-", "Q"),
        (2, "ask 26-0002 for=advice user=U-4 due=2026-11-30 question=\"x\" if=REV", nil, "ok id=Q-", ""),
        (4, "advise 26-0002 opinion=\"Within practice\"", "Two of three.", "ok id=A-", "A"),
        (5, "show @A", nil, "no none msg=\"no such item\"", ""),
        (2, "share @A", nil, "ok id=C-", "C"),
        (5, "show @C", nil, "ok n=1", ""),
        (
            5, "put 26-0002 name=\"mine.pdf\" type=application/pdf size=1 sha256=\(digest)", nil, "ok up=T-",
            "T"
        ),
        (5, "part @T at=0", "x", "ok at=1", ""), (5, "part @T at=1", "x", "no over.size", ""),
        (2, "part @T at=0", "x", "no none msg=\"no such upload\"", ""),
        (5, "seal @T", nil, "ok id=F-", "F"), (5, "seal @T", nil, "no bad.state", ""),
        (2, "show @F", nil, "no none msg=\"no such file\"", ""),
        (5, "respond 26-0002.1 files=@F final=yes", "It was not missed.", "ok id=R-", "R"),
        (2, "show @F", nil, "ok n=1", ""),
        (2, "extend @Q due=2026-12-01 agreed=yes reason=\"x\"", nil, "no rule.field", ""),
        (
            5,
            "invite 26-0002 name=\"Jo\" scope=concerns,responses,documents,decisions ends=2027-01-31 \(secrets)",
            nil, "ok id=U-8", ""
        ),
        (3, "note 26-0002.1 kind=thinking", "Not for sharing.", "ok id=N-", "N"),
        (
            3, "decide 26-0002 outcome=explained cites=@N weighs=@R weighing=\"x\" reason=\"x\" if=REV", nil,
            "no rule.field", ""
        ),
        (2, "withhold @N why=third-party review=2026-12-24 reason=\"x\"", nil, "ok id=W-", "W"),
        (
            3, "decide 26-0002 outcome=explained cites=@N weighs=@R weighing=\"x\" reason=\"x\" if=REV", nil,
            "no rule.field", ""
        ),
        (3, "approve @W", nil, "ok id=W-", ""),
        (3, "decide 26-0002 outcome=explained cites=@B,@C reason=\"x\" if=REV", nil, "no rule.field", ""),
        (
            2, "decide 26-0002 outcome=explained cites=@B weighs=@R weighing=\"x\" reason=\"x\" if=REV", nil,
            "no deny", ""
        ),
        (
            3, "decide 26-0002 outcome=explained cites=@B,@N,@C weighs=@R weighing=\"x\" reason=\"x\" if=REV",
            nil, "ok id=D-", ""
        ),
        (2, "close 26-0002 reason=\"x\" if=REV", nil, "no rule.transition", ""),
        (
            2, "learn 26-0002 level=individual kind=learning owner=\"Dr Hale\" due=2027-01-14", "Audit.",
            "ok id=L-", ""
        ),
        (2, "close 26-0002 reason=\"x\" if=REV", nil, "no rule.transition", ""),
        (4, "learn 26-0002 level=organisation kind=none reason=\"x\"", nil, "no deny", ""),
        (3, "learn 26-0002 level=organisation kind=none reason=\"x\"", nil, "ok id=L-", ""),
        (2, "set 26-0002 title=\"Explained\" if=any", nil, "ok rev=", ""),
        (2, "close 26-0002 reason=\"x\" if=REV", nil, "ok rev=", ""),
        (
            5, "respond 26-0002.1", "More.",
            "no rule.transition id=26-0002 from=closed msg=\"the case is closed\"", ""
        ),
        (2, "note 26-0002 kind=phone body=\"x\"", nil, "no rule.transition", ""),
    ]

    private static let facts =
        "consequence=3 likelihood=4 frequency=repeated safety=yes result=pattern present=U-2,U-3 differs=\"x\" reason=\"x\""
    private static let digest = String(repeating: "a", count: 64)
    private static let secrets = "code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin"

    private static func closed() throws -> Store {
        var store = Store.seeded
        var names: [String: String] = [:]
        for step in steps {
            var request = step.request
            for (name, id) in names { request = request.replacing("@\(name)", with: id) }
            request = store.complete(
                request,
                takesOnce: !["part", "show"].contains(String(request.prefix { $0 != " " }))
            )
            let answered = try store.ask(request, text: step.text, as: step.as)
            #expect(answered.last.hasPrefix(step.answer), "U-\(step.as) \(request): \(answered.rendered)")
            let given = answered.lines.last
            if !step.name.isEmpty {
                names[step.name] = (given?.values(of: "id") ?? given?.values(of: "up"))?.first?.string
            }
            Spelling.check(answered)
        }
        return store
    }

    @Test(arguments: [2, 3, 4, 5, 6, 8] as [UInt32])
    func `every row that anyone can read keeps to the key registry`(_ person: UInt32) throws {
        var store = try WholeCaseTests.closed()
        let items = store.state.caseFile(Store.untold)?.items.map { "show \($0.id.text)" } ?? []
        let requests = [
            "show 26-0002", "log 26-0002", "why 26-0002", "check 26-0002", "who-looked 26-0002", "list case",
            "list user",
            "list prac", "list device", "help", "who", "show S-1", "show 26-0002.1", "show U-\(person)",
        ]
        for request in requests + items { Spelling.check(try store.ask(request, as: person)) }
    }

    @Test func `what the practitioner and the companion see at the end`() throws {
        var store = try WholeCaseTests.closed()
        let expected: [(UInt32, [String: Int])] = [
            (
                2,
                ["withheld": 1, "note": 2, "copy": 1, "advice": 1, "delay": 1, "decision": 1, "learning": 2]
            ),
            (
                5,
                ["withheld": 1, "note": 0, "copy": 1, "advice": 0, "delay": 1, "decision": 1, "learning": 2]
            ),
            (
                8,
                ["withheld": 0, "note": 0, "copy": 1, "advice": 0, "delay": 0, "decision": 1, "learning": 2]
            ),
        ]
        for (person, counts) in expected {
            let answered = try store.ask("show 26-0002", as: person)
            for (kind, count) in counts { #expect(answered.rows(kind).count == count, "U-\(person) \(kind)") }
        }
        let withheld = try #require(try store.ask("show 26-0002", as: 5).rows("withheld").first)
        #expect(withheld.attributes.map(\.key) == ["why", "review", "state", "by", "when", "who"])
    }

    @Test func `every stage was seen on the timeline, in order`() throws {
        var store = try WholeCaseTests.closed()
        let stages = try store.ask("log 26-0002", as: 2).rows("entry").compactMap {
            $0.values(of: "state")?.first?.string
        }
        #expect(stages == ["received", "preliminary", "response", "decided", "closed"])
    }
}
