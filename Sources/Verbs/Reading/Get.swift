import CLP
public import Casework

/// `get FILE`: part of a file's content.
public enum Get: ReadVerb {
    /// Octets of one part: the most that a blob may carry.
    static let partOctetsMax = Limits.blobOctetsMax

    public static let name = "get"
    public static let summary = "Part of a file. Opening it is recorded."
    public static let action = Action.read
    public static let syntax = Syntax(
        Field.itemID("FILE", [.file, .copy]),
        Field.number("at", 0...Limits.fileOctetsMax),
        Field.number("len", 1...partOctetsMax)
    )
    public static let examples = [
        Example(.lead, "get F-311 at=0 len=65536", "ok at=0 size=26"),
        Example(.practitioner, "get F-311 at=0 len=65536", "no none msg=\"no such file\""),
    ]

    public static func answer(_ request: (ItemID, Int, Int), through lens: Lens) throws(Refusal) -> Answer {
        let (id, at, count) = request
        guard let (view, item) = lens.item(id), let file = facts(item) else { throw .absent("file") }
        guard at <= file.size else { throw .argument("at", "the file has \(file.size) octets") }
        var answer = Answer()
        answer.ok.append(key: "at", number: at)
        answer.ok.append(key: "size", number: file.size)
        answer.content = .file(file.content, at: at, count: min(count, file.size - at), of: view.id)
        answer.opened = (view.id, [id])
        return answer
    }

    private static func facts(_ item: Item) -> FileFacts? {
        switch item.body {
        case .file(let file): file
        case .copy(_, let file, _): file
        default: nil
        }
    }
}
