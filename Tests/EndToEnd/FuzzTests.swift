import CLP
import CandourServer
import Casework
import Fixture
import Testing

/// Requests for the records with something wrong in them, from everybody who is enrolled.
@Suite("Broken requests", .serialized)
struct FuzzTests {
    /// The same seed makes the same lines.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        mutating func pick<Element>(_ all: [Element]) -> Element { all[roll(all.count)] }
    }

    private static let values = [
        "", "x", "\"\"", "\"x\"", "\"x\",\"y\"", "any", "0", "1", "999999999999999999", "2026-02-30",
        "1999-01-01",
        "2026-11-21", "2026-12-01", "9999-12-31", "yes", "no", "\"\\u{202e}\"", "U-1,U-1", "26-0001",
        "practitioner",
        "suspension", "complete", "all",
    ]

    @Test("are answered, change nothing that cannot be read again, and the store is sound afterwards")
    func fuzz() async throws {
        let requests = try Expectation().requests.filter { !$0.line.isEmpty }
        try await Stages.tell(from: "investigation") { story in
            var dice = Dice(state: 6)
            let known =
                (story.file?.items.map(\.id.text) ?? []) + [
                    "26-0001", "26-0001.1", "G-1", "H-1", "U-2", "S-1",
                ]
            for person in Story.Person.allCases {
                let client = try story.client(person)
                var tags: [UInt32: String] = [:]
                for _ in 0..<80 {
                    let request = dice.pick(requests)
                    var words = story.spell(request.line, for: person).split(separator: " ").map(String.init)
                    for _ in 0...dice.roll(2) { damage(&words, known, &dice) }
                    let line = words.filter { !$0.isEmpty }.joined(separator: " ")
                    // What is not in the grammar at all is the business of the framing tests, and ends the connection soon.
                    guard (try? Message(octets: Array("1 \(line)\n".utf8))) != nil else { continue }
                    let text = dice.roll(4) == 0 ? nil : request.text
                    tags[try client.request(line, blob: text.map { Array($0.utf8) })] = line
                }
                for (tag, line) in tags.sorted(by: { $0.key < $1.key }) {
                    let reply = try client.reply(to: tag)
                    #expect(reply.code != "fail", "\(person): \(line): \(reply.text)")
                }
            }
            story.hangUp()
            try await story.server.restart()
            for person in [Story.Person.lead, .practitioner] where try story.ask(person, "who").isOK {
                for line in ["show {case}", "log {case}", "why {case}", "list case"] {
                    let reply = try story.ask(person, line)
                    #expect(reply.isOK || reply.code == "none", "\(person): \(line): \(reply.text)")
                }
            }
            #expect(story.server.stops.all.isEmpty)
        }
    }

    private func damage(_ words: inout [String], _ known: [String], _ dice: inout Dice) {
        let place = dice.roll(words.count)
        let key = words[place].prefix { $0 != "=" }
        switch dice.roll(6) {
        case 0 where words.count > 1: words.remove(at: place)
        case 1: words.append(words[place])
        case 2: words[place] = dice.pick(known)
        case 3: words[place] = "\(key)=\(dice.pick(known))"
        case 4: words.swapAt(place, dice.roll(words.count))
        default: words[place] = "\(key)=\(dice.pick(Self.values))"
        }
    }
}
