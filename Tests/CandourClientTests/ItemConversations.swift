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

extension CommandTests {
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
            line: "review X-9 --result lift --date today --meeting h-3 --reason Safe --yes",
            script: shown("measure X-9 kind=suspension state=in-force") + """
                C: 3 review X-9 result=lift date=2026-11-19 meeting=H-3 reason="Safe" once=k1
                S: 3 ok id=O-2
                """
        ),
        Conversation(
            line: "agree P-3 --how letter --reason Signed --yes",
            script: shown("plan P-3")
                + "C: 3 agree P-3 reason=\"Signed\" how=letter once=k1\nS: 3 ok id=J-1\n"
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
            tells: [
                "Error: Enter a plan, an intervention, a measure or conditions that a panel decided, like P-3. You typed \"N-1\"."
            ]
        ),
        Conversation(
            line: "determine E-2 --outcome dismissed --date today --reason Tribunal --yes",
            script: shown("appeal E-2") + """
                C: 3 determine E-2 outcome=dismissed date=2026-11-19 reason="Tribunal" once=k1
                S: 3 ok id=O-3
                """
        ),
        Conversation(
            line: "determine E-2 --outcome varied --date today --reason Tribunal --yes",
            script: shown("appeal E-2"),
            status: .usage,
            tells: ["--imposed"]
        ),
        Conversation(
            line: "determine E-2 --outcome varied --imposed none --date today --reason Tribunal --yes",
            script: shown("appeal E-2") + """
                C: 3 determine E-2 outcome=varied imposed=none date=2026-11-19 reason="Tribunal" once=k1
                S: 3 ok id=O-3
                """
        ),
        Conversation(
            line: "review D-4 --result vary --date today --next 1/2/2027 --meeting H-3 --reason Half --yes",
            script: shown("decision D-4 outcome=conditions power=\"x\""),
            status: .usage,
            tells: ["--from FILE or --text"]
        ),
        Conversation(
            line:
                "review D-4 --result vary --date today --next 1/2/2027 --meeting H-3 --reason Half --text Monthly --yes",
            script: shown("decision D-4 outcome=conditions power=\"x\"") + """
                C: 3 review D-4 result=vary date=2026-11-19 review=2027-02-01 meeting=H-3 reason="Half" once=k1 {7}
                C| Monthly
                S: 3 ok id=O-1
                """
        ),
        Conversation(
            line: "review X-9 --result vary --date today --next 1/2/2027 --meeting H-3 --reason Half --yes",
            script: shown("measure X-9 kind=suspension state=in-force"),
            status: .data,
            tells: ["Error: --result must be one of continue, lift. You typed \"vary\"."]
        ),
        Conversation(
            line: "represent D-4 --hearing no --text Please. --yes",
            script: shown("decision D-4 outcome=conditions power=\"x\"")
                + "C: 3 represent D-4 hearing=no once=k1 {7}\nC| Please.\nS: 3 ok id=E-2\n",
            role: "practitioner",
            user: "U-90"
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
            line: "decline-time E-4 --reason \"Patients wait\" --yes",
            script: shown("request E-4 state=waiting") + """
                C: 3 decline E-4 reason="Patients wait" once=k1
                S: 3 ok id=O-9
                """,
            says: ["You said no to E-4. The other side reads the reason"]
        ),
        Conversation(
            line: "decline P-3 --reason \"I am on leave\" --yes",
            script: shown("plan P-3 objectives=\"On time\" state=proposed") + """
                C: 3 decline P-3 reason="I am on leave" once=k1
                S: 3 ok id=O-9
                """,
            user: "U-90",
            says: ["You said no to P-3. The other side reads the reason"]
        ),
        Conversation(
            line: "request-time I-3 --by 20/12/2026 --reason Advice --yes",
            script: shown("draft I-3 due=2026-12-07") + """
                C: 3 request I-3 due=2026-12-20 reason="Advice" once=k1
                S: 3 ok id=E-4
                """,
            user: "U-90",
            says: ["You asked for more time for I-3"]
        ),
        Conversation(
            line: "agree Q-5 --yes",
            script: shown("ask Q-5 for=response agreed=said due=2026-12-07 set=2026-11-24") + """
                C: 3 agree Q-5 once=k1
                S: 3 ok id=J-2
                """,
            role: "practitioner",
            user: "U-90",
            says: ["You agreed to Q-5."]
        ),
        Conversation(
            line: "show Q-5",
            script: shown("ask Q-5 for=response agreed=said set=2026-11-24 state=open"),
            says: [
                "Due: The clock stands still: no day runs now.", "Day that was set: Tuesday 24 November 2026",
                "Date agreed: Said to be, and the practitioner has not agreed to it themself",
            ]
        ),
        Conversation(
            line: "show D-4",
            script: shown("decision D-4 outcome=conditions set=2026-12-24 msg=\"The time is 28 days.\""),
            says: ["Appeal: The time is 28 days.", "Appeal until, as it was set: Thursday 24 December 2026"]
        ),
        Conversation(
            line: "show Y-1",
            script: shown("delay Y-1 why=police-request expires=2026-11-10 state=lapsed approver=U-8"),
            role: "practitioner",
            user: "U-90",
            says: ["Approved by: Raj Shah"]
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
                "The case manager records its review by Monday 7 December 2026: candour review X-9",
            ],
            tells: ["put the measure in force"]
        ),
        Conversation(
            line: "approve X-9 --meeting h-3 --yes",
            script: """
                C: 1 show X-9
                S: 1 row measure X-9 on=26-0042 kind=suspension state=proposed review=2026-12-07
                S: 1 ok n=1
                C: 2 approve X-9 meeting=H-3 once=k1
                S: 2 ok id=X-9
                """,
            says: [
                "You approved X-9",
                "The panel reviews it by Monday 7 December 2026, at a meeting: candour review X-9",
            ]
        ),
        Conversation(
            line: "approve J-4 --yes",
            script: """
                C: 1 show J-4
                S: 1 row agreement J-4 on=26-0042 of=P-3 reason="Signed copy" how=letter state=waiting by=U-2
                S: 1 ok n=1
                C: 2 approve J-4 once=k1
                S: 2 ok id=J-4
                """,
            says: ["How they agreed: By letter", "State: Waiting for a second person", "You approved J-4"],
            tells: ["confirm that the practitioner, who has no account, agreed as it says"]
        ),
    ]
}
