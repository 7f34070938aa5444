/// Writes one record: finds what it is about, asks what is missing, names the readers, sends it and says what happens next.
struct RecordWriting {
    let desk: Desk
    let sheet: RecordSheet
    /// What the flags gave, by key.
    let given: [String: [String]]
    let text: TextSource

    func run(_ typed: String?) throws(ClientFault) {
        let (reference, given) = try about(typed)
        let place = try RecordPlace.find(reference, for: sheet, desk)
        if let refusal = place.row.flatMap(sheet.refusal) {
            throw ClientFault(.notAllowed, RecordSheet.filled(refusal, place))
        }
        if place.file != nil, !place.caseID.isEmpty { try desk.checkAllowed(sheet.verb, on: place.caseID) }
        if sheet.showsItem, let row = place.row { Rendering(desk: desk, file: place.file).item(row) }
        let asking = RecordAsking(desk: desk, place: place)
        var request = place.request(for: sheet)
        for question in sheet.questions {
            request = try asking.answer(question, given[question.key], request)
        }
        let readers = RecordAudience(desk: desk, sheet: sheet)
        let body = try readers.body(of: request, place)
        let audience = readers.readers(of: request, place, body)
        let remarks = sheet.remarks(request, place, body)
        let label = self.label(place)
        var draft: Draft?
        if let long = sheet.text {
            var entry = TextEntry(
                desk: desk,
                label: label,
                about: place.caseID,
                audience: audience,
                guidance: long.guidance
            )
            let isRequired = long.isRequired || long.isNeeded(request)
            entry.isOptional = !isRequired
            let question = RecordSheet.filled(long.question, place)
            let words: String?
            (words, draft) =
                isRequired
                ? try entry.read(text, question: question, request: request)
                : try entry.readIfAny(text, question: question, request: request)
            request = request.with(text: words)
        }
        if !sheet.warnings.isEmpty {
            desk.screen.tell("This will:")
            for line in sheet.warnings {
                desk.screen.tell("  - " + RecordSheet.filled(line, place, desk.today))
            }
        }
        for line in remarks { desk.screen.tell(line) }
        check(request, place, label)
        try desk.confirm(readers: audience, "Send this? \(label).")
        let last = try Posting(desk: desk, label: label, about: place.caseID).send(request, draft: draft)
        let about = place.caseID.isEmpty ? last.id ?? place.id : place.caseID
        Receipt(desk: desk, verb: sheet.verb, about: about, last: last, audience: audience).print(
            RecordSheet.filled(sheet.done, place, new: last.id),
            next: remarks
                + (sheet.nextFor?(request) ?? sheet.next).map {
                    RecordSheet.filled($0, place, new: last.id, desk.today)
                }.filter { !$0.isEmpty }
        )
    }

    /// A command about a case that was given an item of it: the case is the item's, and what the item answers is not asked.
    private func about(_ typed: String?) throws(ClientFault) -> (String?, [String: [String]]) {
        guard case .caseFile = sheet.subject, sheet.itemFlag != nil || sheet.itemTopic != nil, let typed,
            let id = try? CaseReference.readAny(typed, today: desk.today), id.first?.isLetter == true,
            let row = try desk.ask(Request("show", id)).rows.first, let on = row["on"]
        else { return (typed, given) }
        var all = given
        if let key = sheet.itemTopic {
            guard let word = row[key] else { return (typed, given) }
            all[key] = all[key] ?? [word]
        } else {
            all["of"] = all["of"] ?? [id]
        }
        return (String(on.prefix { $0 != "." }), all)
    }

    /// What was answered is shown before it is sent, so that a slip is seen; it is put right with `resume`.
    private func check(_ request: Request, _ place: RecordPlace, _ label: String) {
        guard desk.canAsk, !desk.options.yes else { return }
        let fields = RequestFields(request: request, file: place.file).shown.filter { $0.key != "text" }
        guard !fields.isEmpty else { return }
        desk.screen.tell("Check your answers. NOT SENT. \(label).")
        for field in fields { desk.screen.tell("  \(field.label): \(field.value)") }
        if desk.answers != nil {
            desk.screen.tell("To change one, type no, and then: \(desk.program) resume")
        }
    }

    private func label(_ place: RecordPlace) -> String {
        place.id.isEmpty ? sheet.noun : "\(sheet.noun), \(place.id)"
    }
}
