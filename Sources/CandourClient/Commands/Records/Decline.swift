/// `candour decline P-3`: no to an action plan, or to a request for more time, and why.
enum DeclineForm: RecordForm {
    static let sheet = RecordSheet(
        command: "decline",
        aliases: ["decline-time"],
        verb: "decline",
        subject: .item(letters: "EP", what: "a request for more time or an action plan", like: "E-5 or P-3"),
        abstract: "Say no to an action plan, or to a request for more time, with the reason",
        examples: [
            "candour decline P-3",
            "candour decline P-3 --reason \"The milestones fall into my leave\" --yes",
            "candour decline E-5 --reason \"Patients wait for the outcome\" --yes",
        ],
        notes: [
            "After a plan is declined, the case manager proposes another one. So can the practitioner: candour plan",
            "To grant more time, in full or in part: candour extend",
        ],
        questions: [.reason("Why do you say no?")],
        row: "refusal",
        noun: "No to a plan or a request",
        past: "Said no to a plan or a request",
        done: "You said no to {id}. The other side reads the reason",
        next: ["To see whose turn it is: candour why {case}"],
        isMeant: { row in
            row.kind == "plan"
                ? row["state"] == "proposed" : row.kind == "request" && row["state"] == "waiting"
        },
        showsItem: true
    )
}
