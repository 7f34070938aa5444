import CLP
public import Casework

/// `put CASE`: begin to add a file.
public enum Put: WriteVerb {
    public static let name = "put"
    public static let summary =
        "Begin to add a file: its name, type, size and SHA-256. Then send its parts, then seal it."
    public static let action = Action.attach
    public static let syntax = Syntax(
        Field.caseID(),
        Field.text("name", max: TextLimits.titleMax),
        Field.atom("type", shape: "MEDIA/TYPE", "a media type like application/pdf") { text in
            text.utf8.count <= 100 && KeyType.mediaType.accepts(.atom(text)) ? text : nil
        },
        Field.number("size", 1...Limits.fileOctetsMax),
        Field.atom("sha256", shape: "HEX", "64 lower-case hexadecimal digits") { text in
            text.utf8.count == 64
                && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
                ? text : nil
        }
    )
    public static let examples = [
        Example(
            .lead,
            "put 26-0001 name=\"GP letter.pdf\" type=application/pdf size=26 sha256=ca026adb6ff065f084926293d4dcc87766fa472a0effe17b3dbae1896937aad8",
            "ok up=T-"
        )
    ]

    public static func target(_ request: (CaseID, String, String, Int, String)) -> Target {
        .caseFile(request.0)
    }

    public static func decide(
        _ request: (CaseID, String, String, Int, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, name, type, size, sha256) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        try Quotas.roomForUpload(by: person.id, on: file)
        let item = state.nextItem(.upload)
        let facts = FileFacts(name: name, type: type, size: size, sha256: sha256, content: item)
        var decided = Decided([
            EventDraft(.added(item, to: id, concern: nil, audience: .team, isReleased: false, .upload(facts)))
        ])
        decided.ok.append(key: "up", atom: item.text)
        decided.ok.append(key: "at", number: 0)
        return decided
    }
}
