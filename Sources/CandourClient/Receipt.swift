/// What a command says when the server has said `ok`: that it was SENT, to whom, and what happens next.
struct Receipt {
    let desk: Desk
    let verb: String
    let about: String
    let last: Row
    var audience: Audience?

    /// Prints it, or the JSON of it. The signed receipt of a response is then kept on this computer.
    /// - Parameters:
    ///   - headline: what was done, without SENT and without its full stop.
    ///   - next: at most three lines.
    ///   - isHeld: whether it has arrived and nobody else can read it yet.
    func print(_ headline: String, isHeld: Bool = false, next: [String] = []) {
        let moment = desk.clock.now()
        let audience = audience?.isKnown == false ? desk.lateAudience : audience
        desk.screen.say(
            "\(isHeld ? "RECEIVED, NOT SENT to anybody," : "SENT") at \(desk.clock.timeAndDate(of: moment)). \(headline)."
        )
        if let id = last.id, id != about { desk.screen.say("Your receipt number is \(id).") }
        if let remark = last["msg"] { desk.screen.say("Note: \(Screen.safeLine(Refusals.sentence(remark)))") }
        if let audience { desk.screen.say("Readers: \(audience.readers.joined(separator: ", ")).") }
        if !next.isEmpty {
            desk.screen.say()
            desk.screen.say("What happens next")
            for line in next { desk.screen.say("  - \(line)") }
        }
        var members: [JSONValue.Member] = [
            .init("case", .string(about)), .init("verb", .string(verb)), .init("receipt", .optional(last.id)),
            .init("sentAt", .string(Moment.text(moment))),
        ]
        if let revision = last.number("rev") { members.append(.init("rev", .number(revision))) }
        if let remark = last["msg"] { members.append(.init("note", .string(remark))) }
        if last.number("again") == 1 { members.append(.init("again", .bool(true))) }
        if let audience { members.append(.init("readers", .list(audience.readers.map(JSONValue.string)))) }
        desk.screen.show(json: .schema1(members))
        if verb == "respond", let id = last.id { ReceiptFolder(desk: desk).keep(receiptOf: id) }
    }
}

extension Desk {
    /// The reference of a case: given, or asked for.
    func needCase(_ reference: String?) throws(ClientFault) -> String {
        try answer(
            reference,
            flag: "a case reference",
            what: "a case reference, like 42",
            question: "Which case?",
            hint: nil,
            kept: { $0 }
        ) { text throws(ClientFault) in try caseReference(text) }
    }

    /// The reference of anything: given, or asked for.
    func needReference(_ reference: String?, what: String, question: String) throws(ClientFault) -> String {
        try answer(reference, flag: "its reference", what: what, question: question, hint: nil, kept: { $0 })
        {
            text throws(ClientFault) in
            guard !Self.trimmed(text).isEmpty else { throw ClientFault(.data, "Enter \(what).") }
            return try CaseReference.readAny(text, today: typingDay)
        }
    }

    /// Several references, parted by commas: given, or asked for until they can be used.
    func needReferences(_ value: String?, flag: String, what: String, question: String, hint: String? = nil)
        throws(ClientFault) -> [String]
    {
        try answer(
            value,
            flag: flag,
            what: what,
            question: question,
            hint: hint,
            kept: { $0.joined(separator: ",") }
        ) { text throws(ClientFault) in
            let found = try references(text)
            guard !found.isEmpty else { throw ClientFault(.data, "Enter \(what).") }
            return found
        }
    }

    /// Names the readers, then asks the last question.
    func confirm(readers audience: Audience, _ question: String) throws(ClientFault) {
        for line in audience.lines { screen.tell(line) }
        try confirm(question)
    }

    /// Names in a flag, parted by commas.
    static func parts(_ list: String) -> [String] {
        list.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// References in a flag, parted by commas, in full.
    func references(_ list: String) throws(ClientFault) -> [String] {
        var result: [String] = []
        for part in Self.parts(list) { result.append(try CaseReference.readAny(part, today: typingDay)) }
        return result
    }
}
