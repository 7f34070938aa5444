/// Who will read a record, by name as far as the server says.
struct RecordAudience {
    let desk: Desk
    let sheet: RecordSheet

    /// The readers of a request.
    func readers(of request: Request, _ place: RecordPlace) throws(ClientFault) -> Audience {
        guard let kind = sheet.kind(of: request) else { return try outside(request, place) }
        let whole = Audience(
            kind,
            of: place.file,
            isPractitioner: place.file != nil && desk.isPractitioner
        )
        let audience = kind == .shared ? whole.untold(place.file, isPractitioner: desk.isPractitioner) : whole
        // The members of a body that a case is reported to read what is shared, from then on.
        guard let body = request.values(of: "group")?.first else { return audience }
        let members = try seats(of: body).filter { member in
            // Whoever is on the case already is named once.
            !audience.readers.contains { $0.prefix { $0 != "(" } == member.prefix { $0 != "(" } }
        }
        return Audience(readers: audience.readers + members, notReaders: audience.notReaders)
    }

    private func outside(_ request: Request, _ place: RecordPlace) throws(ClientFault) -> Audience {
        if case .bodies = sheet.readers { return .bodies }
        let body = place.row?["group"] ?? request.values(of: "group")?.first
        let members = try body.map { id throws(ClientFault) in try seats(of: id) } ?? []
        return Audience(readers: members + ["the case managers who call its meetings"])
    }

    private func seats(of body: String) throws(ClientFault) -> [String] {
        try desk.ask(Request("show", body)).rows("seat").map(BodyShow.member)
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
