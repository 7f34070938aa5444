import CLP
import Casework
import Journal
import NIOCore

/// A watch: one place in the journal. A slow reader costs one place, not a queue.
struct Watch {
    let tag: UInt32
    var seq: UInt64
}

/// Watches. The bell says only "there is more"; each watch then looks at what its person may see after its place.
extension ConnectionHandler {
    func watch(_ since: String?, _ tag: UInt32) {
        let place = answers.open()
        let state = hub.writer.state
        guard watches.count < ServerLimits.watchesMax else {
            let refusal = Refusal(.overCount, "a connection holds at most \(ServerLimits.watchesMax) watches")
            return answer(place, Wire.refusal(refusal, tag: tag))
        }
        var seq = state.seq
        if let since {
            switch hub.tokens.open(position: since) {
            case .seq(let found) where found <= state.seq: seq = found
            case .otherEpoch, .seq:
                return answer(place, gone(tag, state, "that position is from before a restore; list again"))
            case .unreadable:
                return answer(
                    place,
                    Wire.refusal(.argument("since", "since= takes a position that an answer gave"), tag: tag)
                )
            }
        }
        // The watch's own answer comes when it ends, so its place is given up now.
        answer(place, [])
        watches.append(Watch(tag: tag, seq: seq))
        setWatching(true)
        mark(watches.count - 1)
        catchUp()
        if marks == nil { startMarks() }
    }

    func stop(_ watched: UInt32, _ tag: UInt32) {
        let place = answers.open()
        guard let index = watches.firstIndex(where: { $0.tag == watched }) else {
            return answer(
                place,
                Wire.refusal(.argument("id", "there is no watch with tag \(watched)"), tag: tag)
            )
        }
        let ended = watches.remove(at: index)
        if watches.isEmpty { setWatching(false) }
        var line = LineBuilder("ok")
        line.append(key: "pos", atom: hub.tokens.position(ended.seq))
        answer(place, (line.message(head: .tag(ended.tag)) ?? []) + Wire.ok(tag: tag))
    }

    /// Sends what happened after the place of each watch, as far as there is room.
    func catchUp() {
        guard !watches.isEmpty, piecewise == nil, let session else { return }
        let state = hub.writer.state
        guard let person = hub.person(of: session.standing, notAfter: notAfter, in: state) else { return }
        let lens = Lens(state, for: person, at: hub.clock())
        var known: (seq: UInt64, news: [(CaseView, Mark)])?
        for index in watches.indices where watches[index].seq < state.seq {
            guard canSend else { return }
            let seq = watches[index].seq
            // The watches of one connection usually stand at the same place, and then have the same news.
            let news = known.flatMap { $0.seq == seq ? $0.news : nil } ?? lens.news(after: seq)
            known = (seq, news)
            var count = min(news.count, ServerLimits.watchRowsMax)
            // All marks of one entry stand on one page: the place kept is an entry, not a row.
            while count > 0, count < news.count, news[count].1.seq == news[count - 1].1.seq { count += 1 }
            let page = news.prefix(count)
            for (view, mark) in page { send(row(view, mark, watches[index].tag)) }
            watches[index].seq = page.count < news.count ? (page.last?.1.seq ?? seq) : state.seq
            if page.count < news.count { again() }
        }
    }

    private func again() {
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        hub.turns.wait(on: loop) { bound.value.rang() }
    }

    private func row(_ view: CaseView, _ mark: Mark, _ tag: UInt32) -> [UInt8] {
        var line = LineBuilder("row")
        line.append(atom: "event")
        line.append(key: "id", atom: mark.reference?.text ?? view.id.text)
        line.append(key: "on", atom: view.id.text)
        line.append(key: "verb", atom: mark.verb)
        if !mark.keys.isEmpty {
            if !view.isOutside { line.append(key: "rev", number: Int(mark.revision)) }
            line.append(key: "keys", atoms: mark.keys.split(separator: ",").map(String.init))
        }
        line.append(key: "by", atom: mark.by.text)
        line.append(key: "pos", atom: hub.tokens.position(mark.seq))
        return line.message(head: .tag(tag)) ?? []
    }

    private func mark(_ index: Int) {
        var line = LineBuilder("row")
        line.append(atom: "mark")
        line.append(key: "pos", atom: hub.tokens.position(watches[index].seq))
        send(line.message(head: .tag(watches[index].tag)) ?? [])
    }

    private func startMarks() {
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        marks = loop.scheduleTask(in: hub.patience.mark) { bound.value.marksDue() }
    }

    private func marksDue() {
        marks = nil
        guard !watches.isEmpty, isStillWho() else { return }
        for index in watches.indices where canSend { mark(index) }
        flush()
        startMarks()
    }

    private func gone(_ tag: UInt32, _ state: State, _ message: String) -> [UInt8] {
        var line = LineBuilder("no")
        line.append(atom: "gone")
        line.append(key: "epoch", atom: state.epoch)
        line.append(key: "pos", atom: hub.tokens.position(state.seq))
        line.append(key: "msg", text: message)
        return line.message(head: .tag(tag)) ?? []
    }
}

extension Lens {
    /// What happened after a place in the journal, as far as the person may know, in order.
    func news(after seq: UInt64) -> [(CaseView, Mark)] {
        var news: [(CaseView, Mark)] = []
        for view in cases(changedAfter: seq) {
            for mark in view.marks(after: seq) { news.append((view, mark)) }
        }
        return news.sorted { $0.1.seq < $1.1.seq }
    }
}
