@testable import CandourClient

/// A numbered list of one person.
private func listed(_ role: String, _ row: String) -> String {
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
            script: shownCase + listed("adviser", #"U-5 rev=1 name="Dr Amara Okafor" role=adviser"#) + """
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
            line: "hear 42 --about x-9 --meeting H-2 --attended yes --companion offered --yes",
            script: shownCase + """
                C: 2 hear 26-0042 of=X-9 meeting=H-2 attended=yes companion=offered once=k1
                S: 2 ok id=V-7
                """
        ),
        Conversation(
            line:
                "notify 42 --to practitioner --with \"Dr Hale\" --date today --reason Decision --about D-4 --yes",
            script: shownCase + """
                C: 2 notify 26-0042 of=D-4 to=practitioner with="Dr Hale" date=2026-11-19 reason="Decision" once=k1
                S: 2 ok id=O-3
                """
        ),
        Conversation(
            line: "receive 42 --meeting H-2 --reason Noted --yes",
            script: shownCase + """
                C: 2 receive 26-0042 if=3 meeting=H-2 reason="Noted" once=k1
                S: 2 ok id=O-2 rev=4
                """
        ),
        Conversation(
            line:
                "terms 42 --meeting H-2 --investigator lee --sent today --by 15/1/2027 --basis Policy --text Terms --yes",
            script: shownCase + listed("investigator", #"U-9 rev=1 name="Ann Lee" role=investigator"#) + """
                C: 3 terms 26-0042 if=3 meeting=H-2 user=U-9 sent=2026-11-19 due=2027-01-15 basis="Policy" once=k1 {5}
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
            line:
                #"measure 42 --kind restriction --immediate no --begins 23/11/2026 --review 7/12/2026 --alternatives None --basis Policy --reason Risk --yes"#,
            script: shownCase.replacing("state=told", with: "state=received") + """
                C: 2 measure 26-0042 kind=restriction immediate=no begins=2026-11-23 review=2026-12-07 alternatives="None" basis="Policy" reason="Risk" once=k1
                S: 2 ok id=X-1
                """,
            tells: [
                "Who will see this: Priya Nair (case lead), Jo Marsh (team), Dr Amara Okafor (asked for advice).",
                "Dr Tom Hale, who has not been told of the case, will NOT see it.",
            ]
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
            line: #"final-report 42 --recommendation "No action" --cost "4,200 pounds" --text Found --yes"#,
            script: shownCase + """
                C: 2 final 26-0042 if=3 recommendation="No action" cost="4,200 pounds" once=k1 {5}
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
            line: "draft-report 42 --by 20/11/2026 --text Draft --yes",
            script: shownCase + """
                C: 2 draft 26-0042 due=2026-11-20 once=k1 {5}
                C| Draft
                S: 2 ok id=I-1 msg="give Thursday 3 December 2026 or a later day: ten working days (not verified: recalled)"
                """,
            says: [
                "Note: Give Thursday 3 December 2026 or a later day: ten working days (not verified: recalled)."
            ]
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
            line:
                "propose 42 --kind conditions --sent today --by 17/12/2026 --basis Regulations --text Grounds --yes",
            script: shownCase + """
                C: 2 propose 26-0042 kind=conditions sent=2026-11-19 due=2026-12-17 basis="Regulations" once=k1 {7}
                C| Grounds
                S: 2 ok id=X-2
                """
        ),
        Conversation(
            line: "close 42 --reason Done --why-none Retired --yes",
            script: shownCase + """
                C: 2 close 26-0042 if=3 reason="Done" differs="Retired" once=k1
                S: 2 ok rev=4
                """
        ),
        Conversation(
            line: "show 42",
            script: """
                C: 1 show 26-0042
                S: 1 row case 26-0042 rev=3 state=decided prac=S-1 name="Dr Tom Hale" lead=U-2 who="Priya Nair" opened=2026-11-02 outcome=removal standing=overturned title="Letters"
                S: 1 row decision D-4 on=26-0042 outcome=removal cites=B-1 reason="x" standing=overturned by=U-8 who="Raj Shah"
                S: 1 ok n=2
                """,
            says: ["Outcome: Removal, by a panel. NO LONGER IN EFFECT: an appeal against it succeeded"]
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
            line:
                #"notify 42 --to nhs-resolution --with "NHS Resolution" --date today --reason Suspension --yes"#,
            script: shownCase + """
                C: 2 notify 26-0042 to=nhs-resolution with="NHS Resolution" date=2026-11-19 reason="Suspension" once=k1
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
}
