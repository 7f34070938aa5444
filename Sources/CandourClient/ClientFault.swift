/// Why a command could not do what was asked: a sentence for the person, what they can do, and the exit status.
public struct ClientFault: Error, Sendable, Equatable {
    /// The number the program ends with.
    public let status: ExitNumber
    /// One or more plain sentences: what happened. No "Error:" in front.
    public let sentence: String
    /// Lines to print under it: what to do about it.
    public let advice: [String]
    /// Whether the request had left, so that it may have been done although no answer came.
    var isFateUnknown = false

    /// - Parameters:
    ///   - status: the number the program ends with.
    ///   - sentence: what happened, in plain English.
    ///   - advice: lines that say what to do.
    public init(_ status: ExitNumber, _ sentence: String, advice: [String] = []) {
        self.status = status
        self.sentence = sentence
        self.advice = advice
    }

    /// Whether the sentence follows "Error:". "You may not" and "we are broken" are not mistakes of the person.
    public var isMistake: Bool {
        switch status {
        case .usage, .data, .noInput, .notVisible, .cannotCreate, .disk, .settings, .stale: true
        case .done, .unexpected, .unreachable, .notSent, .version, .notAllowed, .locked, .stopped,
            .interrupted:
            false
        }
    }

    /// The lines to print, in order.
    public var lines: [String] {
        [isMistake ? "Error: \(sentence)" : sentence] + advice
    }

    /// The same fault with further lines of advice.
    /// - Parameter lines: what to add at the end.
    public func advising(_ lines: [String]) -> ClientFault {
        var more = ClientFault(status, sentence, advice: advice + lines)
        more.isFateUnknown = isFateUnknown
        return more
    }

    /// The same fault of a request that had left: nobody here knows whether it was done.
    var afterSending: ClientFault {
        guard [.unreachable, .version].contains(status) else { return self }
        var copy = self
        copy.isFateUnknown = true
        return copy
    }

    static func missing(_ flag: String, _ what: String) -> ClientFault {
        // An argument has no flag to name.
        ClientFault(.usage, flag.hasPrefix("-") ? "Enter \(what), with \(flag)." : "Enter \(what).")
    }

    /// The editor is not on this computer.
    static func noEditor(_ command: String) -> ClientFault {
        ClientFault(
            .noInput,
            "The editor \(command.prefix { $0 != " " }) cannot be started on this computer.",
            advice: ["To choose another editor, set CANDOUR_EDITOR."]
        )
    }

    static let stopped = ClientFault(.stopped, "You stopped. Nothing was sent.")
}
