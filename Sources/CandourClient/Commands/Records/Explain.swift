/// `candour explain 42.1`: the practitioner's explanation of a concern, as they gave it.
enum ExplainForm: RecordForm {
    static let sheet = RecordSheet(
        command: "explain",
        verb: "explain",
        subject: .concern,
        abstract: "Record the practitioner's explanation of a concern",
        examples: [
            "candour explain 42.1",
            "candour explain 42.1 --date yesterday --companion attended --from explanation.txt --yes",
        ],
        notes: ["Use the practitioner's own words: it counts as their answer."],
        questions: [.heldOn("of the explanation"), .companion()],
        text: .init(question: "What did {name} say, in their own words?"),
        row: "explanation",
        noun: "Explanation",
        past: "Explanation recorded",
        done: "The explanation of {id} is recorded",
        next: ["To see what else is needed: candour why {case}"]
    )
}
