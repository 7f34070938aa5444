/// Gets the answer to one question of a record, from its flag or from the person, and puts it into the request.
struct RecordAsking {
    let desk: Desk
    let place: RecordPlace

    /// The request with the answer.
    /// - Parameters:
    ///   - given: what the flag gave; nil when it was not used.
    ///   - request: the answers so far.
    func answer(_ question: RecordQuestion, _ given: [String]?, _ request: Request)
        throws(ClientFault) -> Request
    {
        if case .item(_, let fits) = question.kind {
            let id = try RecordItems(desk: desk, file: place.file).choose(
                given?.first,
                flag: "--" + question.flag,
                what: question.what,
                question: words(question),
                among: fits
            )
            return id.map { request.with(question.key, .atom($0)) } ?? request
        }
        if given == nil {
            switch question.need {
            case .always: break
            case .when(let isNeeded): if !isNeeded(request) { return request }
            case .about(let isNeeded): if place.row.map(isNeeded) != true { return request }
            case .offered(let isOffered) where !isOffered(request): return request
            case .never, .offered:
                // Nobody is asked for what may be left out when the command line is complete.
                guard desk.canAsk, !desk.options.yes, question.isAsked(place.row, desk.today) else {
                    return request
                }
                return try optional(question, request)
            }
        }
        return request.with(question.key, try field(question, given, request))
    }

    /// The value that a question is answered with.
    func field(_ question: RecordQuestion, _ given: [String]?, _ request: Request)
        throws(ClientFault) -> Request.Field
    {
        let flag = "--" + question.flag
        let value = given?.first
        switch question.kind {
        case .words(let all, let only):
            let choices =
                question.list.map { desk.choices($0, on: place.caseID, from: all, given: value) } ?? all
            let fitting = only.flatMap { only in place.row.map(only) }
            return .atom(
                try desk.need(
                    choice: value,
                    flag: flag,
                    what: question.what,
                    question: words(question),
                    of: fitting.map { words in choices.filter { words.contains($0.word) } } ?? choices
                )
            )
        case .someWords(let choices): return .atoms(try words(question, value, of: choices))
        case .text:
            return .text(
                try desk.need(value, flag: flag, what: question.what, question: words(question))
            )
        case .texts:
            return .texts(try given.orElse { () throws(ClientFault) in try lines(question, flag) }.map(trim))
        case .textForEach(let key): return .texts(try paired(question, given, request.values(of: key) ?? []))
        case .date(let side):
            return .atom(
                try desk.need(
                    date: value,
                    flag: flag,
                    question: words(question),
                    subject: question.subject,
                    side: side
                ).iso
            )
        case .dates: return .atoms(try dates(question, given))
        case .yesNo:
            return .atom(
                try desk.need(yesNo: value, flag: flag, question: words(question)) ? "yes" : "no"
            )
        case .number(let range):
            return .number(try desk.need(number: value, flag: flag, question: words(question), in: range))
        case .person(let role):
            // On a case, people of the case are meant; others could not read what they look into.
            let ofCase = role == nil ? place.file?.choices(["lead", "team", "investigating"]) : nil
            let choice = PersonChoice(desk: desk, people: ofCase)
            return .atom(try choice.need(value, flag: flag, question: words(question), role: role).user)
        case .people: return .atoms(try people(question, value))
        case .body:
            return .atom(try RecordList(desk: desk, type: "body").need(value, flag: flag, words(question)))
        case .item(let like, _):
            guard let value else { throw ClientFault.missing(flag, "\(question.what), like \(like)") }
            return .atom(value)
        case .meeting:
            return .atom(try RecordList(desk: desk, type: "meeting").need(value, flag: flag, words(question)))
        case .fairness:
            let file = if let known = place.file { known } else { try desk.caseFile(place.caseID) }
            let questions = try FairnessQuestions(of: file, desk)
            return .atom(try questions.choose(value, flag: flag, question: words(question), desk))
        }
    }

    private func words(_ question: RecordQuestion) -> String { RecordSheet.filled(question.question, place) }

    private func trim(_ text: String) throws(ClientFault) -> String {
        let trimmed = Desk.trimmed(text)
        guard !trimmed.isEmpty else { throw ClientFault(.data, "One of the texts is empty.") }
        return trimmed
    }

