/// `candour help TOPIC`.
enum HelpTopics {
    static let names = [
        "accessibility", "dates", "environment", "exit-codes", "formatting", "getting-support", "privacy",
    ]

    /// The lines of a topic; nil when there is none of that name.
    static func lines(of topic: String) -> [String]? {
        switch topic {
        case "exit-codes": exitCodes
        case "privacy": privacy
        case "accessibility": accessibility
        case "environment": environment
        case "formatting": formatting
        case "dates", "deadlines": dates
        case "getting-support": support
        case "topics":
            ["Help topics: \(names.joined(separator: ", "))", "To read one: candour help \(names[0])"]
        default: nil
        }
    }

    /// What every command takes.
    static let options = [
        "--json                   the result as one JSON text, and nothing else",
        "--no-input               never ask: end with 64 and name what is missing",
        "--yes                    answer yes to the last question",
        "--layout LAYOUT          columns, records or plain",
        "--passphrase-file FILE   the passphrase of this computer",
        "-h, --help               about this command",
    ]

    private static let exitCodes =
        ["The number a command ends with, for scripts:", ""]
        + ExitNumber.allCases.map {
            "  \($0.rawValue)\(String(repeating: " ", count: 5 - String($0.rawValue).count))\($0.meaning)"
        }

    private static let privacy = [
        "What you type stays on this computer until you send it. Drafts are sealed with the key of this computer.",
        "",
        "  note      only the case team can read it, for ever",
        "  share     gives the practitioner a copy of what you choose",
        "  respond   goes from the practitioner to the case team and the advisers who were asked",
        "  advise    goes from an adviser to the case team; the practitioner sees it only if the team shares it",
        "",
        "Before anything is sent, this program names its readers and asks.",
        "Reading is recorded too. To see who has read something: candour who-read 42",
        "A signed receipt proves later what was recorded, and when: candour receipt R-1",
    ]

    private static let accessibility = [
        "Nothing here depends on colour, on columns or on the cursor. Nothing is redrawn.",
        "",
        "  candour settings screen-reader on    records instead of columns: one label and value to a line",
        "  ACCESSIBLE=1                         the same, for one command",
        "  --layout records                     the same, for one list",
        "",
        "Questions are numbered lists. You can answer with the number or with the word.",
        "Every question has a flag, so that a command can be one line: candour help note",
    ]

    private static let environment = [
        "CANDOUR_HOME             keep everything of this program in one folder",
        "CANDOUR_EDITOR           the editor for texts; else VISUAL, else EDITOR, else nano",
        "CANDOUR_PASSPHRASE_FILE  a file that holds the passphrase of this computer, for scripts",
        "ACCESSIBLE               set to 1: simpler layouts",
        "COLUMNS                  the width of the screen",
        "XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_RUNTIME_DIR   where things are kept",
    ]

    private static let formatting = [
        "--layout columns   for a wide screen; columns that do not fit are left out from the right, and counted",
        "--layout records   one label and value to a line",
        "--layout plain     tabs between full values, dates like 2026-12-03, for other programs",
        "--json             one JSON text with \"schema\": 1, and nothing else",
        "",
        "When the output is no screen, plain is used. Dates are full dates except in plain and --json.",
    ]

    private static let dates = [
        "Type a date as you write it. The day comes before the month:",
        "  3/12/2026   3 dec   3rd december 2026   2026-12-03   today   yesterday   friday   next friday",
        "  14 days   in 2 weeks   3 days ago",
        "",
        "The program says the date back in full and asks.",
        "A date that is due ends at 11:59pm of its day.",
        "Working days are counted by the server, which knows the bank holidays: candour due 42 --working",
        "When you set a date yourself, type the day.",
    ]

    private static let support = [
        "You do not have to do this alone.",
        "",
        "  - You can bring a friend or colleague to any meeting.",
        "  - You can let one of them read parts of your case: candour invite",
        "  - You can ask for more time before you respond: candour request-time",
        "  - Your defence organisation, your professional body and your local representative committee can advise you.",
        "  - If you are unwell or worried about yourself, speak to your own doctor, or to NHS Practitioner Health.",
        "",
        "To see who leads your case: candour show 42",
    ]
}
