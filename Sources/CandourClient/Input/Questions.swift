extension Desk {
    /// A text that is needed: the value of its flag, else asked for until it is there.
    /// - Parameters:
    ///   - value: what the flag gave.
    ///   - flag: the flag, to be named when nobody can be asked.
    ///   - what: what is wanted, in words that go on from "Enter": "a reason".
    ///   - question: the question itself.
    ///   - hint: a line under it.
    ///   - lettersMax: the most letters that the server takes.
    func need(
        _ value: String?,
        flag: String,
        what: String,
        question: String,
        hint: String? = nil,
        lettersMax: Int? = nil
    ) throws(ClientFault) -> String {
        try answer(value, flag: flag, what: what, question: question, hint: hint) {
            text throws(ClientFault) in
            let trimmed = Self.trimmed(text)
            guard !trimmed.isEmpty else { throw ClientFault(.data, "Enter \(what).") }
            if let lettersMax, trimmed.unicodeScalars.count > lettersMax {
                let count = trimmed.unicodeScalars.count
                throw ClientFault(
                    .data,
                    "\(what.prefix(1).uppercased() + what.dropFirst()) must have \(lettersMax) letters or fewer. It has \(count)."
                )
            }
            return trimmed
        }
    }

    /// One of a list, by its number, its word or its label.
    func need(choice value: String?, flag: String, what: String, question: String, of choices: [Choice])
        throws(ClientFault) -> String
    {
        let list = choices.enumerated().map { "   \($0.offset + 1). \($0.element.label)" }.joined(
            separator: "\n"
        )
        return try answer(
            value,
            flag: flag,
            what: what + ": " + choices.map(\.word).joined(separator: ", "),
            question: question,
            hint: list,
            prompt: "Enter a number from 1 to \(choices.count): ",
            kept: { $0 }
        ) { text throws(ClientFault) in
            let typed = Self.trimmed(text).lowercased()
            if value == nil, let number = Digits.value(typed), choices.indices.contains(number - 1) {
                return choices[number - 1].word
            }
            for choice in choices {
                if ([choice.word, choice.label] + choice.also).contains(where: { $0.lowercased() == typed }) {
                    return choice.word
                }
            }
            guard value != nil else {
                throw ClientFault(.data, "Enter a number from 1 to \(choices.count).")
            }
            throw ClientFault(
                .data,
                "\(flag) must be one of \(choices.map(\.word).joined(separator: ", ")). You typed \"\(text)\"."
            )
        }
    }

    /// A date, echoed in full and confirmed when it was typed at a question.
    func need(date value: String?, flag: String, question: String, subject: String, side: DateReading.Side)
        throws(ClientFault) -> CivilDate
    {
        let reading = DateReading(subject: subject, side: side, today: today)
        if let value {
            let date = try read(value, reading)
            if side == .future, date.isWeekend {
                screen.tell("\(subject) is at a weekend: \(date.long).")
            }
            return date
        }
        while true {
            let date = try answer(
                nil,
                flag: flag,
                what: subject.prefix(1).lowercased() + subject.dropFirst(),
                question: question,
                hint: side == .past
                    ? "   Example: \(today.short), or yesterday"
                    : "   Example: \(today.workday(after: 14).short), or in 2 weeks",
                kept: \.iso
            ) { text throws(ClientFault) in try reading.read(text) }
            let weekend = side == .future && date.isWeekend ? ", at a weekend" : ""
            if try yesNo("\(date.long)\(weekend). Is that right?") { return date }
        }
    }

    /// The date after a flag. One of a line that was kept is read on the day it was typed, and said before it is sent.
    func read(_ value: String, _ reading: DateReading) throws(ClientFault) -> CivilDate {
        guard let day = answers?.day(clock) else { return try reading.read(value) }
        let then = DateReading(subject: reading.subject, side: reading.side, today: day)
        let date = try then.read(value)
        screen.tell("\(reading.subject): \(date.long).")
        return try reading.read(date.iso)
    }

    /// Yes or no, as a word.
    func need(yesNo value: String?, flag: String, question: String) throws(ClientFault) -> Bool {
        try need(
            choice: value,
            flag: flag,
            what: value == nil && !canAsk ? "an answer to the question \"\(question)\"" : "yes or no",
            question: question,
            of: [Choice("yes", "Yes", also: ["y", "true"]), Choice("no", "No", also: ["n", "false"])]
        ) == "yes"
    }

    /// A whole number in a range.
    func need(number value: String?, flag: String, question: String, in range: ClosedRange<Int>)
        throws(ClientFault) -> Int
    {
        let what = "a number from \(range.lowerBound) to \(range.upperBound)"
        return try answer(value, flag: flag, what: what, question: question, hint: nil) {
            text throws(ClientFault) in
            guard let number = Digits.value(Self.trimmed(text)), range.contains(number) else {
                throw ClientFault(.data, value == nil ? "Enter \(what)." : "\(flag) must be \(what).")
            }
            return number
        }
    }

    /// A yes or no typed out, with no default.
    /// - Parameter isLast: whether it is the question before something happens: that answer is never kept.
    func yesNo(_ question: String, isLast: Bool = false) throws(ClientFault) -> Bool {
        while true {
            screen.ask(question + " Type yes or no: ")
            let answer = try (isLast ? typed() : typed(at: question)).lowercased()
            if !isLast, ["yes", "no"].contains(answer) { answers?.keep(answer, to: question, self) }
            switch answer {
            case "yes": return true
            case "no": return false
            case "stop": throw ClientFault.stopped
            default: screen.tell("Error: Type yes or no, as a word.")
            }
        }
    }

    /// The last question before something happens. `--yes` answers it; without a terminal it has to be there.
    func confirm(_ question: String) throws(ClientFault) {
        if options.yes { return }
        guard canAsk else {
            throw ClientFault(.usage, "Add --yes to do this without being asked. Nothing was sent.")
        }
        guard try yesNo(question, isLast: true) else { throw ClientFault.stopped }
    }

    /// One line from the person, without spaces around it.
    func typed() throws(ClientFault) -> String {
        guard let line = try keyboard.line() else { throw ClientFault.stopped }
        return Self.trimmed(line)
    }

    /// The same at a question; an answer that was given before the command was carried on is given again.
    func typed(at question: String) throws(ClientFault) -> String {
        guard let earlier = answers?.next(for: question) else { return try typed() }
        screen.tell(earlier)
        return earlier
    }

    static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// What a flag gave, checked; or the answer to a question, asked again until it can be used.
    /// - Parameters:
    ///   - prompt: stands before what is typed.
    ///   - kept: how an accepted answer is kept, when not as it was typed.
    ///   - check: makes the value, or says with status `data` or `usage` what is wrong with it.
    func answer<Value>(
        _ value: String?,
        flag: String,
        what: String,
        question: String,
        hint: String?,
        prompt: String = "> ",
        kept: ((Value) -> String)? = nil,
        check: (String) throws(ClientFault) -> Value
    ) throws(ClientFault) -> Value {
        if let value { return try check(value) }
        guard canAsk else { throw ClientFault.missing(flag, what) }
        screen.tell(question)
        if let hint { screen.tell(hint) }
        while true {
            screen.ask(prompt)
            let text = try typed(at: question)
            if text.lowercased() == "stop" { throw ClientFault.stopped }
            do throws(ClientFault) {
                let value = try check(text)
                answers?.keep(kept?(value) ?? text, to: question, self)
                return value
            } catch {
                guard [.data, .usage].contains(error.status) else { throw error }
                screen.tell("Error: " + error.sentence)
                for line in error.advice { screen.tell(line) }
            }
        }
    }
}
