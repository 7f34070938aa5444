@testable import CandourClient

extension CommandTests {
    /// Committees, panels and their meetings, and the fields that older commands have gained.
    static let bodies: [Conversation] = [
        Conversation(
            line: "bodies list",
            script: """
                C: 1 list body
                S: 1 row body G-1 rev=1 kind=committee quorum=2 name="Contractor committee" {5}
                S| Terms
                S: 1 row seat G-1 user=U-8 as=chair who="Raj Shah"
                S: 1 row seat G-1 user=U-9 as=lay who="Ann Lee"
                S: 1 ok n=3
                """,
            says: ["G-1   Contractor committee  Committee  2       Raj Shah (chair), Ann Lee (lay member)\n"]
        ),
        Conversation(
            line: "bodies show g-1",
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=1 kind=committee quorum=2 parts=chair,lay notice-days=5 name="Contractor committee" {5}
                S| Terms
                S: 1 row seat G-1 user=U-8 as=chair who="Raj Shah"
                S: 1 ok n=2
                """,
            says: [
                "Committee or panel G-1: Contractor committee\n",
                "  Quorum: 2\n  One of them each: Chair, Lay member\n  Notice of meetings: 5 working days\n    Terms\n",
                "Seat on G-1. Raj Shah\n  Part: Chair\n",
            ]
        ),
        Conversation(
            line: "meetings list --of G-1",
            script: """
                C: 1 list meeting group=G-1
                S: 1 row meeting H-2 rev=1 group=G-1 date=2026-12-03 sent=2026-11-19 state=called cases=26-0042
                S: 1 ok n=1
                C: 2 list body
                S: 2 row body G-1 rev=1 kind=committee quorum=2 name="Committee"
                S: 2 ok n=1
                C: 3 list meeting
                S: 3 ok n=0
                """,
            says: ["H-2      Committee  Thursday 3 December 2026  Called  26-0042\n"]
        ),
        Conversation(
            line: "meetings call --of G-1 --date tomorrow --urgent \"Patients at risk\" --yes",
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=1 kind=committee quorum=2 notice-days=5 name="Committee"
                S: 1 ok n=1
                C: 2 new meeting group=G-1 date=2026-11-20 urgent="Patients at risk" once=k1
                S: 2 ok id=H-2 rev=1
                """,
            says: ["The meeting H-2 is called."]
        ),
        Conversation(
            line: "meetings call --of G-1 --date tomorrow --yes",
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=1 kind=committee quorum=2 notice-days=5 name="Committee"
                S: 1 ok n=1
                C: 2 new meeting group=G-1 date=2026-11-20 once=k1
                S: 2 no rule.field id=G-1 msg="G-1 gives 5 working days of notice: give 26 November 2026 or a later day, or say why it cannot wait, urgent="
                """,
            status: .notAllowed,
            tells: ["give 26 November 2026 or a later day, or say why it cannot wait, --urgent."]
        ),
        Conversation(
            line: "meetings call --of G-1 --date 3/12/2026 --text Agenda --yes",
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=1 kind=committee quorum=2 name="Committee"
                S: 1 row seat G-1 user=U-8 as=chair who="Raj Shah"
                S: 1 ok n=2
                C: 2 new meeting group=G-1 date=2026-12-03 once=k1 {6}
                C| Agenda
                S: 2 ok id=H-2 rev=1
                """,
            says: ["The meeting H-2 is called.", "candour meetings hold H-2"],
            tells: ["Who will see this: Raj Shah (chair), the case managers who call its meetings."]
        ),
        Conversation(
            line: "meetings hold h-2 --present U-8 --text Minutes --yes",
            script: """
                C: 1 show H-2
                S: 1 row meeting H-2 rev=1 group=G-1 date=2026-11-19 state=called
                S: 1 ok n=1
                C: 2 show G-1
                S: 2 row body G-1 rev=1 kind=committee quorum=1 name="Committee"
                S: 2 row seat G-1 user=U-8 as=chair who="Raj Shah"
                S: 2 ok n=2
                C: 3 hold H-2 present=U-8 once=k1 {7}
                C| Minutes
                S: 3 ok rev=2
                """
        ),
        Conversation(
            line:
                #"grade 42 --consequence 4 --likelihood 3 --frequency repeated --risk yes --immediate yes --result high-frequency --others none --present U-17 --reason x --yes"#,
            script: shownCase + """
                C: 2 baseline 26-0042 if=3 others= consequence=4 likelihood=3 frequency=repeated safety=yes result=high-frequency present=U-17 immediate=yes reason="x" once=k1
                S: 2 ok id=B-1 rev=4
                """
        ),
        Conversation(
            line:
                #"grade 42 --consequence 4 --likelihood 3 --frequency repeated --risk yes --result pattern --others none --meeting h-3 --reason x --yes"#,
            script: shownCase + """
                C: 2 baseline 26-0042 if=3 others= consequence=4 likelihood=3 frequency=repeated safety=yes result=pattern meeting=H-3 reason="x" once=k1
                S: 2 ok id=B-1 rev=4
                """
        ),
        Conversation(
            line:
                #"meetings hold H-2 --present U-8 --interest "Trained together" --interests U-8 --companion attended --text Minutes --yes"#,
            script: """
                C: 1 show H-2
                S: 1 row meeting H-2 rev=1 group=G-1 date=2026-11-19 state=called
                S: 1 ok n=1
                C: 2 show G-1
                S: 2 row body G-1 rev=1 kind=committee quorum=1 name="Committee"
                S: 2 row seat G-1 user=U-8 as=chair who="Raj Shah"
                S: 2 ok n=2
                C: 3 hold H-2 present=U-8 interest="Trained together" interests=U-8 companion=attended once=k1 {7}
                C| Minutes
                S: 3 ok rev=2
                """
        ),
        Conversation(
            line:
                #"decide 42 --outcome conditions --cites B-1 --meeting H-2 --alternatives "Undertakings: refused" --power "Regulation 10" --appeal-by 17/12/2026 --reason x --yes"#,
            script: shownCase + """
                C: 2 decide 26-0042 if=3 outcome=conditions cites=B-1 alternatives="Undertakings: refused" meeting=H-2 power="Regulation 10" appeal=2026-12-17 reason="x" once=k1
                S: 2 ok id=D-1 rev=4
                """
        ),
        Conversation(
            line:
                #"decide 42 --outcome no-action --cites B-1 --meeting H-2 --alternatives "None" --proposal x-9 --reason x --yes"#,
            script: shownCase + """
                C: 2 decide 26-0042 if=3 outcome=no-action cites=B-1 alternatives="None" meeting=H-2 proposal=X-9 reason="x" once=k1
                S: 2 ok id=D-1 rev=4
                """
        ),
        Conversation(
            line: "decide 42 --outcome no-action --cites B-1 --meeting H-2 --reason x --yes",
            script: shownCase,
            status: .usage,
            tells: [
                "Error: Enter what else was considered, and why this is proportionate, with --alternatives."
            ]
        ),
        Conversation(
            line: "list --find letters --limit 5",
            script: """
                C: 1 list case name="letters" limit=5
                S: 1 ok n=0
                """,
            tells: ["No cases."]
        ),
        Conversation(
            line: "decide 42 --outcome suspension --cites B-1 --reason x --yes",
            script: shownCase,
            status: .usage,
            tells: ["Error: Enter a meeting, like H-1, with --meeting."]
        ),
        Conversation(
            line: "assign 42 U-9 --as investigating --yes",
            script: shownCase + """
                C: 2 list user
                S: 2 row user U-9 rev=1 name="Ann Lee" role=investigator state=active
                S: 2 ok n=1
                C: 3 assign 26-0042 if=3 user=U-9 as=investigating once=k1
                S: 3 ok rev=4
                """
        ),
    ]

