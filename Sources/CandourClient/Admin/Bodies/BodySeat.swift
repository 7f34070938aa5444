/// `body seat G-1`: gives a person a seat.
enum SeatForm: RecordForm {
    static let sheet = RecordSheet(
        command: "seat",
        verb: "seat",
        subject: .body,
        abstract: "Give a person a seat",
        examples: ["candour-admin body seat G-1", "candour-admin body seat G-1 --user U-3 --as chair --yes"],
        notes: [
            "Whoever sits on a committee or panel needs the role committee. \"role set\" replaces all roles of a person, so name the others too: candour-admin role set U-3 case-manager,committee"
        ],
        questions: [
            RecordQuestion("user", .person(role: nil), "Who", "a person", "Who gets a seat?"),
            RecordQuestion("as", .words(Vocabulary.seats), "As", "their part", "What is their part?"),
        ],
        noun: "Seat",
        past: "Seat given",
        done: "The seat on {id} is given",
        readers: .bodies
    )
}
