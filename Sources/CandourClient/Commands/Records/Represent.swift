/// `candour represent X-9`: the practitioner's representations on proposed list action.
enum RepresentForm: RecordForm {
    static let sheet = RecordSheet(
        command: "represent",
        verb: "represent",
        subject: .item(letters: "X", what: "a proposal or a measure", like: "X-9"),
        abstract: "Make representations on proposed list action, and ask for a hearing",
        examples: ["candour represent X-9", "candour represent X-9 --hearing yes --from answer.txt --yes"],
        notes: [
            "You can write again until your time has passed. --final yes says that this is all, and ends your time.",
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
        isMeant: { ["proposal", "measure"].contains($0.kind) }
    )
}
