@testable import CandourClient

/// The rows of an item and of its case, as a command about the item reads them first.
private func shown(_ row: String) -> String {
    let id = row.split(separator: " ")[1]
    return """
        C: 1 show \(id)
        S: 1 row \(row) on=26-0042
        S: 1 ok n=1
        C: 2 show 26-0042
        S: 2 row case 26-0042 rev=3 state=told name="Dr Tom Hale" lead=U-17 who="Priya Nair"
        S: 2 row member user=U-17 who="Priya Nair" as=lead
        S: 2 row member user=U-9 who="Ann Lee" as=investigating
        S: 2 row member user=U-8 who="Raj Shah" as=panel
        S: 2 ok n=4

        """
}

/// A numbered list of one person.
private func people(_ role: String, _ row: String) -> String {
    """
    C: 2 list user role=\(role)
    S: 2 row user \(row) state=active
    S: 2 ok n=1

    """
}

extension CommandTests {
    /// Records about a case.
    static let records: [Conversation] = [
        Conversation(
            line: "explain 42 --date yesterday --companion attended --text Leave. --yes",
            script: shownCase + """
                C: 2 explain 26-0042.1 date=2026-11-18 companion=attended once=k1 {6}
                C| Leave.
                S: 2 ok id=V-1
                """,
            says: ["The explanation of 26-0042.1 is recorded.", "Your receipt number is V-1."],
            tells: ["Who will see this: Dr Tom Hale, Priya Nair (case lead)"]
        ),
        Conversation(
            line: "visit 42 --date 18/11/2026 --present u-17,U-22 --companion offered --text Seen. --yes",
            script: shownCase + """
                C: 2 visit 26-0042 date=2026-11-18 present=U-17,U-22 companion=offered once=k1 {5}
                C| Seen.
                S: 2 ok id=V-2
                """
        ),
        Conversation(
            line: "discuss 42 --date today --adviser okafor --text Usual? --yes",
            script: shownCase + people("adviser", #"U-5 rev=1 name="Dr Amara Okafor" role=adviser"#) + """
                C: 3 discuss 26-0042 date=2026-11-19 user=U-5 once=k1 {6}
                C| Usual?
                S: 3 ok id=V-3
                """,
            tells: ["Dr Tom Hale will NOT see it."]
        ),
        Conversation(
            line: #"contact 42 --date today --to ppa --with "Link Adviser" --yes"#,
            script: shownCase + """
                C: 2 contact 26-0042 date=2026-11-19 to=ppa with="Link Adviser" once=k1
                S: 2 ok id=V-4
                """,
            tells: [
                "Who will see this: Priya Nair (case lead), Jo Marsh (team).",
                "Dr Amara Okafor (asked for advice) will NOT see it.",
            ]
        ),
        Conversation(
            line:
                #"plan 42 --kind remediation --objective One --criterion "Audit 1" --objective Two --criterion "Audit 2" --support Time --milestone "15/2/2027,15/1/2027" --review 1/3/2027 --yes"#,
            script: shownCase + """
                C: 2 plan 26-0042 kind=remediation objectives="One","Two" criteria="Audit 1","Audit 2" means="Time" milestones=2027-01-15,2027-02-15 review=2027-03-01 once=k1
                S: 2 ok id=P-1
                """,
            says: ["candour agree P-1"]
        ),
        Conversation(
            line: "plan 42 --kind remediation --objective One --objective Two --criterion x --yes",
            script: shownCase,
            status: .usage,
            tells: ["Error: Use --criterion 2 times, once for each of the others. You used it 1 time."]
        ),
        Conversation(
            line: #"escalate 42 --reason "Third report" --yes"#,
            script: shownCase + """
                C: 2 escalate 26-0042 if=3 reason="Third report" once=k1
                S: 2 ok rev=4
                """,
            says: ["A performance case is opened: 26-0042."]
        ),
        Conversation(
            line: "report 42 --to g-1 --meeting H-2 --kind isolated --text Paper --yes",
            script: shownCase + """
                C: 2 show G-1
                S: 2 row body G-1 rev=1 kind=committee quorum=2 name="Committee"
                S: 2 row seat G-1 user=U-8 as=chair who="Raj Shah"
                S: 2 ok n=2
                C: 3 report 26-0042 group=G-1 meeting=H-2 kind=isolated once=k1 {5}
                C| Paper
                S: 3 ok id=O-1
                """,
            tells: [
                "Dr Amara Okafor (asked for advice), Raj Shah (chair).",
                "let its members read what is shared on 26-0042",
            ]
        ),
        Conversation(
            line: "receive 42 --meeting H-2 --reason Noted --yes",
            script: shownCase + """
                C: 2 receive 26-0042 if=3 meeting=H-2 reason="Noted" once=k1
                S: 2 ok id=O-2 rev=4
                """
        ),
        Conversation(
            line: "terms 42 --investigator lee --sent today --by 15/1/2027 --basis Policy --text Terms --yes",
            script: shownCase + people("investigator", #"U-9 rev=1 name="Ann Lee" role=investigator"#) + """
                C: 3 terms 26-0042 if=3 user=U-9 sent=2026-11-19 due=2027-01-15 basis="Policy" once=k1 {5}
                C| Terms
                S: 3 ok id=I-1 rev=4
                """
        ),
        Conversation(
            line:
                "interview 42 --kind practitioner --result offered --date 1/12/2026 --companion offered --yes",
            script: shownCase + """
                C: 2 interview 26-0042 kind=practitioner result=offered date=2026-12-01 companion=offered once=k1
                S: 2 ok id=V-5
                """
        ),
        Conversation(
            line: #"interview 42 --kind witness --result held --date today --with "A nurse" --yes"#,
            script: shownCase + """
                C: 2 interview 26-0042 kind=witness result=held date=2026-11-19 with="A nurse" once=k1
                S: 2 ok id=V-6
                """,
            tells: ["Dr Tom Hale will NOT see it."]
        ),
        Conversation(
            line: "draft-report 42 --by 20/12/2026 --text Draft --yes",
            script: shownCase + """
                C: 2 draft 26-0042 due=2026-12-20 once=k1 {5}
                C| Draft
                S: 2 ok id=I-2
                """,
            says: ["Dr Tom Hale comments with: candour comment I-2"]
        ),
        Conversation(
            line: #"final-report 42 --recommendation "No action" --text Found --yes"#,
            script: shownCase + """
                C: 2 final 26-0042 if=3 recommendation="No action" once=k1 {5}
                C| Found
                S: 2 ok id=I-3 rev=4
                """
        ),
        Conversation(
            line: #"intervene 42 --kind training --owner "Dr Hale" --by 15/1/2027 --criterion Passed --yes"#,
            script: shownCase + """
                C: 2 intervene 26-0042 if=3 kind=training owner="Dr Hale" due=2027-01-15 criteria="Passed" once=k1
                S: 2 ok id=P-2 rev=4
                """
        ),
        Conversation(
            line:
                #"measure 42 --kind restriction --immediate no --begins 23/11/2026 --review 7/12/2026 --alternatives None --basis Policy --reason Risk --yes"#,
            script: shownCase + """
                C: 2 measure 26-0042 kind=restriction immediate=no begins=2026-11-23 review=2026-12-07 alternatives="None" basis="Policy" reason="Risk" once=k1
                S: 2 ok id=X-1
                """,
            says: ["It is NOT IN FORCE yet.", "candour approve X-1"]
        ),
        Conversation(
            line: "propose 42 --kind conditions --sent today --basis Regulations --text Grounds --yes",
            script: shownCase + """
                C: 2 propose 26-0042 kind=conditions sent=2026-11-19 basis="Regulations" once=k1 {7}
                C| Grounds
                S: 2 ok id=X-2
                """
        ),
        Conversation(
            line: "hear 42 --meeting H-2 --attended yes --companion attended --yes",
            script: shownCase + """
                C: 2 hear 26-0042 meeting=H-2 attended=yes companion=attended once=k1
                S: 2 ok id=V-7
                """
        ),
        Conversation(
            line: "refer 42 --to gmc --date today --told today --reason Serious --yes",
            script: shownCase + """
                C: 2 refer 26-0042 to=gmc date=2026-11-19 told=2026-11-19 reason="Serious" once=k1
                S: 2 ok id=O-3
                """
        ),
        Conversation(
            line: #"notify 42 --with "NHS Resolution" --date today --reason Suspension --yes"#,
            script: shownCase + """
                C: 2 notify 26-0042 with="NHS Resolution" date=2026-11-19 reason="Suspension" once=k1
                S: 2 ok id=O-4
                """
        ),
        Conversation(
            line: "pause 42 --clock response --begins today --reason Illness --yes",
            script: shownCase + """
                C: 2 pause 26-0042 clock=response begins=2026-11-19 reason="Illness" once=k1
                S: 2 ok id=Z-1
                """,
            says: ["candour restart Z-1"]
        ),
        Conversation(
            line: #"declare 42 --interest "We trained together" --yes"#,
            script: shownCase + """
                C: 2 declare 26-0042 interest="We trained together" once=k1
                S: 2 ok rev=4
                """,
            tells: ["take you off 26-0042"]
        ),
        Conversation(
            line: #"reopen 42 --reason "A new report" --yes"#,
            script: shownCase + """
                C: 2 reopen 26-0042 if=3 reason="A new report" once=k1
                S: 2 ok rev=4
                """,
            says: ["candour tell 26-0042"]
        ),
    ]

    /// Records about something on a case.
    static let recordsOfItems: [Conversation] = [
        Conversation(
            line: "agree p-3 --yes",
            script: shown("plan P-3") + "C: 3 agree P-3 once=k1\nS: 3 ok id=J-1\n",
            says: ["You agreed to P-3."],
            tells: [
                "Who will see this: Dr Tom Hale, Priya Nair (case lead), Ann Lee (investigator), Raj Shah (committee member)."
            ]
        ),
        Conversation(
            line: "review P-3 --result partly --date today --next 1/2/2027 --reason Half --yes",
            script: shown("plan P-3") + """
                C: 3 review P-3 result=partly date=2026-11-19 review=2027-02-01 reason="Half" once=k1
                S: 3 ok id=O-1
                """
        ),
        Conversation(
            line: "review X-9 --result lift --date today --reason Safe --yes",
            script: shown("measure X-9 kind=restriction state=in-force") + """
                C: 3 review X-9 result=lift date=2026-11-19 reason="Safe" once=k1
                S: 3 ok id=O-2
                """
        ),
        Conversation(
            line: "review X-9 --result met --date today --reason Safe --yes",
            script: shown("measure X-9 kind=restriction state=in-force"),
            status: .data,
            tells: ["Error: --result must be one of continue, vary, lift. You typed \"met\"."]
        ),
        Conversation(
            line: "review N-1 --yes",
            script: "",
            status: .data,
            tells: ["Error: Enter a plan, an intervention or a measure, like P-3. You typed \"N-1\"."]
        ),
        Conversation(
            line: "determine E-2 --outcome dismissed --date today --reason Tribunal --yes",
            script: shown("appeal E-2") + """
                C: 3 determine E-2 outcome=dismissed date=2026-11-19 reason="Tribunal" once=k1
                S: 3 ok id=O-3
                """
        ),
        Conversation(
            line: #"restart Z-1 --date today --reason "Back at work" --yes"#,
            script: shown("pause Z-1") + """
                C: 3 resume Z-1 date=2026-11-19 reason="Back at work" once=k1
                S: 3 ok id=Z-2
                """
        ),
        Conversation(
            line: "resume Z-1",
            script: "",
            status: .usage,
            tells: ["Error: Z-1 is a stopped clock, not a draft.\nTo let it run again: candour restart Z-1\n"]
        ),
        Conversation(
            line: "complete L-9 --date today --reason Audit --yes",
            script: shown("learning L-9") + """
                C: 3 complete L-9 date=2026-11-19 reason="Audit" once=k1
                S: 3 ok id=O-4
                """
        ),
        Conversation(
            line: "comment I-4 --text Wrong. --yes",
            script: shown("draft I-4") + "C: 3 comment I-4 once=k1 {6}\nC| Wrong.\nS: 3 ok id=E-1\n",
            role: "practitioner",
            user: "U-90",
            says: ["Your comment on I-4 was received.", "candour who-read E-1"],
            tells: ["Who will see this: you, Priya Nair (case lead)"]
        ),
        Conversation(
            line: "represent X-9 --hearing yes --text No. --yes",
            script: shown("proposal X-9")
                + "C: 3 represent X-9 hearing=yes once=k1 {3}\nC| No.\nS: 3 ok id=E-2\n",
            role: "practitioner",
            user: "U-90"
        ),
        Conversation(
            line: #"appeal D-4 --reason "I was ill" --text Grounds --yes"#,
            script: shown("decision D-4") + """
                C: 3 appeal D-4 reason="I was ill" once=k1 {7}
                C| Grounds
                S: 3 ok id=E-3
                """,
            role: "practitioner",
            user: "U-90"
        ),
        Conversation(
            line: "request-time Q-5 --by 20/12/2026 --reason Advice --yes",
            script: shown("ask Q-5") + """
                C: 3 request Q-5 due=2026-12-20 reason="Advice" once=k1
                S: 3 ok id=E-4
                """,
            role: "practitioner",
            user: "U-90",
            says: ["The old date holds"]
        ),
        Conversation(
            line: "approve X-9 --yes",
            script: """
                C: 1 show X-9
                S: 1 row measure X-9 on=26-0042 kind=restriction state=proposed review=2026-12-07
                S: 1 ok n=1
                C: 2 approve X-9 once=k1
                S: 2 ok id=X-9
                """,
            says: [
                "NOT IN FORCE: nobody has approved the restriction X-9.",
                "Review it by Monday 7 December 2026: candour review X-9",
            ],
            tells: ["put the measure in force"]
        ),
    ]

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
                S: 1 row body G-1 rev=1 kind=committee quorum=2 name="Contractor committee" {5}
                S| Terms
                S: 1 row seat G-1 user=U-8 as=chair who="Raj Shah"
                S: 1 ok n=2
                """,
            says: [
                "Committee or panel G-1: Contractor committee\n", "  Quorum: 2\n    Terms\n",
                "Seat on G-1. Raj Shah\n  Part: Chair\n",
            ]
        ),
        Conversation(
            line: "meetings list --of G-1",
            script: """
                C: 1 list meeting group=G-1
                S: 1 row meeting H-2 rev=1 group=G-1 date=2026-12-03 sent=2026-11-19 state=called cases=26-0042
                S: 1 ok n=1
                """,
            says: ["H-2      G-1  Thursday 3 December 2026  Called  26-0042\n"]
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
                #"decide 42 --outcome conditions --cites B-1 --meeting H-2 --power "Regulation 10" --appeal-by 17/12/2026 --reason x --yes"#,
            script: shownCase + """
                C: 2 decide 26-0042 if=3 outcome=conditions cites=B-1 meeting=H-2 power="Regulation 10" appeal=2026-12-17 reason="x" once=k1
                S: 2 ok id=D-1 rev=4
                """
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
            line: #"body new --name "Performance committee" --kind committee --quorum 3 --text Terms --yes"#,
            script: """
                C: 1 new body name="Performance committee" kind=committee quorum=3 once=k1 {5}
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
