import CLP
import Casework
import Synchronization

@testable import CandourServer
@testable import Journal
@testable import Verbs

/// A journal in memory and everything between it and a request, but for connections.
final class VerbDesk: Sendable {
    static let master = [UInt8](repeating: 7, count: 32)
    static let noon = Moment(seconds: 1_795_089_600)

    let storage: MemoryStorage
    let keys: KeyRing
    let writer: Writer
    let replayed: Replay.Result

    init(_ storage: MemoryStorage, snapshot: [UInt8]? = nil) throws {
        self.storage = storage
        keys = try KeyRing(master: Self.master, wrapped: try storage.wrappedKeys())
        replayed = try Replay.state(of: storage, keys: keys, snapshot: snapshot)
        writer = Writer(
            storage: storage,
            keys: keys,
            texts: Texts(storage: storage, keys: keys),
            replayed: replayed,
            clock: { Self.noon },
            rang: { _ in },
            stopped: { _ in }
        )
    }

    var state: State { writer.state }

    func snapshot() throws -> [UInt8] { try Snapshot.octets(of: writer.image(), in: storage, keys: keys) }

    /// Lets things happen that no request makes here.
    func happen(_ events: [Event], by person: UInt32?) {
        writer.submit(
            Job(by: person.map { PersonID($0) }, once: nil) { (_, _) throws(Refusal) in
                JobDecision(events: events.map { EventDraft($0) }, answer: "ok")
            } done: { _ in
            }
        )
        writer.drain()
    }

    /// What a person is answered, as lines.
    func ask(_ request: String, text: String? = nil, as number: UInt32) -> [String] {
        var octets = Array("1 \(request)\n".utf8)
        if let text { octets = Array("1 \(request) {\(text.utf8.count)}\n\(text)\n".utf8) }
        guard let message = try? Message(octets: octets), let person = state.person(PersonID(number)) else {
            return ["not a request: \(request)"]
        }
        do throws(Refusal) {
            switch try Catalogue.prepare(message, conceal: { "hash of \($0.utf8.count)" }) {
            case .read(let read):
                let answer = try read.answer(Lens(state, for: person, at: Self.noon))
                let texts = answer.rows.map { row in row.text.map { "\($0)" } ?? "" }
                return zip(answer.rows, texts).map { Self.words($0.line) + $1 } + [Self.words(answer.ok)]
            case .write(let write):
                return [change(write, message, person.id)]
            }
        } catch {
            return ["\(error)"]
        }
    }

    private func change(_ write: PreparedWrite, _ message: Message, _ person: PersonID) -> String {
        let box = Box()
        let once = write.once.map { (key: $0, digest: message.digest) }
        writer.submit(
            Job(by: person, once: once) { (state, now) throws(Refusal) in
                guard let person = state.person(person) else { throw .absent("user") }
                return JobDecision(try write.decide(person, now, state))
            } done: { found in
                box.outcome.withLock { $0 = found }
            }
        )
        writer.drain()
        return box.outcome.withLock { outcome in outcome.map { "\($0)" } ?? "no answer" }
    }

    private static func words(_ line: LineBuilder) -> String { String(decoding: line.octets, as: UTF8.self) }

    private final class Box: Sendable {
        let outcome = Mutex<WriteOutcome?>(nil)
    }
}
