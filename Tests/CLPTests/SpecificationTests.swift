import CLP
import Testing
import Transcript

@Suite("The specification says what the code does")
struct SpecificationTests {
    private static let page = "Protocol/README.md"

    /// The verbs that change something, `part` and `enrol` apart.
    private static let writes: Set<String> = [
        "advise", "approve", "ask", "assign", "baseline", "close", "decide", "delay", "extend", "invite",
        "confirm", "learn", "lift", "new",
        "note", "put", "reinvite", "respond", "revoke", "seal", "set", "share", "tell", "uninvite", "waive",
        "withhold",
    ]

    /// The fenced blocks of a language, each with the number of its first line.
    private func blocks(_ language: String) throws -> [(line: Int, text: [Substring])] {
        var blocks: [(line: Int, text: [Substring])] = []
        var isOpen = false
        for (index, line) in try Pages.lines(Self.page).enumerated() {
            if isOpen, line == "```" {
                isOpen = false
            } else if isOpen {
                blocks[blocks.count - 1].text.append(line)
            } else if line == "```" + language {
                isOpen = true
                blocks.append((line: index + 2, text: []))
            }
        }
        return blocks
    }

    @Test func everySessionIsLegal() throws {
        let sessions = try blocks("clp")
        #expect(sessions.count > 12)
        for (line, text) in sessions {
            let transcript = try Transcript(text.joined(separator: "\n") + "\n")
            let isWhole = text.first?.hasPrefix("S: * hello") == true
            let faults = TranscriptChecker.faults(in: transcript, isExcerpt: !isWhole, writes: Self.writes)
            #expect(faults.isEmpty, "\(Self.page), block at line \(line): \(faults)")
        }
    }

    @Test func whatIsSaidToBeRefusedIsRefused() throws {
        let lines = try blocks("clp-refused").flatMap(\.text)
        #expect(lines.count > 10)
        for line in lines { #expect(Wire.fault(Array(line.utf8)) != nil, "\(line)") }
    }

    @Test func theKeyTableIsTheRegistry() throws {
        let lines = try Pages.lines(Self.page)
        let start = try #require(lines.firstIndex(of: "<!-- keys -->"))
        let end = try #require(lines.firstIndex(of: "<!-- /keys -->"))
        let shown = lines[start..<end].filter { $0.hasPrefix("| `") }.map(String.init)
        let expected = Keys.all.map { "| `\($0.key)` | \($0.type.name) | \($0.meaning) |" }
        #expect(shown == expected)
    }

    @Test func everyTypeHasItsRow() throws {
        let lines = try Pages.lines(Self.page)
        for type in KeyType.allCases {
            #expect(lines.contains { $0.hasPrefix("| \(type.name) |") }, "\(type.name)")
        }
    }

    @Test func theLimitsTableHoldsTheLimits() throws {
        let lines = try Pages.lines(Self.page)
        let (opaque, ahead) = (Limits.opaqueOctetsMax, Limits.requestsAheadMax)
        let (faults, rows) = (Limits.syntaxFaultsMax, Limits.listRowsDefault)
        for row in [
            "| line, its LF included | \(Limits.lineOctetsMax) octets | \(Limits.lineOctetsMax) octets |",
            "| blob | \(Limits.blobOctetsMaxBeforeSignIn) octets | \(Limits.blobOctetsMax) octets |",
            "| fields after the verb, the size included | \(Limits.fieldsMax) | \(Limits.fieldsMax) |",
            "| values of one key | \(Limits.listValuesMax) | \(Limits.listValuesMax) |",
            "| length of a key or a verb | \(Limits.keyOctetsMax) octets | \(Limits.keyOctetsMax) octets |",
            "| a number | \(Limits.numberDigitsMax) digits | \(Limits.numberDigitsMax) digits |",
            "| an opaque value, a `once` key | \(opaque) octets | \(opaque) octets |",
            "| requests read ahead of their answers | \(Limits.requestsAheadMaxBeforeSignIn) | \(ahead) |",
            "| `bad.syntax` answers on one connection | \(faults) | \(faults) |",
            "| watches at once | 0 | \(Limits.watchesMax) |",
            "| rows of one page of `list case` | – | \(Limits.listRowsMax), and \(rows) when `limit=` is absent |",
            "| a file | – | \(Limits.fileOctetsMax >> 20) MiB, in parts of at most one blob |",
        ] {
            #expect(lines.contains { $0 == row }, "\(row)")
        }
    }

    @Test func theCorpusIsWhatItsNamesSay() throws {
        let names = try Pages.names(in: "Protocol/corpus", suffix: ".clp")
        #expect(names.count > 20)
        for name in names {
            let octets = try Pages.octets("Protocol/corpus/" + name)
            let isRefused = name.hasPrefix("refused-") || name == "fields-65.clp"
            do throws(MessageFault) {
                let messages = try Message.all(in: octets)
                #expect(!isRefused && !name.hasPrefix("fatal-"), "\(name)")
                #expect(messages.flatMap(\.encoded) == octets, "\(name)")
            } catch {
                // Two of the fatal ones are framed soundly: their line has no head to answer under.
                switch error {
                case .frame: #expect(name.hasPrefix("fatal-"), "\(name)")
                case .syntax(let fault): #expect(isRefused || fault.reason == .headMissing, "\(name)")
                case .incomplete, .trailing: Issue.record("\(name) is not whole")
                }
            }
        }
    }

    @Test func everyTranscriptIsLegal() throws {
        for name in try Pages.names(in: "Protocol/transcripts", suffix: ".txt") {
            let transcript = try Transcript(octets: Pages.octets("Protocol/transcripts/" + name))
            let faults = TranscriptChecker.faults(in: transcript, writes: Self.writes)
            #expect(faults.isEmpty, "\(name): \(faults)")
        }
    }
}
