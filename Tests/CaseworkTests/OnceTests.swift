import Testing

@testable import Casework

/// Idempotency keys: kept for seven days, for the person who used them.
struct OnceTests {
    private func entry(_ seq: UInt64, _ key: String, at moment: Moment) -> AppliedEntry {
        AppliedEntry(
            seq: seq,
            at: moment,
            by: PersonID(2),
            stream: "U-2",
            events: [],
            once: AppliedEntry.Once(key: key, digest: [1], answer: "ok")
        )
    }

    @Test func `a key belongs to one person`() {
        var state = State()
        state.apply(entry(1, "k", at: CaseMaker.start))
        #expect(state.onceRecord(person: PersonID(2), key: "k")?.seq == 1)
        #expect(state.onceRecord(person: PersonID(3), key: "k") == nil)
    }

    @Test func `a key is forgotten when seven days have passed, not before`() {
        let week: Int64 = 7 * 86_400
        for (seconds, isKept) in [(week, true), (week + 1, false)] {
            var state = State()
            state.apply(entry(1, "old", at: CaseMaker.start))
            state.apply(entry(2, "new", at: CaseMaker.start.advanced(bySeconds: seconds)))
            #expect((state.onceRecord(person: PersonID(2), key: "old") != nil) == isKept)
            #expect(state.onceRecord(person: PersonID(2), key: "new") != nil)
        }
    }

    @Test func `forgetting keeps up with remembering`() {
        var state = State()
        for seq in UInt64(1)...100 { state.apply(entry(seq, "a\(seq)", at: CaseMaker.start)) }
        let later = CaseMaker.start.advanced(bySeconds: 8 * 86_400)
        for seq in UInt64(101)...150 { state.apply(entry(seq, "b\(seq)", at: later)) }
        for seq in UInt64(1)...100 { #expect(state.onceRecord(person: PersonID(2), key: "a\(seq)") == nil) }
    }
}
