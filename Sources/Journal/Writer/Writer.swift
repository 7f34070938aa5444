public import Casework
import Dispatch
import Synchronization

/// The one writer. It takes every waiting write, decides each against the state, appends all resulting entries in one durable
/// transaction, publishes the new state, and only then answers.
///
/// A refused write adds nothing; the others of its batch go on. When a commit fails for another reason than a full disk the
/// writer stops for good and says so once: nobody retries a failed sync, and the next start reads what is really there.
public final class Writer: Sendable {
    /// Writes decided together at most: bounds how long one batch holds the others up.
    static let batchCountMax = 512

    private struct Waiting {
        var jobs: [Job] = []
        var isRunning = false
        var isStopped = false
    }

    private final class Published: Sendable {
        let state: State
        init(_ state: State) { self.state = state }
    }

    /// What only the writer's queue touches.
    private struct Working {
        var state: State
        var head: Head
        var uploads: Uploads
        var memory: WriterMemory
    }

    private let storage: any Storage
    private let keys: KeyRing
    private let texts: Texts
    private let clock: @Sendable () -> Moment
    private let published: Mutex<Published>
    private let waiting = Mutex(Waiting())
    private let working: Mutex<Working>
    private let queue = DispatchQueue(label: "candour.writer", qos: .userInitiated)
    private let rang: @Sendable (State) -> Void
    private let stopped: @Sendable (StorageFault) -> Void

    /// A writer behind the end of a journal.
    ///
    /// - Parameters:
    ///   - replayed: the state, the end of the journal and what the writer remembers, from ``Replay``.
    ///   - clock: the time of new entries.
    ///   - rang: called after each batch with the new state; must not block.
    ///   - stopped: called once when a commit failed and the process must stop.
    public init(
        storage: any Storage,
        keys: KeyRing,
        texts: Texts,
        replayed: Replay.Result,
        clock: @escaping @Sendable () -> Moment,
        rang: @escaping @Sendable (State) -> Void,
        stopped: @escaping @Sendable (StorageFault) -> Void
    ) {
        self.storage = storage
        self.keys = keys
        self.texts = texts
        self.clock = clock
        self.rang = rang
        self.stopped = stopped
        published = Mutex(Published(replayed.state))
        working = Mutex(
            Working(
                state: replayed.state,
                head: replayed.head,
                uploads: Uploads(storage: storage, keys: keys),
                memory: replayed.memory
            )
        )
    }

    /// The last published state. Never waits for a sync.
    public var state: State { published.withLock { $0 }.state }

    /// Everything as the last write left it, for a snapshot. Waits for a write that is being made; no write waits for more than
    /// taking the image, which copies nothing.
    public func image() -> Snapshot.Image {
        working.withLock { Snapshot.Image(state: $0.state, head: $0.head, once: $0.memory.once.unindexed) }
    }

    /// Hands a write over. The answer comes through the job.
    public func submit(_ job: Job) {
        let mustStart = waiting.withLock { waiting -> Bool in
            guard !waiting.isStopped else { return false }
            waiting.jobs.append(job)
            defer { waiting.isRunning = true }
            return !waiting.isRunning
        }
        if mustStart { queue.async { self.run() } }
    }

    /// Waits until everything handed over so far is answered. For shutting down; blocks.
    public func drain() {
        queue.sync {}
        while waiting.withLock({ $0.isRunning && !$0.isStopped }) { queue.sync {} }
    }

    private func run() {
        while true {
            let jobs = waiting.withLock { waiting -> [Job] in
                if waiting.jobs.isEmpty || waiting.isStopped {
                    waiting.isRunning = false
                    return []
                }
                guard waiting.jobs.count > Writer.batchCountMax else {
                    defer { waiting.jobs = [] }
                    return waiting.jobs
                }
                let first = Array(waiting.jobs.prefix(Writer.batchCountMax))
                waiting.jobs.removeFirst(Writer.batchCountMax)
                return first
            }
            guard !jobs.isEmpty else { return }
            guard commit(jobs) else { return }
        }
    }

    /// False when the writer stopped for good.
    private func commit(_ jobs: [Job]) -> Bool {
        let outcomes: [WriteOutcome?]
        let state: State?
        do {
            (outcomes, state) = try working.withLock { (working) throws(StorageFault) in
                try attempt(jobs, &working)
            }
        } catch {
            waiting.withLock {
                $0.isStopped = true
                $0.isRunning = false
                $0.jobs = []
            }
            stopped(error)
            return false
        }
        if let state {
            let next = Published(state)
            published.withLock { $0 = next }
            rang(state)
        }
        for (job, outcome) in zip(jobs, outcomes) {
            if let outcome { job.done(outcome) }
        }
        return true
    }

    /// What the rules made of a batch, before it is durable.
    private struct Proposal {
        let outcomes: [WriteOutcome]
        let state: State
        let builder: BatchBuilder
        let uploads: Uploads
        let applied: [AppliedEntry]
    }

    private func attempt(
        _ jobs: [Job],
        _ working: inout Working
    ) throws(StorageFault) -> ([WriteOutcome?], State?) {
        let proposal = try propose(jobs, working)
        guard !proposal.builder.batch.isEmpty else {
            working.uploads = proposal.uploads
            return (proposal.outcomes, nil)
        }
        do {
            try storage.append(proposal.builder.batch, expecting: working.head)
        } catch .full {
            working.uploads.forget()
            // Refusals stand; whatever would have been written was not.
            return (proposal.outcomes.map { if case .refused = $0 { $0 } else { .full } }, nil)
        }
        keys.saved(proposal.builder.batch.keys)
        working.head = proposal.builder.head
        working.state = proposal.state
        working.uploads = proposal.uploads
        for entry in proposal.applied { working.memory.note(entry) }
        return (proposal.outcomes, proposal.state)
    }

    /// Decides every write of a batch. A function of its own so that its draft, which shares the writer's memory, is gone
    /// before that memory changes: a shared dictionary would be copied whole.
    private func propose(_ jobs: [Job], _ working: Working) throws(StorageFault) -> Proposal {
        var draft = BatchDraft(
            state: working.state,
            builder: BatchBuilder(after: working.head, keys: keys),
            uploads: working.uploads,
            memory: working.memory,
            texts: texts
        )
        let now = clock()
        var outcomes: [WriteOutcome] = []
        outcomes.reserveCapacity(jobs.count)
        for job in jobs { outcomes.append(try draft.take(job, at: now)) }
        return Proposal(
            outcomes: outcomes,
            state: draft.state,
            builder: draft.builder,
            uploads: draft.uploads,
            applied: draft.applied
        )
    }
}
