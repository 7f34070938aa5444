import ArgumentParser

/// `candour ask 42`: asks the practitioner for a response, or an adviser for advice, with a date.
struct AskFor: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask someone for a response or for advice, with a date",
        discussion: Examples.broken(
            """
            Examples:
              candour ask 42 --for response --by "11 december"
              candour ask 42 --for advice --from U-5 --by "1 december" --question "Is 14 days outside good practice?"
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .customLong("for"), help: "response or advice.")
    var what: String?
    @Option(name: .long, help: ArgumentHelp("The adviser, by reference or name.", valueName: "person"))
    var from: String?
    @Option(
        name: [.customLong("by"), .customLong("due")],
        help: ArgumentHelp("The last day.", valueName: "date")
    )
    var due: String?
    @Option(name: .long, help: "Whether the practitioner agreed to the date: yes or no.")
    var agreed: String?
    @Option(name: .long, help: "What you want to know.")
    var question: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseMembers(id)
        let what = try desk.need(
            choice: what,
            flag: "--for",
            what: "what you ask for",
            question: "What do you want to ask for?",
            of: Vocabulary.askKinds
        )
        var request = Request("ask", id).with("if", .atom(file.revision)).with("for", .atom(what))
        var person = file.practitioner
        if what == "advice" {
            let adviser = try PersonChoice(desk: desk).need(
                from,
                flag: "--from",
                question: "Who do you want to ask?",
                role: "adviser"
            )
            request = request.with("user", .atom(adviser.user))
            person = adviser.name
        }
        let due = try desk.need(
            date: due,
            flag: "--by",
            question: "By when?",
            subject: "The date it is due",
            side: .future
        )
        request = request.with("due", .atom(due.iso))
        if what == "response" {
            let agreed = try desk.need(
                yesNo: agreed,
                flag: "--agreed",
                question: "Did \(person) agree to this date?"
            )
            request = request.with("agreed", .atom(agreed ? "yes" : "no"))
            request = request.with("question", question.map(Request.Field.text))
        } else {
            let question = try desk.need(
                question,
                flag: "--question",
                what: "what you want to know",
                question: "What do you want to know?"
            )
            request = request.with("question", .text(question))
        }
        let audience =
            what == "response"
            ? Audience(.shared, of: file, verb: "ask")
            : Audience(
                readers: [person + " (adviser)"] + Audience(.advice, of: file).readers,
                notReaders: [file.practitioner]
            )
        try desk.confirm(
            readers: audience,
            "Ask \(person) for \(what == "response" ? "a response" : "advice") \(due.deadline)?"
        )
        let last = try Posting(desk: desk, label: "Asking \(person) on \(id)", about: id).send(request)
        Receipt(desk: desk, verb: "ask", about: id, last: last, audience: audience).print(
            "\(person) is asked for \(what == "response" ? "a response" : "advice") \(due.deadline), \(due.distance(from: desk.today))",
            next: ["To move the date: candour extend \(last.id ?? "Q-1")"]
        )
    }
}
