import Testing

@testable import Casework

/// The list that is cheap to append to, refusals, and the severity scale.
struct SmallTypesTests {
    @Test(arguments: [0, 1, 63, 64, 65, 128, 129, 1000, 4095, 4096, 4097, 9000])
    func `a chunked list is a list`(_ count: Int) {
        var list = ChunkedList<Int>()
        for value in 0..<count { list.append(value) }
        #expect(Array(list) == Array(0..<count))
        #expect(list.count == count && list.endIndex == count && list.isEmpty == (count == 0))
        #expect(list.last == (count == 0 ? nil : count - 1))
        #expect(Array(list.reversed()) == Array(0..<count).reversed())
    }

    @Test func `an older copy of a chunked list does not change`() {
        var list = ChunkedList<Int>()
        for value in 0..<100 { list.append(value) }
        let older = list
        list.append(100)
        list[3] = -3
        list[99] = -99
        #expect(older.count == 100 && older[3] == 3 && older[99] == 99)
        #expect(list.count == 101 && list[3] == -3 && list[99] == -99)
    }

    @Test func `an older copy of a long chunked list does not change either`() {
        var list = ChunkedList<Int>()
        for value in 0..<9000 { list.append(value) }
        let older = list
        list[5] = -5
        list[8999] = -8999
        list.append(9000)
        #expect(older[5] == 5 && older[8999] == 8999 && older.count == 9000)
        #expect(list[5] == -5 && list[8999] == -8999 && list[9000] == 9000)
    }

    @Test func `refusals are equal when everything in them is`() {
        let one = Refusal.argument("due", "x")
        #expect(one == Refusal.argument("due", "x"))
        #expect(one != Refusal.argument("told", "x"))
        #expect(one != Refusal.argument("due", "y"))
        #expect(Refusal.absent("case") == Refusal(.none, "no such case"))
        let fault = Refusal.Fault(key: "k", why: "missing", message: "m")
        #expect(Refusal.rule([fault], id: "26-0001") != Refusal.rule([], id: "26-0001"))
        #expect(Refusal.rule([fault], id: "26-0001").message == "m")
    }

    @Test func `every product of the severity scale has a band, and unverified ones say so`() {
        for consequence in 1...5 {
            for likelihood in 1...5 {
                let score = consequence * likelihood
                let band = SeverityScale.band(of: score)
                #expect(band != "not banded", "\(score)")
                #expect(band.hasSuffix("(band not verified)") == (score > 3))
            }
        }
        #expect(SeverityScale.band(of: 0) == "not banded" && SeverityScale.band(of: 26) == "not banded")
        for (one, next) in zip(SeverityScale.bands, SeverityScale.bands.dropFirst()) {
            #expect(one.scores.upperBound < next.scores.lowerBound)
        }
    }

    @Test func `a pattern needs more than one, and high frequency needs patient safety`() throws {
        var maker = CaseMaker()
        let suggested = Circumstances(try maker.file, day: CaseMaker.start.day).suggestion
        #expect(suggested(.isolated, .yes, 0) == .isolated)
        #expect(suggested(.isolated, .no, 1) == .pattern)
        #expect(suggested(.repeated, .no, 0) == .pattern)
        #expect(suggested(.persistent, .unknown, 3) == .pattern)
        #expect(suggested(.repeated, .yes, 0) == .highFrequency)
        #expect(suggested(.persistent, .yes, 0) == .highFrequency)
        maker.raise(2)
        #expect(
            Circumstances(try maker.file, day: CaseMaker.start.day).suggestion(
                frequency: .isolated,
                safety: .no,
                others: 0
            ) == .pattern
        )
    }
}
