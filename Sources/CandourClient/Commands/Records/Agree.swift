/// `candour agree P-3`: one party's agreement to an action plan or to undertakings.
enum AgreeForm: RecordForm {
    static let sheet = RecordSheet(
        command: "agree",
        verb: "agree",
        subject: .item(letters: "PX", what: "an action plan or undertakings", like: "P-3"),
        abstract: "Agree to an action plan or to undertakings",
        examples: ["candour agree P-3", "candour agree P-3 --reason \"As discussed\" --yes"],
        notes: ["A plan begins when both parties agreed. To read it first: candour show P-3"],
        questions: [
            RecordQuestion(
                "reason",
                .text,
                "Reason",
                "what you want to add",
                "Is there anything you want to add to your agreement?",
                need: .never
            )
        ],
        row: "agreement",
        noun: "Agreement",
        past: "Agreed",
        warnings: ["record that you agree to {id}; this cannot be taken back"],
        done: "You agreed to {id}",
        next: ["To see what is next: candour why {case}"],
        isMeant: { row in
            row.kind == "plan"
                ? row["state"] != "complete" : row["kind"] == "undertakings" && row["state"] == "proposed"
        },
        showsItem: true
    )
}
