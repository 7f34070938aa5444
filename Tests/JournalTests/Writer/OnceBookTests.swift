import Casework
import Testing

@testable import Journal

/// Idempotency keys: kept for seven days, for the person who used them.
struct OnceBookTests {
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
        var memory = WriterMemory()
        memory.note(entry(1, "k", at: Sample.moment))
        #expect(memory.once[PersonID(2), "k"]?.seq == 1)
        #expect(memory.once[PersonID(3), "k"] == nil)
    }

    @Test func `a key is forgotten when seven days have passed, not before`() {
        let week: Int64 = 7 * 86_400
        for (seconds, isKept) in [(week, true), (week + 1, false)] {
            var memory = WriterMemory()
            memory.note(entry(1, "old", at: Sample.moment))
            memory.note(entry(2, "new", at: Sample.moment.advanced(bySeconds: seconds)))
            #expect((memory.once[PersonID(2), "old"] != nil) == isKept)
            #expect(memory.once[PersonID(2), "new"] != nil)
        }
    }

    @Test func `forgetting keeps up with remembering`() {
        var memory = WriterMemory()
        for seq in UInt64(1)...100 { memory.note(entry(seq, "a\(seq)", at: Sample.moment)) }
        let later = Sample.moment.advanced(bySeconds: 8 * 86_400)
        for seq in UInt64(101)...150 { memory.note(entry(seq, "b\(seq)", at: later)) }
        for seq in UInt64(1)...100 { #expect(memory.once[PersonID(2), "a\(seq)"] == nil) }
    }
}
