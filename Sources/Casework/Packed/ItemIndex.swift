import HashTreeCollections

/// The case of each item. Items are numbered by a permutation of their running count (``Numbering``), so a list by that count
/// finds them; one whose number does not come from the count is kept apart.
struct ItemIndex: Sendable {
    /// Year, letter and number in one word; 0 where nothing is.
    private var slots = ChunkedList<UInt64>()
    private var strays: TreeDictionary<ItemID, CaseID> = [:]
    private var isFilling = false

    /// How many items there are.
    var count: UInt32 { UInt32(clamping: slots.count) }

    /// The case that holds an item.
    func caseID(of item: ItemID, key: UInt64) -> CaseID? {
        if let place = Numbering.count(for: item.number, key: key), place < slots.count {
            let slot = slots[Int(place)]
            if slot != 0, Self.letter(slot) == item.letter.octet {
                return CaseID(
                    year: UInt8(truncatingIfNeeded: slot >> 40),
                    number: UInt32(truncatingIfNeeded: slot)
                )
            }
        }
        return strays[item]
    }

    /// Takes the next item.
    mutating func append(_ item: ItemID, on id: CaseID, key: UInt64) {
        let slot = UInt64(id.year) << 40 | UInt64(item.letter.octet) << 32 | UInt64(id.number)
        let place = Numbering.count(for: item.number, key: key).map { Int($0) }
        if isFilling {
            guard let place, place < slots.count, slots[place] == 0 else { return strays[item] = id }
            slots[place] = slot
        } else if place == slots.count {
            slots.append(slot)
        } else {
            slots.append(0)
            strays[item] = id
        }
    }

    /// Makes room for this many items, which then come in any order, until ``end()``.
    mutating func begin(_ count: UInt32) {
        isFilling = true
        for _ in 0..<count { slots.append(0) }
    }

    /// The items have come; the next is new.
    mutating func end() { isFilling = false }

    private static func letter(_ slot: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: slot >> 32) }
}

extension ItemLetter {
    /// The letter in ASCII.
    fileprivate var octet: UInt8 { rawValue.utf8.first ?? 0 }
}
