/// Every record that there is a command for, in the order of the pathway.
enum RecordSheets {
    static let all: [RecordSheet] = [
        ExplainForm.sheet, VisitForm.sheet, DiscussForm.sheet, ContactForm.sheet, PlanForm.sheet,
        AgreeForm.sheet, ReviewForm.sheet, EscalateForm.sheet, ReportForm.sheet, ReceiveForm.sheet,
        TermsForm.sheet, InterviewForm.sheet, DraftReportForm.sheet, CommentForm.sheet,
        FinalReportForm.sheet, InterveneForm.sheet, MeasureForm.sheet, ProposeForm.sheet,
        RepresentForm.sheet, HearForm.sheet, AppealForm.sheet, DetermineForm.sheet, ReferForm.sheet,
        NotifyForm.sheet, PauseForm.sheet, RestartForm.sheet, RequestTimeForm.sheet, DeclineForm.sheet,
        CompleteForm.sheet,
        DeclareForm.sheet, ReopenForm.sheet, CallMeetingForm.sheet, HoldMeetingForm.sheet,
        ConsiderForm.sheet, NewBodyForm.sheet, SetBodyForm.sheet, SeatForm.sheet, UnseatForm.sheet,
    ]

    private static let byRow = Dictionary(
        all.compactMap { sheet in sheet.row.map { ($0, sheet) } },
        uniquingKeysWith: { first, _ in first }
    )
    private static let byVerb = Dictionary(
        all.map { (key(of: $0), $0) },
        uniquingKeysWith: { first, _ in first }
    )
    /// The commands by their verb, where the two differ.
    static let commands = Dictionary(
        all.filter { $0.row != nil || $0.isRevised }.map { ($0.verb, $0.command) },
        uniquingKeysWith: { first, _ in first }
    )

    /// The sheet for a kind of row.
    static func sheet(row: String) -> RecordSheet? { byRow[row] }

    /// The sheet for a request that was written earlier.
    static func sheet(for request: Request) -> RecordSheet? {
        let subject = request.subjects.first ?? ""
        // `new` and `set` are shared with other things, which have no sheet.
        return byVerb[request.verb == "new" ? "new \(subject)" : request.verb]
            ?? (subject.hasPrefix("G-") ? byVerb["\(request.verb) G"] : nil)
    }

    /// What the history says of a verb.
    static func past(of verb: String) -> String? { byVerb[verb]?.past }

    private static func key(of sheet: RecordSheet) -> String {
        switch sheet.subject {
        case .new(let type): "\(sheet.verb) \(type)"
        case .body where sheet.verb == "set": "set G"
        default: sheet.verb
        }
    }
}
