import Casework
import NIOPosix
import Synchronization

/// Reads that look at many cases or much of one, off the event loops. Each person has a lane of their own, the lanes take
/// turns, and of one person one read runs at a time: whoever asks for much waits for themselves.
final class LongReads: Sendable {
    typealias Job = @Sendable () -> Void

    /// Reads that run at a time. Two: one person's slow read never holds up everybody.
    private static let threads = 2

    private struct Lanes {
        var waiting: [PersonID: [Job]] = [:]
        /// Who waits and has nothing running, in the order of their turns.
        var order: [PersonID] = []
        var running: Set<PersonID> = []

        mutating func add(_ job: @escaping Job, for person: PersonID) {
            if waiting[person] == nil, !running.contains(person) { order.append(person) }
            waiting[person, default: []].append(job)
        }

        mutating func begin() -> (PersonID, Job)? {
            guard running.count < LongReads.threads, !order.isEmpty else { return nil }
            let person = order.removeFirst()
            guard var jobs = waiting[person], !jobs.isEmpty else { return nil }
            let job = jobs.removeFirst()
            waiting[person] = jobs.isEmpty ? nil : jobs
            running.insert(person)
            return (person, job)
        }

        mutating func end(_ person: PersonID) {
            running.remove(person)
            if waiting[person] != nil { order.append(person) }
        }
    }

    private let lanes = Mutex(Lanes())
    private let pool = NIOThreadPool(numberOfThreads: LongReads.threads)

    init() { pool.start() }

    /// Runs a job when it is this person's turn.
    func submit(for person: PersonID, _ job: @escaping Job) {
        lanes.withLock { $0.add(job, for: person) }
        begin()
    }

    /// Lets what runs come to its end.
    func shutDown() async { try? await pool.shutdownGracefully() }

    private func begin() {
        guard let (person, job) = lanes.withLock({ $0.begin() }) else { return }
        pool.submit { [self] _ in
            job()
            lanes.withLock { $0.end(person) }
            begin()
        }
    }
}
