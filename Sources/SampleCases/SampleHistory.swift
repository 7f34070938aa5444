package import Casework

/// Years of plausible cases, made by asking the rules for each step in its time: nothing is in the store that the server would
/// have refused. The same seed gives the same cases.
package enum SampleHistory {
    /// A case that is next to move, and when.
    private struct Waiting: Comparable {
        let at: Moment
        let index: Int
        static func < (one: Waiting, other: Waiting) -> Bool { (one.at, one.index) < (other.at, other.index) }
    }

    /// Plays `count` cases, opened evenly from the store's time until `end`.
    ///
    /// - Parameters:
    ///   - practitioners: on the register; published figures have 1 to 14 concerns about each, 2.7 in the mean.
    ///   - progress: called with the number of cases that have been opened.
    package static func play(
        _ count: Int,
        practitioners: Int,
        seed: UInt64,
        until end: Moment,
        in store: inout SampleStore,
        progress: (Int) -> Void = { _ in }
    ) throws {
        var random = SampleRandom(seed: seed)
        let people = try SamplePeople.make(practitioners: practitioners, in: &store, &random)
        let begin = store.now
        let span = max(1, end.seconds - begin.seconds)
        var cases: [SampleCase] = []
        cases.reserveCapacity(count)
        var queue = Heap()
        var shares = [Int](repeating: 0, count: people.practitioners.count)
        for index in 0..<count {
            let at = begin.advanced(bySeconds: span * Int64(index) / Int64(count))
            cases.append(draw(people, &shares, &random))
            queue.push(Waiting(at: workingTime(at, &random), index: index))
        }
        var opened = 0
        while let next = queue.pop() {
            guard next.at < end else { continue }
            store.now = max(store.now, next.at)
            let step = cases[next.index].steps.removeFirst()
            try step.act(&cases[next.index], &store, &random)
            if step.days == 0 {
                opened += 1
                progress(opened)
            }
            guard let following = cases[next.index].steps.first else { continue }
            let days = Int64(following.days) + Int64.random(in: 0...2, using: &random)
            let at = workingTime(store.now.advanced(bySeconds: days * 86_400), &random)
            queue.push(Waiting(at: at, index: next.index))
        }
    }

    /// The most cases about one practitioner, unless there are too few practitioners for that (St Helens, BJGP 2009).
    private static let shareMax = 14

    /// A few practitioners have many concerns: the square of a fraction crowds the first ones, up to the most that was found.
    private static func place(_ shares: inout [Int], _ random: inout SampleRandom) -> Int {
        guard !shares.isEmpty else { return 0 }
        var place = 0
        for _ in 0..<32 {
            let fraction = Double.random(in: 0..<1, using: &random)
            place = min(Int(fraction * fraction * Double(shares.count)), shares.count - 1)
            if shares[place] < shareMax { break }
        }
        shares[place] += 1
        return place
    }

    private static func draw(_ people: SamplePeople, _ shares: inout [Int], _ random: inout SampleRandom)
        -> SampleCase
    {
        let nobody = people.administrator
        let place = place(&shares, &random)
        let lead = random.pick(people.managers, or: nobody)
        let colleague = random.pick(people.managers.filter { $0 != lead }, or: nobody)
        var sample = SampleCase(
            practitioner: people.practitioners[place],
            lead: lead,
            colleague: colleague,
            adviser: random.pick(people.advisers, or: nobody),
            investigator: random.pick(people.investigators, or: nobody),
            people: people,
            isPharmacist: people.pharmacists.contains(people.practitioners[place].subject)
        )
        sample.begin(random.pick(weighted: SampleShape.weights, or: .open), &random)
        return sample
    }

    /// The same day or the next working one, between nine and five.
    private static func workingTime(_ moment: Moment, _ random: inout SampleRandom) -> Moment {
        var day = moment.day
        while day.weekday > 4 { day = day.advanced(by: 1) }
        let second = Int64.random(in: 9 * 3600..<17 * 3600, using: &random)
        return Moment(seconds: Int64(day.number) * 86_400 + second)
    }

    /// The earliest first.
    private struct Heap {
        private var nodes: [Waiting] = []

        mutating func push(_ node: Waiting) {
            nodes.append(node)
            var child = nodes.count - 1
            while child > 0, nodes[child] < nodes[(child - 1) / 2] {
                nodes.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        }

        mutating func pop() -> Waiting? {
            guard let top = nodes.first else { return nil }
            let last = nodes.removeLast()
            guard !nodes.isEmpty else { return top }
            nodes[0] = last
            var parent = 0
            while true {
                let left = 2 * parent + 1
                guard left < nodes.count else { return top }
                let right = left + 1
                let child = right < nodes.count && nodes[right] < nodes[left] ? right : left
                guard nodes[child] < nodes[parent] else { return top }
                nodes.swapAt(child, parent)
                parent = child
            }
        }
    }
}
