import CLP
import Casework

/// The answers that say how far an upload has come: `ok up=T-9 at=0`, `ok at=65536`.
enum UploadAnswer {
    /// The upload that an answer announces; nil for every other answer.
    static func upload(of answer: String) -> ItemID? {
        guard answer.contains(" up="), let up = message(answer)?.values(of: "up")?.first?.string else {
            return nil
        }
        guard case .item(let id)? = Reference(up) else { return nil }
        return id
    }

    /// The same answer with another place in `at`.
    static func line(_ answer: String, at count: Int) -> String {
        guard let message = message(answer) else { return answer }
        var line = LineBuilder(message.verb)
        for value in message.values { line.append(value) }
        for attribute in message.attributes {
            let values = attribute.key == "at" ? [Value.atom(String(count))] : attribute.values
            line.append(key: attribute.key, values: values)
        }
        return String(decoding: line.octets, as: UTF8.self)
    }

    private static func message(_ answer: String) -> Message? {
        try? Message(octets: Array("1 \(answer)\n".utf8))
    }
}
