/// SplitMix64: the same seed gives the same cases everywhere.
struct SampleRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of these; the first where there is only one.
    mutating func pick<Element>(_ all: [Element], or other: Element) -> Element {
        all.randomElement(using: &self) ?? other
    }

    /// True in so many of a hundred.
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// One of these, by weight.
    mutating func pick<Element>(weighted all: [(Element, Int)], or other: Element) -> Element {
        let sum = all.reduce(0) { $0 + $1.1 }
        guard sum > 0 else { return other }
        var place = Int.random(in: 0..<sum, using: &self)
        for (element, weight) in all {
            if place < weight { return element }
            place -= weight
        }
        return other
    }
}
