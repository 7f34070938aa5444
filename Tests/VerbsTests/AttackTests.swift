import CLP
import Casework
import Testing
import Verbs

/// What people might try who do not wish the other side well. Each was possible once, or is refused by one line of code.
struct AttackTests {
    private let secrets = "code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin once=a"

    @Test func `a manager cannot make themselves the practitioner`() throws {
        var store = Store.seeded
        try store.ask(
            "new prac name=\"Y\" profession=gp regulator=gmc registration=\"7654321\" list=medical practice=\"x\" once=a",
            as: 2
        )
        for request in [
            "set S-1 user=U-7 if=1 once=a", "set S-2 user=U-7 if=1 once=a", "set S-2 user=U-3 if=1 once=a",
        ] {
            #expect(try store.ask(request, as: 7).last.hasPrefix("no rule.field"))
        }
        // With the role, which an administrator grants, another manager can link the account; nobody links their own.
        try store.ask("set U-7 role=manager,practitioner if=any once=a", as: 1)
        #expect(try store.ask("set S-2 user=U-7 if=1 once=a", as: 7).last.hasPrefix("no rule.field"))
        #expect(try store.ask("set S-1 user=U-7 if=1 once=a", as: 2).last.hasPrefix("no rule.field"))
        #expect(try store.ask("set S-2 user=U-7 if=1 once=a", as: 2).last.hasPrefix("ok rev=2"))
    }

    @Test func `an account that was disabled gives way to a new one`() throws {
        var store = Store.seeded
        let renewed = "new user name=\"Dr Tom Hale\" role=practitioner prac=S-1 \(secrets)"
        #expect(try store.ask(renewed, as: 1).last.hasPrefix("no rule.field"))
        try store.ask("set U-5 state=disabled reason=\"Lost\" if=any once=a", as: 1)
        #expect(try store.ask(renewed, as: 1).id == "U-8")
        #expect(try store.ask("show 26-0001", as: 8).last.hasPrefix("ok n="))
        // Enabled again while nobody came in by the new one, the old account is theirs again.
        try store.ask("set U-5 state=active if=any once=a", as: 1)
        #expect(try store.ask("show 26-0001", as: 5).last.hasPrefix("ok n="))
        #expect(try store.ask("show 26-0001", as: 8).last.hasPrefix("no none"))
    }

    @Test func `an administrator cannot become the practitioner`() throws {
        var store = Store.seeded
        try store.ask(
            "new prac name=\"Y\" profession=gp regulator=gmc registration=\"7654321\" list=medical practice=\"x\" once=a",
            as: 2
        )
        let one = try store.ask("new user name=\"x\" role=admin prac=S-2 \(secrets)", as: 1)
        #expect(one.last.hasPrefix("no bad.arg key=prac"))
        let other = try store.ask("set U-5 role=admin if=any once=a", as: 1)
        #expect(other.last.hasPrefix("no rule.field id=U-5"))
    }

    @Test func `a manager who decided before cannot lead, and one who led cannot decide`() throws {
        var store = Store.seeded
        try store.ask("set 26-0001 lead=U-3 if=any once=a", as: 2)
        try store.ask("assign 26-0001 user=U-2 as=team if=any once=a", as: 3)
        try store.readyToDecide(lead: 3)
        let refused = try store.ask(
            "decide 26-0001 outcome=isolated cites=\(store.baseline) reason=\"x\" if=REV once=a".revised(
                store
            ),
            as: 2
        )
        #expect(refused.last.hasPrefix("no rule.field id=26-0001"))
        #expect(refused.rendered[0].contains("manager and decider are different people"))
    }

