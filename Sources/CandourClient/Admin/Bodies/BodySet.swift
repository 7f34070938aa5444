/// `body set G-1`: changes its name, its quorum, its notice or its terms of reference.
enum SetBodyForm: RecordForm {
    static let sheet = RecordSheet(
        command: "set",
        verb: "set",
        subject: .body,
        abstract: "Change the name, the quorum, who must be in it, the notice or the terms",
        examples: [
            "candour-admin body set G-1", "candour-admin body set G-1 --quorum 2 --yes",
            "candour-admin body set G-1 --parts chair,lay,clinician --yes",
        ],
        notes: ["Earlier terms of reference stay on record."],
        questions: [
            RecordQuestion("name", .text, "Name", "its new name", "Change its name?", need: .never),
            .quorum(need: .never), .parts, .noticeDays,
        ],
        text: .init(question: "What are its new terms of reference?", isRequired: false),
        noun: "Change of a committee or panel",
        past: "Committee or panel changed",
        done: "{id} is changed",
        readers: .bodies,
        isRevised: true
    )
}
