/// `candour measure 42`: an interim measure is asked for. A second person approves it.
enum MeasureForm: RecordForm {
    static let sheet = RecordSheet(
        command: "measure",
        verb: "measure",
        subject: .caseFile,
        abstract: "Ask for an interim measure, with the alternatives that were considered",
        examples: [
            "candour measure 42",
            "candour measure 42 --kind restriction --immediate no --begins 23/11/2026 --review 7/12/2026 "
                + "--alternatives \"Supervision: nobody free\" --basis \"Local policy\" --reason \"Risk to patients\" --yes",
        ],
        notes: [
            "It binds nobody until a second person approves it; undertakings, until the practitioner agrees.",
            "An exclusion ends by itself when its review is missed.",
        ],
        questions: [
            RecordQuestion(
                "kind",
                .words(Vocabulary.measures),
                "Kind",
                "what kind it is, mildest first",
                "What kind of measure is it? The mildest comes first.",
                list: "measures"
            ),
            RecordQuestion(
                "immediate",
                .yesNo,
                "Immediate",
                "whether it has to begin at once",
                "Does it have to begin at once?"
            ),
            RecordQuestion("begins", .date(.either), "Begins", "the first day", "When does it begin?"),
            RecordQuestion(
                "review",
                .date(.future),
                "Reviewed by",
                "the day by which it is reviewed",
                "By when is it reviewed?"
            ),
            RecordQuestion("ends", .date(.future), "Ends", "the last day", "When does it end?", need: .never),
            RecordQuestion(
                "alternatives",
                .text,
                "Alternatives",
                "the milder alternatives, and why they are not enough",
                "Which milder alternatives were considered, and why are they not enough?"
            ),
            .basis, .reason("Why is it needed?"),
        ],
        text: .init(question: "Is there more to say about the measure?", isRequired: false),
        row: "measure",
        noun: "Interim measure",
        past: "Interim measure asked for",
        warnings: ["ask a second person to approve it; until then it binds nobody"],
        done: "The interim measure is asked for. It is NOT IN FORCE yet",
        nextFor: { request in
            request.values(of: "kind") == ["undertakings"]
                ? ["{name} agrees to the undertakings: candour agree {new}"]
                : ["A second person approves it: candour approve {new}"]
        }
    )
}