    @Test func `a concern recorded after the date was set waits for its own answer`() throws {
        var store = Store.seeded
        try store.ask("ask 26-0001 for=response due=2026-11-19 agreed=no if=any once=a", as: 2)
        store.wait(days: 1)
        try store.ask(
            "new concern on=26-0001 kind=conduct source=staff heard=2026-11-18 safety=no title=\"Late\" once=a",
            as: 2
        )
        try store.ask(
            "tell 26-0001 how=phone told=2026-11-18 in-person=no companion=offered support=yes if=REV once=a"
                .revised(store),
            as: 2
        )
        try store.takeBaseline(lead: 2)
        let decide = "decide 26-0001 outcome=isolated cites=\(store.baseline) reason=\"x\" if=REV once=a"
        let refused = try store.ask(decide.revised(store), as: 3)
        #expect(refused.last.hasPrefix("no rule.transition id=26-0001 from=preliminary"))
        #expect(refused.rows("fault").map { $0.values(of: "key") } == [[.atom("every-concern-answered")]])
        // Asked about it, and the date gone by, the decision may be taken.
        try store.ask("ask 26-0001 for=response due=2026-11-25 agreed=yes if=any once=a", as: 2)
        store.wait(days: 6)
        #expect(try store.ask(decide.revised(store), as: 3).last.hasPrefix("ok id=D-"))
    }

