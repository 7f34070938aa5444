@testable import CandourClient

extension CommandTests {
    /// Commands of the case team that change something.
    static let writing: [Conversation] = [
        Conversation(
            line:
                #"open --about S-1 --heard yesterday --source colleague --kind records --risk unknown --title "Letters late" --text "Account." --yes"#,
            script: """
                C: 1 show S-1
                S: 1 row prac S-1 rev=1 name="Dr Tom Hale" profession=gp
                S: 1 ok n=1
                C: 2 new case prac=S-1 kind=records source=staff heard=2026-11-18 safety=unknown title="Letters late" once=k1 {8}
                C| Account.
                S: 2 ok id=26-0042 rev=1 pos=Zr4
                """,
            says: ["Recorded as 26-0042", "candour check 26-0042"],
            tells: [
                "Check your answers. NOT SENT YET.",
                "Dr Tom Hale will see the concern as soon as it is recorded that they were told of it, but not the account.",
                "2. First heard: Wednesday 18 November 2026",
            ]
        ),
        Conversation(
            line:
                #"open --about S-1 --heard yesterday --source colleague --kind records --risk unknown --title "Letters late" --lead nair --yes"#,
            script: """
                C: 1 show S-1
                S: 1 row prac S-1 rev=1 name="Dr Tom Hale" profession=gp
                S: 1 ok n=1
                C: 2 list user role=manager
                S: 2 row user U-17 rev=1 name="Priya Nair" role=manager state=active
                S: 2 ok n=1
                C: 3 new case prac=S-1 lead=U-17 kind=records source=staff heard=2026-11-18 safety=unknown title="Letters late" once=k1
                S: 3 ok id=26-0042 rev=1 pos=Zr4
                """,
            role: "adviser",
            user: "U-5",
            says: ["Recorded as 26-0042", "Priya Nair leads the case, and sees it from now on."],
            tells: ["you, Priya Nair (case lead), and the people who are put on the case"]
        ),
        Conversation(
            line:
                #"add-concern 42 --heard today --source audit --kind records --risk no --title "Fourth letter" --yes"#,
            script: shownCase + """
                C: 2 new concern on=26-0042 kind=records source=audit heard=2026-11-19 safety=no title="Fourth letter" once=k1
                S: 2 ok id=26-0042.2 rev=1
                """,
            says: [
                "The concern is recorded as 26-0042.2",
                "Tell Dr Tom Hale of it, and record that: candour tell 26-0042",
            ],
            tells: [
                "Dr Tom Hale will see it as soon as it is recorded that they were told of it, but not the account."
            ]
        ),
        Conversation(
            line:
                #"tell 42 --how meeting --told 19/11 --in-person yes --companion attended --support yes --text "Explained." --yes"#,
            script: shownCase + """
                C: 2 tell 26-0042 if=3 how=meeting told=2026-11-19 in-person=yes companion=attended support=yes once=k1 {10}
                C| Explained.
                S: 2 ok rev=4 pos=Zr4
                """,
            says: ["It is recorded that Dr Tom Hale was told on Thursday 19 November 2026"],
            tells: [
                "Who will see this: Dr Tom Hale, Priya Nair (case lead), Jo Marsh (team), Dr Amara Okafor (asked for advice)."
            ]
        ),
        Conversation(
            line: #"delay 42 --why police-request --expires "14 december" --reason "Asked by police" --yes"#,
            script: shownCase + """
                C: 2 delay 26-0042 if=3 why=police-request expires=2026-12-14 reason="Asked by police" once=k1
                S: 2 ok id=Y-1
                """,
            says: ["until Monday 14 December 2026", "candour approve Y-1"]
        ),
        Conversation(
            line: "approve y-1 --yes",
            script: """
                C: 1 show Y-1
                S: 1 row delay Y-1 on=26-0042 why=police-request expires=2026-12-14 state=waiting reason="Asked" who="Jo Marsh"
                S: 1 ok n=1
                C: 2 approve Y-1 once=k1
                S: 2 ok
                """,
            says: ["Delay in telling Y-1. Jo Marsh\n", "You approved Y-1"]
        ),
        Conversation(
            line: "share a-1 --yes",
            script: """
                C: 1 show A-1
                S: 1 row advice A-1 on=26-0042 opinion="Fine" {4}
                S| Good
                S: 1 ok n=1
                C: 2 show 26-0042
                S: 2 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
                S: 2 ok n=1
                C: 3 share A-1 once=k1
                S: 3 ok id=C-1
                """,
            says: ["A copy of A-1 was shared with Dr Tom Hale"],
            tells: ["You are about to let Dr Tom Hale see part of this case."]
        ),
        Conversation(
            line: #"withhold n-7 --why third-party --review 1/3/2027 --reason "Names a patient" --yes"#,
            script: """
                C: 1 show N-7
                S: 1 row note N-7 on=26-0042.1 kind=phone {1}
                S| x
                S: 1 ok n=1
                C: 2 show 26-0042
                S: 2 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
                S: 2 ok n=1
                C: 3 withhold N-7 why=third-party review=2027-03-01 reason="Names a patient" once=k1
                S: 3 ok id=W-1
                """,
            says: ["candour approve W-1"]
        ),
        Conversation(
            line: #"ask 42 --for response --by "3 december" --agreed yes --yes"#,
            script: shownCase + """
                C: 2 ask 26-0042 if=3 for=response due=2026-12-03 agreed=yes once=k1
                S: 2 ok id=Q-1 rev=4
                """,
            says: ["Dr Tom Hale is asked for a response by 11:59pm on Thursday 3 December 2026, in 14 days."]
        ),
        Conversation(
            line:
                #"ask 42 --for advice --from U-5 --by 1/12 --question "Is 14 days outside good practice?" --yes"#,
            script: shownCase + """
                C: 2 list user role=adviser
                S: 2 row user U-5 rev=1 name="Dr Amara Okafor" role=adviser state=active
                S: 2 ok n=1
                C: 3 ask 26-0042 if=3 for=advice user=U-5 due=2026-12-01 question="Is 14 days outside good practice?" once=k1
                S: 3 ok id=Q-2 rev=4
                """,
            says: ["Dr Amara Okafor is asked for advice by 11:59pm on Tuesday 1 December 2026"]
        ),
        Conversation(
            line: #"extend q-1 --by "10 december" --reason "Waiting for advice" --agreed yes --yes"#,
            script: """
                C: 1 show Q-1
                S: 1 row ask Q-1 on=26-0042 for=response due=2026-12-03 state=open
                S: 1 ok n=1
                C: 2 show 26-0042
                S: 2 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
                S: 2 row member user=U-22 who="Jo Marsh" as=team
                S: 2 ok n=2
                C: 3 extend Q-1 due=2026-12-10 reason="Waiting for advice" agreed=yes once=k1
                S: 3 ok
                """,
            says: [
                "Q-1 is now due by 11:59pm on Thursday 10 December 2026",
                "Readers: Dr Tom Hale, Jo Marsh (team).",
            ],
            tells: ["It is due by 11:59pm on Thursday 3 December 2026."]
        ),
        Conversation(
            line:
                #"grade 42 --consequence 2 --likelihood 3 --frequency isolated --risk no --result isolated --others 25-0117 --present u-17,U-22 --reason "Second concern" --yes"#,
            script: shownCase + """
                C: 2 baseline 26-0042 if=3 others=25-0117 consequence=2 likelihood=3 frequency=isolated safety=no result=isolated present=U-17,U-22 reason="Second concern" once=k1
                S: 2 ok id=B-1 rev=4
                """,
            says: ["26-0042 is graded. Before this it was not graded."]
        ),
        Conversation(
            line:
                #"baseline 42 --consequence 1 --likelihood 1 --frequency isolated --risk no --result isolated --others none --present U-17 --reason "x" --yes"#,
            script: shownCase + """
                C: 2 baseline 26-0042 if=3 others= consequence=1 likelihood=1 frequency=isolated safety=no result=isolated present=U-17 reason="x" once=k1
                S: 2 ok id=B-1 rev=4
                """
        ),
        Conversation(
            line: #"learn 42 --level individual --owner "Dr Tom Hale" --by 14/1/2027 --text "Audit" --yes"#,
            script: shownCase + """
                C: 2 learn 26-0042 level=individual kind=learning owner="Dr Tom Hale" due=2027-01-14 once=k1 {5}
                C| Audit
                S: 2 ok id=L-1
                """
        ),
        Conversation(
            line: #"learn 42 --level organisation --none --reason "Not involved" --yes"#,
            script: shownCase + """
                C: 2 learn 26-0042 level=organisation kind=none reason="Not involved" once=k1
                S: 2 ok id=L-2
                """
        ),
        Conversation(
            line:
                #"decide 42 --outcome isolated --cites C-1,R-1 --weigh "R-1=Accepted" --reason "One letter" --yes"#,
            script: shownCase + """
                C: 2 decide 26-0042 if=3 outcome=isolated cites=C-1,R-1 weighs=R-1 weighing="Accepted" reason="One letter" once=k1
                S: 2 ok id=D-1 rev=5
                """,
            says: ["Your receipt number is D-1."]
        ),
        Conversation(
            line: #"close 42 --reason "Done" --yes"#,
            script: shownCase + """
                C: 2 close 26-0042 if=3 reason="Done" once=k1
                S: 2 row fault key=response why=missing msg="the practitioner has not answered"
                S: 2 no rule.transition id=26-0042 from=told to=closed msg="cannot close yet"
                """,
            status: .notAllowed,
            tells: [
                "That cannot be done now. Cannot close yet.\n", "  - The practitioner has not answered.\n",
            ]
        ),
        Conversation(
            line: #"close 42 --reason Done --why-not-told "The letter goes on Monday" --yes"#,
            script: shownCase + """
                C: 2 close 26-0042 if=3 reason="Done" owed="The letter goes on Monday" once=k1
                S: 2 ok rev=4
                """,
            says: ["26-0042 is closed"]
        ),
        Conversation(
            line: #"assign 42 U-22 --as excluded --reason "Same practice" --yes"#,
            script: shownCase + """
                C: 2 list user
                S: 2 row user U-22 rev=1 name="Jo Marsh" role=manager state=active
                S: 2 ok n=1
                C: 3 assign 26-0042 if=3 user=U-22 as=excluded reason="Same practice" once=k1
                S: 3 ok rev=4
                """
        ),
        Conversation(
            line:
                #"register --name "Dr Tom Hale" --profession gp --number 7012345 --practice "Fylde Road" --yes"#,
            script: """
                C: 1 new prac name="Dr Tom Hale" profession=gp regulator=gmc registration="7012345" list=medical practice="Fylde Road" once=k1
                S: 1 ok id=S-1
                """,
            says: ["Dr Tom Hale is on the register as S-1."]
        ),
        Conversation(
            line: "change s-1 --status suspended --yes",
            script: """
                C: 1 show S-1
                S: 1 row prac S-1 rev=4 name="Dr Tom Hale" profession=gp regulator=gmc registration="7012345" list=medical state=included practice="Fylde Road"
                S: 1 ok n=1
                C: 2 set S-1 state=suspended if=4 once=k1
                S: 2 ok rev=5
                """,
            says: ["Dr Tom Hale stands on the list as: Suspended."]
        ),
        Conversation(
            line:
                #"register --name "Dr Tom Hale" --profession gp --number 7012345 --status conditional --practice "Fylde Road" --yes"#,
            script: """
                C: 1 new prac name="Dr Tom Hale" profession=gp regulator=gmc registration="7012345" list=medical practice="Fylde Road" state=conditional once=k1
                S: 1 ok id=S-1
                """,
            says: ["Dr Tom Hale is on the register as S-1."]
        ),
    ]

