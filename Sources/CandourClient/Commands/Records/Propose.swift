/// `candour propose 42`: notice of proposed list action.
enum ProposeForm: RecordForm {
    static let sheet = RecordSheet(
        command: "propose",
        verb: "propose",
        subject: .caseFile,
        abstract: "Give notice of proposed list action, with its grounds",
        examples: [
            "candour propose 42",
            "candour propose 42 --kind conditions --sent today --basis \"2013 Regulations\" --from grounds.txt --yes",
        ],
        questions: [
            RecordQuestion(
                "kind",
                .words(Vocabulary.powers),
                "Proposed",
                "the action that is proposed",
                "Which action is proposed?",
                list: "powers"
            ),
            RecordQuestion(
                "sent",
                .date(.past),
                "Notice given",
                "the day on which notice was given",
                "When was notice given?"
            ),
            RecordQuestion(
                "due",
                .date(.future),
                "Representations until",
                "the last day for representations, where the rules give none or you give more",
                "Until when can {name} make representations?",
                flag: "by",
                need: .offered { _ in false }
            ),
            .basis,
        ],
        text: .init(question: "What are the grounds?"),
        row: "proposal",
        noun: "Proposed list action",
        past: "List action proposed",
        warnings: ["let {name} read the grounds, and make representations"],
        done: "Notice of the proposed action is on {case}",
        next: ["{name} answers with: candour represent {new}"]
    )
}
