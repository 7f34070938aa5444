import HashTreeCollections

/// The case of each item. Items are numbered by a permutation of their running count (``Numbering``), so a list by that count
/// finds them; one whose number does not come from the count is kept apart.
struct ItemIndex: Sendable {
    /// Year, letter and number in one word; 0 where nothing is.
    var slots = ChunkedList<UInt64>()
    var strays: TreeDictionary<ItemID, CaseID> = [:]

    /// How many items there are.
    var count: UInt32 { UInt32(clamping: slots.count) }

    /// The case that holds an item.
    func caseID(of item: ItemID, key: UInt64) -> CaseID? {
        if let place = Numbering.count(for: item.number, key: key), place < slots.count {
            let slot = slots[Int(place)]
            if slot != 0, Self.letter(slot) == item.letter.octet { return Self.caseID(slot) }
        }
        return strays[item]
    }

    /// Takes the next item.
    mutating func append(_ item: ItemID, on id: CaseID, key: UInt64) {
        let slot = UInt64(id.year) << 40 | UInt64(item.letter.octet) << 32 | UInt64(id.number)
        let place = Numbering.count(for: item.number, key: key).map { Int($0) }
        if place == slots.count {
            slots.append(slot)
        } else {
            slots.append(0)
            strays[item] = id
        }
    }

    /// The case that a slot names.
    static func caseID(_ slot: UInt64) -> CaseID {
        CaseID(year: UInt8(truncatingIfNeeded: slot >> 40), number: UInt32(truncatingIfNeeded: slot))
    }

    private static func letter(_ slot: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: slot >> 32) }
}

extension ItemLetter {
    /// The letter in ASCII.
    var octet: UInt8 { rawValue.utf8.first ?? 0 }

    /// The letter with this octet in ASCII; nil for any other octet.
    init?(octet: UInt8) { self.init(rawValue: String(UnicodeScalar(octet))) }
}
