import CLP
import Testing

@Suite("Names are found as people type them")
struct PlainLettersTests {
    @Test(arguments: [
        ("Dr Siân O'Neill-D’Arcy", "sian", true), ("Dr Siân O'Neill-D’Arcy", "oneill", true),
        ("Dr Siân O'Neill-D’Arcy", "d'arcy", true), ("Inés O’Carrow", "Ines O'Carrow", true),
        ("Sia\u{302}n", "siân", true), ("Zoë", "zoe", true), ("Øystein Æbelø", "oystein aebelo", true),
        ("01-23456", "0123456", true), ("Grace Whitcombe", "graces", false), ("Grace", "", false),
        ("Grace", "'", false),
    ])
    func found(_ name: String, _ typed: String, _ isFound: Bool) {
        #expect(PlainLetters.has(name, typed) == isFound)
    }
}
