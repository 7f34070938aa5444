import CLP
import Casework
import Fixture
import Testing

/// Each need of the pathway, over the wire: it blocks, says what to do, and blocks no more once that was done.
@Suite("Needs block, say what to do, and let through", .serialized)
struct NeedTests {
    /// A conversation: where it begins, who is stopped at what and with which words, what helps, and then it works.
    struct Conversation: Sendable {
        let from: String
        let before: @Sendable (Story) throws -> Void
        let who: Story.Person
        let step: String
        let text: String?
        let sentence: String
        let help: @Sendable (Story) throws -> Void

        init(
            _ from: String,
            before: @escaping @Sendable (Story) throws -> Void = { _ in },
            _ who: Story.Person,
            _ step: String,
            _ text: String? = nil,
            says sentence: String,
            _ help: @escaping @Sendable (Story) throws -> Void
        ) {
            self.from = from
            self.before = before
            self.who = who
            self.step = step
            self.text = text
            self.sentence = sentence
            self.help = help
        }
    }

    @Test("every need has a conversation", arguments: Need.allCases)
    func need(_ need: Need) async throws {
        let conversations = try #require(Self.all[need], "no conversation for \(need.rawValue)")
        for one in conversations {
            try await Stages.tell(from: one.from) { story in
                try one.before(story)
                let refused = try story.refuse(one.who, "rule.transition", one.sentence, one.step, one.text)
                let keys = refused.rows.compactMap { $0.values(of: "key")?.first?.string }
                #expect(keys.contains(need.rawValue), "\(refused.text)")
                try one.help(story)
                try story.say(one.who, one.step, one.text)
            }
        }
    }
}
