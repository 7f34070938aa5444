import CLP
import Casework
import Journal
import NIOCore
import NIOPosix
import Verbs

/// The one way in which anything is read: through a lens, with the look recorded before the content leaves.
extension ConnectionHandler {
    func run(_ read: PreparedRead, _ tag: UInt32) {
        let place = answers.open()
        let state = hub.writer.state
        guard let session, let person = hub.person(of: session.standing, notAfter: notAfter, in: state) else {
            return end(with: Wire.bye("auth.revoked", "this certificate is no longer accepted"))
        }
        let now = hub.clock()
        let lens = Lens(
            state,
            for: person,
            at: now,
            certificateEnds: Moment(seconds: notAfter),
            openToken: hub.tokens.open(cursor:)
        )
        guard !read.isLong(lens) else { return runLong(read, lens, at: state.seq, place, tag) }
        do throws(Refusal) {
            deliver(try hub.answers.answer(read, through: lens), to: lens, at: state.seq, place, tag)
        } catch {
            answer(place, Wire.refusal(error, tag: tag))
        }
    }

    /// Sends what was found, after the look is recorded where one must be.
    private func deliver(_ found: Answer, to lens: Lens, at seq: UInt64, _ place: Int, _ tag: UInt32) {
        let (person, now) = (lens.person.id, lens.now)
        if let opened = found.opened,
            let items = hub.looks.unrecorded(
                opened,
                by: person,
                at: now,
                isOutline: found.isOutline,
                changed: lens.lastChange(of: opened.caseID)
            )
        {
            let isOutline = found.isOutline
            let event =
                isOutline
                ? Event.glanced(opened.caseID) : .looked(opened.caseID, items: items.compactMap(\.self))
            record(event, by: person, then: found, at: seq, place, tag) { [hub] in
                hub.looks.recorded(items, in: opened.caseID, by: person, at: now, isOutline: isOutline)
            }
        } else if let period = found.readPeriod,
            !lens.hasRead(from: period.begins, to: period.ends, within: ServerLimits.lookMilliseconds)
        {
            let event = Event.counted(begins: period.begins, ends: period.ends)
            record(event, by: person, then: found, at: seq, place, tag) {}
        } else {
            render(found, at: seq, place, tag)
        }
    }

    /// A read that looks at much is made off the event loop, so that nobody else waits for it.
    private func runLong(_ read: PreparedRead, _ lens: Lens, at seq: UInt64, _ place: Int, _ tag: UInt32) {
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        let hub = hub
        readBegan()
        hub.longReads.submit(for: lens.person.id) {
            do throws(Refusal) {
                let found = try read.answer(lens)
                loop.execute {
                    bound.value.deliver(found, to: lens, at: seq, place, tag)
                    bound.value.readEnded()
                }
            } catch {
                let octets = Wire.refusal(error, tag: tag)
                loop.execute {
                    bound.value.answer(place, octets)
                    bound.value.readEnded()
                }
            }
        }
    }

    /// No record, no content.
    private func record(
        _ event: Event,
        by person: PersonID,
        then found: Answer,
        at seq: UInt64,
        _ place: Int,
        _ tag: UInt32,
        recorded: @escaping @Sendable () -> Void
    ) {
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        let hub = hub
        writeBegan()
        let job = Job(by: person, once: nil) { (_, _) throws(Refusal) in
            JobDecision(events: [EventDraft(event)], answer: "ok")
        } done: { outcome in
            loop.execute {
                let handler = bound.value
                if case .done = outcome {
                    recorded()
                    handler.render(found, at: seq, place, tag)
                } else {
                    handler.answer(place, hub.spell(outcome, tag))
                }
                handler.writeEnded()
            }
        }
        hub.writer.submit(job)
    }

    /// Spells an answer. One that is large, or whose texts are not at hand, is spelled off the event loop, piece by piece.
    func render(_ found: Answer, at seq: UInt64, _ place: Int, _ tag: UInt32) {
        let hub = hub
        if let texts = textsAtHand(found) {
            return answer(place, Rendering(hub: hub).octets(found, seq, tag, texts))
        }
        if found.isRows { return sendInPieces(found, at: seq, place, tag) }
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        readBegan()
        hub.pool.submit { _ in
            let octets = Rendering(hub: hub).octetsFromDisk(found, seq, tag)
            loop.execute {
                bound.value.answer(place, octets)
                bound.value.readEnded()
            }
        }
    }