    /// Committees and panels, for administrators.
    static let bodyAdministration: [Conversation] = [
        Conversation(
            line:
                #"body new --name "Performance committee" --kind committee --quorum 3 --notice 5 --text Terms --yes"#,
            script: """
                C: 1 new body name="Performance committee" kind=committee quorum=3 notice-days=5 once=k1 {5}
                C| Terms
                S: 1 ok id=G-1 rev=1
                """,
            says: ["G-1 is set up.", "candour-admin body seat G-1"]
        ),
        Conversation(
            line: "body set G-1 --quorum 2 --yes",
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=4 kind=committee quorum=3 name="Performance committee"
                S: 1 ok n=1
                C: 2 set G-1 if=4 quorum=2 once=k1
                S: 2 ok rev=5
                """
        ),
        Conversation(
            line: "body set G-1 --notice 5 --yes",
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=4 kind=committee quorum=3 notice-days=0 name="Performance committee"
                S: 1 ok n=1
                C: 2 set G-1 if=4 notice-days=5 once=k1
                S: 2 ok rev=5
                """
        ),
        Conversation(
            line:
                "body new --name Panel --kind panel --quorum 3 --parts chair,lay,clinician --text T --yes",
            script: """
                C: 1 new body name="Panel" kind=panel quorum=3 parts=chair,lay,clinician once=k1 {1}
                C| T
                S: 1 ok id=G-2 rev=1
                """
        ),
        Conversation(
            line: "body set G-1 --parts none --yes",
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=4 kind=committee quorum=3 parts=lay name="Performance committee"
                S: 1 ok n=1
                C: 2 set G-1 if=4 parts= once=k1
                S: 2 ok rev=5
                """
        ),
        Conversation(
            line: "body set G-1 --parts chair,queen --yes",
            script: "C: 1 show G-1\nS: 1 row body G-1 rev=4 kind=committee\nS: 1 ok n=1\n",
            status: .data,
            tells: ["queen"]
        ),
        Conversation(
            line: "body set G-1 --quorum 21 --yes",
            script: "C: 1 show G-1\nS: 1 row body G-1 rev=4 kind=committee\nS: 1 ok n=1\n",
            status: .data,
            tells: ["Error: --quorum must be a number from 1 to 20."]
        ),
        Conversation(
            line: "body seat G-1 --user shah --as chair --yes",
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=4 kind=committee
                S: 1 ok n=1
                C: 2 list user
                S: 2 row user U-8 rev=1 name="Raj Shah" role=panel state=active
                S: 2 ok n=1
                C: 3 seat G-1 user=U-8 as=chair once=k1
                S: 3 ok rev=5
                """
        ),
        Conversation(
            line: #"body unseat G-1 --user U-8 --reason "Term ended" --yes"#,
            script: """
                C: 1 show G-1
                S: 1 row body G-1 rev=4 kind=committee
                S: 1 ok n=1
                C: 2 list user
                S: 2 ok n=0
                C: 3 unseat G-1 user=U-8 reason="Term ended" once=k1
                S: 3 ok rev=6
                """
        ),
    ].map {
        var conversation = $0
        conversation.program = "candour-admin"
        conversation.role = "admin"
        return conversation
    }
}
