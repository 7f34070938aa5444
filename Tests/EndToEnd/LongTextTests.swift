import CLP
import CandourServer
import Casework
import Fixture
import Foundation
import Testing

/// Whatever fits into a request can be shown again, beside names and times.
@Suite("Long records stay readable", .serialized)
struct LongTextTests {
    /// Texts that take up more room in a line than they seem to; the longest names that can be given.
    private static let units = ["\u{202E}", "\""]

    /// The request with every text in it, and every list, as long as it may be.
    private func grown(_ line: String, unit: String, octets: Int) -> String {
        let pieces = line.components(separatedBy: "\"")
        let count = pieces.count / 2
        guard count > 0 else { return line }
        var text = LineBuilder("x")
        text.append(text: unit)
        let each = text.octets.count - 4
        let room = (octets - line.utf8.count) / count
        // A text of a list is a title; the others are short paragraphs.
        let isPlan = line.hasPrefix("plan ")
        let words = pieces.enumerated().map { index, piece -> String in
            guard index % 2 == 1 else { return piece }
            let isTitle = isPlan && index < 4
            let copies = isTitle ? 6 : 1
            let length = min(isTitle ? 200 : 1000, room / each / copies, 4 * (isTitle ? 200 : 1000) / each)
            var one = LineBuilder("x")
            one.append(text: "x" + String(repeating: unit, count: max(1, length - 1)))
            let quoted = String(decoding: one.octets.dropFirst(3).dropLast(), as: UTF8.self)
            return Array(repeating: quoted, count: copies).joined(separator: "\",\"")
        }
        return words.joined(separator: "\"")
    }

    @Test("every request with texts, as long as it is accepted, by people with the longest names")
    func requests() async throws {
        let requests = try Expectation().requests.filter { $0.line.contains("=\"") && $0.about != "-" }
        #expect(requests.count > 15)
        let places = [
            ("told", Story.Person.lead), ("isolated", .chair), ("investigation", .investigator),
            ("decided", .practitioner), ("preliminary", .colleague),
        ]
        var accepted: Set<String> = []
        for (place, person) in places {
            try await Stages.tell(from: place) { story in
                for name in [Story.Person.lead, person] {
                    story.made["user.long"] = story.value(of: "U.\(name)", for: .admin)
                    let long = "x" + String(repeating: "\\u{202e}", count: 31)
                    let start = story.spell("set {user.long} if={rev.user.long}", for: .admin)
                    try story.client(.admin).must("\(start) name=\"\(long)\"")
                }
                for unit in Self.units {
                    for request in requests {
                        for octets in [7168, 6000, 4000] {
                            let whole = story.spell(request.line, for: person)
                            let reply = try story.client(person).ask(
                                grown(whole, unit: unit, octets: octets - 40),
                                request.text
                            )
                            #expect(
                                !["fail", "bad.syntax"].contains(reply.code),
                                "\(request.name): \(reply.text)"
                            )
                            guard reply.isOK else { continue }
                            accepted.insert(request.name)
                            break
                        }
                    }
                    try read(story, unit)
                }
            }
        }
        for name in ["plan", "measure", "propose", "contact", "final", "receive", "withhold"] {
            #expect(accepted.contains(name), "\(name) was never accepted")
        }
    }

    private func read(_ story: Story, _ unit: String) throws {
        for person in [Story.Person.lead, .practitioner, .colleague] {
            for line in ["show {case}", "log {case}", "why {case}", "list case"] {
                let reply = try story.ask(person, line)
                #expect(
                    reply.isOK || reply.code == "none",
                    "after \(unit.debugDescription): \(person): \(line): \(reply.text)"
                )
            }
        }
    }
}
