/// The key registry: each key has one type, everywhere it occurs.
public enum Keys {
    /// The type of a key; nil when CLP/1 does not know the key. A server refuses it, a client ignores it.
    public static func type(of key: String) -> KeyType? {
        types[key]
    }

    /// Whether a key takes several values in requests and rows that are not filters. (In a filter of `list`
    /// and `watch` every key does: any of the values.)
    public static func takesList(_ key: String) -> Bool {
        lists.contains(key) || type(of: key) == .words
    }

    private static let types = Dictionary(
        all.map { ($0.key, $0.type) },
        uniquingKeysWith: { first, _ in first }
    )

    private static let lists: Set<String> = [
        "approve", "cases", "cites", "criteria", "files", "inquire", "interests", "known", "milestones", "new",
        "objectives", "others", "present",
        "steps",
        "team",
        "weighing", "weighs", "words",
    ]

    /// Every key, by type and then by name, with what it means. `Protocol/README.md` shows the same table.
    public static let all: [(key: String, type: KeyType, meaning: String)] =
        numbers + dates + references + words + texts + exact

    private static let numbers: [(key: String, type: KeyType, meaning: String)] = [
        ("again", .number, "1: this answer was given before and is repeated"),
        ("at", .number, "offset in octets from 0, in a file or in a line"),
        ("blob", .number, "octets of a blob at most"),
        ("consequence", .number, "how bad the outcome was or could have been, 1 to 5"),
        ("count", .number, "how many"),
        ("idle", .number, "seconds of silence before the server closes"),
        ("inflight", .number, "requests the server reads ahead"),
        ("late", .number, "working days by which it is late"),
        ("left", .number, "tries left on this connection; events that did not fit"),
        ("len", .number, "octets wanted"),
        ("likelihood", .number, "how likely it is to happen again, 1 to 5"),
        ("limit", .number, "rows wanted at most"),
        ("line", .number, "octets of a line at most, LF included"),
        ("n", .number, "rows before this answer"),
        ("notice-days", .number, "working days of notice that a body gives of its meetings; 0 for none"),
        ("retry", .number, "seconds to wait before trying again"),
        ("rev", .number, "revision of the object"),
        ("score", .number, "consequence times likelihood"),
        ("quorum", .number, "members who must be present to decide"),
        ("seq", .number, "place of an entry in the record"),
        ("severity", .number, "the score of the last baseline assessment"),
        ("share", .number, "hundredths of the concerns that ended"),
        ("size", .number, "octets of the whole file"),
        ("total", .number, "how many in all"),
        ("unverified", .number, "figures that are not verified"),
        ("version", .number, "version of a file's format or of a rule pack"),
        ("if", .revision, "the revision this change was made from; `any` forces it"),
    ]

    private static let dates: [(key: String, type: KeyType, meaning: String)] = [
        ("appeal", .date, "the last day of an appeal that comes in time"),
        ("before", .date, "earlier than this day"),
        ("begins", .date, "the day on which it begins"),
        ("date", .date, "the day on which it happened, or will"),
        ("due", .date, "the day by which it has to be done"),
        ("ends", .date, "the last day"),
        ("expires", .date, "the day after which a delay no longer holds"),
        ("held", .date, "the day of the meeting of a body"),
        ("heard", .date, "the day the concern was first heard of"),
        ("issued", .time, "when a receipt was issued"),
        ("milestones", .date, "days on which steps of a plan are looked at"),
        ("opened", .date, "the day the case or the device began"),
        ("notice", .time, "when somebody else last did something to the way into the account"),
        ("review", .date, "the day on which it is looked at again"),
        ("sent", .date, "the day on which notice was given or a paper was sent"),
        ("set", .date, "the day that was set, where another one counts"),
        ("told", .date, "the day the practitioner was told"),
        ("remind", .time, "when people are reminded, always in working hours"),
        ("until", .time, "the end of a certificate or of a code"),
        ("when", .time, "when it happened"),
    ]

    private static let references: [(key: String, type: KeyType, meaning: String)] = [
        ("approve", .id, "what waits for a second person"),
        ("approver", .id, "the second person who approved it"),
        ("by", .id, "the person who did it"),
        ("cases", .id, "the cases before a meeting"),
        ("cites", .id, "what a decision rests on"),
        ("copy", .id, "the item this is a copy of"),
        ("files", .id, "files that belong to a text"),
        ("group", .id, "a committee, panel or team"),
        ("id", .id, "the object spoken of"),
        ("inquire", .id, "questions of fairness that the person looks into"),
        ("interests", .id, "members who declared an interest at a meeting: they do not count there"),
        ("lead", .id, "the person who leads the case"),
        ("meeting", .id, "a meeting of a body"),
        ("new", .id, "what came since the person last opened the case"),
        ("of", .id, "the item that it is about"),
        ("on", .id, "the case or concern it belongs to"),
        ("others", .id, "other cases about the same practitioner that were looked at"),
        ("prac", .id, "the practitioner"),
        ("proposal", .id, "the proposed list action that a decision answers"),
        ("present", .id, "the people who were present"),
        ("team", .id, "the people of the team"),
        ("up", .id, "an upload in progress"),
        ("user", .id, "a person with an account"),
        ("weighs", .id, "the responses a decision weighs"),
    ]

