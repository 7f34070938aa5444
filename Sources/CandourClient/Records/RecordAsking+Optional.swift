/// Questions that may be left out: they are asked as they are, and Enter skips them.
extension RecordAsking {
    func optional(_ question: RecordQuestion, _ request: Request) throws(ClientFault) -> Request {
        let words = RecordSheet.filled(question.question, place)
        if question.isYesAlone {
            return try desk.yesNo(words) ? request.with(question.key, .atom("yes")) : request
        }
        if let gate = question.gate {
            guard try desk.yesNo(gate) else { return request }
            return try answer(question.asNeeded, nil, request)
        }
        switch question.kind {
        case .words(let choices, _):
            let none = Choice("none", "Leave this out")
            let word = try desk.need(
                choice: nil,
                flag: "--" + question.flag,
                what: question.what,
                question: words,
                of: choices + [none]
            )
            return word == none.word ? request : try answer(question, [word], request)
        case .texts:
            let given = try lines(question, "--" + question.flag, mayBeEmpty: true)
            return given.isEmpty ? request : request.with(question.key, .texts(given))
        case .meeting, .body, .person, .yesNo, .textForEach, .fairness, .item:
            // A list follows, or several answers: whether it is wanted is a question of its own.
            guard try desk.yesNo("\(words) This may be left out. Do you want to answer it?") else {
                return request
            }
            return try answer(question.asNeeded, nil, request)
        case .text, .number, .people, .someWords:
            return try desk.answer(
                nil,
                flag: "--" + question.flag,
                what: question.what,
                question: words,
                hint: "   To skip this, press Enter." + hint(question)
            ) { text throws(ClientFault) in
                text.isEmpty ? request : try answer(question, [text], request)
            }
        case .date(let side): return try optionalDays(question, words, side, request)
        case .dates: return try optionalDays(question, words, .future, request)
        }
    }

    /// Days are said back in full, as everywhere, and kept as days: "tomorrow" means another one when the draft is carried on.
    private func optionalDays(
        _ question: RecordQuestion,
        _ words: String,
        _ side: DateReading.Side,
        _ request: Request
    ) throws(ClientFault) -> Request {
        let found = try desk.answer(
            nil,
            flag: "--" + question.flag,
            what: question.what,
            question: words,
            hint: "   To skip this, press Enter." + hint(question),
            kept: { $0.joined(separator: ",") }
        ) { text throws(ClientFault) -> [String] in
            if case .dates = question.kind { return try days(question, text, side) }
            return text.isEmpty
                ? []
                : [
                    try DateReading(subject: question.subject, side: side, today: desk.today).read(text).iso
                ]
        }
        for day in found.compactMap({ CivilDate(iso: $0) }) { desk.screen.tell("   " + day.long) }
        guard !found.isEmpty else { return request }
        if case .dates = question.kind { return request.with(question.key, .atoms(found)) }
        return request.with(question.key, .atom(found.joined()))
    }

    private func hint(_ question: RecordQuestion) -> String {
        switch question.kind {
        case .date(.past): " Example: \(desk.today.short), or yesterday"
        case .date, .dates: " Example: \(desk.today.workday(after: 30).short), or in 2 weeks"
        case .people: " You can type names or references, with commas."
        case .someWords(let choices):
            " You can type \(choices.map(\.word).joined(separator: ", ")), with commas."
        default: ""
        }
    }
}

extension RecordQuestion {
    /// The same question, to be answered now.
    fileprivate var asNeeded: RecordQuestion { RecordQuestion(key, kind, label, what, question, flag: flag) }
}
