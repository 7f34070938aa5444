import CLP
import Casework
import Verbs

/// A store without a disk: requests are decoded, admitted, decided, applied to the state and answered, as the server does.
struct Store {
    var state = State()
    var now = Store.noon

    /// 19 November 2026, 12:00 UTC.
    static let noon = Moment(seconds: 1_795_089_600)

    /// What came of a request: its rows and, last, `ok …` or `no …`, spelled as on the wire.
    struct Answered {
        var lines: [Message] = []
        var octets: [UInt8] = []
        var decided: Decided?
        var answer: Answer?

        /// The last line, without its tag and LF.
        var last: String { rendered.last ?? "" }
        /// Every line, without its tag and LF.
        var rendered: [String] {
            lines.map { message in
                let line = Message.line(message.encoded, without: message.blob)
                return String(line.dropFirst(2))
            }
        }
        /// The rows of one kind.
        func rows(_ kind: String) -> [Message] {
            lines.filter { $0.verb == "row" && $0.values.first == .atom(kind) }
        }
        /// The reference that the answer gave.
        var id: String { lines.last?.values(of: "id")?.first?.string ?? "" }
    }

    /// Asks as a person; a write that is answered with `ok` has happened afterwards.
    @discardableResult
    mutating func ask(_ request: String, text: String? = nil, as number: UInt32) throws -> Answered {
        try ask(request, octets: text.map { Array($0.utf8) }, as: number)
    }

    /// Asks as a person, with octets after the line.
    @discardableResult
    mutating func ask(_ request: String, octets: [UInt8]?, as number: UInt32) throws -> Answered {
        guard let person = state.person(PersonID(number)) else { throw Missing(what: "U-\(number)") }
        let message = try Message(octets: Store.spell(request, octets))
        var answered = Answered()
        do throws(Refusal) {
            switch try Catalogue.prepare(message, conceal: { "hash of \($0.utf8.count)" }) {
            case .read(let read):
                let answer = try read.answer(Lens(state, for: person, at: now))
                answered.answer = answer
                for row in answer.rows { answered.add(row.line, text: row.text) }
                answered.add(answer.ok)
            case .write(let write):
                let decided = try write.decide(person, now, state)
                answered.decided = decided
                apply(decided.events, by: person.id, at: now)
                answered.add(decided.ok)
            }
        } catch {
            answered.add(error)
        }
        return answered
    }

    /// Applies events as one entry for each run of the same stream, as the writer does.
    mutating func apply(_ drafts: [EventDraft], by person: PersonID?, at moment: Moment) {
        var runs: [[EventDraft]] = []
        for draft in drafts {
            if let last = runs.last?.first, last.event.stream == draft.event.stream {
                runs[runs.count - 1].append(draft)
            } else {
                runs.append([draft])
            }
        }
        for run in runs {
            let lines = run.map {
                AppliedEntry.Line(event: $0.event, hasText: $0.text != nil || $0.copied != nil)
            }
            let stream = run.first?.event.stream ?? "store"
            state.apply(
                AppliedEntry(
                    seq: state.seq + 1,
                    at: moment,
                    by: person,
                    stream: stream,
                    events: lines,
                    once: nil
                )
            )
        }
    }

    /// Lets days go by.
    mutating func wait(days: Int64) { now = now.advanced(bySeconds: days * 86_400) }

    /// The revision of what a reference names, as `if=` wants it.
    func revision(of text: String) -> UInt32 {
        switch Reference(text) {
        case .caseFile(let id): state.caseFile(id)?.revision.number ?? 1
        case .person(let id): state.person(id)?.revision.number ?? 1
        case .subject(let id): state.subject(id)?.revision.number ?? 1
        case .device(let id): state.device(id)?.revision.number ?? 1
        default: 1
        }
    }

    /// The request as the wire has it: `REV` is the present revision, `once=` is added for the verbs that take it.
    func complete(_ request: String, takesOnce: Bool) -> String {
        let words = request.split(separator: " ")
        let object = words.count > 1 ? String(words[1]) : ""
        let line = request.replacing("if=REV", with: "if=\(revision(of: object))")
        return takesOnce ? line + " once=k1" : line
    }

    private static func spell(_ request: String, _ octets: [UInt8]?) -> [UInt8] {
        guard let octets else { return Array("1 \(request)\n".utf8) }
        return Array("1 \(request) {\(octets.count)}\n".utf8) + octets + [0x0A]
    }
}

/// A test asked for something that its store does not hold.
struct Missing: Error {
    let what: String
}

extension Store.Answered {
    /// A line that cannot be spelled is left out, which the last line's count then shows.
    mutating func add(_ line: LineBuilder, text: TextPlace? = nil) {
        guard let whole = line.message(head: .tag(1), blob: text == nil ? nil : Array("text".utf8)) else {
            return
        }
        octets += whole
        if let message = try? Message(octets: whole) { lines.append(message) }
    }

    /// A refusal as the server spells it: its faults, then `no`.
    mutating func add(_ refusal: Refusal) {
        for fault in refusal.faults {
            var row = LineBuilder("row")
            row.append(atom: "fault")
            row.append(key: "key", atom: fault.key)
            row.append(key: "why", atom: fault.why)
            row.append(key: "msg", text: fault.message)
            add(row)
        }
        var line = LineBuilder("no")
        line.append(atom: refusal.code.rawValue)
        for field in refusal.fields {
            line.append(key: field.key, atoms: field.value.split(separator: ",").map(String.init))
        }
        line.append(key: "msg", text: refusal.message)
        add(line)
    }
}

extension Message {
    /// The line of a message, without LF, size and what follows.
    static func line(_ octets: [UInt8], without blob: [UInt8]?) -> String {
        let line = octets.prefix { $0 != 0x0A }
        let text = String(decoding: line, as: UTF8.self)
        guard blob != nil, let brace = text.lastIndex(of: "{") else { return text }
        return String(text[..<brace].dropLast())
    }
}