    private static let words: [(key: String, type: KeyType, meaning: String)] = [
        ("agreed", .word, "yes, said or no: whether the practitioner agreed to the day, or is said to have"),
        ("answer", .word, "yes, no or unknown: the answer to a question of fairness"),
        ("allowed", .word, "yes or no"),
        ("as", .word, "the part a person has in a case"),
        ("attended", .word, "yes or no: whether the practitioner came"),
        ("auth", .word, "what an unknown peer may do: `enrol` or `renew`"),
        ("clock", .word, "the clock that is stopped"),
        ("companion", .word, "whether a companion came"),
        ("convention", .word, "whether the first day counts: `exclusive` or `inclusive`"),
        ("confidence", .word, "how sure"),
        ("for", .word, "what is asked for, or what a clock measures"),
        ("format", .word, "form of an export"),
        ("frequency", .word, "how often"),
        ("from", .word, "the state before"),
        ("hidden", .word, "why a count is not shown: it is `small`, or stands beside one"),
        ("hearing", .word, "yes or no: whether a hearing is asked for"),
        ("how", .word, "the way it was done"),
        ("immediate", .word, "yes, no or unknown: whether something must be done at once"),
        ("in-person", .word, "yes, no or unknown: face to face"),
        ("informs", .word, "whom a figure informs that no rule counts"),
        ("key", .word, "the key a fault is about"),
        ("kind", .word, "the kind of object"),
        ("level", .word, "whose learning it is; the Principle that a question belongs to"),
        ("list", .word, "the performers list or register; a closed list of a rule pack"),
        ("met", .word, "yes or no: whether a need is met"),
        ("outcome", .word, "how a case ended"),
        ("pack", .word, "the name of a rule pack"),
        ("profession", .word, "the profession"),
        ("regulator", .word, "the regulator of the profession"),
        ("result", .word, "what a baseline assessment, a review or an interview came to"),
        ("safety", .word, "yes, no or unknown: whether patients are at risk now"),
        ("sort", .word, "the order of a list"),
        ("source", .word, "where a concern came from"),
        ("stage", .word, "the stage at which it was recorded"),
        ("standing", .word, "what has become of a decision"),
        ("state", .word, "the stage"),
        ("support", .word, "yes, no or unknown: whether support was offered"),
        ("texts", .word, "yes or no: whether long texts come with the rows"),
        ("to", .word, "the state after; the body that something was sent to"),
        ("topic", .word, "the short name of a question of fairness, as the rules of the case have it"),
        ("unit", .word, "what is counted: working days, calendar days or months"),
        ("verb", .word, "a verb of the protocol"),
        ("whose", .word, "whose turn it is"),
        ("why", .word, "a reason from a fixed list"),
        ("caps", .words, "what this server can do beyond the core"),
        ("keys", .words, "the keys that changed"),
        ("role", .words, "roles of a person"),
        ("scope", .words, "what a companion may see"),
        ("tags", .words, "what a word of a list is for"),
    ]

    private static let texts: [(key: String, type: KeyType, meaning: String)] = [
        ("address", .text, "host and port of a server"),
        ("alternatives", .text, "what else was considered"),
        ("band", .text, "the name of a range of scores"),
        ("basis", .text, "the rule or policy that it rests on"),
        ("body", .text, "a short text; a longer one is the blob"),
        ("criteria", .text, "how it is known that each objective is met"),
        ("differs", .text, "why people concluded something else than what the facts point to"),
        ("group-name", .text, "what a committee, panel or team is called"),
        ("interest", .text, "what the conflict of interest is"),
        ("known", .text, "other cases as they stood: reference, stage, outcome or `-`, kinds joined by `+`"),
        ("means", .text, "the support and supervision that are given"),
        ("msg", .text, "a sentence for people; never read by a program"),
        ("name", .text, "a name"),
        ("objectives", .text, "what a plan is to reach"),
        ("opinion", .text, "an adviser's opinion in a sentence"),
        ("organisation", .text, "the organisation that runs the server"),
        ("owner", .text, "who carries an action out"),
        ("power", .text, "the power under which a body decided"),
        ("practice", .text, "where the practitioner works"),
        ("question", .text, "what is asked"),
        ("reason", .text, "why, in the person's own words"),
        ("recommendation", .text, "what an investigator recommends"),
        ("registration", .text, "the number on the regulator's register"),
        ("server", .text, "name and version of the server"),
        ("step", .text, "what somebody does next, in words"),
        ("steps", .text, "what is done, step by step"),
        ("summary", .text, "what a verb does, in a line"),
        ("title", .text, "a title"),
        ("urgent", .text, "why a meeting is called with less notice than its body gives"),
        ("usage", .text, "how a verb is written"),
        ("weighing", .text, "how each response was weighed, in the order of `weighs`"),
        ("who", .text, "a person's name"),
        ("with", .text, "who else was there, or who was told"),
    ]

    private static let exact: [(key: String, type: KeyType, meaning: String)] = [
        ("after", .opaque, "the cursor of the page before"),
        ("next", .opaque, "the cursor of the next page"),
        ("once", .opaque, "the key that makes a write safe to send again"),
        ("pos", .opaque, "a place in the record"),
        ("ref", .opaque, "where to look in the server's log"),
        ("serial", .opaque, "the serial number of a certificate"),
        ("since", .opaque, "the place to watch from"),
        ("epoch", .epoch, "the life of the store; another after a restore"),
        ("sha256", .digest, "SHA-256 of the whole file"),
        ("fpr", .fingerprint, "SHA-256 of a certificate's DER"),
        ("type", .mediaType, "media type of a file"),
        ("code", .secret, "a one-time code"),
        ("words", .secret, "the four words said by telephone"),
    ]
}
