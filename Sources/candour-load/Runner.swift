/// Keeps a number of requests on their way on each link, and counts what comes back.
struct Runner<Load: Traffic> {
    /// Where the requests come from.
    private(set) var traffic: Load
    /// What was asked and answered in the time that counted.
    private(set) var figures = Figures()
    private let links: [Link]
    private let poll: Poll
    private let pipeline: Int
    /// For each link: when its requests were sent, and how many of them are not answered.
    private var sentAt: [Int64]
    private var waiting: [Int]
    private var room: [UInt8] = []
    private var isCounting = false
    private var isAsking = true

    /// `pipeline` requests at a time leave in one piece; the next ones follow when all of them are answered.
    init(_ traffic: Load, over links: [Link], pipeline: Int) throws {
        self.traffic = traffic
        self.links = links
        self.pipeline = pipeline
        poll = Poll(links)
        sentAt = [Int64](repeating: 0, count: links.count)
        waiting = [Int](repeating: 0, count: links.count)
    }

    /// Asks until the traffic ends.
    mutating func run() throws {
        isCounting = true
        let start = Clock.now
        try begin()
        while waiting.contains(where: { $0 > 0 }) { try turn() }
        figures.seconds = Clock.seconds(since: start)
    }

    /// Asks for a while to warm up, then for `seconds` that count.
    mutating func run(warmUp: Double, seconds: Double, process: ServerProcess) throws {
        try begin()
        try turns(for: warmUp)
        isCounting = true
        let used = try process.processorMicroseconds()
        figures.seconds = try turns(for: seconds)
        figures.processorMicroseconds = try process.processorMicroseconds() - used
        isCounting = false
        isAsking = false
        while waiting.contains(where: { $0 > 0 }) { try turn() }
    }

    private mutating func begin() throws {
        for index in links.indices { try ask(index) }
    }

    @discardableResult
    private mutating func turns(for seconds: Double) throws -> Double {
        let start = Clock.now
        while Clock.seconds(since: start) < seconds { try turn() }
        return Clock.seconds(since: start)
    }

    private mutating func turn() throws {
        try poll.wait { index in try receive(index) }
    }

    private mutating func ask(_ index: Int) throws {
        room.removeAll(keepingCapacity: true)
        for _ in 0..<pipeline {
            guard isAsking, traffic.ask(on: index, tag: links[index].nextTag(), into: &room) else { break }
            waiting[index] += 1
        }
        guard !room.isEmpty else { return }
        sentAt[index] = Clock.now
        try links[index].send(room)
    }

    private mutating func receive(_ index: Int) throws {
        let link = links[index]
        guard try link.receive() else { return }
        while let kind = try link.next({ line in try take(line) }) {
            guard kind == .done else { continue }
            waiting[index] -= 1
            if isCounting { figures.add(nanoseconds: Clock.now - sentAt[index]) }
        }
        if waiting[index] == 0 { try ask(index) }
    }

    private mutating func take(_ line: UnsafeRawBufferPointer) throws -> AnswerKind {
        let kind = AnswerKind(line)
        switch kind {
        case .row: break
        case .done: traffic.answered(line)
        case .refused: throw LoadFault("refused: \(String(decoding: line, as: UTF8.self))")
        }
        return kind
    }
}
