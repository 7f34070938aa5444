public import Casework

/// Every type of row that the server sends, once. Tests hold it against what is really sent.
public enum RowTable {
    /// All of them: cases and their items, records, people and bodies, answers to questions, and the connection's own.
    public static let all = cases + items + records + people + rules + answers + session

    /// The rows of a letter, in order.
    public static func types(of letter: ItemLetter) -> [String] {
        all.filter { $0.letter == letter }.map(\.type)
    }

    private static let stage = RowFacts.words(Stage.self)
    private static let kind = RowFacts.words(ConcernKind.self)

    static let cases = [
        RowFacts(
            "case",
            "CASE",
            "a case; `due` is the earliest date that runs on it, as far as the person may see it. In a list, for the team: `new` is what the practitioner sent since the person last read the case, and `kinds` what each is (`hearing` are representations that ask for one), `approve` what waits for a second person, `inquire` the questions that the person looks into: the latest 16 of each, and `total` how many things these are, when some are not named",
            "[rev] state=\(stage) [kind=\(kind)] prac name [practice] lead who opened [due] [told] [severity] [band] [outcome] [standing=overturned|varied|lifted] [pack] [version] title [new] [kinds=response|comment|representation|hearing|appeal|request|agreement] [approve] [inquire] [total]"
        ),
        RowFacts("member", "", "a person with a place on the case", "user who as [scope] [role] [ends]"),
        RowFacts(
            "concern",
            "CONCERN",
            "a concern on a case",
            "rev on [state=open|explained|answered|waived] kind=\(kind) source heard safety [standing=untold|delayed] [expires] [reason] made title",
            text: "[the account]"
        ),
    ]

    static let items = [
        RowFacts(
            "telling",
            letter: .telling,
            "the practitioner was told",
            "on how told in-person companion support [of] made",
            text: "[what was said]"
        ),
        RowFacts(
            "delay",
            letter: .delay,
            "telling waits, for a reason from the list, until a day",
            "on why expires state=waiting|approved|lapsed [reason] [approver] made"
        ),
        RowFacts("note", letter: .note, "a note of the team", "on kind made", text: "the note"),
        RowFacts(
            "copy",
            letter: .copy,
            "what was shared with the practitioner; `copy` is the original, for those who may see it",
            "on [copy] [opinion] [name] [type] [size] [sha256] made",
            text: "[the text]"
        ),
        RowFacts(
            "withheld",
            letter: .withholding,
            "that something is kept back, and why; `copy` is what",
            "[copy] why review state=waiting|approved [reason] [by] [when] [who]"
        ),
        RowFacts(
            "ask",
            letter: .ask,
            "somebody was asked for something",
            "on for [user] [due] [set] agreed=yes|said|no state=open|done [question] [reason] made"
        ),
        RowFacts(
            "response",
            letter: .response,
            "the practitioner's answer",
            "on [files] [final] made",
            text: "the answer"
        ),
        RowFacts(
            "advice",
            letter: .advice,
            "an adviser's advice",
            "on opinion [files] made",
            text: "the advice"
        ),
        RowFacts("file", letter: .file, "a file; `get` brings its octets", "on name type size sha256 made"),
        RowFacts(
            "baseline",
            letter: .baseline,
            "a baseline assessment",
            "on consequence likelihood score band frequency safety result others [known] [present] [meeting] [group-name] [held] reason [differs] [immediate] made"
        ),
        RowFacts(
            "learning",
            letter: .learning,
            "learning, or the reason why there is none",
            "on level kind=learning|none [owner] [due] [reason] made",
            text: "[the learning]"
        ),
        RowFacts(
            "decision",
            letter: .decision,
            "a decision",
            "on outcome [cites] [weighs] [weighing] reason [alternatives] [meeting] [group-name] [held] [proposal] [power] [appeal] [set] [appeals-to] [standing=replaced|overturned|varied|lifted] [review] [msg] [pack] [version] [basis] made"
        ),
    ]

