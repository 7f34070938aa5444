/// Answers in the order of their requests, whatever the order in which they become ready.
struct AnswerQueue {
    private var ready: [[UInt8]?] = []
    private var first = 0

    /// Answers not sent yet.
    var count: Int { ready.count }

    /// A place for the answer of the next request.
    mutating func open() -> Int {
        ready.append(nil)
        return first + ready.count - 1
    }

    /// Fills a place, and gives what can be sent now.
    mutating func fill(_ place: Int, _ octets: [UInt8]) -> [UInt8] {
        let index = place - first
        guard index >= 0, index < ready.count else { return [] }
        ready[index] = octets
        guard index == 0 else { return [] }
        if ready.count == 1 {
            ready.removeAll(keepingCapacity: true)
            first += 1
            return octets
        }
        var sendable: [UInt8] = []
        var taken = 0
        while taken < ready.count, let next = ready[taken] {
            sendable += next
            taken += 1
        }
        ready.removeFirst(taken)
        first += taken
        return sendable
    }
}
