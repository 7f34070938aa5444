/// Writes one record: finds what it is about, asks what is missing, names the readers, sends it and says what happens next.
struct RecordWriting {
    let desk: Desk
    let sheet: RecordSheet
    /// What the flags gave, by key.
    let given: [String: [String]]
    let text: TextSource

    func run(_ reference: String?) throws(ClientFault) {
        let place = try RecordPlace.find(reference, for: sheet, desk)
        if place.file != nil, !place.caseID.isEmpty { try desk.checkAllowed(sheet.verb, on: place.caseID) }
        if sheet.showsItem, let row = place.row { Rendering(desk: desk, file: place.file).item(row) }
        let asking = RecordAsking(desk: desk, place: place)
        var request = place.request(for: sheet)
        for question in sheet.questions {
            request = try asking.answer(question, given[question.key], request)
        }
        let audience = try RecordAudience(desk: desk, sheet: sheet).readers(of: request, place)
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
            for line in sheet.warnings { desk.screen.tell("  - " + RecordSheet.filled(line, place, desk.today)) }
        }
        try desk.confirm(readers: audience, "Send this? \(label).")
        let last = try Posting(desk: desk, label: label, about: place.caseID).send(request, draft: draft)
        let about = place.caseID.isEmpty ? last.id ?? place.id : place.caseID
        Receipt(desk: desk, verb: sheet.verb, about: about, last: last, audience: audience).print(
            RecordSheet.filled(sheet.done, place, new: last.id),
            next: (sheet.nextFor?(request) ?? sheet.next).map {
                RecordSheet.filled($0, place, new: last.id, desk.today)
            }.filter { !$0.isEmpty }
        )
    }

    private func label(_ place: RecordPlace) -> String {
        place.id.isEmpty ? sheet.noun : "\(sheet.noun), \(place.id)"
    }
}
