/// `candour review P-3`: a review of an action plan, an intervention or an interim measure.
enum ReviewForm: RecordForm {
    static let sheet = RecordSheet(
        command: "review",
        verb: "review",
        subject: .item(letters: "PX", what: "a plan, an intervention or a measure", like: "P-3"),
        abstract: "Review an action plan, an intervention or an interim measure",
        examples: [
            "candour review P-3",
            "candour review P-3 --result partly --date today --next 1/2/2027 --reason \"Audit half done\" --yes",
            "candour review X-9 --result lift --date today --meeting H-3 --reason \"No longer needed\" --yes",
        ],
        notes: [
            "A plan or an intervention: met, partly, not-met or complete. A measure: continue, vary or lift.",
            "complete and lift end it; anything else needs --next.",
            "The panel reviews the suspension or the conditions that it imposed, at a meeting: --meeting.",
        ],
        questions: [
            RecordQuestion(
                "result",
                .words(
                    Vocabulary.planResults + Vocabulary.measureResults,
                    only: { row in
                        (row.kind == "measure" ? Vocabulary.measureResults : Vocabulary.planResults).map(
                            \.word
                        )
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
                need: .about { $0.kind == "measure" && ["suspension", "conditions"].contains($0["kind"]) }
            ),
            .reason("What is the reason?"),
        ],
        text: .init(question: "Is there more to say about the review?", isRequired: false),
        row: "review",
        noun: "Review",
        past: "Reviewed",
        done: "The review of {id} is recorded",
        next: ["To see what is next: candour why {case}"],
        isMeant: {
            !["complete", "lifted", "lapsed", "ended", "overturned", "proposed"].contains($0["state"] ?? "")
                && $0.kind != "proposal"
        }
    )
}
