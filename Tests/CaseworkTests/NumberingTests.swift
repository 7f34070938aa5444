import Testing

@testable import Casework

/// Object numbers: never repeated, never in order.
struct NumberingTests {
    @Test(arguments: [0, 0x5EED] as [UInt64])
    func `numbers do not repeat`(_ key: UInt64) {
        var seen = Set<UInt32>(minimumCapacity: 100_000)
        for count in UInt32(0)..<100_000 { seen.insert(Numbering.number(for: count, key: key)) }
        #expect(seen.count == 100_000)
        #expect(seen.allSatisfy { $0 >= 1 && $0 < 1 << 20 })
    }

    @Test func `the first million and the next are apart`() {
        let turn: UInt32 = 1 << 20
        var seen: Set<UInt32> = []
        for count in (turn - 1001)..<(turn - 1) {
            let number = Numbering.number(for: count, key: 7)
            #expect(number < turn)
            seen.insert(number)
        }
        for count in (turn - 1)..<(turn + 999) {
            let number = Numbering.number(for: count, key: 7)
            #expect(number >= turn && number <= 999_999_999)
            seen.insert(number)
        }
        #expect(seen.count == 2000)
    }

    @Test func `numbers do not tell how many there are`() {
        let numbers = (UInt32(0)..<1000).map { Numbering.number(for: $0, key: 7) }
        let steps = zip(numbers, numbers.dropFirst()).filter { $1 == $0 + 1 }
        #expect(steps.count < 5)
        #expect(numbers != (UInt32(0)..<1000).map { Numbering.number(for: $0, key: 8) })
    }
}
