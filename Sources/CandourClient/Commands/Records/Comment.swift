/// `candour comment I-4`: the practitioner's comment on a draft report, or on anything that was shared with them.
enum CommentForm: RecordForm {
    static let sheet = RecordSheet(
        command: "comment",
        verb: "comment",
        subject: .item(letters: "IVPXOBDLCMZQ", what: "a report, or something shared with you", like: "I-4"),
        abstract: "Comment on a draft report, or on anything shared with you",
        examples: ["candour comment I-4", "candour comment I-4 --from comments.txt --yes"],
        notes: [
            "You can comment again later. To answer a concern itself: candour respond",
            "On a report, --final yes says that this is all, and ends your time for comments.",
        ],
        questions: [.lastWordOnReport],
        text: .init(
            question: "What do you want to say about {id}?",
            guidance: ["", "What is wrong or missing?", "What supports what you say?"]
        ),
        row: "comment",
        noun: "Comment",
        past: "Comment received",
        done: "Your comment on {id} was received",
        next: ["To see who has read it: candour who-read {new}", "Support: candour help getting-support"],
        isMeant: { $0.kind == "draft" }
    )
}
