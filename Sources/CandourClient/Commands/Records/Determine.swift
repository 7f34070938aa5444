/// `candour determine E-2`: what came of an appeal or a referral.
enum DetermineForm: RecordForm {
    static let sheet = RecordSheet(
        command: "determine",
        verb: "determine",
        subject: .item(letters: "EO", what: "an appeal or a referral", like: "E-2"),
        abstract: "Record what came of an appeal or of a referral",
        examples: [
            "candour determine E-2",
            "candour determine E-2 --outcome varied --imposed conditions --date today --reason \"Six months\" --yes",
            "candour determine E-2 --outcome dismissed --date today --reason \"Tribunal of 3 March\" --yes",
        ],
        questions: [
            RecordQuestion(
                "outcome",
                .words(Vocabulary.determinations),
                "Outcome",
                "what came of it",
                "What came of it?"
            ),
            RecordQuestion(
                "imposed",
                .words(Vocabulary.imposed),
                "In its place",
                "what the tribunal put in the place of the decision",
                "What did the tribunal put in the place of the decision?",
                need: .when { $0.values(of: "outcome") == ["varied"] }
            ),
            .heldOn("of the determination"), .reason("What is the reason that was given?"),
        ],
        text: .init(question: "What does the determination say?", isRequired: false),
        row: "determination",
        noun: "Determination",
        past: "Determination recorded",
        done: "What came of {id} is recorded",
        isMeant: { ["appeal", "referral"].contains($0.kind) }
    )
}
