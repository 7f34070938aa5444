import CLP
import Fixture
import Testing

/// A name of signs that nobody sees stands for anybody: it is refused wherever a text is taken.
@Suite("Names that can be seen", .serialized)
struct VisibleNameTests {
    private static let blank = ["\u{3164}", "\u{2800}", "\u{115F}", "\u{FFA0}\u{1160}", "\u{2800} \u{3164}"]

    @Test("people, practices, titles and companions", arguments: blank)
    func refused(_ name: String) async throws {
        try await Stages.tell(from: "told-bare") { story in
            let lines: [(Story.Person, String)] = [
                (.admin, "new user name=\"\(name)\" role=manager {secrets}"),
                (.lead, "set {subject} practice=\"\(name)\" if={rev.subject}"),
                (.lead, "set {case} title=\"\(name)\" if={rev}"),
                (.lead, "new meeting group={body} date={today}"),
                (
                    .practitioner,
                    "invite {case} name=\"\(name)\" scope=concerns ends={later} {secrets}"
                ),
                (.admin, "new body name=\"\(name)\" kind=panel quorum=3"),
            ]
            for (person, line) in lines where line.contains(name) {
                let text = line.hasPrefix("new body") ? "Terms." : nil
                try story.refuse(person, "bad.arg", "holds no sign that can be seen", line, text)
            }
        }
    }

    @Test("letters of any script, figures and signs are seen", arguments: ["李", "Ö", "7", "—", "한 \u{3164}"])
    func taken(_ name: String) async throws {
        try await Stages.tell(from: "founded") { story in
            try story.say(.admin, "new user name=\"\(name)\" role=manager {secrets}")
        }
    }
}
