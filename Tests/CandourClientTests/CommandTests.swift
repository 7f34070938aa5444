import Testing

@testable import CandourClient

/// One command line, what goes over the wire for it, and what is said.
struct Conversation: Sendable, CustomTestStringConvertible {
    let line: String
    let script: String
    var role = "manager"
    var user = "U-17"
    var program = "candour"
    var status = ExitNumber.done
    /// Parts of what is printed on standard output.
    var says: [String] = []
    /// Parts of what is printed on standard error.
    var tells: [String] = []

    var testDescription: String { line }
}

@Suite("Commands in one line: the octets that leave, and the words that are printed")
struct CommandTests {
    @Test(arguments: reading + people + writing + practitioner + adviser + records + recordsOfItems + bodies)
    func candour(_ conversation: Conversation) {
        conversation.check()
    }

    @Test(arguments: administration + bodyAdministration)
    func admin(_ conversation: Conversation) {
        conversation.check()
    }

    static let reading: [Conversation] = [
        Conversation(
            line: "who",
            script: """
                C: 1 who
                S: 1 ok user=U-17 name="Asha Patel" role=manager,adviser until=2026-11-28T09:00:00Z organisation="NHS X"
                """,
            says: ["Asha Patel, U-17\n", "Role: Case manager, Adviser\n", "Saturday 28 November 2026"]
        ),
        Conversation(
            line: "list --state received,told --sort due --mine",
            script: """
                C: 1 list case state=received,told lead=U-17 sort=due limit=500
                S: 1 row case 26-0042 rev=2 state=told kind=records prac=S-88 name="Dr Tom Hale" due=2026-11-30 newkey=1 title="Late"
                S: 1 row surprise of=1
                S: 1 ok n=1 next=k2mW9c pos=Zr4
                C: 2 list case state=received,told lead=U-17 sort=due limit=499 after=k2mW9c
                S: 2 ok n=0 pos=Zr4
                """,
            says: [
                "26-0042  Dr Tom Hale  The practitioner has been told  Monday 30 November 2026         Late\n"
            ]
        ),
        Conversation(
            line: "list --json ref,due",
            script: """
                C: 1 list case limit=500
                S: 1 row case 26-0042 rev=2 state=told due=2026-11-30 title="Late"
                S: 1 ok n=1
                """,
            says: [#"{"schema":1,"cases":[{"ref":"26-0042","due":"2026-11-30"}]}"# + "\n"]
        ),
        Conversation(
            line: "--layout plain list --fields ref,stage,due",
            script: """
                C: 1 list case limit=500
                S: 1 row case 26-0042 rev=2 state=told due=2026-11-30 title="Late"
                S: 1 ok n=1
                """,
            says: ["26-0042\ttold\t2026-11-30\n"]
        ),
        Conversation(
            line: "show 42",
            script: shownCase,
            says: [
                "Case 26-0042, Dr Tom Hale\n", "Stage: The practitioner has been told\n",
                "On the case: Priya Nair (case lead), Jo Marsh (team), Dr Amara Okafor (asked for advice)\n",
                "Concern 26-0042.1: Letters late\n", "  Patient risk: Not known yet\n",
                "  First heard: Wednesday 18 November 2026, yesterday\n",
            ]
        ),
        Conversation(
            line: "show n-77",
            script: """
                C: 1 show N-77
                S: 1 row note N-77 on=26-0042.1 kind=meeting by=U-17 who="Asha Patel" when=2026-11-20T14:05:00Z {13}
                S| Met Dr O’Ne
                S: 1 ok n=1
                """,
            says: [
                "Note, for the team only N-77. Asha Patel, Friday 20 November 2026, 2:05pm\n",
                "    Met Dr O’Ne\n",
            ]
        ),
        Conversation(
            line: "history 42",
            script: """
                C: 1 log 26-0042
                S: 1 row entry when=2026-11-19T14:46:00Z by=U-17 who="Priya Nair" verb=new id=26-0042.1
                S: 1 row entry when=2026-12-01T11:05:00Z by=U-5 who="Dr Amara Okafor" verb=advise id=A-1
                S: 1 ok n=2
                """,
            says: [
                "Advice received from Dr Amara Okafor, A-1. Tuesday 1 December 2026, 11:05am\n"
                    + "Concern recorded by Priya Nair, 26-0042.1. Thursday 19 November 2026, 2:46pm\n"
            ]
        ),
        Conversation(
            line: "check 42",
            script: """
                C: 1 check 26-0042
                S: 1 row other 25-0117 opened=2025-01-09 state=closed kind=records outcome=isolated title="Records"
                S: 1 ok n=1
                """,
            says: [
                "25-0117  9 January 2025  Closed  Record keeping  Isolated", "1 closed case. 0 open cases.\n",
            ]
        ),
        Conversation(
            line: "who-read r-1",
            script: """
                C: 1 who-looked R-1
                S: 1 row look by=U-17 who="Priya Nair" role=manager when=2026-11-19T09:00:00Z id=R-1
                S: 1 ok n=1
                """,
            says: ["Priya Nair, Case manager read R-1. Thursday 19 November 2026, 9am\n"]
        ),
        Conversation(
            line: "why 42",
            script: """
                C: 1 why 26-0042
                S: 1 row need verb=baseline met=no msg="the practitioner has not been told"
                S: 1 row need verb=note met=yes msg="it is open"
                S: 1 row turn who="Priya Nair" verb=tell msg="tell the practitioner"
                S: 1 row clock for=tell whose=organisation begins=2026-11-19 due=2026-11-26 state=running confidence=published msg="by 11:59pm on Thursday 26 November 2026, 5 working days" basis="Local policy"
                S: 1 ok n=3
                """,
            says: [
                "It is the turn of Priya Nair. Tell the practitioner.\n",
                "  - before grade: The practitioner has not been told.\n",
                "Due by 11:59pm on Thursday 26 November 2026, in 7 days: tell the practitioner (the organisation's turn)\n"
                    + "  How it was worked out: by 11:59pm on Thursday 26 November 2026, 5 working days\n  Rule: Local policy.\n",
            ]
        ),
        Conversation(
            line: "can share 42",
            script: "C: 1 can verb=share on=26-0042\nS: 1 ok allowed=yes\n",
            says: ["Yes, you may. Whether the case has come that far: candour why 26-0042\n"]
        ),
        Conversation(
            line: "can grade 42",
            script: "C: 1 can verb=baseline on=26-0042\nS: 1 ok allowed=no msg=\"your role cannot grade\"\n",
            status: .notAllowed,
            tells: ["No. Your role cannot grade.\n"]
        ),
        Conversation(
            line: "show 43",
            script: "C: 1 show 26-0043\nS: 1 no none msg=\"no such case\"\n",
            status: .notVisible,
            tells: ["Error: There is no such case, or you cannot see it.\n"]
        ),
        Conversation(
            line: "watch --count 1",
            script: """
                C: 1 watch case
                S: 1 row mark pos=Pc9
                S: 1 row event id=26-0031 rev=6 keys=lead by=U-22 pos=Vs3
                """,
            says: ["26-0031 changed: who leads it. 2:46pm\n"]
        ),
        Conversation(
            line: "",
            script: """
                C: 1 list case sort=due limit=100
                S: 1 row case 26-0042 rev=2 state=told name="Dr Tom Hale" due=2026-11-18 title="Late"
                S: 1 row case 26-0040 rev=2 state=closed name="Dr Tom Hale" title="Old"
                S: 1 ok n=2
                C: 2 due
                S: 2 row due 26-0042 for=baseline whose=organisation due=2026-11-18 state=overdue late=1
                S: 2 ok n=1
                """,
            says: [
                "Good afternoon, Priya Nair.\n",
                "26-0042  Overdue. Dr Tom Hale: Late. The practitioner has been told\n",
                "  Overdue since Wednesday 18 November 2026, yesterday: baseline assessment\n",
            ]
        ),
    ]

    static let practitioner: [Conversation] = [
        Conversation(
            line: "respond 42 --text Done --files f-3 --yes",
            script: """
                C: 1 show 26-0042
                S: 1 row case 26-0042 rev=3 state=told name="Dr Tom Hale" lead=U-17 who="Priya Nair"
                S: 1 row member user=U-17 who="Priya Nair" as=lead
                S: 1 ok n=2
                C: 2 respond 26-0042.1 files=F-3 once=k1 {4}
                C| Done
                S: 2 ok id=R-1
                C: 3 receipt R-1
                S: 3 no bad.verb msg="no such verb"
                """,
            role: "practitioner",
            user: "U-90",
            says: [
                "SENT at 2:46pm on Thursday 19 November 2026. Your response to 26-0042.1 was received by NHS Central Lancashire.\n",
                "Your receipt number is R-1.",
            ],
            tells: [
                "NOT SENT.", "Who will see this: you, Priya Nair (case lead).",
                "The signed receipt was not kept.", "To try again: candour receipt R-1\n",
            ]
        ),
        Conversation(
            line: #"waive 42.2 --reason "Answered at the meeting" --yes"#,
            script: """
                C: 1 show 26-0042
                S: 1 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
                S: 1 ok n=1
                C: 2 waive 26-0042.2 reason="Answered at the meeting" once=k1
                S: 2 ok
                """,
            role: "practitioner",
            user: "U-90"
        ),
        Conversation(
            line: "uninvite 42 u-9 --yes",
            script: """
                C: 1 show 26-0042
                S: 1 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
                S: 1 ok n=1
                C: 2 uninvite 26-0042 user=U-9 once=k1
                S: 2 ok
                """,
            role: "practitioner",
            user: "U-90",
            says: ["U-9 can no longer read 26-0042."]
        ),
    ]

    static let adviser: [Conversation] = [
        Conversation(
            line: #"advise 42 --text "2 of 3" --opinion "Fairly sure" --yes"#,
            script: shownCase + """
                C: 2 advise 26-0042 opinion="Fairly sure" once=k1 {6}
                C| 2 of 3
                S: 2 ok id=A-1
                """,
            role: "adviser",
            user: "U-5",
            says: ["Your receipt number is A-1."],
            tells: ["Dr Tom Hale will NOT see it."]
        )
    ]

    static let administration: [Conversation] = [
        Conversation(
            line: "user list",
            script: """
                C: 1 list user
                S: 1 row user U-5 rev=1 name="Priya Nair" role=manager,adviser state=active
                S: 1 row user U-6 rev=1 name="Jo Marsh" role=panel state=invited
                S: 1 ok n=2
                """,
            program: "candour-admin",
            says: [
                "U-5   Priya Nair  Case manager, Adviser  Joined\n",
                "U-6   Jo Marsh    Committee member       Not joined yet\n",
            ],
            tells: ["2 people. 1 not joined yet."]
        ),
        Conversation(
            line: #"user disable U-6 --reason "Wrong person" --yes"#,
            script: """
                C: 1 list user
                S: 1 row user U-6 rev=4 name="Jo Marsh" role=panel state=invited
                S: 1 ok n=1
                C: 2 show U-6
                S: 2 row user U-6 rev=4 name="Jo Marsh" role=panel state=invited
                S: 2 ok n=1
                C: 3 set U-6 if=4 state=disabled reason="Wrong person" once=k1
                S: 3 ok rev=5
                """,
            program: "candour-admin",
            says: ["Done. To reverse this: user enable U-6\n"]
        ),
        Conversation(
            line: #"role set "jo marsh" committee,case-manager --yes"#,
            script: """
                C: 1 list user
                S: 1 row user U-6 rev=4 name="Jo Marsh" role=adviser state=active
                S: 1 ok n=1
                C: 2 show U-6
                S: 2 row user U-6 rev=4 name="Jo Marsh" role=adviser state=active
                S: 2 ok n=1
                C: 3 set U-6 if=4 role=panel,manager once=k1
                S: 3 ok rev=5
                """,
            program: "candour-admin",
            tells: ["end the role Adviser of Jo Marsh"]
        ),
        Conversation(
            line: "device remove k-3 --yes",
            script: """
                C: 1 list device
                S: 1 row device K-3 rev=2 user=U-5 state=active opened=2026-11-19 until=2026-11-26T09:00:00Z
                S: 1 ok n=1
                C: 2 set K-3 if=2 state=revoked once=k1
                S: 2 ok rev=3
                """,
            program: "candour-admin",
            says: ["Done. K-3 is no longer let in. For a new invitation: invite --again U-5\n"]
        ),
        Conversation(
            line: "invite --name X --role boss --yes",
            script: "",
            program: "candour-admin",
            status: .data,
            tells: ["Error: Enter a role. Use one of admin, case-manager, adviser, committee,"]
        ),
    ]
}

@Suite("candour alone, for a practitioner")
struct AttentionTests {
    @Test("what is asked for, until when, and NOT SENT; then SENT", arguments: [true, false])
    func practitioner(_ isOpen: Bool) {
        let bench = Bench(
            [
                """
                C: 1 list case sort=due limit=100
                S: 1 row case 26-0042 rev=2 state=told name="Dr Tom Hale" title="Late"
                S: 1 ok n=1
                C: 2 due
                S: 2 ok n=0
                C: 3 show 26-0042
                S: 3 row case 26-0042 rev=2 state=told name="Dr Tom Hale" title="Late"
                S: 3 row concern 26-0042.1 state=\(isOpen ? "open" : "answered") title="Late"
                S: 3 row ask Q-1 for=response due=2026-12-03 state=\(isOpen ? "open" : "done")
                \(isOpen ? "" : "S: 3 row response R-1 when=2026-11-18T20:12:00Z {1}\nS| x")
                S: 3 ok n=3
                """
            ],
            user: "U-90",
            role: "practitioner"
        )
        #expect(bench.run("") == .done)
        #expect(bench.isFinished)
        let said =
            isOpen
            ? "Your response is due: by 11:59pm on Thursday 3 December 2026, in 14 days\nYour response to 26-0042.1, Late: NOT SENT. To respond: candour respond 26-0042.1\n"
            : "Your response to 26-0042.1 was SENT and received at 8:12pm on Wednesday 18 November 2026.\nYou have nothing to do now.\n"
        #expect(bench.printed.result.contains(said))
        #expect(bench.printed.result.contains("candour respond 26-0042.1") == isOpen)
    }
}
