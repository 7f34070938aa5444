/// `candour represent X-9`: the practitioner's representations on proposed list action.
enum RepresentForm: RecordForm {
    static let sheet = RecordSheet(
        command: "represent",
        verb: "represent",
        subject: .item(
            letters: "XD",
            what: "a proposal, a measure or conditions that a panel decided",
            like: "X-9"
        ),
        abstract:
            "Make representations on proposed list action, or ask for the review of conditions or a suspension",
        examples: [
            "candour represent X-9", "candour represent X-9 --hearing yes --from answer.txt --yes",
            "candour represent D-4 --hearing no --from request.txt --yes",
        ],
        notes: [
            "You can write again until your time has passed. --final yes says that this is all, and ends your time.",
            "What you write about conditions or a suspension that a panel imposed asks the panel to review them.",
            "Your defence organisation can help you. To read about support: candour help getting-support",
        ],
        questions: [
            RecordQuestion(
                "hearing",
                .yesNo,
                "Asks for a hearing",
                "whether you ask for a hearing",
                "Do you ask to be heard in person?"
            ), .lastWord,
        ],
        text: .init(question: "What do you want to say about {id}?"),
        row: "representation",
        noun: "Representations",
        past: "Representations received",
        done: "Your representations on {id} were received",
        next: ["To see who has read them: candour who-read {new}"],
        isMeant: { row in
            switch row.kind {
            case "proposal": RecordItems.isOpenProposal(row)
            case "measure": !["lifted", "ended", "lapsed", "overturned"].contains(row["state"] ?? "")
            default: RecordItems.areConditions(row)
            }
        }
    )
}
