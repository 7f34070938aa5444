/// Everything about one command that records something: its words, its questions, who reads it, and what is said after.
///
/// In its texts `{id}` stands for what the record is about, `{case}` for the case, `{name}` for the practitioner and
/// `{new}` for the reference that the server gave.
struct RecordSheet: Sendable {
    /// What the command takes first.
    enum Subject: Sendable {
        case caseFile
        case concern
        /// An item whose reference starts with one of these letters.
        case item(letters: String, what: String, like: String)
        case meeting
        case body
        /// Nothing: it makes something new of this type.
        case new(String)
    }

    /// The long text that goes with it.
    struct LongText: Sendable {
        let question: String
        var isRequired = true
        /// Whether what was answered asks for it all the same.
        var isNeeded: @Sendable (Request) -> Bool = { _ in false }
        /// Lines for the editor.
        var guidance: [String] = []
    }

    /// Who reads it.
    enum Readers: Sendable {
        case of(Audience.Kind)
        /// It depends on what was answered.
        case by(@Sendable (Request) -> Audience.Kind)
        /// Committees and panels are no case: everybody who can see them.
        case bodies
        /// Agendas and minutes: whoever sits on the body or calls its meetings.
        case meetings
    }

    /// The command, as it is typed.
    let command: String
    /// Other names, the verb on the wire among them.
    var aliases: [String] = []
    let verb: String
    let subject: Subject
    let abstract: String
    /// Complete command lines, without the program.
    let examples: [String]
    var notes: [String] = []
    var questions: [RecordQuestion] = []
    var text: LongText?
    /// The kind of row that the server shows it as.
    var row: String?
    /// What it is called: the heading in `show`, and the name of a draft.
    let noun: String
    /// What the history of a case says.
    let past: String
    /// What else happens with it, said before it is sent.
    var warnings: [String] = []
    /// What is said when it is sent, without its full stop.
    let done: String
    var next: [String] = []
    /// What happens next, where it depends on what was answered.
    var nextFor: (@Sendable (Request) -> [String])?
    var readers = Readers.of(.shared)
    /// Which items can be meant, when only a case is named.
    var isMeant: @Sendable (Row) -> Bool = { _ in true }
    /// Whether what it is about is shown first: nobody should agree to what they have not read.
    var showsItem = false
    /// Whether it names the revision that it was decided on.
    var isRevised = false

    /// Why it cannot be recorded of this item or meeting, said before anything is asked.
    var refusal: @Sendable (Row) -> String? = { _ in nil }
    /// The fact of an item of its own kind that answers a question, so that the item can stand for the case.
    var itemTopic: String?
    /// What the answers mean that nobody may overlook, said before they are sent and again after.
    var remarks: @Sendable (Request, RecordPlace, Outcome?) -> [String] = { _, _, _ in [] }

    /// The audience on a case; nil for what is no case.
    func kind(of request: Request) -> Audience.Kind? {
        switch readers {
        case .of(let kind): kind
        case .by(let choose): choose(request)
        case .bodies, .meetings: nil
        }
    }

    /// A text with its marks filled in.
    static func filled(_ text: String, _ place: RecordPlace, new: String? = nil, _ today: CivilDate? = nil)
        -> String
    {
        AppealWords(row: place.row, today: today).filled(text).replacing("{id}", with: place.id).replacing(
            "{case}",
            with: place.caseID
        )
        .replacing("{name}", with: place.file?.practitioner ?? "the practitioner")
        .replacing("{new}", with: new ?? place.id)
        .replacing("{until}", with: LastWord.until(place.row))
    }
}

/// A type that stands for one command, so that the parser can tell commands apart.
protocol RecordForm {
    static var sheet: RecordSheet { get }
}
