/// `candour interview 42`: an interview, held or offered.
enum InterviewForm: RecordForm {
    static let sheet = RecordSheet(
        command: "interview",
        verb: "interview",
        subject: .caseFile,
        abstract: "Record an interview, or that it was offered or declined",
        examples: [
            "candour interview 42",
            "candour interview 42 --date 1/12/2026 --kind practitioner --result offered --companion offered --yes",
            "candour interview 42 --date today --kind witness --with \"The practice manager\" --result held --from notes.txt --yes",
        ],
        notes: ["An interview with a witness stays with the team until it is shared: candour share"],
        questions: [
            RecordQuestion(
                "kind",
                .words(Vocabulary.interviewed),
                "Interviewed",
                "who was interviewed",
                "Who was interviewed?"
            ),
            RecordQuestion(
                "result",
                .words(Vocabulary.interviewResults),
                "Result",
                "whether it was held",
                "Was it held?"
            ),
            RecordQuestion("date", .date(.either), "Day", "the day of the interview", "When?"),
            RecordQuestion(
                "with",
                .text,
                "With",
                "who the witness was",
                "Who was the witness?",
                need: .when { $0.values(of: "kind") == ["witness"] }
            ),
            .companion(need: .when { $0.values(of: "kind") == ["practitioner"] }),
        ],
        text: .init(question: "What was said?", isRequired: false),
        row: "interview",
        noun: "Interview",
        past: "Interview recorded",
        done: "The interview is on {case}",
        next: ["To see what is needed next: candour why {case}"],
        readers: .by { $0.values(of: "kind") == ["witness"] ? .team : .shared }
    )
}
