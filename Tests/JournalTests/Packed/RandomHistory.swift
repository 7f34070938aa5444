import Casework

@testable import Journal

/// Writes that make a history with every kind of event, in an order that a seed decides.
struct RandomHistory {
    /// The events of each write, and who writes.
    private(set) var writes: [(by: PersonID, events: [EventDraft])] = []
    private var seed: UInt64

    init(seed: UInt64, count: Int) {
        self.seed = seed
        writes.append((PersonID(1), founding))
        // Each sample at least once, in any order; then whatever comes.
        var order = Array(Sample.events.indices)
        for place in order.indices { order.swapAt(place, Int(next() % UInt64(order.count))) }
        while order.count < count { order.append(Int(next() % UInt64(Sample.events.count))) }
        for place in order.prefix(max(count, Sample.events.count)) {
            var events = [draft(Sample.events[place])]
            if next() % 4 == 0 { events.append(draft(.looked(Sample.case1, items: []))) }
            if next() % 3 == 0 {
                events.append(note(UInt32(next() % 900_000) + 1, "A text that is not kept."))
            }
            writes.append((PersonID(UInt32(next() % 5) + 1), events))
        }
    }

    private mutating func draft(_ event: Event) -> EventDraft {
        // Founding again would change the key of the numbers, and a case is opened once.
        switch event {
        case .founded: return EventDraft(.looked(Sample.case1, items: [ItemID(.note, 1)]))
        case .caseOpened:
            let number = UInt32(writes.count) + 1
            return EventDraft(
                .caseOpened(
                    CaseID(year: 26, number: number),
                    SubjectID(number % 3 + 1),
                    title: "Case \(number)"
                )
            )
        default: return EventDraft(event, text: next() % 2 == 0 ? Array("Long text.\n* moved\n".utf8) : nil)
        }
    }

    private mutating func next() -> UInt64 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return seed >> 33
    }

    /// Writes part of it.
    func write(_ range: Range<Int>, to desk: Desk) {
        for place in range {
            let (by, events) = writes[place]
            _ = desk.write(events, by: by, once: "k\(place)", answer: "ok id=\(place)")
        }
    }
}