    /// The text of each row of a small answer, taken once, so that none can leave the cache between looking and spelling.
    private func textsAtHand(_ found: Answer) -> [[UInt8]?]? {
        guard found.isRows, found.rows.count <= Rendering.rowsAtOnceMax else { return nil }
        var texts: [[UInt8]?] = []
        texts.reserveCapacity(found.rows.count)
        var octets = 0
        for row in found.rows {
            guard let place = row.text else {
                texts.append(nil)
                continue
            }
            guard let text = hub.texts.ready(place) else { return nil }
            octets += text.count
            texts.append(text)
        }
        return octets <= Rendering.pieceOctets ? texts : nil
    }
}

/// Spells answers.
struct Rendering {
    /// An answer with more rows is spelled piece by piece.
    static let rowsAtOnceMax = 200
    /// A piece ends with the row that reaches this.
    static let pieceOctets = 128 * 1024

    let hub: Hub

    /// A whole answer; `texts` holds one for each row.
    func octets(_ found: Answer, _ seq: UInt64, _ tag: UInt32, _ texts: [[UInt8]?]) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(256 * (found.rows.count + 1))
        for (row, text) in zip(found.rows, texts) { write(row, text, tag, to: &octets) }
        return octets + end(found, seq, tag)
    }

    /// The rows from `first` on that make one piece, with the final line when they are the last.
    ///
    /// - Returns: the octets, and the row that the next piece begins with; nil when there is none.
    func piece(_ found: Answer, from first: Int, _ seq: UInt64, _ tag: UInt32) -> ([UInt8], next: Int?) {
        var octets: [UInt8] = []
        octets.reserveCapacity(Self.pieceOctets + CLP.Limits.lineOctetsMax)
        for index in first..<found.rows.count {
            guard octets.count < Self.pieceOctets else { return (octets, index) }
            let row = found.rows[index]
            do {
                write(row, try row.text.flatMap { try hub.texts.read($0) }, tag, to: &octets)
            } catch {
                return (octets + fault("the store cannot be read", tag), nil)
            }
        }
        return (octets + end(found, seq, tag), nil)
    }

    /// One row; in place of one that cannot be spelled, a short one that says so.
    private func write(_ row: Row, _ text: [UInt8]?, _ tag: UInt32, to octets: inout [UInt8]) {
        guard !row.line.write(head: .tag(tag), blob: text, to: &octets) else { return }
        let reference = hub.fault("a row cannot be spelled").reference
        row.short(reference: reference).write(head: .tag(tag), blob: text, to: &octets)
    }

    /// The final line.
    private func end(_ found: Answer, _ seq: UInt64, _ tag: UInt32) -> [UInt8] {
        var octets: [UInt8] = []
        var content: [UInt8]?
        if case .octets(let made)? = found.content { content = made }
        guard end(found, seq).write(head: .tag(tag), blob: content, to: &octets) else {
            return fault("an answer cannot be spelled", tag)
        }
        return octets
    }

    /// An answer whose content is on the disk: part of a file, or what a receipt is made from.
    func octetsFromDisk(_ found: Answer, _ seq: UInt64, _ tag: UInt32) -> [UInt8] {
        do {
            if case .receipt(let facts)? = found.content {
                guard facts.row.line.message(head: .star) != nil else {
                    return Wire.refusal(Refusal(.overSize, "\(facts.id) is too long for a receipt"), tag: tag)
                }
                let row = try ReceiptMaking(hub: hub).row(facts, tag)
                return row.map { $0 + end(found, seq, tag) } ?? fault("a receipt cannot be made", tag)
            }
            guard case .file(let upload, let at, let count, _)? = found.content else {
                return fault("an answer cannot be spelled", tag)
            }
            guard let part = try hub.texts.part(of: upload, at: at, count: count), part.count == count else {
                return fault("part of a file is missing", tag)
            }
            var whole: [UInt8] = []
            guard end(found, seq).write(head: .tag(tag), blob: part, to: &whole) else {
                return fault("a part cannot be spelled", tag)
            }
            return whole
        } catch {
            return fault("the store cannot be read", tag)
        }
    }

    private func end(_ found: Answer, _ seq: UInt64) -> LineBuilder {
        var ok = found.ok
        if let next = found.next { ok.append(key: "next", atom: hub.tokens.cursor(next)) }
        if found.givesPosition { ok.append(key: "pos", atom: hub.tokens.position(seq)) }
        return ok
    }

    private func fault(_ what: String, _ tag: UInt32) -> [UInt8] {
        let (refusal, reference) = hub.fault(what)
        return Wire.refusal(refusal, tag: tag, reference: reference)
    }
}
