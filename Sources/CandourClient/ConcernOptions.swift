import ArgumentParser

/// The answers that a concern needs, as flags.
struct ConcernOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("When you first heard about it.", valueName: "date"))
    var heard: String?
    @Flag(
        name: .customLong("long-ago"),
        help: "The day really is more than a year ago: a year is easily mistyped."
    )
    var longAgo = false
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where it came from: patient, staff, audit, regulator and so on, as the rules of the case have it.",
            valueName: "source"
        )
    )
    var source: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What it is about: clinical, conduct, records and so on, as the rules of the case have it.",
            valueName: "kind"
        )
    )
    var kind: String?
    @Option(name: .long, help: "The concern in one sentence. Do not name patients.")
    var title: String?
    @Option(
        name: [.customLong("risk"), .customLong("safety")],
        help: "Whether a patient could be at risk now: yes, no or unknown."
    )
    var risk: String?
}
