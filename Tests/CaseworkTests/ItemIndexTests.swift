import HashTreeCollections
import Testing

@testable import Casework

struct ItemIndexTests {
    private static let key: UInt64 = 0x5EED
    private static let case1 = CaseID(year: 26, number: 1)
    private static let case2 = CaseID(year: 99, number: 99_999_999)

    @Test func `every number tells its count`() {
        let small: UInt32 = 1 << 20
        let counts = Array(0..<2_000) + Array((small - 3)...(small + 3)) + [1 << 28, (1 << 28) + 12_345]
        for key in [Self.key, 0, .max] {
            for count in counts {
                #expect(Numbering.count(for: Numbering.number(for: count, key: key), key: key) == count)
            }
        }
        #expect(Numbering.count(for: 0, key: Self.key) == nil)
        #expect(Numbering.count(for: .max, key: Self.key) == nil)
    }

    @Test func `items are found by letter and number, strays too, and again after they went through octets`()
        throws
    {
        var index = ItemIndex()
        let numbers = (UInt32(0)..<200).map { Numbering.number(for: $0, key: Self.key) }
        for (count, number) in numbers.enumerated() {
            let id = ItemID(count % 2 == 0 ? .note : .file, number)
            index.append(id, on: count % 3 == 0 ? Self.case1 : Self.case2, key: Self.key)
        }
        index.append(ItemID(.note, 77_777), on: Self.case1, key: Self.key)
        #expect(index.count == 201)
        var whole = CaseIndex()
        whole.items = index
        whole.take(.opened(SubjectID(7), lead: nil), on: Self.case1, by: PersonID(3), key: Self.key)
        whole.take(.opened(SubjectID(7), lead: nil), on: Self.case2, by: PersonID(4), key: Self.key)
        whole.take(.place(PersonID(4)), on: Self.case1, by: PersonID(3), key: Self.key)
        whole.listed = [Self.case2]
        let octets = whole.octets
        var again = try #require(CaseIndex(octets))
        #expect(again.casesAbout[SubjectID(7)] == [Self.case1, Self.case2])
        #expect(again.casesOf[PersonID(3)] == [Self.case1])
        #expect(again.listed == [Self.case2])
        #expect(again.casesOf[PersonID(4)] == [Self.case1, Self.case2])
        for count in octets.indices { #expect(CaseIndex(Array(octets.prefix(count))) == nil) }
        #expect(CaseIndex(octets + [0]) == nil)
        for index in [index, again.items] {
            for (count, number) in numbers.enumerated() {
                let (right, wrong): (ItemLetter, ItemLetter) =
                    count % 2 == 0 ? (.note, .file) : (.file, .note)
                let found = index.caseID(of: ItemID(right, number), key: Self.key)
                #expect(found == (count % 3 == 0 ? Self.case1 : Self.case2))
                #expect(index.caseID(of: ItemID(wrong, number), key: Self.key) == nil)
            }
            #expect(index.caseID(of: ItemID(.note, 77_777), key: Self.key) == Self.case1)
            #expect(
                index.caseID(of: ItemID(.note, Numbering.number(for: 300, key: Self.key)), key: Self.key)
                    == nil
            )
        }
        // A case that did not come back is forgotten, and the numbers of its items stay taken.
        again.keep { $0 == Self.case1 }
        #expect(again.casesAbout[SubjectID(7)] == [Self.case1])
        #expect(again.casesOf[PersonID(4)] == [Self.case1])
        #expect(again.listed.isEmpty)
        #expect(again.items.count == 201)
        #expect(again.items.caseID(of: ItemID(.file, numbers[1]), key: Self.key) == nil)
        #expect(again.items.caseID(of: ItemID(.note, numbers[0]), key: Self.key) == Self.case1)
    }

    @Test(
        arguments: [
            ("U-1", 1), ("U-999999999", 999_999_999), ("U-0", nil), ("U-", nil), ("U-01", nil), ("U-1a", nil),
            ("S-1", nil),
            ("-", nil), ("U-1234567890", nil), ("", nil),
        ] as [(String, UInt32?)]
    )
    func `an account is read like any reference`(_ text: String, _ number: UInt32?) {
        #expect(PersonID(text)?.number == number)
        var reference: PersonID?
        if case .person(let id)? = Reference(text) { reference = id }
        #expect(PersonID(text) == reference)
    }

    @Test(arguments: [
        "26-0042", "26-12345678", "26-0000", "U-17", "26-042", "store", "26-0042.1", "", "99-99999999",
    ])
    func `a case is read like any reference`(_ text: String) {
        var reference: CaseID?
        if case .caseFile(let id)? = Reference(text) { reference = id }
        #expect(CaseID(text) == reference)
    }
}