    @Test func `a concern recorded after the decision keeps the case open`() throws {
        var store = Store.seeded
        try store.readyToDecide(lead: 2)
        let decide = "decide 26-0001 outcome=isolated cites=\(store.baseline) reason=\"x\" if=REV once=a"
        #expect(try store.ask(decide.revised(store), as: 3).last.hasPrefix("ok id=D-"))
        for level in ["individual", "organisation"] {
            try store.ask("learn 26-0001 level=\(level) kind=none reason=\"x\" once=a", as: 2)
        }
        try store.ask(
            "new concern on=26-0001 kind=conduct source=staff heard=2026-11-18 safety=no title=\"Late\" once=a",
            as: 2
        )
        let refused = try store.ask("close 26-0001 reason=\"x\" if=REV once=a".revised(store), as: 2)
        #expect(refused.last.hasPrefix("no rule.transition id=26-0001 from=decided"))
        #expect(refused.rows("fault").count == 3)
        try store.ask(
            "tell 26-0001 how=phone told=2026-11-18 in-person=no companion=offered support=yes if=REV once=a"
                .revised(store),
            as: 2
        )
        try store.ask("waive 26-0001.2 reason=\"x\" once=a", as: 5)
        #expect(
            try store.ask("close 26-0001 reason=\"x\" if=REV once=a".revised(store), as: 2).last.hasPrefix(
                "no rule"
            )
        )
        try store.ask(decide.revised(store), as: 3)
        #expect(
            try store.ask("close 26-0001 reason=\"x\" if=REV once=a".revised(store), as: 2).last.hasPrefix(
                "ok rev="
            )
        )
    }

    @Test func `an adviser who was asked sees no team item, not even that it exists`() throws {
        var store = Store.seeded
        let log = try store.ask("log 26-0001", as: 4)
        let known = log.rows("entry").compactMap { $0.values(of: "id")?.first?.string }
        #expect(Set(known).isDisjoint(with: ["N-77", "N-78", "W-8", "F-311", "T-9", "T-10"]))
        #expect(known.contains("Q-5"))
        #expect(try store.ask("show 26-0001", as: 4).rows("withheld").isEmpty)
        try store.ask("share N-77 once=a", as: 2)
        let copies = try store.ask("show 26-0001", as: 4).rows("copy")
        #expect(copies.count == 1 && copies[0].values(of: "copy") == nil)
    }

    @Test func `asking an adviser who is on the team for advice does not take them off it`() throws {
        var store = Store.seeded
        try store.ask("assign 26-0001 user=U-4 as=team if=any once=a", as: 2)
        try store.ask("ask 26-0001 for=advice user=U-4 due=2026-12-01 question=\"x\" if=any once=a", as: 2)
        #expect(try store.ask("show N-77", as: 4).last == "ok n=1")
    }

    @Test func `someone excluded before they were linked still sees their own case`() throws {
        var store = Store.seeded
        try store.ask("new user name=\"x\" role=manager \(secrets)", as: 1)
        let entry = try store.ask(
            "new prac name=\"Y\" profession=gp regulator=gmc registration=\"7654321\" list=medical practice=\"x\" once=a",
            as: 2
        ).id
        let file = try store.ask(
            "new case prac=\(entry) kind=records source=staff heard=2026-11-18 safety=no title=\"x\" once=b",
            text: "x",
            as: 2
        ).id
        try store.ask("assign \(file) user=U-8 as=excluded reason=\"x\" if=any once=a", as: 2)
        try store.ask(
            "tell \(file) how=phone told=2026-11-19 in-person=no companion=offered support=yes if=any once=a",
            text: "x",
            as: 2
        )
        try store.ask("set U-8 role=practitioner if=any once=a", as: 1)
        #expect(try store.ask("set \(entry) user=U-8 if=1 once=a", as: 2).last.hasPrefix("ok rev=2"))
        #expect(try store.ask("show \(file)", as: 8).last.hasPrefix("ok n="))
    }

    @Test func `a companion can be sent away when the case is closed`() throws {
        var store = Store.seeded
        try store.close()
        #expect(try store.ask("uninvite 26-0001 user=U-6 once=a", as: 5).last.hasPrefix("ok"))
        #expect(try store.ask("show 26-0001", as: 6).last.hasPrefix("no none"))
    }

    @Test func `a companion sees of decisions only what was chosen`() throws {
        var store = Store.seeded
        try store.close()
        let row = try #require(try store.ask("list case", as: 6).rows("case").first)
        for key in ["severity", "band", "outcome"] { #expect(row.values(of: key) == nil) }
        let whole = try store.ask("show 26-0001", as: 6)
        for kind in ["decision", "baseline", "learning", "copy", "file", "withheld", "note"] {
            #expect(whole.rows(kind).isEmpty, "\(kind)")
        }
    }

    @Test func `the team does not see what a companion opened`() throws {
        var store = Store.seeded
        for person in [3, 5, 6] as [UInt32] {
            store.apply([EventDraft(.looked(Store.told, items: []))], by: PersonID(person), at: store.now)
        }
        let seen = { (answered: Store.Answered) in
            answered.rows("look").compactMap { $0.values(of: "by")?.first?.string }
        }
        #expect(seen(try store.ask("who-looked 26-0001", as: 2)) == ["U-3", "U-5"])
        #expect(seen(try store.ask("who-looked 26-0001", as: 5)) == ["U-3", "U-5", "U-6"])
    }

    @Test func `a file that the practitioner has not sent yet cannot be found by citing it`() throws {
        var store = Store.seeded
        let put = "put 26-0001 name=\"x\" type=a/b size=1 sha256=\(String(repeating: "a", count: 64)) once=a"
        let upload = try #require(try store.ask(put, as: 5).lines.last?.values(of: "up")?.first?.string)
        let file = try store.ask("seal \(upload) once=a", as: 5).id
        #expect(file.hasPrefix("F-"))
        try store.readyToDecide(lead: 2, answering: false)
        let decide = { (cited: String) in
            "decide 26-0001 outcome=isolated cites=\(cited) reason=\"x\" if=REV once=a".revised(store)
        }
        let hidden = try store.ask(decide(file), as: 3).rendered.map { $0.replacing(file, with: "F-1") }
        let gone = try store.ask(decide("F-999"), as: 3).rendered.map { $0.replacing("F-999", with: "F-1") }
        #expect(hidden == gone)
    }

    @Test(arguments: [
        ("the practitioner", 5), ("the companion", 6), ("a manager elsewhere", 7), ("an administrator", 1),
    ])
    func `nobody outside the team changes a case`(_ who: String, _ person: UInt32) throws {
        var store = Store.seeded
        let requests = [
            "set 26-0001 title=\"x\" if=any once=a", "assign 26-0001 user=U-7 as=team if=any once=a",
            "note 26-0001 kind=phone body=\"x\" once=a", "share N-77 once=a", "approve W-8 once=a",
            "close 26-0001 reason=\"x\" if=any once=a", "check 26-0001",
            "tell 26-0002 how=phone told=2026-11-19 in-person=no companion=offered support=yes if=any once=a",
        ]
        for request in requests {
            let answered = try store.ask(request, as: person)
            #expect(
                answered.last.hasPrefix("no none") || answered.last.hasPrefix("no deny"),
                "\(request) \(answered.last)"
            )
        }
    }

    @Test func `only the lead and administrators change without naming a revision`() throws {
        var store = Store.seeded
        try store.readyToDecide(lead: 2)
        let decide = "decide 26-0001 outcome=isolated cites=\(store.baseline) reason=\"x\" if=any once=a"
        #expect(try store.ask(decide, as: 3).last.hasPrefix("no deny msg=\"name the revision"))
        #expect(try store.ask("set S-1 practice=\"x\" if=any once=a", as: 2).last.hasPrefix("no deny"))
        #expect(try store.ask("set 26-0001 title=\"x\" if=any once=a", as: 2).last.hasPrefix("ok rev="))
        #expect(try store.ask("set U-4 name=\"x\" if=any once=a", as: 1).last.hasPrefix("ok rev="))
    }

    @Test func `texts that need escapes cannot make a case unreadable`() throws {
        var store = Store.seeded
        let name = "x" + String(repeating: "\\u{202e}", count: 99)
        let reason = "x" + String(repeating: "\\u{202e}", count: 499)
        try store.ask("set U-5 name=\"\(name)\" if=any once=a", as: 1)
        try store.ask("set 26-0001 title=\"\(name)\" if=any once=a", as: 2)
        #expect(try store.ask("waive 26-0001.1 reason=\"\(reason)\" once=a", as: 5).last.hasPrefix("ok"))
        for request in ["show 26-0001", "list case", "log 26-0001", "why 26-0001"] {
            Spelling.check(try store.ask(request, as: 2))
        }
    }

    @Test func `the longest decision can still be read`() throws {
        var store = Store.seeded
        try store.ask("set U-3 name=\"\(String(repeating: "\u{1F600}", count: 200))\" if=any once=a", as: 1)
        var weighs: [String] = []
        for _ in 0..<Quotas.responsesPerCaseMax {
            weighs.append(try store.ask("respond 26-0001.1 once=a", text: "x", as: 5).id)
        }
        let explain = "explain 26-0001.1 date=2026-11-19 companion=attended once=a"
        for _ in 0..<Quotas.explanationsPerCaseMax {
            weighs.append(try store.ask(explain, text: "x", as: 2).id)
        }
        try store.takeBaseline(lead: 2)
        let room = 5000 - (weighs.count - 1) - 1
        let texts = (0..<weighs.count).map { $0 == 0 ? String(repeating: "w", count: 1000) : "w" }
        for (count, isTaken) in [(room - 1000 + 1, true), (room - 1000 + 2, false)] {
            // The reason is 1000 characters at most, so the octets come from characters of four.
            let reason =
                String(repeating: "\u{1F600}", count: count / 4) + String(repeating: "r", count: count % 4)
            let request =
                "decide 26-0001 outcome=isolated cites=\(store.baseline) weighs=\(weighs.joined(separator: ",")) "
                + "weighing=\(texts.map { "\"\($0)\"" }.joined(separator: ",")) reason=\"\(reason)\" if=any once=a"
            let answered = try store.ask(
                request.replacing("if=any", with: "if=\(store.revision(of: "26-0001"))"),
                as: 3
            )
            #expect(answered.last.hasPrefix(isTaken ? "ok id=D-" : "no over.size"), "\(answered.last)")
        }
        Spelling.check(try store.ask("show 26-0001", as: 5))
    }
}

extension String {
    /// `REV` becomes the present revision of 26-0001.
    func revised(_ store: Store) -> String {
        replacing("if=REV", with: "if=\(store.revision(of: "26-0001"))")
    }
}
