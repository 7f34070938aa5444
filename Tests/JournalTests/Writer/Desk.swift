import Casework
import OpenSSL
import Synchronization

@testable import Journal

/// A writer over storage in memory, with a clock that stands still, and what came of each write.
final class Desk: Sendable {
    let storage: MemoryStorage
    let keys: KeyRing
    let writer: Writer
    let replayed: Replay.Result
    let stopped = Mutex<[StorageFault]>([])
    let rung = Mutex(0)

    init(
        _ storage: MemoryStorage,
        master: [UInt8] = [UInt8](repeating: 7, count: 32),
        snapshot: [UInt8]? = nil
    ) throws {
        self.storage = storage
        let keys = try KeyRing(master: master, wrapped: try storage.wrappedKeys())
        self.keys = keys
        replayed = try Replay.state(of: storage, keys: keys, snapshot: snapshot)
        let box = Callbacks()
        writer = Writer(
            storage: storage,
            keys: keys,
            texts: Texts(storage: storage, keys: keys),
            replayed: replayed,
            clock: { Sample.moment },
            rang: { _ in box.rang() },
            stopped: { box.stopped($0) }
        )
        box.desk.withLock { [weak self] in $0 = self }
    }

    /// Writes and waits for the outcome; nil when the writer stopped instead of answering.
    func write(
        _ events: [EventDraft] = [],
        by: PersonID? = PersonID(2),
        once: String? = nil,
        digest: UInt8 = 1,
        answer: String = "ok",
        refusing: Refusal? = nil
    ) -> WriteOutcome? {
        let box = OutcomeBox()
        let key = once.map { (key: $0, digest: [UInt8](repeating: digest, count: 32)) }
        writer.submit(
            Job(by: by, once: key) { (_, _) throws(Refusal) in
                if let refusing { throw refusing }
                return JobDecision(events: events, answer: answer)
            } done: { outcome in
                box.value.withLock { $0 = outcome }
            }
        )
        writer.drain()
        return box.value.withLock { $0 }
    }

    /// A snapshot of everything so far.
    func snapshot() throws -> [UInt8] { try Snapshot.octets(of: writer.image(), in: storage, keys: keys) }

    var isStopped: Bool { stopped.withLock { !$0.isEmpty } }
}

private final class OutcomeBox: Sendable {
    let value = Mutex<WriteOutcome?>(nil)
}

private final class Callbacks: Sendable {
    let desk = Mutex<Desk?>(nil)
    func rang() { desk.withLock { $0 }?.rung.withLock { $0 += 1 } }
    func stopped(_ fault: StorageFault) { desk.withLock { $0 }?.stopped.withLock { $0.append(fault) } }
}

let founding: [EventDraft] = [
    EventDraft(.founded(organisation: "NHS", epoch: "1", numberingKey: 1)),
    EventDraft(.personAdded(PersonID(2), name: "Priya", roles: [.manager], subject: nil)),
    EventDraft(.caseOpened(Sample.case1, SubjectID(1), title: "Late")),
]

func note(_ number: UInt32, _ text: String) -> EventDraft {
    EventDraft(
        .added(
            ItemID(.note, number),
            to: Sample.case1,
            concern: nil,
            audience: .team,
            isReleased: true,
            .note(.phone)
        ),
        text: Array(text.utf8)
    )
}
