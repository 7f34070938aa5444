/// One entry of a numbered list: the word on the wire or on the command line, and the words for people.
struct Choice: Sendable, Equatable {
    let word: String
    let label: String
    /// Other spellings that people type.
    let also: [String]

    init(_ word: String, _ label: String, also: [String] = []) {
        self.word = word
        self.label = label
        self.also = also
    }
}