    /// Who is on a case, and who may come in.
    static let people: [Conversation] = [
        Conversation(
            line: "lift 42 U-8 --reason \"No conflict any more\" --yes",
            script: shownCase + """
                C: 2 list user
                S: 2 row user U-8 rev=1 name="Ann Lee" role=manager state=active
                S: 2 ok n=1
                C: 3 lift 26-0042 if=3 user=U-8 reason="No conflict any more" once=k1
                S: 3 ok rev=4
                """,
            says: ["The exclusion of Ann Lee from 26-0042 has ended."]
        ),
        Conversation(
            line: "assign 42 U-8 --as none --yes",
            script: shownCase + """
                C: 2 list user
                S: 2 row user U-8 rev=1 name="Ann Lee" role=manager state=active
                S: 2 ok n=1
                """,
            status: .usage,
            tells: ["Error: Enter the reason, with --reason.\n"]
        ),
        Conversation(
            line: "user confirm U-5 --yes",
            script: """
                C: 1 list user
                S: 1 row user U-5 rev=1 name="Priya Nair" role=manager state=active
                S: 1 ok n=1
                C: 2 confirm U-5 once=k1
                S: 2 ok id=U-5
                """,
            program: "candour-admin",
            says: ["Done. The invitation of Priya Nair can be used.\n"]
        ),
    ]
}
