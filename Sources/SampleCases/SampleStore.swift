import CLP
package import Casework
import Verbs

/// A request that the rules refused: the generator asks only for what they allow, so this is a fault in one of the two.
package struct SampleFault: Error, CustomStringConvertible {
    package let description: String
}

/// Decides requests as the server does, on a state of its own, and hands on what happened.
package struct SampleStore {
    /// Everything that is so after the last request.
    package private(set) var state: State
    /// The time of the next request.
    package var now: Moment
    private let happened: (_ events: [EventDraft], _ by: PersonID?, _ at: Moment) throws -> Void

    /// A store that begins with a state.
    ///
    /// - Parameter happened: called with each request's events, in order.
    package init(
        _ state: State,
        at now: Moment,
        happened: @escaping (_ events: [EventDraft], _ by: PersonID?, _ at: Moment) throws -> Void = {
            _,
            _,
            _ in
        }
    ) {
        self.state = state
        self.now = now
        self.happened = happened
    }

    /// Asks for a change as a person; gives the reference of what was made.
    @discardableResult
    mutating func ask(_ line: String, text: String? = nil, as person: PersonID) throws -> String {
        guard let asker = state.person(person) else { throw SampleFault(description: "no \(person.text)") }
        let blob = text.map { Array($0.utf8) }
        let request = "1 \(line) once=s" + (blob.map { " {\($0.count)}\n\(text ?? "")" } ?? "") + "\n"
        let decided: Decided
        do throws(Refusal) {
            let message: Message
            do {
                message = try Message(octets: Array(request.utf8))
            } catch {
                throw Refusal(.badArgument, "the line cannot be read")
            }
            guard case .write(let write) = try Catalogue.prepare(message, conceal: { _ in "" }) else {
                throw Refusal(.badVerb, "this only reads")
            }
            decided = try write.decide(asker, now, state)
        } catch {
            throw SampleFault(description: "\(person.text) \(line): \(error.code.rawValue) \(error.message)")
        }
        try apply(decided.events, by: person)
        return decided.ok.reference
    }

    /// Events that no request makes: accounts that are already enrolled.
    mutating func apply(_ events: [EventDraft], by person: PersonID?) throws {
        var index = 0
        while index < events.count {
            let stream = events[index].event.stream
            let run = events[index...].prefix { $0.event.stream == stream }
            let lines = run.map {
                AppliedEntry.Line(event: $0.event, hasText: $0.text != nil || $0.copied != nil)
            }
            state.apply(
                AppliedEntry(
                    seq: state.seq + 1,
                    at: now,
                    by: person,
                    stream: stream,
                    events: lines,
                    once: nil
                )
            )
            index += run.count
        }
        try happened(events, person, now)
    }

    /// The revision of a case, as `if=` wants it.
    func revision(_ id: CaseID) -> UInt32 { state.caseFile(id)?.revision.number ?? 0 }
}

extension LineBuilder {
    /// The reference under `id=`, empty when there is none.
    fileprivate var reference: String {
        guard let message = try? Message(octets: Array("1 ".utf8) + octets + [0x0A]) else { return "" }
        return message.values(of: "id")?.first?.string ?? ""
    }
}
