import CLP
import Casework
import Testing
import Verbs

/// Rules that stand in one line of a verb, each with what it is for.
struct RefusalTests {
    private let secrets = "code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin once=a"

    @Test func `nobody approves what they asked for themselves`() throws {
        var store = Store.seeded
        let held = try store.ask(
            "withhold N-77 why=third-party review=2027-01-10 reason=\"x\" once=a",
            as: 3
        ).id
        #expect(try store.ask("approve \(held) once=a", as: 3).last.hasPrefix("no rule.field id=\(held)"))
        try store.ask("assign 26-0001 user=U-7 as=team if=any once=a", as: 2)
        #expect(try store.ask("approve \(held) once=a", as: 7).last == "ok id=\(held)")
    }

    @Test(arguments: [("2026-11-19", true), ("2026-11-18", false)])
    func `a review date that has passed cannot be approved`(_ review: String, _ isTaken: Bool) throws {
        var store = Store.seeded
        store.now = store.now.advanced(bySeconds: -86_400)
        let held = try store.ask(
            "withhold N-77 why=third-party review=\(review) reason=\"x\" once=a",
            as: 2
        ).id
        store.now = Store.noon
        #expect(
            try store.ask("approve \(held) once=a", as: 3).last.hasPrefix(isTaken ? "ok" : "no rule.field")
        )
    }

    @Test func `what the practitioner sent is neither copied nor withheld`() throws {
        var store = Store.seeded
        let digest = String(repeating: "a", count: 64)
        let put = try store.ask("put 26-0001 name=\"x\" type=a/b size=1 sha256=\(digest) once=a", as: 5)
        let upload = try #require(put.lines.last?.values(of: "up")?.first?.string)
        let file = try store.ask("seal \(upload) once=a", as: 5).id
        try store.ask("respond 26-0001.1 files=\(file) once=a", text: "x", as: 5)
        #expect(try store.ask("share \(file) once=a", as: 2).last.hasPrefix("no rule.field id=\(file)"))
        let held = "withhold \(file) why=third-party review=2027-01-10 reason=\"x\" once=a"
        #expect(try store.ask(held, as: 2).last.hasPrefix("no rule.field id=\(file)"))
    }

    @Test(arguments: [
        "user=U-5 as=excluded", "user=U-6 as=excluded", "user=U-6 as=none", "user=U-2 as=excluded",
    ])
    func `the practitioner, the companion and the lead keep their place`(_ change: String) throws {
        var store = Store.seeded
        let answered = try store.ask("assign 26-0001 \(change) reason=\"x\" if=any once=a", as: 2)
        #expect(answered.last.hasPrefix("no rule.field id=26-0001"))
    }

    @Test func `someone with a conflict joins the team only after the conflict is taken off the record`()
        throws
    {
        var store = Store.seeded
        let exclude = "assign 26-0001 user=U-7 as=excluded reason=\"x\" if=any once=a"
        #expect(try store.ask(exclude, as: 2).last.hasPrefix("ok"))
        let join = "assign 26-0001 user=U-7 as=team if=any once=a"
        #expect(try store.ask(join, as: 2).last.hasPrefix("no rule.field"))
        #expect(try store.ask("set 26-0001 lead=U-7 if=any once=a", as: 2).last.hasPrefix("no rule.field"))
        let end = "assign 26-0001 user=U-7 as=none reason=\"x\" if=any once=a"
        #expect(try store.ask(end, as: 2).last.hasPrefix("no rule.field id=26-0001"))
        func lift(_ person: UInt32) throws -> String {
            let revision = store.revision(of: "26-0001")
            return try store.ask("lift 26-0001 user=U-7 reason=\"Left\" if=\(revision) once=a", as: person)
                .last
        }
        #expect(try lift(2).hasPrefix("no rule.field id=26-0001"))
        #expect(try lift(7).hasPrefix("no none"))
        #expect(try lift(3).hasPrefix("ok rev="))
        #expect(try lift(3).hasPrefix("no rule.field id=26-0001"))
        let log = try store.ask("log 26-0001", as: 2).rendered
        #expect(log.contains { $0.hasSuffix("verb=lift id=U-7 reason=\"Left\"") })
        #expect(try !store.ask("log 26-0001", as: 5).rendered.contains { $0.contains("Left") })
        #expect(try store.ask(join, as: 2).last.hasPrefix("ok"))
    }

    @Test func `a plan that was not signed off is not decided as completed`() throws {
        var store = Store.seeded
        try store.readyToDecide(lead: 2)
        let rev = store.revision(of: "26-0001")
        let rest = "cites=\(store.baseline) reason=\"x\" if=\(rev) once="
        let early = "decide 26-0001 outcome=plan-completed \(rest)a"
        let other = "decide 26-0001 outcome=pattern \(rest)b"
        let refused = try store.ask(early, as: 3)
        #expect(refused.last.hasPrefix("no rule.field id=26-0001"))
        #expect(refused.last.contains("review the action plan as complete first"))
        #expect(try store.ask(other, as: 3).last.hasPrefix("ok id=D-"))
    }

    @Test func `who decided does not become the lead`() throws {
        var store = Store.seeded
        try store.readyToDecide(lead: 2)
        let rev = store.revision(of: "26-0001")
        try store.ask(
            "decide 26-0001 outcome=isolated cites=\(store.baseline) reason=\"x\" if=\(rev) once=a",
            as: 3
        )
        #expect(try store.ask("set 26-0001 lead=U-3 if=any once=a", as: 2).last.hasPrefix("no rule.field"))
        #expect(try store.ask("set 26-0001 lead=U-7 if=any once=a", as: 2).last.hasPrefix("ok rev="))
    }

    @Test func `a withholding that lapsed no longer carries a decision`() throws {
        var store = Store.seeded
        try store.ask("approve W-8 once=a", as: 3)
        try store.readyToDecide(lead: 2)
        let line = "decide 26-0001 outcome=isolated cites=N-78 reason=\"x\" if=REV once=a"
        let before = store
        #expect(try store.ask(line.revised(store), as: 3).last.hasPrefix("ok id=D-"))
        store = before
        store.wait(days: 61)
        let refused = try store.ask(line.revised(store), as: 3)
        #expect(refused.last.hasPrefix("no rule.field"))
        #expect(refused.rendered[0].contains("its withholding has passed its review date"))
    }

    @Test func `the account of a concern is not for the practitioner`() throws {
        var store = Store.seeded
        for (person, sees) in [(2, true), (3, true), (4, true), (5, false), (6, false)] as [(UInt32, Bool)] {
            let row = try #require(try store.ask("show 26-0001.1", as: person).rows("concern").first)
            #expect((row.blob != nil) == sees, "U-\(person)")
        }
    }

    @Test func `a manager opens no case about themselves`() throws {
        var store = Store.seeded
        let prac =
            "new prac name=\"Y\" profession=gp regulator=gmc registration=\"7654321\" list=medical practice=\"x\" once=a"
        try store.ask(prac, as: 2)
        try store.ask("new user name=\"Y\" role=manager prac=S-2 \(secrets)", as: 1)
        let open = "new case prac=S-2 kind=records source=self heard=2026-11-18 safety=no title=\"x\" once=a"
        #expect(try store.ask(open, as: 8).last.hasPrefix("no deny"))
        #expect(try store.ask(open, as: 2).id == "26-0003")
    }

    @Test func `a number is on the register once`() throws {
        var store = Store.seeded
        let again =
            "new prac name=\"T Hale\" profession=gp regulator=gmc registration=\"7012345\" list=medical practice=\"x\" once=a"
        #expect(try store.ask(again, as: 2).last.hasPrefix("no rule.field id=S-1"))
    }

    @Test func `administrators leave their own roles and account alone, and cannot add companions`() throws {
        var store = Store.seeded
        for request in [
            "set U-1 role=manager if=any once=a", "set U-1 state=disabled reason=\"x\" if=any once=a",
            "set U-6 role=manager if=any once=a",
        ] {
            #expect(try store.ask(request, as: 1).last.hasPrefix("no rule.field"), "\(request)")
        }
        for request in [
            "set U-2 role=admin,manager if=any once=a", "set U-2 role=companion if=any once=a",
            "set U-2 role=manager,manager if=any once=a", "set U-2 role= if=any once=a",
            "new user name=\"x\" role=companion \(secrets)",
            "new user name=\"x\" role=practitioner \(secrets)",
        ] {
            #expect(try store.ask(request, as: 1).last.hasPrefix("no bad.arg"), "\(request)")
        }
    }

    @Test func `a disabled account is not invited again`() throws {
        var store = Store.seeded
        try store.ask("set U-7 state=disabled reason=\"Left\" if=any once=a", as: 1)
        #expect(try store.ask("reinvite U-7 \(secrets)", as: 1).last.hasPrefix("no rule.field id=U-7"))
        try store.ask("set U-7 state=active if=any once=a", as: 1)
        #expect(try store.ask("reinvite U-7 \(secrets)", as: 1).last.hasPrefix("ok id=U-7"))
    }

    @Test func `a practitioner has at most five companions on a case at a time`() throws {
        var store = Store.seeded
        let invite = "invite 26-0001 name=\"x\" scope=concerns ends=2027-01-31 \(secrets)"
        for _ in 0..<4 { #expect(try store.ask(invite, as: 5).last.hasPrefix("ok id=U-")) }
        #expect(try store.ask(invite, as: 5).last.hasPrefix("no over.count"))
        try store.ask("uninvite 26-0001 user=U-6 once=a", as: 5)
        #expect(try store.ask(invite, as: 5).last.hasPrefix("ok id=U-"))
    }

    @Test(arguments: [
        ("2026-11-18", false), ("2026-11-19", true), ("2036-11-26", true), ("2036-11-27", false),
    ])
    func `a date that people should keep lies between today and ten years from now`(
        _ due: String,
        _ isTaken: Bool
    ) throws {
        var store = Store.seeded
        let answered = try store.ask("ask 26-0001 for=response due=\(due) agreed=no if=any once=a", as: 2)
        #expect(answered.last.hasPrefix(isTaken ? "ok id=Q-" : "no bad.arg key=due"))
    }

    @Test(arguments: [("2026-11-19", true), ("2026-11-20", false)])
    func `what was heard was heard by today`(_ heard: String, _ isTaken: Bool) throws {
        var store = Store.seeded
        let line =
            "new concern on=26-0001 kind=records source=audit heard=\(heard) safety=no title=\"x\" once=a"
        #expect(try store.ask(line, as: 2).last.hasPrefix(isTaken ? "ok id=" : "no bad.arg key=heard"))
    }

    @Test(arguments: [(24, true), (25, false)])
    func `a case holds at most 24 concerns`(_ count: Int, _ isTaken: Bool) throws {
        var store = Store.seeded
        let line =
            "new concern on=26-0001 kind=records source=audit heard=2026-11-18 safety=no title=\"x\" once=a"
        for _ in 2..<count { try store.ask(line, as: 2) }
        #expect(try store.ask(line, as: 2).last.hasPrefix(isTaken ? "ok id=26-0001.24" : "no over.count"))
    }

    @Test func `the baseline names every other known case, and only those`() throws {
        var store = Store.seeded
        let facts =
            "consequence=2 likelihood=2 frequency=isolated safety=no result=isolated present=U-2,U-3 reason=\"x\" if=any once=a"
        for (others, key) in [
            ("others=", "missing"), ("others=26-0002,26-0003", "mismatch"),
            ("others=26-0002,26-0002", "mismatch"),
        ] {
            let refused = try store.ask("baseline 26-0001 \(others) \(facts)", as: 2)
            #expect(refused.rows("fault").map { $0.values(of: "why") } == [[.atom(key)]], "\(others)")
        }
        let known = "baseline 26-0001 others=26-0002 \(facts)"
        let stranger = known.replacing("U-2,U-3", with: "U-2,U-7")
        #expect(try store.ask(stranger, as: 2).last.hasPrefix("no bad.arg key=present"))
        for few in [" present=U-2", " present=U-2,U-2", ""] {
            let alone = known.replacing(" present=U-2,U-3", with: few)
            let refused = try store.ask(alone, as: 2)
            #expect(refused.rows("fault").map { $0.values(of: "key") } == [[.atom("present")]], "\(few)")
        }
    }
}
