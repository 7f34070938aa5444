/// `body unseat G-1`: ends a person's seat.
enum UnseatForm: RecordForm {
    static let sheet = RecordSheet(
        command: "unseat",
        verb: "unseat",
        subject: .body,
        abstract: "End a person's seat, and say why",
        examples: [
            "candour-admin body unseat G-1",
            "candour-admin body unseat G-1 --user U-3 --reason \"Term ended\" --yes",
        ],
        notes: ["They leave the cases that were reported to it, too."],
        questions: [
            RecordQuestion("user", .person(role: nil), "Who", "a person", "Whose seat ends?"),
            .reason("Why does it end?"),
        ],
        noun: "End of a seat",
        past: "Seat ended",
        done: "The seat on {id} has ended",
        readers: .bodies
    )
}
