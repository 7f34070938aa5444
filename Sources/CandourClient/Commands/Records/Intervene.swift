/// `candour intervene 42`: an intervention to improve performance.
enum InterveneForm: RecordForm {
    static let sheet = RecordSheet(
        command: "intervene",
        verb: "intervene",
        subject: .caseFile,
        abstract: "Set an intervention: what, who sees to it, by when, how it is measured",
        examples: [
            "candour intervene 42",
            "candour intervene 42 --kind training --owner \"Dr Hale\" --by 15/1/2027 --criterion \"Course passed\" --yes",
        ],
        questions: [
            RecordQuestion(
                "kind",
                .words(Vocabulary.interventions),
                "Kind",
                "what kind it is",
                "What kind of intervention is it?"
            ),
            RecordQuestion("owner", .text, "Owner", "who sees to it", "Who sees to it?"),
            RecordQuestion("due", .date(.future), "Due", "the day it is due", "By when?", flag: "by"),
            RecordQuestion(
                "criteria",
                .text,
                "Met when",
                "how you will know that it worked",
                "How will you know that it worked?",
                flag: "criterion"
            ),
        ],
        text: .init(question: "Is there more to say about it?", isRequired: false),
        row: "intervention",
        noun: "Intervention",
        past: "Intervention set",
        done: "The intervention is on {case}",
        next: ["When it is done: candour review {new} --result complete"],
        isRevised: true
    )
}