    static let people = [
        RowFacts("user", "U-N", "a person with an account", "rev name role state [prac]"),
        RowFacts("device", "K-N", "a person's computer", "rev user fpr state opened until"),
        RowFacts(
            "notice",
            "[K-N]",
            "somebody else did something to the way into the account (of `who`)",
            "kind=invited|enrolled|revoked|disabled|enabled|renamed|replaced|administrator made"
        ),
        RowFacts(
            "place",
            "CASE",
            "the person was a companion on the case until that day, and no longer is (of `who`)",
            "ends"
        ),
        RowFacts(
            "prac",
            "S-N",
            "an entry of the register; `state` is how they stand on the list since `begins`, by what is in effect or by hand; `decided` is what a panel decided that is not in effect yet",
            "rev name profession regulator registration list [state=\(RowFacts.words(ListStatus.self))] [begins] [decided=\(RowFacts.words(ListStatus.self))] [effect] [msg] practice [user]"
        ),
        RowFacts(
            "body",
            "G-N",
            "a committee, panel or team",
            "rev kind quorum [parts] notice-days name",
            text: "[its terms of reference]"
        ),
        RowFacts("seat", "G-N", "a member of the body before it", "user as when [who]"),
        RowFacts(
            "meeting",
            "H-N",
            "a meeting of a body; `sent` is the day of its notice",
            "rev group date sent state=called|held [quorum] [parts] [present] [urgent] [interest] [interests] [companion] [cases] [by] [when] [who]",
            text: "[its minutes, before it was held its agenda]"
        ),
        RowFacts(
            "change",
            "H-N",
            "what was changed of the body since its meeting before, for those who read the minutes",
            "group keys [quorum] [parts] made"
        ),
        RowFacts("cases", "H-N", "more cases before the meeting than one row holds", "cases"),
    ]

    static let rules = [
        RowFacts(
            "pack",
            "NAME",
            "a rule pack; `count` figures, of which `unverified` are not verified",
            "version state=adopted|loaded begins count unverified title basis"
        ),
        RowFacts(
            "figure",
            "NAME",
            "a deadline of the pack: `count` of `unit`, whose turn it is, how sure, from which source; `informs` whom, where no rule counts it",
            "count unit convention whose confidence [informs=\(RowFacts.words(FigureReader.self))] title msg basis"
        ),
        RowFacts(
            "list",
            "NAME",
            "a closed list of the pack; its `count` words follow",
            "count confidence=\(RowFacts.words(Confidence.self)) title basis"
        ),
        RowFacts(
            "word",
            "WORD",
            "a word of the list; `tags` are the measures, outcomes and professions that it is for",
            "list=\(RowFacts.words(ListKey.self)) [tags] title"
        ),
        RowFacts("gap", "", "something on which the sources of the pack say nothing", "msg"),
        RowFacts("question", "NAME", "a question of the pack, of the set `for`", "for state title msg basis"),
        RowFacts("difference", "", "what a new version of a pack changes (of `trial`)", "msg"),
        RowFacts("problem", "", "what is wrong with it (of `trial`)", "msg"),
    ]

    private static let clock = "for [id] whose begins [due] state [late] [confidence] msg [basis]"

    static let answers = [
        RowFacts(
            "entry",
            "",
            "something that was done (of `log`); `state` is the stage reached, `reason` is for the team",
            "made verb [id] [state=\(stage)] [reason]"
        ),
        RowFacts(
            "other",
            "CASE",
            "another case about the same practitioner (of `check`)",
            "opened state=\(stage) [kind=\(kind)] [outcome] title [msg]"
        ),
        RowFacts(
            "look",
            "",
            "somebody opened the case or something on it (of `who-looked`); `texts=no`: the case itself, and no answer, note or document that is on it",
            "made role id [texts=no]"
        ),
        RowFacts("need", "", "what a step still needs (of `why`), once for each need", "verb key step msg"),
        RowFacts(
            "turn",
            "",
            "a step that can be taken now, and whose turn it is; `who` names or describes them, `to` is who has to be told or asked by it (of `why`)",
            "verb [id] [of] [to] whose who step"
        ),
        RowFacts(
            "way",
            "",
            "where the case can also go, as `turn` or as `need`; nobody waits for it (of `why`)",
            "verb [id] [whose] [who] [key] step [msg]"
        ),
        RowFacts("clock", "", "a date that runs (of `why`); `id` is the item that it is about", clock),
        RowFacts("due", "CASE", "a date that runs (of `due`)", clock + " [remind] title"),
        RowFacts(
            "reading",
            "",
            "somebody read the statistics of a period (of `list reading`)",
            "made begins ends"
        ),
        RowFacts(
            "period",
            "",
            "the days that are counted (of `stats`); of `total` concerns that ended, `count` ended by the response or the action plan",
            "begins ends [share] [count] [total] organisation"
        ),
        RowFacts("topic", "WORD", "what is counted; its counts follow", "[total]"),
        RowFacts(
            "stat",
            "WORD",
            "one count of the topic; without `count` when it is hidden",
            "for [count] [hidden=small|with-small]"
        ),
    ]

    static let session = [
        RowFacts("verb", "VERB", "a verb that the person may use (of `help`)", "[kind] usage summary"),
        RowFacts("receipt", "ID", "a signed receipt", "", text: "the receipt (section 20)"),
        RowFacts("event", "", "something happened (of `watch`)", "id on verb [rev] [keys] by pos"),
        RowFacts("mark", "", "the watch is alive, and has come so far", "pos"),
        RowFacts(
            "fault",
            "",
            "one cause of a refusal: `key` is a key of the request, `id` its object, `size` its blob, or a need",
            "key why msg"
        ),
    ]
}
