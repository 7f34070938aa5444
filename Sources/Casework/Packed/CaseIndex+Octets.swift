import HashTreeCollections

/// The index in octets, so that a start from a snapshot need not look into the entries for it.
extension CaseIndex {
    /// Its octets. The numbers of cases in each year are not among them: they come back with the cases.
    var octets: [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(Int(items.count) * 5 + 64)
        ShortNumber.append(UInt64(casesAbout.count), to: &octets)
        for (subject, cases) in casesAbout {
            ShortNumber.append(UInt64(subject.number), to: &octets)
            Self.append(cases, to: &octets)
        }
        ShortNumber.append(UInt64(casesOf.count), to: &octets)
        for (person, cases) in casesOf {
            ShortNumber.append(UInt64(person.number), to: &octets)
            Self.append(Array(cases), to: &octets)
        }
        Self.append(Array(listed), to: &octets)
        items.append(to: &octets)
        return octets
    }

    /// Reads the octets; nil when they are not all of it.
    init?(_ octets: [UInt8]) {
        self.init()
        let isSound = octets.withUnsafeBytes { raw in
            var place = 0
            guard let subjects = ShortNumber.read(raw, &place) else { return false }
            for _ in 0..<subjects {
                guard let subject = ShortNumber.number(raw, &place), let cases = Self.cases(raw, &place)
                else {
                    return false
                }
                casesAbout[SubjectID(subject)] = cases
            }
            guard let people = ShortNumber.read(raw, &place) else { return false }
            for _ in 0..<people {
                guard let person = ShortNumber.number(raw, &place), let cases = Self.cases(raw, &place) else {
                    return false
                }
                casesOf[PersonID(person)] = TreeSet(cases)
            }
            guard let listed = Self.cases(raw, &place) else { return false }
            self.listed = TreeSet(listed)
            return items.read(raw, &place) && place == raw.count
        }
        guard isSound else { return nil }
    }

    /// Takes a case that is back, for the number of the next.
    mutating func restored(_ id: CaseID) {
        casesInYear[id.year] = max(casesInYear[id.year] ?? 0, id.number)
    }

    /// Forgets every case but these: one whose key was destroyed is not found any more.
    mutating func keep(_ isBack: (CaseID) -> Bool) {
        casesAbout = TreeDictionary(
            uniqueKeysWithValues: casesAbout.compactMap { subject, cases in
                let kept = cases.filter(isBack)
                return kept.isEmpty ? nil : (subject, kept)
            }
        )
        casesOf = TreeDictionary(
            uniqueKeysWithValues: casesOf.compactMap { person, cases in
                let kept = cases.filter(isBack)
                return kept.isEmpty ? nil : (person, kept)
            }
        )
        listed = listed.filter(isBack)
        items.keep(isBack)
    }

    private static func append(_ cases: [CaseID], to octets: inout [UInt8]) {
        ShortNumber.append(UInt64(cases.count), to: &octets)
        for id in cases {
            octets.append(id.year)
            ShortNumber.append(UInt64(id.number), to: &octets)
        }
    }

    private static func cases(_ raw: UnsafeRawBufferPointer, _ place: inout Int) -> [CaseID]? {
        guard let count = ShortNumber.read(raw, &place), count <= UInt64(raw.count) else { return nil }
        var cases: [CaseID] = []
        cases.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let year = raw.octet(&place), let number = ShortNumber.number(raw, &place) else {
                return nil
            }
            cases.append(CaseID(year: year, number: number))
        }
        return cases
    }
}

extension ItemIndex {
    /// Appends its octets.
    fileprivate func append(to octets: inout [UInt8]) {
        ShortNumber.append(UInt64(slots.count), to: &octets)
        for slot in slots { ShortNumber.append(Self.short(slot), to: &octets) }
        ShortNumber.append(UInt64(strays.count), to: &octets)
        for (item, id) in strays {
            octets.append(item.letter.octet)
            ShortNumber.append(UInt64(item.number), to: &octets)
            octets.append(id.year)
            ShortNumber.append(UInt64(id.number), to: &octets)
        }
    }

    /// Reads what ``append(to:)`` wrote; false when it is not there.
    fileprivate mutating func read(_ raw: UnsafeRawBufferPointer, _ place: inout Int) -> Bool {
        guard let count = ShortNumber.number(raw, &place) else { return false }
        for _ in 0..<count {
            guard let short = ShortNumber.read(raw, &place) else { return false }
            slots.append(Self.slot(short))
        }
        guard let others = ShortNumber.number(raw, &place) else { return false }
        for _ in 0..<others {
            guard let letter = raw.octet(&place).flatMap(ItemLetter.init(octet:)),
                let item = ShortNumber.number(raw, &place), let year = raw.octet(&place),
                let number = ShortNumber.number(raw, &place)
            else { return false }
            strays[ItemID(letter, item)] = CaseID(year: year, number: number)
        }
        return true
    }

    /// Forgets the items of every case but these. Their numbers stay taken.
    fileprivate mutating func keep(_ isBack: (CaseID) -> Bool) {
        for (place, slot) in slots.enumerated() where slot != 0 && !isBack(Self.caseID(slot)) {
            slots[place] = 0
        }
        strays = strays.filter { isBack($0.value) }
    }

    /// A slot with what differs least lowest, so that it takes few octets.
    private static func short(_ slot: UInt64) -> UInt64 {
        (slot & 0xFFFF_FFFF) << 16 | (slot >> 32 & 0xFF) << 8 | slot >> 40
    }

    private static func slot(_ short: UInt64) -> UInt64 {
        (short & 0xFF) << 40 | (short >> 8 & 0xFF) << 32 | (short >> 16 & 0xFFFF_FFFF)
    }
}

extension ShortNumber {
    /// Reads a number of 32 bits; nil when there is none.
    static func number(_ octets: UnsafeRawBufferPointer, _ place: inout Int) -> UInt32? {
        read(octets, &place).flatMap { UInt32(exactly: $0) }
    }
}

extension UnsafeRawBufferPointer {
    /// The octet at `place`, and moves behind it; nil at the end.
    fileprivate func octet(_ place: inout Int) -> UInt8? {
        guard place < count else { return nil }
        defer { place += 1 }
        return self[place]
    }
}
