/// `candour terms 42`: the terms of reference of an investigation.
enum TermsForm: RecordForm {
    static let sheet = RecordSheet(
        command: "terms",
        verb: "terms",
        subject: .caseFile,
        abstract: "Record the terms of reference that a body set",
        examples: [
            "candour terms 42",
            "candour terms 42 --meeting H-2 --investigator U-9 --sent today --by 15/1/2027 --basis \"2013 Regulations\" --from terms.txt --yes",
        ],
        notes: [
            "For a member who was present at a meeting of the body with its quorum.",
            "The case manager puts the investigator on the case first: candour assign 42 U-9 --as investigating",
        ],
        questions: [
            .meeting("At which meeting were they set?"),
            RecordQuestion(
                "user",
                .person(role: "investigator"),
                "Investigator",
                "the investigator",
                "Who investigates?",
                flag: "investigator"
            ),
            RecordQuestion(
                "sent",
                .date(.past),
                "Sent to the practitioner",
                "the day on which the practitioner was sent them",
                "When were they sent to {name}?"
            ),
            RecordQuestion(
                "due",
                .date(.future),
                "Report due",
                "the day on which the report is due",
                "When is the report due?",
                flag: "by"
            ),
            .basis,
            RecordQuestion(
                "reason",
                .text,
                "Reason for new terms",
                "why there are new terms, when there were some before",
                "Why are there new terms of reference?",
                need: .never
            ),
        ],
        text: .init(question: "What are the terms of reference?"),
        row: "terms",
        noun: "Terms of reference",
        past: "Terms of reference set",
        done: "The terms of reference for {case} are set",
        next: ["The investigator offers {name} an interview: candour interview {case}"],
        isRevised: true
    )
}
