package import CLP
package import Casework

/// The fields of one request while its syntax reads them; knows which were used, so that an unknown one is refused.
public final class Arguments {
    package let message: Message
    private var position: Int
    private var used: Set<String> = []

    /// Makes a keyed hash of a secret, so that no verb ever sees one.
    package let conceal: (String) -> String

    /// The year that a short case reference means, 0 to 99; nil in writes, which name their object in full.
    private let shortYear: UInt8?

    /// `skipped` values stand before the fields: the type of `new TYPE`.
    package init(
        _ message: Message,
        skipping skipped: Int,
        shortYear: UInt8? = nil,
        conceal: @escaping (String) -> String
    ) {
        self.message = message
        self.shortYear = shortYear
        self.conceal = conceal
        position = skipped
    }

    /// The next positional value, if there is one more.
    package func nextValue() -> Value? {
        guard position < message.values.count else { return nil }
        position += 1
        return message.values[position - 1]
    }

    /// `42`, for someone typing by hand: case 42 of this year.
    package func shortCase(_ text: String) -> Reference? {
        guard let shortYear, (1...8).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt32(text), number > 0
        else { return nil }
        return .caseFile(CaseID(year: shortYear, number: number))
    }

    /// The values of a key; nil when it is not mentioned, empty when it is cleared.
    package func values(_ key: String) -> [Value]? {
        used.insert(key)
        return message.values(of: key)
    }

    /// Throws when something was left over: a misspelt `if=` must not lose an update.
    package func finish(allowingBlob: Bool) throws(Refusal) {
        if position < message.values.count {
            throw .argument("id", "\(message.verb) does not take \(message.values[position].string)")
        }
        for attribute in message.attributes where !used.contains(attribute.key) {
            throw .argument(attribute.key, "\(message.verb) has no key \(attribute.key)")
        }
        if message.blob != nil && !allowingBlob {
            throw .argument("size", "\(message.verb) takes no text after the line")
        }
    }
}