    /// One text to a line, until an empty line.
    /// - Parameter mayBeEmpty: whether Enter at once leaves it out.
    func lines(_ question: RecordQuestion, _ flag: String, mayBeEmpty: Bool = false) throws(ClientFault)
        -> [String]
    {
        guard desk.canAsk else { throw ClientFault.missing(flag, question.what) }
        desk.screen.tell(words(question))
        let skip = mayBeEmpty ? " To skip this, press Enter." : ""
        desk.screen.tell("   One to a line. An empty line ends the list.\(skip)")
        var lines: [String] = []
        while true {
            desk.screen.ask("\(lines.count + 1)> ")
            // Each line is a question of its own for the draft of the answers.
            let place = "\(words(question)) \(lines.count + 1)"
            let line = try desk.typed(at: place)
            if line.lowercased() == "stop" { throw ClientFault.stopped }
            desk.answers?.keep(line, to: place, desk)
            if !line.isEmpty {
                lines.append(line)
            } else if mayBeEmpty || !lines.isEmpty {
                return lines
            } else {
                desk.screen.tell("Error: Enter \(question.what).")
            }
        }
    }

    /// One text for each of those under another key.
    private func paired(_ question: RecordQuestion, _ given: [String]?, _ others: [String])
        throws(ClientFault) -> [String]
    {
        if let given {
            guard given.count == others.count else {
                throw ClientFault(
                    .usage,
                    "Use --\(question.flag) \(Plural.of(others.count, "time")), once for each of the others. You used it \(Plural.of(given.count, "time"))."
                )
            }
            return try given.map(trim)
        }
        var texts: [String] = []
        for other in others {
            texts.append(
                try desk.need(
                    nil,
                    flag: "--" + question.flag,
                    what: question.what,
                    question: words(question),
                    hint: "   " + other
                )
            )
        }
        return texts
    }

    private func dates(_ question: RecordQuestion, _ given: [String]?) throws(ClientFault) -> [String] {
        if let given {
            let reading = DateReading(subject: question.subject, side: .future, today: desk.today)
            var days: [CivilDate] = []
            for part in given.flatMap(Desk.parts) { days.append(try desk.read(part, reading)) }
            return days.sorted().map(\.iso)
        }
        return try desk.answer(
            nil,
            flag: "--" + question.flag,
            what: question.what,
            question: words(question),
            hint:
                "   Example: \(desk.today.workday(after: 30).short), \(desk.today.workday(after: 60).short)",
            kept: { $0.joined(separator: ",") }
        ) { text throws(ClientFault) in
            let found = try days(question, text, .future)
            guard !found.isEmpty else { throw ClientFault(.data, "Enter \(question.what).") }
            return found
        }
    }

    /// Days that were typed just now, with commas between them.
    func days(_ question: RecordQuestion, _ text: String, _ side: DateReading.Side) throws(ClientFault)
        -> [String]
    {
        let reading = DateReading(subject: question.subject, side: side, today: desk.today)
        var days: [CivilDate] = []
        for part in Desk.parts(text) { days.append(try reading.read(part)) }
        return days.sorted().map(\.iso)
    }

    /// Words with commas between them, each as the list has it.
    private func words(_ question: RecordQuestion, _ value: String?, of choices: [Choice])
        throws(ClientFault) -> [String]
    {
        let flag = "--" + question.flag
        let typed = try desk.need(value, flag: flag, what: question.what, question: words(question))
        if typed.lowercased() == "none" { return [] }
        var all: [String] = []
        for part in Desk.parts(typed) {
            all.append(
                try desk.need(
                    choice: part,
                    flag: flag,
                    what: question.what,
                    question: words(question),
                    of: choices
                )
            )
        }
        return all
    }

    private func people(_ question: RecordQuestion, _ value: String?) throws(ClientFault) -> [String] {
        // With references on the command line there is nothing to look up.
        let isPlain = value.map {
            Desk.parts($0).allSatisfy { (try? CaseReference.readAny($0, today: desk.typingDay)) != nil }
        }
        let seats = try (isPlain == true ? nil : place.row?["group"]).map { id throws(ClientFault) in
            try desk.ask(Request("show", id)).rows("seat").map {
                Choice($0["user"] ?? "", $0["who"] ?? $0["user"] ?? "")
            }
        }
        let onCase = place.file?.choices(["lead", "team", "asked", "investigating"])
        return try PeopleChoice(desk: desk, people: seats ?? onCase ?? []).need(
            value,
            flag: "--" + question.flag,
            what: question.what,
            question: words(question)
        )
    }
}
