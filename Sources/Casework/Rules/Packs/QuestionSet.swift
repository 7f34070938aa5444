/// The five Principles of the fairness and proportionality framework. Their names must not be changed (NHS Resolution and
/// NHS England, Insight paper, 16 January 2025).
public enum Principle: String, Word {
    case welfare, understanding, heard, process, equity

    /// The name as published.
    public var title: String {
        switch self {
        case .welfare: "Ensuring welfare and support"
        case .understanding: "Understanding the issues"
        case .heard: "Ensuring the practitioner is heard"
        case .process: "Adherence to process"
        case .equity: "Equity and proportionality"
        }
    }
}

/// What is known of the origin of a question.
public enum QuestionStatus: String, Word {
    /// The wording is that of the framework's publishers.
    case official
    /// The topic is confirmed to be in the framework; the wording is Candour's.
    case topic
    /// Published guidance says so; the wording is Candour's.
    case guidance
    /// Inferred from neighbouring material; the wording is Candour's.
    case inferred
}

/// Questions that are answered yes, no or unknown while a case moves.
public struct QuestionSet: Sendable, Hashable {
    /// One question.
    public struct Question: Sendable, Hashable {
        /// Its short name, unique in the set: `w1`.
        public let id: String
        /// The Principle it belongs to.
        public let principle: Principle
        /// The question.
        public let text: String
        /// What is known of its origin.
        public let status: QuestionStatus
        /// What suggests it, for people to read.
        public let source: String

        /// A question.
        public init(id: String, principle: Principle, text: String, status: QuestionStatus, source: String) {
            self.id = id
            self.principle = principle
            self.text = text
            self.status = status
            self.source = source
        }
    }

    /// The set's short name: lower-case letters, digits and hyphens.
    public let name: String
    /// What the set is, with what it is not.
    public let title: String
    /// The questions, in the order shown.
    public let questions: [Question]

    /// A set of questions.
    public init(name: String, title: String, questions: [Question]) {
        self.name = name
        self.title = title
        self.questions = questions
    }

    /// The questions of a Principle, in order.
    public func questions(of principle: Principle) -> [Question] {
        questions.filter { $0.principle == principle }
    }
}
