/// Who will read a record, by name as far as the server says.
struct RecordAudience {
    let desk: Desk
    let sheet: RecordSheet

    /// The committee or panel whose members read it, with its seats; nil when it is about none.
    func body(of request: Request, _ place: RecordPlace) throws(ClientFault) -> Outcome? {
        let isOnCase = sheet.kind(of: request) != nil
        if !isOnCase, case .bodies = sheet.readers { return nil }
        let id = (isOnCase ? nil : place.row?["group"]) ?? request.values(of: "group")?.first
        return try id.map { id throws(ClientFault) in try desk.ask(Request("show", id)) }
    }

    /// The readers of a request.
    /// - Parameter body: what ``body(of:_:)`` gave.
    func readers(of request: Request, _ place: RecordPlace, _ body: Outcome?) -> Audience {
        let seats = body?.rows("seat").map(BodyShow.member) ?? []
        guard let kind = sheet.kind(of: request) else {
            if case .bodies = sheet.readers { return .bodies }
            return Audience(readers: seats + ["the case managers who call its meetings"])
        }
        let whole = Audience(
            kind,
            of: place.file,
            isPractitioner: place.file != nil && desk.isPractitioner,
            verb: sheet.verb
        )
        let audience =
            kind == .shared
            ? whole.untold(place.file, isPractitioner: desk.isPractitioner).heldBack(request, place.file)
            : whole
        // The members of a body that a case is reported to read what is shared, from then on.
        let members = seats.filter { member in
            // Whoever is on the case already is named once.
            !audience.readers.contains { $0.prefix { $0 != "(" } == member.prefix { $0 != "(" } }
        }
        return Audience(
            readers: audience.readers + members,
            notReaders: audience.notReaders,
            remarks: audience.remarks
        )
    }
}

extension Audience {
    /// The same without the practitioner and their companions while nobody has told them of the case.
    fileprivate func untold(_ file: CaseFile?, isPractitioner: Bool) -> Audience {
        guard let file, let head = file.head, head["told"] == nil, head["state"] != "told", !isPractitioner
        else { return self }
        let companions = file.people("companion")
        let others = readers.filter { reader in
            reader != file.practitioner && !companions.contains { reader.hasPrefix($0) }
        }
        return Audience(
            readers: others,
            notReaders: ["\(file.practitioner), who has not been told of the case,"]
        )
    }

    /// Committees and panels are seen by everybody on the staff side.
    static let bodies = Audience(
        readers: ["administrators, case managers, advisers, committee members and auditors"]
    )
}
