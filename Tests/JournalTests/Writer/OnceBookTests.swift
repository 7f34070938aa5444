import Casework
import Testing

@testable import Journal

/// Idempotency keys: kept for seven days, for the person who used them.
struct OnceBookTests {
    private static let week: Int64 = 7 * 86_400

    @Test func `a key belongs to one person`() {
        var book = OnceBook()
        book.keep("k", person: PersonID(2), seq: 1, at: Sample.moment)
        #expect(book[PersonID(2), "k"] == 1)
        #expect(book[PersonID(3), "k"] == nil)
        #expect(book[PersonID(2), "k2"] == nil)
    }

    @Test func `a key that is used again stands for its last write`() {
        var book = OnceBook()
        book.keep("k", person: PersonID(2), seq: 1, at: Sample.moment)
        book.keep("k", person: PersonID(2), seq: 9, at: Sample.moment.advanced(bySeconds: Self.week))
        #expect(book[PersonID(2), "k"] == 9)
    }

    @Test func `a key is remembered for seven days`() {
        for (seconds, isKept) in [(Self.week, true), (Self.week + 1, false)] {
            var book = OnceBook()
            book.keep("old", person: PersonID(2), seq: 1, at: Sample.moment)
            book.keep("new", person: PersonID(2), seq: 2, at: Sample.moment.advanced(bySeconds: seconds))
            #expect((book[PersonID(2), "old"] != nil) == isKept)
            #expect(book[PersonID(2), "new"] == 2)
        }
    }

    @Test func `forgetting keeps up with remembering, and nothing young is forgotten with the old`() {
        var book = OnceBook()
        let count: UInt64 = 20_000
        for seq in 1...count { book.keep("a\(seq)", person: PersonID(2), seq: seq, at: Sample.moment) }
        let later = Sample.moment.advanced(bySeconds: 8 * 86_400)
        for seq in (count + 1)...(count + 100) {
            book.keep("b\(seq)", person: PersonID(2), seq: seq, at: later)
        }
        #expect(book.count == 100)
        #expect(book.records.count < 5_000)
        for seq in stride(from: 1, through: count, by: 97) { #expect(book[PersonID(2), "a\(seq)"] == nil) }
        for seq in (count + 1)...(count + 100) { #expect(book[PersonID(2), "b\(seq)"] == seq) }
    }

    @Test func `as many keys as there are, each is found`() {
        var book = OnceBook()
        for seq in UInt64(1)...5_000 {
            book.keep("k\(seq % 2_500)", person: PersonID(UInt32(seq % 2) + 1), seq: seq, at: Sample.moment)
        }
        for seq in UInt64(2_501)...5_000 {
            #expect(book[PersonID(UInt32(seq % 2) + 1), "k\(seq % 2_500)"] == seq)
        }
    }

    /// The reference implementation's vector for SipHash-1-3 of nothing but the person would need its padding; what matters here
    /// is that secret, person and key all count, and that equal octets split differently do not meet.
    @Test func `a mark depends on the secret, the person and every octet of the key`() {
        let one = OnceMark((1, 2))
        let marks = [
            one.mark(PersonID(1), "k"), one.mark(PersonID(2), "k"), one.mark(PersonID(1), "l"),
            one.mark(PersonID(1), "k\0"), one.mark(PersonID(1), "kkkkkkkk"),
            one.mark(PersonID(1), "kkkkkkkkk"),
            OnceMark((1, 3)).mark(PersonID(1), "k"), OnceMark((2, 2)).mark(PersonID(1), "k"),
        ]
        #expect(Set(marks).count == marks.count)
        #expect(OnceMark((1, 2)).mark(PersonID(1), "k") == marks[0])
    }
}
