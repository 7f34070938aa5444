import Testing

@testable import CandourClient

@Suite("What was written is never lost, and never arrives twice")
struct DraftTests {
    @Test("the answer is lost: NOT KNOWN, 75, and the same octets with the same key go again")
    func lostAnswer() throws {
        let bench = Bench([
            shownCase + """
                C: 2 note 26-0042 kind=phone once=k1 {5}
                C| Hello
                !
                """,
            """
            C: 1 show 26-0042
            S: 1 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
            S: 1 ok n=1
            C: 2 note 26-0042 kind=phone once=k1 {5}
            C| Hello
            S: 2 ok id=N-77 again=1
            """,
        ])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .notSent)
        #expect(
            bench.printed.messages.hasSuffix(
                """
                NOT KNOWN whether it arrived. The connection to the server was lost.
                Your text is safe on this computer, saved at 2:46pm: Note on 26-0042.
                To find out, and to send it if it did not arrive: candour send. It cannot arrive twice.

                """
            )
        )
        let drafts = try bench.desk.drafts().list()
        #expect(drafts.map(\.state) == [.unknown])
        #expect(bench.run("drafts") == .done)
        #expect(bench.printed.result.contains("draft-1  NOT KNOWN whether it arrived  Note on 26-0042"))
        #expect(bench.run("send --yes") == .done)
        #expect(
            bench.printed.result.contains(
                "SENT at 2:46pm on Thursday 19 November 2026. Note on 26-0042 had arrived the first time"
            )
        )
        #expect(bench.isFinished)
        #expect(try bench.desk.drafts().list().isEmpty)
    }

    @Test("the server cannot be reached at all: writing goes on, and the readers are named when it is sent")
    func offline() throws {
        let bench = Bench([])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .notSent)
        bench.servers.waiting = [
            ScriptedServer(
                "S: \(Bench.hello(user: "U-17", role: "manager"))\n" + shownCase + """
                    C: 2 note 26-0042 kind=phone once=k1 {5}
                    C| Hello
                    S: 2 ok id=N-77
                    """
            )
        ]
        #expect(bench.run("send --yes") == .done)
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains("Who will see this: Priya Nair (case lead), Jo Marsh (team).")
        )
    }

    @Test("a failing server: nothing was changed, the draft waits")
    func serverFails() throws {
        let bench = Bench([
            shownCase + """
                C: 2 note 26-0042 kind=phone once=k1 {5}
                C| Hello
                S: 2 no fail ref=7c1e msg="internal error; nothing was changed"
                """
        ])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .notSent)
        #expect(bench.printed.messages.contains("Tell your administrator this mark: 7c1e."))
        #expect(try bench.desk.drafts().list().map(\.state) == [.waiting])
    }

    @Test(
        "stale: who was first, both versions, the text kept; resumed it goes with a new revision and a new key"
    )
    func stale() throws {
        let bench = Bench(
            [
                shownCase + """
                    C: 2 close 26-0042 if=3 reason="Explained" once=k1
                    S: 2 no stale id=26-0042 rev=4 by=U-22 when=2026-11-19T14:43:00Z keys=severity msg="26-0042 changed after rev 3"
                    C: 3 show 26-0042
                    S: 3 row case 26-0042 rev=4 state=told name="Dr Tom Hale" severity=15
                    S: 3 row member user=U-22 who="Jo Marsh" as=team
                    S: 3 ok n=2
                    C: 4 show 26-0042
                    S: 4 row case 26-0042 rev=4 state=told name="Dr Tom Hale" severity=15
                    S: 4 ok n=1
                    C: 5 close 26-0042 if=4 reason="Explained" once=k2
                    S: 5 ok rev=5
                    """
            ]
        )
        #expect(bench.run("close 42 --reason Explained --yes") == .stale)
        #expect(
            bench.printed.messages.hasSuffix(
                """
                Error: Jo Marsh changed severity of 26-0042 at 2:43pm on Thursday 19 November 2026. Your change was not made.
                  Now:    severity: 15
                  Yours:  Reason: Explained (kept)
                To read it as it is now: candour show 26-0042
                NOT SENT. What you wrote is kept. To carry on: candour resume draft-1

                """
            )
        )
        #expect(bench.run("send draft-1") == .usage)
        #expect(bench.run("resume draft-1 --yes") == .done)
        #expect(bench.isFinished)
        #expect(try bench.desk.drafts().list().isEmpty)
    }

    @Test("a refusal by a rule keeps the words too")
    func refused() throws {
        let bench = Bench([
            shownCase + """
                C: 2 note 26-0042 kind=phone once=k1 {5}
                C| Hello
                S: 2 no rule msg="the case is closed"
                """
        ])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .notAllowed)
        #expect(try bench.desk.drafts().list().map(\.state) == [.refused])
        let draft = try bench.desk.drafts().open("draft-1", key: bench.desk.draftKey())
        #expect(draft.request.text == "Hello")
    }

    @Test("stopping at the last question keeps what was typed")
    func stopped() throws {
        let bench = Bench([shownCase], lines: ["here", "One", ".", "no"], isInteractive: true)
        #expect(bench.run("note 42 --kind phone") == .stopped)
        let draft = try bench.desk.drafts().open("draft-1", key: bench.desk.draftKey())
        #expect(draft.request.text == "One")
        #expect(draft.state == .writing)
    }

    @Test("the input ends while somebody types: what came before is kept")
    func cutOff() throws {
        let bench = Bench([shownCase], lines: ["here", "One", "Two"], isInteractive: true)
        #expect(bench.run("note 42 --kind phone") == .stopped)
        #expect(
            try bench.desk.drafts().open("draft-1", key: bench.desk.draftKey()).request.text == "One\nTwo"
        )
    }

    @Test("the file holds no word of the text, is for its owner alone, and opens with this key only")
    func sealed() throws {
        let bench = Bench([])
        #expect(bench.run("note 42 --kind phone --text Unmistakable --yes") == .notSent)
        let path = bench.home.drafts + "/draft-1.draft"
        let octets = try Disk.read(path)
        #expect(!String(decoding: octets, as: UTF8.self).contains("Unmistakable"))
        #expect(throws: ClientFault.self) {
            try bench.desk.drafts().open("draft-1", key: [UInt8](repeating: 1, count: 32))
        }
        #expect(bench.run("drafts --remove draft-1 --yes") == .done)
        #expect(!Disk.exists(path))
    }

    @Test("two commands at a time never take the same draft")
    func twoAtOnce() throws {
        let bench = Bench([])
        let store = try bench.desk.drafts()
        #expect(try [store.newID(), store.newID(), store.newID()] == ["draft-1", "draft-2", "draft-3"])
        #expect(store.list().isEmpty)
    }
}
