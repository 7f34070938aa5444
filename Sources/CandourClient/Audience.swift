/// Who will read what is about to be sent. Named before it is sent, in the receipt, and in the editor.
struct Audience: Equatable {
    /// The three kinds of reader there are.
    enum Kind {
        /// The case team, for ever.
        case team
        /// The team and the advisers who were asked.
        case advice
        /// The practitioner too, with companions, as far as the practitioner lets them.
        case shared
        /// A concern: everybody on the case, and the practitioner once they are told of it.
        case concern
    }

    let readers: [String]
    /// Whether the readers could be found out.
    var isKnown = true
    /// Who is left out, and is worth naming.
    let notReaders: [String]
    /// What else is said: who will read it later.
    var remarks: [String] = []

    /// - Parameter verb: what is recorded, by which companions read it or do not; nil for the case itself.
    init(_ kind: Kind, of file: CaseFile?, isPractitioner: Bool = false, verb: String? = nil) {
        guard let file else {
            isKnown = false
            readers = ["(not known while the server cannot be reached; they are named before it is sent)"]
            notReaders = []
            return
        }
        var team = file.people("lead", "team", "investigating")
        if team.isEmpty { team = ["the case team"] }
        let asked = file.people("asked")
        let practitioner = isPractitioner ? "you" : file.practitioner
        switch kind {
        case .team:
            readers = team
            notReaders = [file.practitioner] + asked
        case .advice:
            readers = team + asked
            notReaders = [file.practitioner]
        case .shared:
            readers =
                [practitioner] + team + asked + file.people("panel")
                + CompanionPart(of: verb).readers(file)
            notReaders = []
        case .concern:
            readers = team + asked + file.people("panel")
            notReaders = []
            remarks = [
                "\(file.practitioner) will see it as soon as it is recorded that they were told of it, but not the account."
            ]
        }
    }

    /// Readers known by name only.
    init(readers: [String], notReaders: [String] = [], remarks: [String] = []) {
        self.readers = readers
        self.notReaders = notReaders
        self.remarks = remarks
    }

    /// A concern that opens a case.
    /// - Parameter lead: the case manager, when that is somebody else.
    static func opening(_ practitioner: String, lead: String? = nil) -> Audience {
        Audience(
            readers: [
                lead.map { "you, \($0) (case lead), and the people who are put on the case" }
                    ?? "you, and the people you put on the case"
            ],
            remarks: [
                "\(practitioner) will see the concern as soon as it is recorded that they were told of it, but not the account."
            ]
        )
    }

    /// The case itself, which everybody on it reads: what it is called, who is on it, what was kept back and why.
    /// - Parameter words: what the practitioner reads of it, to follow their name.
    static func page(of file: CaseFile, practitioner words: String) -> Audience {
        let whole = Audience(.shared, of: file)
        let isTold = file.head?["told"] != nil || file.head?["state"] == "told"
        let others = whole.readers.filter { $0 != file.practitioner }
        return Audience(
            readers: others,
            remarks: [
                isTold
                    ? "\(file.practitioner) \(words)"
                    : "\(file.practitioner), once it is recorded that they were told of the case, \(words)"
            ]
        )
    }

    /// The audience of a request, as the server's policy has it; nil for what is about no case.
    static func kind(of request: Request) -> Kind? {
        if let sheet = RecordSheets.sheet(for: request) { return sheet.kind(of: request) }
        switch request.verb {
        case "note", "delay", "put": return .team
        case "advise": return .advice
        case "new": return .concern
        default: return .shared
        }
    }

    /// "Who will see this: …" and "… will NOT see it."
    var lines: [String] {
        ["Who will see this: \(readers.joined(separator: ", "))."]
            + notReaders.map { "\($0) will NOT see it." } + remarks
    }
}
