import Casework

/// Steps along the pathway that many conversations need.
extension Store {
    /// The reference of the latest baseline on 26-0001.
    var baseline: String { latest(.baseline) }

    /// The reference of the latest item with this letter on 26-0001.
    func latest(_ letter: ItemLetter) -> String {
        state.caseFile(Store.told)?.items.last { $0.id.letter == letter }?.id.text ?? "\(letter.rawValue)-1"
    }

    /// Takes the baseline of 26-0001.
    mutating func takeBaseline(lead: UInt32) throws {
        let line =
            "baseline 26-0001 others=26-0002 consequence=2 likelihood=3 frequency=repeated safety=no result=pattern present=U-2,U-3 reason=\"x\" if=any once=a"
        let answered = try ask(line, as: lead)
        guard answered.id.hasPrefix("B-") else { throw Missing(what: answered.last) }
    }

    /// Brings 26-0001 to where it can be decided: baselined, its one concern waived.
    mutating func readyToDecide(lead: UInt32, answering: Bool = true) throws {
        try takeBaseline(lead: lead)
        if answering { try ask("waive 26-0001.1 reason=\"x\" once=a", as: 5) }
    }

    /// Brings 26-0001 to its end.
    mutating func close() throws {
        try readyToDecide(lead: 2)
        let rev = revision(of: "26-0001")
        try ask("decide 26-0001 outcome=isolated cites=\(baseline) reason=\"x\" if=\(rev) once=a", as: 3)
        for level in ["individual", "organisation"] {
            try ask("learn 26-0001 level=\(level) kind=none reason=\"x\" once=a", as: 2)
        }
        let answered = try ask("close 26-0001 reason=\"x\" if=any once=a", as: 2)
        guard answered.last.hasPrefix("ok") else { throw Missing(what: answered.last) }
    }
}
