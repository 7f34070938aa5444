/// What a record is about, as the server shows it to this person.
struct RecordPlace {
    /// The reference that the request names; empty when something new is made.
    let id: String
    /// The case; empty when it is about none.
    let caseID: String
    /// The row of the item, body or meeting that it is about.
    var row: Row?
    /// The case as it is now; nil when it is about none, or the server cannot be reached.
    var file: CaseFile?

    /// Finds it, asking for the reference when it is missing.
    static func find(_ reference: String?, for sheet: RecordSheet, _ desk: Desk) throws(ClientFault)
        -> RecordPlace
    {
        switch sheet.subject {
        case .caseFile:
            let id = try desk.needCase(reference)
            return RecordPlace(id: id, caseID: id, file: try desk.caseFile(id, for: sheet))
        case .concern:
            let choice = ConcernChoice(desk: desk)
            let typed = try choice.reference(reference)
            let caseID = String(typed.prefix { $0 != "." })
            let file = try desk.caseFile(caseID, for: sheet)
            return RecordPlace(id: try choice.concern(typed, in: file), caseID: caseID, file: file)
        case .item(let letters, let what, let like):
            let choice = ItemChoice(
                desk: desk,
                letters: letters,
                what: what,
                like: like,
                isMeant: sheet.isMeant
            )
            return try item(choice.need(reference), for: sheet, desk)
        case .meeting:
            var list = RecordList(desk: desk, type: "meeting")
            list.fits = { row, _ in sheet.refusal(row) == nil }
            list.nothing = ClientFault(
                .notVisible,
                "No meeting waits for its minutes.",
                advice: ["To call one: candour meetings call", "To see them all: candour meetings list"]
            )
            return try shown(list.need(reference, flag: "its reference", "Which meeting?"), desk)
        case .body:
            let list = RecordList(desk: desk, type: "body")
            return try shown(list.need(reference, flag: "its reference", "Which one?"), desk)
        case .new: return RecordPlace(id: "", caseID: "")
        }
    }

    /// The start of the request.
    func request(for sheet: RecordSheet) -> Request {
        var request: Request
        switch sheet.subject {
        case .new(let type): request = Request(sheet.verb, type)
        default: request = Request(sheet.verb, id)
        }
        guard sheet.isRevised else { return request }
        if let file { request = request.with("if", .atom(file.revision)) }
        if case .body = sheet.subject { request = request.with("if", .atom(row?["rev"] ?? "0")) }
        return request
    }

    private static func item(_ id: String, for sheet: RecordSheet, _ desk: Desk) throws(ClientFault)
        -> RecordPlace
    {
        do throws(ClientFault) {
            guard let row = try desk.ask(Request("show", id)).rows.first else {
                throw ClientFault(.notVisible, "There is no \(id), or you cannot see it.")
            }
            let caseID = String((row["on"] ?? id).prefix { $0 != "." })
            return RecordPlace(id: id, caseID: caseID, row: row, file: try desk.caseFile(caseID))
        } catch {
            guard error.status == .unreachable, sheet.canWait else { throw error }
            desk.screen.tell(
                "The server cannot be reached. You can write; what you write is kept on this computer."
            )
            return RecordPlace(id: id, caseID: id)
        }
    }

    private static func shown(_ id: String, _ desk: Desk) throws(ClientFault) -> RecordPlace {
        guard let row = try desk.ask(Request("show", id)).rows.first else {
            throw ClientFault(.notVisible, "There is no \(id), or you cannot see it.")
        }
        return RecordPlace(id: id, caseID: "", row: row)
    }
}

extension RecordSheet {
    /// Whether it can be written while the server cannot be reached: a text, made from no revision.
    var canWait: Bool { text?.isRequired == true && !isRevised }
}

extension Desk {
    fileprivate func caseFile(_ id: String, for sheet: RecordSheet) throws(ClientFault) -> CaseFile? {
        sheet.canWait ? try caseFileIfReachable(id) : try caseFile(id)
    }
}
