import Casework

/// One batch while it is being decided: the state with every earlier write of the batch, and the entries so far.
struct BatchDraft {
    var state: State
    var builder: BatchBuilder
    var uploads: Uploads
    /// The entries of this batch, as the state took them.
    private(set) var applied: [AppliedEntry] = []
    private var once: [OnceBook.Key: OnceRecord] = [:]
    private let memory: WriterMemory
    private let texts: Texts

    init(state: State, builder: BatchBuilder, uploads: Uploads, memory: WriterMemory, texts: Texts) {
        self.state = state
        self.builder = builder
        self.uploads = uploads
        self.memory = memory
        self.texts = texts
    }

    /// Decides one write and adds what it did. Throws only when the process must stop.
    mutating func take(_ job: Job, at clock: Moment) throws(StorageFault) -> WriteOutcome {
        let now = job.at ?? clock
        do throws(Refusal) {
            if let by = job.by, let once = job.once, let record = try record(by, once.key, now) {
                guard record.digest == once.digest else {
                    return .refused(Refusal(.onceReused, "key \(once.key) was used for a different request"))
                }
                try job.readmit(state, now)
                return .done(answer: try present(record.answer), seq: record.seq, again: true)
            }
            let decision = try job.decide(state, now)
            if let file = decision.checks { try uploads.check(file) }
            var answer = decision.answer
            if let part = decision.part {
                let (isNew, count) = try uploads.admit(part, waiting: builder.batch.chunks)
                if isNew { try append(part) }
                answer = UploadAnswer.line(answer, at: count)
            }
            let events = try withCopies(decision.events)
            return try append(events, job, answer, now)
        } catch {
            return .refused(error)
        }
    }

    /// An answer that was given before: where an upload had come to then is of no use now.
    private mutating func present(_ answer: String) throws(Refusal) -> String {
        guard let upload = UploadAnswer.upload(of: answer) else { return answer }
        return UploadAnswer.line(answer, at: try uploads.count(of: upload))
    }

    private func record(_ person: PersonID, _ key: String, _ now: Moment) throws(Refusal) -> OnceRecord? {
        if let found = once[OnceBook.Key(person: person, key: key)] { return found }
        guard let seq = memory.once[person, key] else { return nil }
        do {
            return try texts.record(at: seq, of: person, key, now: now)
        } catch {
            throw Refusal(.failed, "the answer that was given before cannot be read now")
        }
    }

    private mutating func append(_ part: JobDecision.Part) throws(Refusal) {
        do {
            try builder.append(file: part.upload.text, at: part.at, stream: part.stream, content: part.octets)
        } catch {
            uploads.forget()
            throw Refusal(.failed, "the part could not be sealed")
        }
    }

    /// A copy gets the text of its original.
    private func withCopies(_ drafts: [EventDraft]) throws(Refusal) -> [EventDraft] {
        var all: [EventDraft] = []
        for draft in drafts {
            guard let place = draft.copied else {
                all.append(draft)
                continue
            }
            guard let found = try? texts.read(place) else {
                throw Refusal(.failed, "the text cannot be read now")
            }
            all.append(EventDraft(draft.event, text: found))
        }
        return all
    }

    /// One entry for each run of events of the same stream; the last one carries the idempotency key.
    private mutating func append(
        _ events: [EventDraft],
        _ job: Job,
        _ answer: String,
        _ now: Moment
    ) throws(Refusal) -> WriteOutcome {
        var runs: [(stream: String, events: [EventDraft])] = []
        for draft in events {
            let stream = draft.event.stream
            if runs.last?.stream == stream {
                runs[runs.count - 1].events.append(draft)
            } else {
                runs.append((stream, [draft]))
            }
        }
        let before = (state, builder, applied)
        for (index, run) in runs.enumerated() {
            let once = index == runs.count - 1 ? job.once : nil
            do throws(KeyRingFault) {
                guard let content = EventSpelling.content(run.events, answer: once == nil ? nil : answer)
                else { throw .tooLarge(0) }
                let entry = try builder.append(
                    at: now.milliseconds,
                    by: job.by?.text ?? "-",
                    stream: StreamID(run.stream),
                    rev: state.entriesCount(ofStream: run.stream) + 1,
                    once: once?.key,
                    onceDigest: once?.digest,
                    content: content.octets
                )
                let made = facts(entry, run.events, content.packed, job, once, now)
                state.apply(made)
                applied.append(made)
            } catch {
                // The state and the batch are put back as they were before this write.
                (state, builder, applied) = before
                throw Refusal(.failed, "the entry could not be made")
            }
        }
        if let once = job.once, let by = job.by, !runs.isEmpty {
            let record = OnceRecord(
                digest: once.digest,
                answer: answer,
                seq: builder.head.seq,
                at: now
            )
            self.once[OnceBook.Key(person: by, key: once.key)] = record
        }
        return .done(answer: answer, seq: builder.head.seq, again: false)
    }

    private func facts(
        _ entry: Entry,
        _ events: [EventDraft],
        _ packed: [UInt8],
        _ job: Job,
        _ once: (key: String, digest: [UInt8])?,
        _ now: Moment
    ) -> AppliedEntry {
        AppliedEntry(
            seq: entry.envelope.seq,
            at: now,
            by: job.by,
            stream: entry.envelope.stream.name,
            events: events.map { AppliedEntry.Line(event: $0.event, hasText: $0.text != nil) },
            once: once.map { AppliedEntry.Once(key: $0.key, digest: $0.digest) },
            packed: packed
        )
    }
}
