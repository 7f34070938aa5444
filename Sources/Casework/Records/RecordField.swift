/// One fact that belongs to a kind of record.
public struct RecordField: Sendable {
    /// The key.
    public let key: RecordKey
    /// Whether the record is refused without it.
    public let isRequired: Bool
    /// The words that it takes, for a key whose values are words.
    public let words: [String]

    init(_ key: RecordKey, required: Bool = true, _ words: [String] = []) {
        self.key = key
        isRequired = required
        self.words = words
    }

    static func optional(_ key: RecordKey, _ words: [String] = []) -> RecordField {
        RecordField(key, required: false, words)
    }

    private static let companion = CompanionOffer.allCases.map(\.rawValue)

    /// Bodies outside the organisation that cases are referred to or talked over with.
    private static let outside =
        Regulator.allCases.map(\.rawValue) + ["ppa", "ncas", "police", "counter-fraud", "safeguarding"]
        + ["occupational-health", "practitioner-health", "local-committee", "defence", "employer", "other"]

    /// To whom notice of list action is given (domain 5.2): the practitioner, whose time for an appeal begins with it, and
    /// others. Who must be told differs by nation: the rule packs say so, as far as it was found.
    static let addressees = [
        "practitioner", "nhs-resolution", "ppa", "board", "regulator", "nhs-england", "other-lists",
        "ministers", "nhsbsa",
        "counter-fraud", "police", "cps", "local-committee", "employer", "other",
    ]

    /// The clocks that can be stopped.
    static let clocks = ["response", "comments", "investigation", "plan", "all"]

    /// The kinds of interim measure, mildest first.
    static let measures = MeasureKind.allCases.map(\.rawValue)

    /// What list action may be proposed under: the grounds of removal of the 2004 regulations and what may be
    /// decided instead (domain 5.2; the powers of other nations come from the rule pack's legal basis).
    static let powers = [
        "removal-efficiency", "removal-fraud", "removal-unsuitability", "removal-mandatory", "conditions",
        "suspension",
    ]

    /// What belongs to each kind.
    static let table: [RecordKind: [RecordField]] = [
        .explanation: [RecordField(.date), RecordField(.companion, companion)],
        .visit: [
            RecordField(.date), RecordField(.present), RecordField(.companion, companion), .optional(.with),
        ],
        .discussion: [RecordField(.date), RecordField(.user), .optional(.present)],
        .contact: [RecordField(.date), RecordField(.to, outside), RecordField(.with), .optional(.reason)],
        .plan: [
            RecordField(.kind, ["remediation", "return-to-work"]), RecordField(.objectives),
            RecordField(.criteria), .optional(.steps), RecordField(.means), RecordField(.milestones),
            RecordField(.review),
        ],
        // How the practitioner agreed, where somebody else records it for them.
        .agreement: [.optional(.reason), .optional(.how, TellingWay.allCases.map(\.rawValue))],
        .review: [
            RecordField(
                .result,
                ["met", "partly", "not-met", "complete", "continue", "vary", "lift"]
            ),
            RecordField(.date), .optional(.review), .optional(.meeting), RecordField(.reason),
        ],
        .report: [
            RecordField(.group), .optional(.meeting),
            RecordField(.kind, ["isolated", "performance", "information"]), .optional(.sent),
        ],
        .receipt: [RecordField(.meeting), RecordField(.reason)],
        .terms: [
            RecordField(.meeting), RecordField(.user), RecordField(.sent), RecordField(.due),
            RecordField(.basis), .optional(.reason),
        ],
        .interview: [
            RecordField(.date), RecordField(.kind, ["practitioner", "witness"]),
            RecordField(.result, ["held", "offered", "declined"]), .optional(.with),
            .optional(.companion, companion),
        ],
        .draft: [RecordField(.due)],
        .comment: [.optional(.final)],
        // What an investigation cost is part of the audit route that MHPS asks for (domain 6.1).
        .final: [RecordField(.recommendation), .optional(.cost)],
        .intervention: [
            RecordField(
                .kind,
                [
                    "training", "supervision", "mentoring", "audit", "support", "undertakings", "conditions",
                    "other",
                ]
            ),
            RecordField(.owner), RecordField(.due), RecordField(.criteria),
        ],
        .measure: [
            RecordField(.kind, measures), RecordField(.immediate), RecordField(.begins), RecordField(.review),
            .optional(.ends), RecordField(.alternatives), RecordField(.basis), RecordField(.reason),
        ],
        .proposal: [RecordField(.kind, powers), RecordField(.sent), .optional(.due), RecordField(.basis)],
        .representation: [RecordField(.hearing), .optional(.final)],
        .hearing: [
            .optional(.of), RecordField(.meeting), RecordField(.attended),
            RecordField(.companion, companion), .optional(.with), .optional(.sent), .optional(.reason),
        ],
        .appeal: [.optional(.reason)],
        .determination: [
            RecordField(.outcome, ["upheld", "dismissed", "varied", "withdrawn", "action", "no-action"]),
            .optional(.imposed, ["removal", "conditions", "suspension", "none"]), RecordField(.date),
            RecordField(.reason),
        ],
        .referral: [RecordField(.to, outside), RecordField(.date), .optional(.told), RecordField(.reason)],
        .notification: [
            .optional(.of), RecordField(.to, addressees), RecordField(.with), RecordField(.date),
            RecordField(.reason),
        ],
        .pause: [RecordField(.clock, clocks), RecordField(.begins), .optional(.ends), RecordField(.reason)],
        .resumption: [RecordField(.date), RecordField(.reason)],
        .request: [RecordField(.due), RecordField(.reason)],
        .refusal: [RecordField(.reason)],
        .completion: [RecordField(.date), RecordField(.reason)],
        // Which questions there are is for the rules of the case to say.
        .consideration: [
            RecordField(.topic), RecordField(.answer, ["yes", "no", "unknown"]),
            .optional(.user), .optional(.due), .optional(.reason),
        ],
    ]
}
