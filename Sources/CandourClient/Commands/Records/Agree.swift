/// `candour agree P-3`: one party's agreement to an action plan, to undertakings or to a date.
enum AgreeForm: RecordForm {
    static let sheet = RecordSheet(
        command: "agree",
        verb: "agree",
        subject: .item(letters: "PXQ", what: "an action plan, undertakings or a date", like: "P-3"),
        abstract: "Agree to an action plan, to undertakings or to the date of a response",
        examples: ["candour agree P-3", "candour agree P-3 --reason \"As discussed\" --yes"],
        notes: [
            "A plan begins when both parties agreed. To read it first: candour show P-3",
            "To say no to it: candour decline P-3",
            "A date that is sooner than the rules give counts only when the practitioner agrees to it here.",
            "For a practitioner without an account the case manager records it, --how and --reason, and a colleague approves it.",
        ],
        questions: [
            RecordQuestion(
                "reason",
                .text,
                "Reason",
                "what you want to add",
                "Is there anything you want to add to your agreement?",
                need: .never
            ),
            // Asked of nobody: it is for the few cases in which the practitioner has no account.
            RecordQuestion(
                "how",
                .words(Vocabulary.tellingWays),
                "How they agreed",
                "how the practitioner agreed, where they have no account",
                "How did {name} agree?",
                need: .offered { _ in false }
            ),
        ],
        row: "agreement",
        noun: "Agreement",
        past: "Agreed",
        warnings: ["record that you agree to {id}; this cannot be taken back"],
        done: "You agreed to {id}",
        next: ["To see what is next: candour why {case}"],
        isMeant: { row in
            if row.kind == "ask" { return row["agreed"] != "yes" && row["state"] == "open" }
            return row.kind == "plan"
                ? !["complete", "refused"].contains(row["state"])
                : row["kind"] == "undertakings" && row["state"] == "proposed"
        },
        showsItem: true
    )
}
