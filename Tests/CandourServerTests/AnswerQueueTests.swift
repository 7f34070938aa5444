import Testing

@testable import CandourServer

@Suite("Answers leave in the order of their requests")
struct AnswerQueueTests {
    /// Places filled in this order; after each, what may leave.
    static let orders: [([Int], [String])] = [
        ([0, 1, 2], ["a", "b", "c"]),
        ([2, 1, 0], ["", "", "abc"]),
        ([1, 0, 2], ["", "ab", "c"]),
        ([0, 2, 1], ["a", "", "bc"]),
        ([1, 2, 0], ["", "", "abc"]),
        ([2, 0, 1], ["", "a", "bc"]),
    ]

    @Test(arguments: orders)
    func order(places: [Int], sent: [String]) {
        var queue = AnswerQueue()
        let opened = (0..<3).map { _ in queue.open() }
        for (place, text) in zip(places, sent) {
            let octets = queue.fill(opened[place], [UInt8(ascii: "a") + UInt8(place)])
            #expect(String(decoding: octets, as: UTF8.self) == text)
        }
        #expect(queue.count == 0)
    }

    @Test("a place that is filled twice, or was never opened, sends nothing")
    func strayPlaces() {
        var queue = AnswerQueue()
        let place = queue.open()
        #expect(queue.fill(place, [1]) == [1])
        #expect(queue.fill(place, [2]).isEmpty)
        #expect(queue.fill(place + 1, [2]).isEmpty)
        #expect(queue.fill(-1, [2]).isEmpty)
    }

    @Test("an empty answer holds its place and nobody up")
    func emptyAnswer() {
        var queue = AnswerQueue()
        let first = queue.open()
        let second = queue.open()
        let third = queue.open()
        #expect(queue.fill(second, []).isEmpty)
        #expect(queue.fill(third, [3]).isEmpty)
        #expect(queue.fill(first, [1]) == [1, 3])
        #expect(queue.count == 0)
    }

    @Test("ten thousand answers, a window of 32, ready in another order")
    func window() {
        var queue = AnswerQueue()
        var sent: [UInt8] = []
        var open: [(place: Int, value: UInt8)] = []
        for number in 0..<10_000 {
            open.append((queue.open(), UInt8(number % 251)))
            if open.count == 32 {
                for entry in open.sorted(by: { $0.value > $1.value }) {
                    sent += queue.fill(entry.place, [entry.value])
                }
                open = []
            }
        }
        for entry in open { sent += queue.fill(entry.place, [entry.value]) }
        #expect(sent == (0..<10_000).map { UInt8($0 % 251) })
    }
}
