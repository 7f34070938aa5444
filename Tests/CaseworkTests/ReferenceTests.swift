import Testing

@testable import Casework

/// References: one spelling each.
struct ReferenceTests {
    @Test(
        arguments: [
            "26-0001", "00-0001", "99-9999", "26-10000", "26-99999999", "26-0042.1", "26-0042.999999999",
            "U-1", "U-17",
            "S-88", "K-3", "A-1", "B-1", "C-1", "D-1", "F-311", "L-1", "M-1", "N-77", "Q-1", "R-5", "T-9",
            "W-8", "Y-3",
            "N-999999999",
        ]
    )
    func `a reference that is read is spelled the same`(_ text: String) throws {
        let reference = try #require(Reference(text))
        #expect(reference.text == text)
        #expect(Reference(reference.text) == reference)
    }

    @Test(
        arguments: [
            "", "-", "U-", "U-0", "U-01", "u-1", "U1", "U-1 ", "U-1.1", "?-1", "U-1000000000", "U-x", "26-",
            "26-1",
            "26-001", "26-0000", "26-00001", "26-000042", "26-100000000", "2-0001", "126-0001", "26-0001.",
            "26-0001.0",
            "26-0001.01", "26-0001.1.1", "26_0001", "26-0001.1000000000", "26-00x1", "Ü-1", "26–0001", "N-٧",
        ]
    )
    func `what is no reference is not read`(_ text: String) { #expect(Reference(text) == nil) }

    @Test func `cases and concerns are ordered by age`() {
        let ids = ["25-9999", "26-0001", "26-0002", "26-9999", "26-10000"].compactMap { text -> CaseID? in
            if case .caseFile(let id)? = Reference(text) { id } else { nil }
        }
        #expect(ids == ids.sorted() && ids.count == 5)
        #expect(ConcernID(ids[0], 9) < ConcernID(ids[1], 1) && ConcernID(ids[1], 1) < ConcernID(ids[1], 2))
    }

    @Test func `every letter of an item is its own`() {
        let taken: Set<String> = ["U", "S", "K"]
        let letters = ItemLetter.allCases.map(\.rawValue)
        #expect(Set(letters).count == letters.count && Set(letters).isDisjoint(with: taken))
        for (letter, body) in Sample.bodies { #expect(Reference("\(letter.rawValue)-1") != nil, "\(body)") }
    }
}
