/// One fact of a record: its flag, the question for it, what can be answered, how it is sent, and what it is called when
/// it is read.
struct RecordQuestion: Sendable {
    /// What an answer is.
    enum Kind: Sendable {
        /// One word of a closed list; `only` leaves out what does not fit the item that the record is about.
        case words([Choice], only: (@Sendable (Row) -> [String])? = nil)
        /// Several words of a closed list; none of them is an answer, too.
        case someWords([Choice])
        case text
        /// Several texts: the flag is used once for each.
        case texts
        /// As many texts as there are under another key.
        case textForEach(String)
        case date(DateReading.Side)
        /// Several days from today on.
        case dates
        case yesNo
        case number(ClosedRange<Int>)
        /// A person with an account, of a role when that is given.
        case person(role: String?)
        /// People who are on the case, or who sit on the body that meets.
        case people
        case body
        case meeting
        /// One of several items of the case that fit, like the one given.
        case item(like: String, fits: @Sendable (Row) -> Bool)
        /// A question under one of the five Principles, as the rules of the case have them.
        case fairness
    }

    /// When an answer has to be there.
    enum Need: Sendable {
        case always
        case never
        /// When the answers so far ask for it; else it is left out.
        case when(@Sendable (Request) -> Bool)
        /// When the item that the record is about asks for it; else it is left out.
        case about(@Sendable (Row) -> Bool)
        /// It may be given when the answers so far allow it; else it is left out.
        case offered(@Sendable (Request) -> Bool)
    }

    /// The key on the wire, which the command line takes too.
    let key: String
    /// The flag without its dashes.
    let flag: String
    let kind: Kind
    /// What it is called when the record is read.
    let label: String
    /// What is wanted, in words that go on from "Enter".
    let what: String
    let question: String
    let need: Need
    /// The closed list of the case's rules that the words come from; nil when the rules have no say.
    let list: String?
    /// A yes-or-no question before it; no leaves it out. For what means much when it is typed by mistake.
    var gate: String?
    /// Whether it is one yes-or-no question, and no leaves it out.
    var isYesAlone = false
    /// Whether a question that may be left out is asked at all, of this item and today.
    var isAsked: @Sendable (Row?, CivilDate) -> Bool = { _, _ in true }

    init(
        _ key: String,
        _ kind: Kind,
        _ label: String,
        _ what: String,
        _ question: String,
        flag: String? = nil,
        need: Need = .always,
        list: String? = nil,
        gate: String? = nil,
        isAsked: @escaping @Sendable (Row?, CivilDate) -> Bool = { _, _ in true }
    ) {
        self.gate = gate
        self.isAsked = isAsked
        self.key = key
        self.flag = flag ?? key
        self.kind = kind
        self.label = label
        self.what = what
        self.question = question
        self.need = need
        self.list = list
    }

    /// What it is, as the start of a sentence.
    var subject: String { what.prefix(1).uppercased() + what.dropFirst() }

    /// Whether its flag can be used more than once.
    var isRepeated: Bool {
        switch kind {
        case .texts, .textForEach, .dates: true
        default: false
        }
    }

    /// The line of the help page.
    var help: String {
        let isOptional = if case .always = need { "" } else { " May be left out." }
        switch kind {
        case .words(let choices, _):
            return "\(subject): \(choices.map(\.word).joined(separator: ", "))." + isOptional
        case .someWords(let choices):
            return "\(subject), with commas: \(choices.map(\.word).joined(separator: ", ")); or none."
                + isOptional
        case .yesNo: return "\(subject): yes or no." + isOptional
        case .texts, .textForEach: return "\(subject); use once for each." + isOptional
        default: return subject + "." + isOptional
        }
    }

    /// What stands for the value on the help page.
    var valueName: String {
        switch kind {
        case .words: "word"
        case .someWords: "word,word"
        case .yesNo: "yes|no"
        case .text, .texts, .textForEach: "text"
        case .date, .dates: "date"
        case .number: "number"
        case .person: "person"
        case .people: "U-1,U-2"
        case .body: "G-1"
        case .meeting: "H-1"
        case .item(let like, _): like
        case .fairness: "name"
        }
    }
}
