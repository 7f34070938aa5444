/// `candour review P-3`: a review of an action plan, an intervention or an interim measure.
enum ReviewForm: RecordForm {
    static let sheet = RecordSheet(
        command: "review",
        verb: "review",
        subject: .item(
            letters: "PXD",
            what: "a plan, an intervention, a measure or conditions that a panel decided",
            like: "P-3"
        ),
        abstract: "Review an action plan, an intervention, an interim measure or conditions",
        examples: [
            "candour review P-3",
            "candour review P-3 --result partly --date today --next 1/2/2027 --reason \"Audit half done\" --yes",
            "candour review X-9 --result lift --date today --meeting H-3 --reason \"No longer needed\" --yes",
            "candour review D-4 --result vary --date today --next 1/2/2027 --meeting H-3 --reason \"Half done\" --text \"Audit ends\" --yes",
        ],
        notes: [
            "A plan or an intervention: met, partly, not-met or complete. A measure or conditions: continue, vary or lift.",
            "complete and lift end it; anything else needs --next, and vary a text that says what changes.",
            "The panel reviews what it imposed: a member who was there records it, with --meeting.",
        ],
        questions: [
            RecordQuestion(
                "result",
                .words(
                    Vocabulary.planResults + Vocabulary.measureResults,
                    only: { row in
                        let all = Vocabulary.measureResults.map(\.word)
                        switch row.kind {
                        // A suspension stands or is lifted, and undertakings are agreed anew.
                        case "measure" where ["suspension", "undertakings"].contains(row["kind"]):
                            return all.filter { $0 != "vary" }
                        case "measure", "decision": return all
                        default: return Vocabulary.planResults.map(\.word)
                        }
                    }
                ),
                "Result",
                "the result",
                "What did the review find?"
            ),
            .heldOn("of the review"),
            RecordQuestion(
                "review",
                .date(.future),
                "Next review",
                "the day of the next review",
                "When is the next review?",
                flag: "next",
                need: .when { !["complete", "lift"].contains($0.values(of: "result")?.first ?? "") }
            ),
            RecordQuestion(
                "meeting",
                .meeting,
                "Meeting",
                "the meeting of the panel",
                "At which meeting did the panel review it?",
                need: .about { row in
                    row.kind == "decision"
                        || (row.kind == "measure" && ["suspension", "conditions"].contains(row["kind"]))
                }
            ),
            .reason("What is the reason?"),
        ],
        text: .init(
            question: "What changes, or is there more to say about the review?",
            isRequired: false,
            isNeeded: { $0.values(of: "result") == ["vary"] }
        ),
        row: "review",
        noun: "Review",
        past: "Reviewed",
        done: "The review of {id} is recorded",
        next: ["To see what is next: candour why {case}"],
        isMeant: { row in
            if row.kind == "decision" { return RecordItems.areConditions(row) }
            return !["complete", "lifted", "lapsed", "ended", "overturned", "proposed"].contains(
                row["state"] ?? ""
            ) && row.kind != "proposal"
        }
    )
}
