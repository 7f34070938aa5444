import ArgumentParser

/// `candour approve Y-1`: the second person for a delay, for withholding or for an interim measure.
struct Approve: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Approve a delay, something withheld, a measure or an agreement, as the second person",
        discussion: """
            Examples:
              candour approve Y-1
              candour approve W-2 --yes
              candour approve X-9 --meeting H-3 --yes
            """
    )

    @Argument(help: ArgumentHelp("The delay, the withholding or the measure.", valueName: "reference"))
    var reference: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The meeting of the panel, for a suspension or conditions.",
            valueName: "meeting"
        )
    ) var meeting: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let choice = ItemChoice(
            desk: desk,
            letters: "YWXJ",
            what: "a delay, something withheld or a measure that waits for approval",
            like: "Y-1",
            isMeant: { row in
                row["state"] == "waiting"
                    || (row.kind == "measure" && row["kind"] != "undertakings" && row["state"] == "proposed")
            }
        )
        let id = try choice.need(reference)
        let outcome = try desk.ask(Request("show", id))
        for row in outcome.rows { Rendering(desk: desk).item(row) }
        let row = outcome.rows.first
        let isMeasure = row?.kind == "measure"
        if row?.kind == "agreement" {
            desk.screen.tell("This will:")
            desk.screen.tell("  - confirm that the practitioner, who has no account, agreed as it says")
        }
        var request = Request("approve", id)
        if isMeasure {
            desk.screen.tell("This will:")
            desk.screen.tell(
                "  - put the measure in force from the day that it says; the practitioner reads it, once told"
            )
            desk.screen.tell("  - start the clock of its review")
        }
        let isForPanel = isMeasure && ["suspension", "conditions"].contains(row?["kind"])
        if meeting != nil || isForPanel {
            let reference = try desk.needReference(
                meeting,
                what: "a meeting, like H-3",
                question: "At which meeting of the panel?"
            )
            request = request.with("meeting", .atom(reference))
        }
        try desk.confirm("Approve \(id)?")
        let caseID = String((row?["on"] ?? id).prefix { $0 != "." })
        let last = try Posting(desk: desk, label: "Approval of \(id)", about: caseID).send(
            request
        )
        let review =
            isMeasure
            ? row?.date("review").map {
                isForPanel
                    ? "The panel reviews it by \($0.long), at a meeting: candour review \(id) --meeting H-1"
                    : "The case manager records its review by \($0.long): candour review \(id)"
            }
            : nil
        Receipt(desk: desk, verb: "approve", about: id, last: last).print(
            "You approved \(id)",
            next: [review].compactMap { $0 }
        )
    }
}
