public import Casework

/// `new body`: a committee, panel, advisory group or core team, with its terms of reference (S0-20, S0-21).
public enum NewBody: WriteVerb {
    public static let name = "new"
    public static let type: String? = "body"
    public static let summary =
        "Set up a committee, panel, advisory group or core team, with its quorum, its notice and terms of reference."
    public static let action = Action.manageBodies
    public static let syntax = Syntax(
        Field.name(),
        Field.word("kind", BodyKind.self),
        Field.number("quorum", 1...20),
        Field.optional(noticeDays),
        Field.optional(parts),
        Field.blobText("terms")
    )
    public static let examples = [
        Example(
            .admin,
            "new body name=\"Contractor performance assessment committee\" kind=committee quorum=3",
            text: "Receives isolated incidents and performance cases.",
            "ok id=G-1 rev=1"
        ),
        Example(.lead, "new body name=\"x\" kind=committee quorum=3", text: "x", "no deny msg="),
    ]

    public typealias Request = (String, BodyKind, Int, Int?, [SeatPart]?, [UInt8])

    /// Working days of notice before a meeting; 0 for none.
    static let noticeDays = Field.number("notice-days", 0...60)

    /// The parts of which one member each must be free to act; empty when the number is enough.
    static let parts = Field.words("parts", SeatPart.self)

    public static func target(_ request: Request) -> Target { .nothing }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (name, kind, quorum, notice, parts, terms) = request
        try refuseTaken(name, in: state)
        try refuseTooMany(parts ?? [], quorum)
        let id = state.nextBody
        return Decided(
            [
                EventDraft(
                    .bodyAdded(
                        id,
                        name: name,
                        kind: kind,
                        quorum: quorum,
                        notice: notice,
                        parts: parts ?? []
                    ),
                    text: terms
                )
            ],
            id: id.text,
            rev: 1
        )
    }

    /// Throws when the parts are named twice, or are more than the quorum: everybody has one part.
    static func refuseTooMany(_ parts: [SeatPart], _ quorum: Int) throws(Refusal) {
        guard Set(parts).count == parts.count else {
            throw .argument("parts", "a part is named twice in parts=")
        }
        guard parts.count <= quorum else {
            throw .argument("quorum", "\(parts.count) parts need a quorum of \(parts.count) at least")
        }
    }

    /// Throws when another body has the name: people must know which one is meant.
    static func refuseTaken(_ name: String, except id: BodyID? = nil, in state: State) throws(Refusal) {
        if state.allBodies.contains(where: { $0.id != id && $0.name.lowercased() == name.lowercased() }) {
            throw .argument("name", "there is a body of this name already")
        }
    }
}
