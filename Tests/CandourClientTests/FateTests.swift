import Testing

@testable import CandourClient

@Suite("What is said of a text is true: whether it arrived, who reads it, and where it is kept")
struct FateTests {
    private static let hello = "S: \(Bench.hello(user: "U-17", role: "manager"))\n"
    private static let lost =
        shownCase + """
            C: 2 note 26-0042 kind=phone once=k1 {5}
            C| Hello
            !
            """

    @Test(
        "no answer after the message left: it is not known whether it arrived, and it cannot be changed before that is"
    )
    func notKnown() throws {
        let bench = Bench([Self.lost])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .notSent)
        #expect(!bench.printed.messages.contains("NOT SENT."))
        #expect(try bench.desk.drafts().list().map(\.state) == [.unknown])
        #expect(bench.run("resume draft-1 --yes") == .usage)
        #expect(bench.printed.messages.contains("It is not known whether draft-1 arrived"))
        #expect(bench.run("drafts --remove draft-1 --yes") == .done)
        #expect(bench.printed.result.contains("Whether it arrived is still not known."))
    }

    @Test("an answer that cannot be understood is no answer: it is not known whether it arrived")
    func garbled() throws {
        let bench = Bench([
            shownCase + """
                C: 2 note 26-0042 kind=phone once=k1 {5}
                C| Hello
                S: 2 ok id="
                """
        ])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .notSent)
        #expect(bench.printed.messages.contains("NOT KNOWN whether it arrived."))
        #expect(try bench.desk.drafts().list().map(\.state) == [.unknown])
    }

    @Test("a line that is cut before the message left: NOT SENT, and the draft waits")
    func notLeft() throws {
        let bench = Bench([shownCase + "!\n"])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .notSent)
        #expect(bench.printed.messages.contains("NOT SENT. The connection to the server was lost."))
        #expect(try bench.desk.drafts().list().map(\.state) == [.waiting])
    }

    @Test("when the server is back in the same command, the readers are named before anything leaves")
    func namedLate() throws {
        let sent = """
            C: 2 note 26-0042 kind=phone once=k1 {5}
            C| Hello
            S: 2 ok id=N-77
            """
        let bench = Bench(["!\n", Self.hello + shownCase + sent])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .done)
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains("Who will see this: Priya Nair (case lead), Jo Marsh (team).\n")
        )
        #expect(bench.printed.result.contains("Readers: Priya Nair (case lead), Jo Marsh (team).\n"))
    }

    @Test("somebody who is there is asked again then, and no leaves it here, NOT SENT")
    func askedAgain() throws {
        let bench = Bench(
            ["!\n", Self.hello + shownCase],
            lines: ["here", "One", ".", "yes", "no"],
            isInteractive: true
        )
        #expect(bench.run("note 42 --kind phone") == .stopped)
        #expect(bench.printed.messages.contains("It is kept, NOT SENT. To send it: candour send draft-1"))
        #expect(try bench.desk.drafts().list().map(\.state) == [.waiting])
    }

    @Test("one draft whose case cannot be seen any more does not keep the others back")
    func others() throws {
        let bench = Bench([])
        #expect(bench.run("note 7 --kind phone --text Gone --yes") == .notSent)
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .notSent)
        let rest = """
            C: 1 show 26-0007
            S: 1 no none msg="no such case"
            C: 2 show 26-0042
            S: 2 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
            S: 2 ok n=1
            C: 3 note 26-0042 kind=phone once=k2 {5}
            C| Hello
            S: 3 ok id=N-77
            """
        bench.servers.waiting = [ScriptedServer(Self.hello + rest)]
        #expect(bench.run("send --yes") == .notVisible)
        #expect(bench.isFinished)
        #expect(bench.printed.result.contains("Note on 26-0042 was received"))
        #expect(bench.printed.messages.contains("1 draft could not be sent; 1 was."))
        #expect(try bench.desk.drafts().list().map(\.id) == ["draft-1"])
    }

    @Test(
        "words in flags are kept when the server is away, for every command, and send gives the command again"
    )
    func keptCommand() throws {
        let bench = Bench([])
        let line =
            #"tell 42 --how phone --told 19/11 --in-person no --companion offered --support yes --text "Explained." --yes"#
        #expect(bench.run(line) == .notSent)
        #expect(bench.printed.messages.contains("To try again: candour send draft-1"))
        let listed = try bench.desk.drafts().list()
        #expect(listed.map(\.state) == [.waiting])
        #expect(listed.map(\.label) == ["Answers for candour tell 26-0042"])
        // Still away: it is neither lost nor kept twice.
        #expect(bench.run("send") == .notSent)
        #expect(try bench.desk.drafts().list().count == 1)
        bench.servers.waiting = [
            ScriptedServer(
                Self.hello + shownCase + """
                    C: 2 tell 26-0042 if=3 how=phone told=2026-11-19 in-person=no companion=offered support=yes once=k1 {10}
                    C| Explained.
                    S: 2 ok rev=4
                    """
            )
        ]
        #expect(bench.run("send") == .done)
        #expect(bench.isFinished)
        #expect(try bench.desk.drafts().list().isEmpty)
    }

    @Test("a concern can be written while the server is away; who is meant is found when it is sent")
    func openAway() throws {
        let bench = Bench([])
        let line =
            #"open --about hale --heard yesterday --source staff --kind records --risk no --title "Letters late" --yes"#
        #expect(bench.run(line) == .notSent)
        #expect(try bench.desk.drafts().list().map(\.state) == [.waiting])
        bench.servers.waiting = [
            ScriptedServer(
                Self.hello + """
                    C: 1 list prac name="hale"
                    S: 1 row prac S-1 rev=1 name="Dr Tom Hale" profession=gp
                    S: 1 ok n=1
                    C: 2 new case prac=S-1 kind=records source=staff heard=2026-11-18 safety=no title="Letters late" once=k1
                    S: 2 ok id=26-0042 rev=1
                    """
            )
        ]
        #expect(bench.run("send --yes") == .done)
        #expect(bench.isFinished)
        #expect(bench.printed.result.contains("Concern about Dr Tom Hale was received"))
    }

    @Test("no at the last question: where the text is, is said")
    func saidAtTheEnd() throws {
        let bench = Bench([shownCase], lines: ["here", "One", ".", "no"], isInteractive: true)
        #expect(bench.run("note 42 --kind phone") == .stopped)
        #expect(
            bench.printed.messages.hasSuffix(
                "You stopped. Nothing was sent.\nNOT SENT. What you wrote is kept on this computer. To carry on: candour resume draft-1\n"
            )
        )
    }

    @Test("a server that says nothing for a while: it is said that the program still works")
    func stillWorking() throws {
        let bench = Bench([
            """
            C: 1 who
            ~
            ~
            S: 1 ok user=U-17 name="Asha Patel" role=manager
            """
        ])
        #expect(bench.run("who") == .done)
        #expect(
            bench.printed.messages == """
                Still working. Nothing has come from the server for 5 seconds.
                Still working. Nothing has come from the server for 35 seconds.

                """
        )
    }

    @Test("what a role may not do does not become a draft, unless it was written here")
    func denied() throws {
        let script =
            shownCase + """
                C: 2 note 26-0042 kind=phone once=k1 {5}
                C| Hello
                S: 2 no deny msg="your role cannot write team notes"
                """
        let flags = Bench([script])
        #expect(flags.run("note 42 --kind phone --text Hello --yes") == .notAllowed)
        #expect(try flags.desk.drafts().list().isEmpty)
        let typed = Bench([script], lines: ["here", "Hello", ".", "yes"], isInteractive: true)
        #expect(typed.run("note 42 --kind phone") == .notAllowed)
        #expect(try typed.desk.drafts().list().map(\.state) == [.refused])
        #expect(try typed.desk.drafts().open("draft-1", key: typed.desk.draftKey()).request.text == "Hello")
    }

    @Test("a step that was refused and is taken later with other words leaves no draft behind")
    func takenLater() throws {
        let refused =
            shownCase + """
                C: 2 close 26-0042 if=3 reason="First" once=k1
                S: 2 row fault key=learning msg="record learning"
                S: 2 no rule msg="it cannot be closed"
                """
        let taken =
            Self.hello + shownCase + """
                C: 2 close 26-0042 if=3 reason="Later" once=k2
                S: 2 ok rev=4
                """
        let bench = Bench([refused])
        #expect(bench.run("close 42 --reason First --yes") == .notAllowed)
        #expect(try bench.desk.drafts().list().map(\.state) == [.refused])
        bench.desk.dropConnection()
        bench.servers.waiting = [ScriptedServer(taken)]
        #expect(bench.run("close 42 --reason Later --yes") == .done)
        #expect(try bench.desk.drafts().list().isEmpty)
    }

    @Test(
        "a year that was mistyped is asked about",
        arguments: [
            ("--heard 22/11/2006", ExitNumber.data, "is 20 years ago. If that is right, add --long-ago"),
            ("--heard 22/11/2006 --long-ago", .notSent, ""), ("--heard 18/11/2026", .notSent, ""),
        ]
    )
    func longAgo(_ heard: String, _ status: ExitNumber, _ said: String) {
        let bench = Bench([])
        let line =
            "open --about S-1 \(heard) --source staff --kind records --risk no --title \"Letters late\" --yes"
        #expect(bench.run(line) == status, "\(bench.printed.messages)")
        #expect(said.isEmpty || bench.printed.messages.contains(said))
    }

    @Test("a title that the server would refuse is refused at once")
    func longTitle() {
        let bench = Bench([])
        let title = String(repeating: "x", count: 201)
        let line =
            "open --about S-1 --heard today --source staff --kind records --risk no --title \(title) --yes"
        #expect(bench.run(line) == .data)
        #expect(bench.printed.messages.contains("must have 200 letters or fewer. It has 201."))
    }

    @Test(
        "what everybody on the case reads is never said to be hidden",
        arguments: [
            (
                #"change 42 --title "Late" --yes"#,
                "C: 2 set 26-0042 if=3 title=\"Late\" once=k1\nS: 2 ok rev=4\n"
            ),
            (
                #"assign 42 U-5 --as none --reason "Done" --yes"#,
                "C: 2 list user\nS: 2 row user U-5 name=\"Jo\" state=active\nS: 2 ok n=1\nC: 3 assign 26-0042 if=3 user=U-5 as=none reason=\"Done\" once=k1\nS: 3 ok rev=4\n"
            ),
        ]
    )
    func untrueWords(_ line: String, _ script: String) {
        let bench = Bench([shownCase + script])
        #expect(bench.run(line) == .done)
        #expect(bench.isFinished)
        #expect(!bench.printed.messages.contains("NOT see"), "\(bench.printed.messages)")
        #expect(bench.printed.messages.contains("Dr Tom Hale sees"))
    }
}
