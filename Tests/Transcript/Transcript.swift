public import CLP

/// A recorded session: one file is one connection. `Protocol/transcripts/README.md` describes the form.
public struct Transcript: Sendable, Equatable {
    /// Who sends.
    public enum Side: Sendable, Equatable {
        /// `C`: the client sends, a server under test receives.
        case client
        /// `S`: the server answers, and its octets are expected.
        case server
    }

    /// One message, or the illegal octets that stand for one.
    public struct Step: Sendable, Equatable {
        /// Who sends it.
        public let side: Side
        /// Its octets on the wire: line, LF, blob, guard LF.
        public let octets: [UInt8]
        /// The message; nil for raw octets (`C! `).
        public let message: Message?
        /// Number of its line in the file, from 1.
        public let line: Int
    }

    /// The messages in the order they stand.
    public let steps: [Step]

    /// Reads a transcript.
    ///
    /// - Parameter octets: The file.
    /// - Throws: `TranscriptFault` at the first line that is not in the form, or not a legal message.
    public init(octets: [UInt8]) throws(TranscriptFault) {
        var reader = TranscriptReader(octets)
        steps = try reader.read()
    }

    /// Reads a transcript from a string, such as a block of the specification.
    public init(_ text: String) throws(TranscriptFault) {
        try self.init(octets: Array(text.utf8))
    }

    /// Everything the client sends.
    public var octetsSent: [UInt8] {
        steps.filter { $0.side == .client }.flatMap(\.octets)
    }

    /// Everything the server is expected to answer.
    public var octetsExpected: [UInt8] {
        steps.filter { $0.side == .server }.flatMap(\.octets)
    }

    /// The steps in turns: what the client sends before the server is heard again, and what is then expected.
    /// The first turn sends nothing, since the server speaks first.
    public var turns: [(sent: [UInt8], expected: [UInt8])] {
        var turns: [(sent: [UInt8], expected: [UInt8])] = []
        var previous: Side?
        for step in steps {
            if turns.isEmpty || (step.side == .client && previous == .server) {
                turns.append((sent: [], expected: []))
            }
            switch step.side {
            case .client: turns[turns.count - 1].sent += step.octets
            case .server: turns[turns.count - 1].expected += step.octets
            }
            previous = step.side
        }
        return turns
    }
}
