import CLP
public import Casework

/// `part UPLOAD at=N`: part of a file. Sending the same part again changes nothing: its key is upload and offset.
public enum Part: WriteVerb {
    public static let name = "part"
    public static let summary =
        "Send part of a file, at most 65,536 octets, in order. A part may be sent again."
    public static let action = Action.attach
    public static let namesOnce = false
    public static let syntax = Syntax(
        Field.itemID("UPLOAD", [.upload]),
        Field.number("at", 0...Limits.fileOctetsMax),
        Field.blobOctets("octets")
    )
    public static let examples = [
        Example(.lead, "part T-9 at=0", text: "%PDF", "ok at=4"),
        Example(.colleague, "part T-9 at=0", text: "%PDF", "no none msg=\"no such upload\""),
    ]

    public static func target(_ request: (ItemID, Int, [UInt8])) -> Target { .item(request.0) }

    public static func decide(
        _ request: (ItemID, Int, [UInt8]),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, at, octets) = request
        guard let file = state.caseHolding(id), let item = file.item(id), case .upload(let facts) = item.body
        else { throw .absent("upload") }
        guard item.by == person.id else { throw .absent("upload") }
        if file.isSealed(id) { throw Refusal(.badState, "\(id.text) is sealed already") }
        guard !octets.isEmpty else { throw .argument("size", "a part has at least one octet") }
        guard at + octets.count <= facts.size else {
            throw Refusal(.overSize, "this part ends after the \(facts.size) octets that were announced")
        }
        var decided = Decided([])
        decided.chunk = Decided.Chunk(caseID: file.id, upload: id, at: at, octets: octets)
        decided.ok.append(key: "at", number: at + octets.count)
        return decided
    }
}
