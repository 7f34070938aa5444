package import CLP
package import Casework

/// The fields of a verb: one list yields the decoder, the usage text and the generated documentation.
public struct Syntax<Request: Sendable>: Sendable {
    /// The fields, in the order of the usage text.
    public let parameters: [ParameterFacts]
    private let read: @Sendable (Arguments) throws(Refusal) -> Request

    /// A verb that takes these fields.
    public init<each V: Sendable>(_ parameters: repeat Parameter<each V>) where Request == (repeat each V) {
        var facts: [ParameterFacts] = []
        for parameter in repeat each parameters { facts.append(parameter.facts) }
        self.parameters = facts
        self.read = { (arguments) throws(Refusal) -> (repeat each V) in
            (repeat try (each parameters).read(arguments))
        }
    }

    /// A verb whose fields come from a table.
    init(parameters: [ParameterFacts], read: @escaping @Sendable (Arguments) throws(Refusal) -> Request) {
        self.parameters = parameters
        self.read = read
    }

    /// The request in a message; `extra` keys are read by the writing path, not by the verb.
    package func decode(
        _ message: Message,
        skipping skipped: Int = 0,
        extra: [String] = [],
        shortYear: UInt8? = nil,
        conceal: @escaping (String) -> String = { _ in "" }
    ) throws(Refusal) -> Request {
        let arguments = Arguments(message, skipping: skipped, shortYear: shortYear, conceal: conceal)
        let request = try read(arguments)
        for key in extra { _ = arguments.values(key) }
        try arguments.finish(allowingBlob: parameters.contains { $0.form == .blob })
        return request
    }

}

/// What is known of a field without its type.
public struct ParameterFacts: Sendable, Equatable {
    /// Where the field stands.
    public enum Form: Sendable, Equatable {
        case position, key, blob
    }
    /// The key, or for the others a name for the usage text.
    public let name: String
    /// Positional, keyed or the blob.
    public let form: Form
    /// Whether it may be left out.
    public let isOptional: Bool
    /// What may stand there: `DATE`, `"text"`, `meeting|video|phone|letter`.
    public let shape: String
    /// Keys that go with it and are read together with it.
    public var joined: [String] = []

    /// `told=DATE`, `[{text}]`, `CASE`.
    public var usage: String {
        let bare =
            switch form {
            case .position: shape
            case .key: "\(name)=\(shape)"
            case .blob: "{\(shape)}"
            }
        return isOptional ? "[\(bare)]" : bare
    }
}

/// One field of a verb.
public struct Parameter<Value: Sendable>: Sendable {
    /// What it is.
    public let facts: ParameterFacts
    let read: @Sendable (Arguments) throws(Refusal) -> Value
}
