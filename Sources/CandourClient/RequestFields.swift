/// The facts of a request as people read and change them: what each is called, and which question it answers.
struct RequestFields {
    let request: Request
    /// The case, which knows the names of the people on it.
    var file: CaseFile?

    /// One fact: its key on the wire, its label and its value for people.
    struct Field {
        let key: String
        let label: String
        let value: String
    }

    /// Everything a person would recognise in it, and none of the machinery.
    var shown: [Field] {
        var fields: [Field] = []
        for key in request.keys where !["if", "once", "code", "words"].contains(key) {
            fields.append(Field(key: key, label: label(key), value: value(key)))
        }
        if let text = request.text {
            let count = Plural.of(text.split { $0.isWhitespace }.count, "word")
            fields.append(Field(key: "text", label: "Text", value: count))
        }
        return fields
    }

    /// The question that a key answers; nil when it cannot be asked again by itself.
    func question(_ key: String) -> RecordQuestion? {
        if let sheet = RecordSheets.sheet(for: request) { return sheet.questions.first { $0.key == key } }
        let verb = request.verb == "new" ? "new " + (request.subjects.first ?? "") : request.verb
        return (Self.byVerb[verb] ?? []).first { $0.key == key } ?? Self.common.first { $0.key == key }
    }

    private func label(_ key: String) -> String {
        if let question = question(key) { return question.label }
        let words = Self.labels[key] ?? PlainWords.label(of: key) ?? key
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private func value(_ key: String) -> String {
        let values = request.values(of: key) ?? []
        guard !values.isEmpty else { return "none" }
        let choices: [Choice] =
            switch question(key)?.kind {
            case .words(let choices, _): choices
            case .yesNo: Vocabulary.risk
            default: []
            }
        return values.map { word in
            if let date = CivilDate(iso: word) { return date.long }
            if word.hasPrefix("U-"), let file { return file.name(of: word) }
            return Vocabulary.label(word, in: choices)
        }
        .joined(separator: ", ")
    }

    /// What is shown of facts that cannot be changed by themselves.
    private static let labels = [
        "prac": "about", "others": "other cases looked at", "cites": "rests on", "weighs": "answers weighed",
        "weighing": "how they were weighed", "files": "files", "user": "person", "owner": "owner",
        "pack": "rules", "present": "who was there", "scope": "what they can read", "role": "roles",
    ]

    private static func words(_ key: String, _ choices: [Choice], _ label: String, _ question: String)
        -> RecordQuestion
    {
        RecordQuestion(key, .words(choices), label, label.lowercased(), question)
    }

    private static func text(_ key: String, _ label: String, _ question: String) -> RecordQuestion {
        RecordQuestion(key, .text, label, label.lowercased(), question)
    }

    private static func day(_ key: String, _ side: DateReading.Side, _ label: String, _ question: String)
        -> RecordQuestion
    {
        RecordQuestion(key, .date(side), label, label.lowercased(), question)
    }

    /// Facts that mean the same wherever they stand.
    private static let common = [
        text("reason", "Reason", "What is the reason?"),
        text(
            "title",
            "Concern in one sentence",
            "In one sentence, what is the concern? Do not name patients."
        ),
        text("question", "Question", "What do you want to know?"), text("owner", "Owner", "Who sees to it?"),
        text("opinion", "Opinion", "In one sentence, what is your opinion, and how sure are you?"),
        text("name", "Name", "What is the full name?"),
        text(
            "alternatives",
            "What else was considered",
            "What else was considered, and why is this proportionate?"
        ),
        text("power", "Power", "Which power was used?"), day("due", .future, "Due", "By when?"),
        day("appeal", .future, "Last day for an appeal", "Until when can they appeal?"),
        day("review", .future, "Day on which it is looked at again", "When is it looked at again?"),
        day("expires", .future, "Day on which it ends", "When does it end?"),
        day("told", .past, "Day on which they were told", "When were they told?"),
        day("heard", .past, "Day you first heard about it", "When did you first hear about it?"),
        words("source", Vocabulary.sources, "Source", "Where did it come from?"),
        words("safety", Vocabulary.risk, "Patient risk", "Could a patient be at risk now?"),
        words("how", Vocabulary.tellingWays, "How", "How were they told?"),
        words("companion", Vocabulary.companionOffers, "Companion", "Was a friend or colleague there?"),
        words("level", Vocabulary.learningLevels, "For", "For whom is the learning?"),
        words("outcome", Vocabulary.outcomes, "Outcome", "What is the outcome?"),
        words("frequency", Vocabulary.frequencies, "How often", "How often has it happened?"),
        words(
            "immediate",
            Vocabulary.risk,
            "Something needed at once",
            "Does something have to be done at once?"
        ),
        RecordQuestion(
            "consequence",
            .number(1...5),
            "Consequence, 1 to 5",
            "how bad it is",
            "How bad was it, 1 to 5?"
        ),
        RecordQuestion(
            "likelihood",
            .number(1...5),
            "Likelihood, 1 to 5",
            "how likely it is",
            "How likely is it to happen again, 1 to 5?"
        ),
        RecordQuestion("agreed", .yesNo, "Agreed", "whether it was agreed", "Was the date agreed?"),
        RecordQuestion("in-person", .yesNo, "In person", "whether it was in person", "Was it in person?"),
        RecordQuestion(
            "support",
            .yesNo,
            "Support offered",
            "whether support was offered",
            "Was support offered?"
        ),
        RecordQuestion("present", .people, "Who was there", "the people who were there", "Who was there?"),
    ]

    /// Facts that mean something of their own with one verb.
    private static let byVerb: [String: [RecordQuestion]] = [
        "new case": [words("kind", Vocabulary.concernKinds, "Kind", "What is it about?")],
        "new concern": [words("kind", Vocabulary.concernKinds, "Kind", "What is it about?")],
        "note": [words("kind", Vocabulary.noteKinds, "Kind", "What kind of note is it?")],
        "ask": [words("for", Vocabulary.askKinds, "Asked for", "What do you want to ask for?")],
        "delay": [words("why", Vocabulary.delayReasons, "Why", "Why does telling have to wait?")],
        "withhold": [words("why", Vocabulary.withholdReasons, "Why", "Why is it kept back?")],
        "baseline": [words("result", Vocabulary.findings, "Result", "Taken together, what did you find?")],
        "assign": [words("as", Vocabulary.assignments, "Part", "What are they to be on this case?")],
        "set": [text("title", "Title", "What is the case called, in one sentence?")],
        "new prac": [
            words("profession", Vocabulary.professions, "Profession", "What is their profession?"),
            words("regulator", Vocabulary.regulators, "Regulator", "Who regulates them?"),
            text("registration", "Registration number", "What is their registration number?"),
            words("list", Vocabulary.lists, "List", "Which list are they on?"),
            text("practice", "Practice", "Where do they work?"),
        ],
    ]
}
