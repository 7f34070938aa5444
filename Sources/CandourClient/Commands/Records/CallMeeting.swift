/// `candour meetings call`: notice of a meeting, with its agenda.
enum CallMeetingForm: RecordForm {
    static let sheet = RecordSheet(
        command: "call",
        verb: "new",
        subject: .new("meeting"),
        abstract: "Give notice of a meeting of a committee or panel",
        examples: [
            "candour meetings call",
            "candour meetings call --of G-1 --date 3/12/2026 --text \"Cases reported since October\" --yes",
        ],
        notes: [
            "With less notice than the body gives, say why it cannot wait: --urgent. Its members see that."
        ],
        questions: [
            RecordQuestion("group", .body, "Of", "the committee or panel", "Which one meets?", flag: "of"),
            RecordQuestion("date", .date(.future), "Day", "the day of the meeting", "When does it meet?"),
            RecordQuestion(
                "urgent",
                .text,
                "Why it could not wait",
                "why it cannot wait for the notice that the body gives",
                "Why can it not wait for the notice that the body gives?",
                need: .when { _ in false }
            ),
        ],
        text: .init(question: "What is on the agenda?", isRequired: false),
        noun: "Notice of a meeting",
        past: "Meeting called",
        done: "The meeting {new} is called",
        next: [
            "To report a case to it: candour report CASE --meeting {new}",
            "When it was held: candour meetings hold {new}",
        ],
        readers: .meetings
    )
}
