/// `candour declare 42`: an interest of one's own; after it the case is closed to whoever declared it.
enum DeclareForm: RecordForm {
    static let sheet = RecordSheet(
        command: "declare",
        verb: "declare",
        subject: .caseFile,
        abstract: "Declare an interest of your own in a case",
        examples: ["candour declare 42", "candour declare 42 --interest \"We trained together\" --yes"],
        questions: [
            RecordQuestion(
                "interest",
                .text,
                "Interest",
                "your interest",
                "What is your interest in this case?"
            )
        ],
        noun: "Interest",
        past: "Interest declared",
        warnings: ["take you off {case}: you can no longer read it or act on it"],
        done: "Your interest is recorded, and you are off {case}",
        readers: .of(.team)
    )
}
