/// Where a longer text comes from; nothing means that the person is asked.
struct TextSource: Equatable {
    var text: String?
    var from: String?

    var isGiven: Bool { text != nil || from != nil }
}
