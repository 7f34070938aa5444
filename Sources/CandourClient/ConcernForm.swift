/// Asks the questions one at a time, and shows all answers to be checked before anything is sent.
struct ConcernForm {
    let desk: Desk
    let facts: ConcernOptions
    let isNumbered: Bool
    /// The case; nil for one that is about to be opened.
    var caseID: String?
    /// The rules that it will be under, when not the usual ones.
    var pack: String?

    func ask() throws(ClientFault) -> ConcernAnswers {
        ConcernAnswers(
            heard: try heard(facts.heard),
            source: try source(facts.source),
            kind: try kind(facts.kind),
            title: try title(facts.title),
            risk: try risk(facts.risk)
        )
    }

    static func entry(desk: Desk, label: String, about: String, audience: Audience) -> TextEntry {
        var entry = TextEntry(desk: desk, label: label, about: about, audience: audience)
        entry.isOptional = true
        return entry
    }

    /// "Check your answers. NOT SENT YET.", until the person types send.
    func check(
        _ answers: inout ConcernAnswers,
        about: String,
        text: inout String?,
        draft: inout Draft?,
        entry: TextEntry,
        start: Request,
        audience: Audience
    ) throws(ClientFault) {
        while true {
            desk.screen.tell("Check your answers. NOT SENT YET.")
            for line in lines(answers, about: about, text: text) { desk.screen.tell("  " + line) }
            for line in audience.lines { desk.screen.tell(line) }
            if desk.options.yes { return }
            guard desk.canAsk else {
                throw ClientFault(.usage, "Add --yes to do this without being asked. Nothing was sent.")
            }
            desk.screen.ask("Type send, a number to change an answer, or stop: ")
            switch try desk.typed().lowercased() {
            case "send", "yes": return
            case "stop", "no": throw ClientFault.stopped
            case "1": desk.screen.tell("To choose another practitioner, type stop and start again.")
            case "2": answers.heard = try heard(nil)
            case "3": answers.source = try source(nil)
            case "4": answers.kind = try kind(nil)
            case "5": answers.title = try title(nil)
            case "6": answers.risk = try risk(nil)
            case "7":
                (text, draft) = try entry.read(
                    TextSource(),
                    question: "Tell us more.",
                    request: answers.fill(start),
                    draft: draft
                )
            default: desk.screen.tell("Error: Type send, stop, or a number from 1 to 7.")
            }
        }
    }

    private func lines(_ answers: ConcernAnswers, about: String, text: String?) -> [String] {
        [
            "1. About: \(about)",
            "2. First heard: \(answers.heard.long)",
            "3. Source: \(Vocabulary.label(answers.source, in: Vocabulary.sources))",
            "4. Kind: \(Vocabulary.label(answers.kind, in: Vocabulary.concernKinds))",
            "5. Concern: \(answers.title)",
            "6. Patient risk: \(Vocabulary.label(answers.risk, in: Vocabulary.risk))",
            "7. Account: \(text.map { Plural.of($0.split { $0.isWhitespace }.count, "word") } ?? "none")",
        ]
    }

    private func numbered(_ number: Int, _ question: String) -> String {
        isNumbered ? "\(number) of 7. \(question)" : question
    }

    private func heard(_ value: String?) throws(ClientFault) -> CivilDate {
        let question = numbered(2, "When did you first hear about it?")
        let subject = "The date you first heard about it"
        var value = value
        while true {
            let day = try desk.need(
                date: value,
                flag: "--heard",
                question: question,
                subject: subject,
                side: .past
            )
            let days = desk.today.daysSince1970 - day.daysSince1970
            guard days > 366, !facts.longAgo || value == nil else { return day }
            let ago = "\(day.long) is \(Plural.of(days / 365, "year")) ago."
            guard desk.canAsk, !desk.options.yes || value == nil else {
                throw ClientFault(
                    .data,
                    "\(ago) If that is right, add --long-ago; if it is not, put the year right."
                )
            }
            if try desk.yesNo("\(ago) Did you really first hear about it then?") { return day }
            value = nil
        }
    }

    private func source(_ value: String?) throws(ClientFault) -> String {
        try desk.need(
            choice: value,
            flag: "--source",
            what: "where it came from",
            question: numbered(3, "Where did it come from?"),
            of: words("sources", Vocabulary.sources, value)
        )
    }

    private func kind(_ value: String?) throws(ClientFault) -> String {
        try desk.need(
            choice: value,
            flag: "--kind",
            what: "what it is about",
            question: numbered(4, "What is it about?"),
            of: words("categories", Vocabulary.concernKinds, value)
        )
    }

    private func words(_ list: String, _ all: [Choice], _ value: String?) -> [Choice] {
        desk.choices(list, on: caseID, pack: pack, from: all, given: value)
    }

    private func title(_ value: String?) throws(ClientFault) -> String {
        try desk.need(
            value,
            flag: "--title",
            what: "the concern in one sentence",
            question: numbered(5, "In one sentence, what is the concern? Do not name patients."),
            lettersMax: 200
        )
    }

    private func risk(_ value: String?) throws(ClientFault) -> String {
        try desk.need(
            choice: value,
            flag: "--risk",
            what: "whether a patient could be at risk",
            question: numbered(6, "Could a patient be at risk now?"),
            of: Vocabulary.risk
        )
    }
}

extension TextEntry {
    /// Asks when somebody can be asked; without them the text may be left out.
    func readIfAny(_ options: TextSource, question: String, request: Request)
        throws(ClientFault) -> (text: String?, draft: Draft?)
    {
        if !options.isGiven, !desk.canAsk || desk.options.yes { return (nil, nil) }
        return try read(options, question: question, request: request)
    }
}
