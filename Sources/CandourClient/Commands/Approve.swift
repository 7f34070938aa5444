import ArgumentParser

/// `candour approve Y-1`: the second person for a delay or for withholding.
struct Approve: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Approve a delay or something withheld, as the second person",
        discussion: """
            Examples:
              candour approve Y-1
              candour approve W-2 --yes
            """
    )

    @Argument(help: ArgumentHelp("The delay or the withholding.", valueName: "reference"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needReference(
            reference,
            what: "a reference, like Y-1",
            question: "What do you want to approve?"
        )
        let outcome = try desk.ask(Request("show", id))
        for row in outcome.rows { Rendering(desk: desk).item(row) }
        try desk.confirm("Approve \(id)?")
        let caseID = outcome.rows.first?["on"] ?? id
        let last = try Posting(desk: desk, label: "Approval of \(id)", about: caseID).send(
            Request("approve", id)
        )
        Receipt(desk: desk, verb: "approve", about: id, last: last).print("You approved \(id)")
    }
}
