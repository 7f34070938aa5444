/// `candour meetings hold H-2`: who was present, and the minutes.
enum HoldMeetingForm: RecordForm {
    static let sheet = RecordSheet(
        command: "hold",
        verb: "hold",
        subject: .meeting,
        abstract: "Record that a meeting was held: who was present, and the minutes",
        examples: [
            "candour meetings hold H-2",
            "candour meetings hold H-2 --present U-3,U-4 --from minutes.txt --yes",
        ],
        notes: [
            "Somebody who was there records it, or who called it; nobody who manages a case that stood before it."
        ],
        questions: [
            RecordQuestion("present", .people, "Present", "the members who were present", "Who was present?"),
            RecordQuestion(
                "interest",
                .text,
                "Declared interests",
                "the interests that members declared",
                "Which interests were declared?",
                need: .never
            ),
            RecordQuestion(
                "interests",
                .people,
                "Declared by",
                "the members who declared an interest, who do not count at this meeting",
                "Who declared it?",
                need: .when { $0.values(of: "interest") != nil }
            ),
            .companion(need: .never),
        ],
        text: .init(question: "What do the minutes say?"),
        noun: "Minutes",
        past: "Meeting held",
        done: "The minutes of {id} are recorded",
        next: [
            "A member who was present receives a report: candour receive CASE --meeting {id}",
            "or records what was decided: candour decide CASE --meeting {id}",
            "or the terms of reference that were set: candour terms CASE --meeting {id}",
        ],
        readers: .meetings,
        refusal: { $0["state"] == "held" ? "The minutes of {id} are recorded already." : nil },
        remarks: shortfall
    )

    /// A meeting without its quorum decides nothing, which is refused only when somebody tries.
    private static let shortfall: @Sendable (Request, RecordPlace, Outcome?) -> [String] = {
        request,
        place,
        body in
        guard let quorum = body?.rows("body").first?.number("quorum") else { return [] }
        let away = Set(request.values(of: "interests") ?? [])
        let count = Set(request.values(of: "present") ?? []).subtracting(away).count
        guard count < quorum else { return [] }
        return [
            "\(count) of the \(quorum) members that are needed were present and free to act: nothing can be decided at \(place.id)."
        ]
    }
}
