/// `candour plan 42`: an action plan, proposed by either party.
enum PlanForm: RecordForm {
    static let sheet = RecordSheet(
        command: "plan",
        verb: "plan",
        subject: .caseFile,
        abstract: "Propose an action plan: objectives, how they are measured, support, dates",
        examples: [
            "candour plan 42",
            "candour plan 42 --kind remediation --objective \"Letters leave in 3 days\" --criterion \"Audit of 40 letters\" "
                + "--support \"Weekly check\" --milestone 15/1/2027 --review 15/2/2027 --yes",
        ],
        notes: [
            "Use one --criterion for each --objective. A plan begins when both parties agreed: candour agree"
        ],
        questions: [
            RecordQuestion(
                "kind",
                .words(Vocabulary.planKinds),
                "Kind",
                "what kind of plan it is",
                "What kind of plan is it?"
            ),
            RecordQuestion(
                "objectives",
                .texts,
                "Objective",
                "an objective",
                "What are the objectives?",
                flag: "objective"
            ),
            RecordQuestion(
                "criteria",
                .textForEach("objectives"),
                "met when",
                "how you will know that it is met",
                "How will you know that this is met?",
                flag: "criterion"
            ),
            RecordQuestion(
                "steps",
                .texts,
                "Step",
                "a step",
                "What are the steps?",
                flag: "step",
                need: .never
            ),
            RecordQuestion(
                "means",
                .text,
                "Support",
                "the support that is given",
                "What support is given: time, money, people?",
                flag: "support"
            ),
            RecordQuestion(
                "milestones",
                .dates,
                "Milestones",
                "the days of the milestones",
                "When are the milestones?",
                flag: "milestone"
            ),
            RecordQuestion(
                "review",
                .date(.future),
                "To be reviewed on",
                "the day of the review",
                "When is the plan reviewed?"
            ),
        ],
        text: .init(question: "Is there more to say about the plan?", isRequired: false),
        row: "plan",
        noun: "Action plan",
        past: "Action plan proposed",
        done: "The action plan for {case} is proposed",
        next: [
            "The other party reads it, and agrees with: candour agree {new}",
            "To see whose turn it is: candour why {case}",
        ]
    )
}
