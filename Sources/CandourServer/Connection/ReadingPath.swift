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
                changed: lens.lastChange(of: opened.caseID)
            )
        {
            record(items, in: opened.caseID, by: person, at: now, then: found, at: seq, place, tag)
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
        hub.longPool.submit { _ in
            let octets: [UInt8]
            do throws(Refusal) {
                let found = try read.answer(lens)
                guard found.opened == nil else {
                    return loop.execute {
                        bound.value.deliver(found, to: lens, at: seq, place, tag)
                        bound.value.readEnded()
                    }
                }
                octets = Rendering(hub: hub).octetsFromDisk(found, seq, tag)
            } catch {
                octets = Wire.refusal(error, tag: tag)
            }
            loop.execute {
                bound.value.answer(place, octets)
                bound.value.readEnded()
            }
        }
    }

    /// No record, no content.
    private func record(
        _ items: [ItemID?],
        in caseID: CaseID,
        by person: PersonID,
        at now: Moment,
        then found: Answer,
        at seq: UInt64,
        _ place: Int,
        _ tag: UInt32
    ) {
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        let hub = hub
        writeBegan()
        let event = Event.looked(caseID, items: items.compactMap(\.self))
        let job = Job(by: person, once: nil) { (_, _) throws(Refusal) in
            JobDecision(events: [EventDraft(event)], answer: "ok")
        } done: { outcome in
            loop.execute {
                let handler = bound.value
                if case .done = outcome {
                    hub.looks.recorded(items, in: caseID, by: person, at: now)
                    handler.render(found, at: seq, place, tag)
                } else {
                    handler.answer(place, hub.spell(outcome, tag))
                }
                handler.writeEnded()
            }
        }
        hub.writer.submit(job)
    }

    /// Spells an answer. Texts that are not at hand are read off the event loop.
    func render(_ found: Answer, at seq: UInt64, _ place: Int, _ tag: UInt32) {
        let hub = hub
        if let texts = textsAtHand(found) {
            return answer(place, Rendering(hub: hub).octets(found, seq, tag) { texts[$0] })
        }
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

    /// Every text of the answer, taken once, so that none can leave the cache between looking and spelling.
    private func textsAtHand(_ found: Answer) -> [TextPlace: [UInt8]]? {
        switch found.content {
        case .file, .receipt: return nil
        case .octets, nil: break
        }
        var texts: [TextPlace: [UInt8]] = [:]
        for place in found.rows.compactMap(\.text) {
            guard let text = hub.texts.ready(place) else { return nil }
            texts[place] = text
        }
        return texts
    }
}

/// Spells answers.
struct Rendering {
    let hub: Hub

    func octets(_ found: Answer, _ seq: UInt64, _ tag: UInt32, text: (TextPlace) -> [UInt8]?) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(256 * (found.rows.count + 1))
        for row in found.rows {
            let blob = row.text.flatMap(text)
            guard row.line.write(head: .tag(tag), blob: blob, to: &octets) else {
                return fault("a row cannot be spelled", tag)
            }
        }
        var content: [UInt8]?
        if case .octets(let made)? = found.content { content = made }
        guard end(found, seq).write(head: .tag(tag), blob: content, to: &octets) else {
            return fault("an answer cannot be spelled", tag)
        }
        return octets
    }

    func octetsFromDisk(_ found: Answer, _ seq: UInt64, _ tag: UInt32) -> [UInt8] {
        do {
            var texts: [TextPlace: [UInt8]] = [:]
            for place in found.rows.compactMap(\.text) { texts[place] = try hub.texts.read(place) }
            if case .receipt(let facts)? = found.content {
                let row = try ReceiptMaking(hub: hub).row(facts, tag)
                return row.map { $0 + octets(found, seq, tag) { _ in nil } }
                    ?? fault("a receipt cannot be made", tag)
            }
            guard case .file(let upload, let at, let count, _)? = found.content else {
                return octets(found, seq, tag) { texts[$0] }
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
