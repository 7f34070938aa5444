import OpenSSL
import Testing

@testable import CandourClient

@Suite("Words and numbers at the end of a command")
struct WordingTests {
    @Test("each exit number and what it is for")
    func exitNumbers() {
        let table: [(ExitNumber, Int32)] = [
            (.done, 0), (.unexpected, 1), (.usage, 64), (.data, 65), (.noInput, 66), (.notVisible, 67),
            (.unreachable, 69),
            (.cannotCreate, 73), (.disk, 74), (.notSent, 75), (.version, 76), (.notAllowed, 77),
            (.settings, 78),
            (.stale, 80), (.locked, 81), (.stopped, 82), (.interrupted, 130),
        ]
        for (number, value) in table { #expect(number.rawValue == value) }
        #expect(ExitNumber.allCases.count == table.count)
        let bench = Bench()
        #expect(bench.run("help exit-codes") == .done)
        for (_, value) in table { #expect(bench.printed.result.contains("\n  \(value) ")) }
    }

    @Test(arguments: [
        ("shwo 42", "Error: \"shwo\" is not a command. Did you mean \"show\"?\n    candour show 42\n"),
        (
            "advice 42 --from \"my review.md\"",
            "Error: \"advice\" is not a command. Did you mean \"advise\"?\n    candour advise 42 --from \"my review.md\"\n"
        ),
        (
            "help respnd",
            "Error: \"respnd\" is not a command. Did you mean \"respond\"?\n    candour help respond\n"
        ),
        ("zzzzzz", "Error: \"zzzzzz\" is not a command.\nTo see the commands: candour help\n"),
        (
            "note 42 --knd phone",
            "Error: --knd is not an option of this command. Did you mean --kind?\nTo read about this command: candour help note\n"
        ),
        (
            "note 42 --kind",
            "Error: Enter a value after --kind.\nTo read about this command: candour help note\n"
        ),
        (
            "note 42 Called him",
            "Error: This command does not take \"Called\", \"him\". If words belong together, put quotation marks around them.\nTo read about this command: candour help note\n"
        ),
        (
            "list --limit many",
            "Error: --limit must be a number. You typed \"many\".\nTo read about this command: candour help list\n"
        ),
        ("list --layout table", "Error: --layout must be columns, records or plain. You typed \"table\".\n"),
        (
            "list --fields ref,colour",
            "Error: Choose fields for --fields. You can use: ref, about, due, stage, grade, opened, lead, kind, title.\n    candour list --fields ref,due,title\n"
        ),
        ("show", "Error: Enter a case reference, like 42.\n"),
        ("list --limit 0", "Error: --limit must be a number from 1 to 5000.\n"),
    ])
    func usage(_ line: String, _ said: String) {
        let bench = Bench()
        #expect(bench.run(line) == .usage)
        #expect(bench.printed.messages == said)
        #expect(bench.printed.result.isEmpty)
    }

    @Test("no message of the parser, and none of this program's, blames anybody")
    func noBlame() {
        let banned = ["invalid", "please", "sorry", "forbidden", "oops", "illegal", "failed to"]
        let messages = [
            "Unknown option '--x'", "Missing value for '--kind <kind>'", "Missing expected argument '<case>'",
            "The value 'abc' is invalid for '--limit <number>'", "2 unexpected arguments: 'a', 'b'",
            "Something that nobody foresaw is invalid",
        ]
        for message in messages {
            let said = ParserWording.sentence(message).lowercased()
            for word in banned { #expect(!said.contains(word)) }
        }
    }

    @Test("every command can be read about, opens with an example, and takes --json, --no-input and --yes")
    func help() {
        for program in ["candour", "candour-admin"] {
            let commands = program == "candour" ? Program<Candour>.paths : Program<CandourAdmin>.paths
            for path in commands {
                let bench = Bench(program: program)
                #expect(bench.run("help " + path) == .done)
                #expect(bench.printed.result.contains("Example"), "\(path)")
                #expect(bench.printed.result.contains(program), "\(path)")
                for flag in ["--json", "--no-input", "--yes"] {
                    #expect(bench.printed.result.contains(flag), "\(path)")
                }
                let same = Bench(program: program)
                #expect(same.run(path + " --help") == .done)
                #expect(same.printed.result == bench.printed.result)
            }
        }
    }

    @Test("the map of commands names every command")
    func overview() {
        for path in Program<Candour>.paths { #expect(HelpTopics.overview.contains(path), "\(path)") }
        for name in HelpTopics.names { #expect(HelpTopics.lines(of: name) != nil) }
    }

    @Test("without having joined, everything says the one command to run")
    func notJoined() {
        for line in ["", "list", "show 42", "status", "unlock", "drafts"] {
            let bench = Bench(user: nil)
            #expect(bench.run(line) == .locked)
            #expect(bench.printed.messages.contains("candour join FILE"))
            #expect(!bench.printed.messages.contains("Error:"))
        }
    }

    @Test(
        "what the server says names no key of the protocol, and days in full",
        arguments: [
            ("due= must be later than 2026-11-20", "The date must be later than Friday 20 November 2026."),
            (
                "26-0002 is about the same practitioner: add it to others=",
                "26-0002 is about the same practitioner: add it to the other known cases."
            ),
            ("a review with result=complete ends it", "A review with the result “complete” ends it."),
            ("ends= lies before begins=", "The last day lies before the first day."),
            (
                "in-person= is yes only for how=meeting",
                "“in person” is yes only for how it was done “meeting”."
            ),
            ("2 + 2 = 4, and A=B", "2 + 2 = 4, and A=B."), ("", ""),
        ]
    )
    func plainWords(said: String, shown: String) {
        #expect(Refusals.sentence(said) == shown)
    }

    @Test("a fault as JSON, for programs")
    func jsonFault() {
        let bench = Bench(["C: 1 show 26-0043\nS: 1 no none msg=\"no such case\"\n"])
        #expect(bench.run("show 43 --json") == .notVisible)
        #expect(
            bench.printed.result
                == #"{"schema":1,"error":"There is no such case, or you cannot see it.","status":67,"advice":[]}"#
                + "\n"
        )
    }

    @Test(arguments: [
        ("deny", ExitNumber.notAllowed), ("none", .notVisible), ("rule.transition", .notAllowed),
        ("stale", .stale),
        ("bad.arg", .data), ("bad.verb", .version), ("bad.syntax", .unexpected), ("over.rate", .data),
        ("gone", .data),
        ("fail", .unreachable), ("auth.revoked", .locked), ("auth.fail", .data),
        ("brandnew.thing", .unreachable),
    ])
    func refusals(_ code: String, _ number: ExitNumber) {
        let bench = Bench(["C: 1 who\nS: 1 no \(code) msg=\"words\" surprise=1\n"])
        #expect(bench.run("who") == number)
    }

    @Test(
        "a wrong clock is named, on this computer and on the server's side",
        arguments: [
            (
                TLSFault.Kind.certificateNotYetValid, false,
                "This computer's clock says 2:46pm on Thursday 19 November 2026, and the server's certificate starts at 1:46pm on Thursday 19 November 2026."
            ),
            (.certificateExpired, false, "and the server's certificate ended at"),
            (.certificateExpired, true, "this computer's clock does not agree"),
            (.certificateNotYetValid, true, "This computer's clock says 2:46pm"),
            (.unknownAuthority, false, "Something on your network is reading secure traffic"),
            (.nameMismatch, false, "has a certificate for another name"),
            (.protocolVersion, true, "do not speak the same version"),
            (.certificateRevoked, true, "no longer accepts this computer's certificate"),
        ]
    )
    func tls(_ kind: TLSFault.Kind, _ isFromPeer: Bool, _ words: String) {
        let certificate = Bench.credentials.certificate(user: "U-17")
        let wording = TLSWording(
            host: "cases.example",
            authority: Bench.credentials.authority.certificate,
            certificate: certificate,
            clock: LocalClock(now: { Bench.now }, secondsAhead: { _ in 0 })
        )
        let fault = wording.fault(TLSFault(kind: kind, isFromPeer: isFromPeer, presented: certificate))
        #expect(fault.sentence.contains(words), "\(fault.sentence)")
    }

    @Test(arguments: [
        ("a b", ["a", "b"]), ("a \"b c\" d", ["a", "b c", "d"]), ("a 'b \\ c'", ["a", "b \\ c"]),
        ("a\\ b", ["a b"]),
        ("--reason=\"Wrong person\"", ["--reason=Wrong person"]), ("\"\"", [""]), ("  ", []),
    ])
    func split(_ line: String, _ words: [String]) { #expect(CommandLineWords.split(line) == words) }

    @Test func unclosed() { #expect(CommandLineWords.split("a \"b") == nil) }

    @Test(
        "the console keeps commands and references in its history, and no free text",
        arguments: [
            ("user list", true), ("role set U-5 adviser", true), ("user disable U-5 --reason Left", false),
            ("invite --name \"X\" --role adviser", false),
        ]
    )
    func history(_ line: String, _ isKept: Bool) { #expect(ConsoleHistory.isKept(line) == isKept) }

    @Test(arguments: [
        ("us", "us", ["user"]), ("l", "user l", ["list"]), ("", "device ", ["list", "remove"]),
        ("x", "x", []),
        ("inv", "help inv", ["invite"]), ("s", "body s", ["seat", "set"]), ("bo", "bo", ["body"]),
    ])
    func completion(_ typed: String, _ line: String, _ matches: [String]) {
        #expect(ConsoleCompletion.matches(typed, line: line) == matches)
    }

    @Test("the console does one line after another, on one connection")
    func console() {
        let bench = Bench(
            [
                """
                C: 1 ping
                S: 1 ok
                C: 2 list user
                S: 2 ok n=0
                C: 3 ping
                S: 3 ok
                """
            ],
            role: "admin",
            program: "candour-admin"
        )
        let console = Console(desk: bench.desk)
        #expect(console.perform("user list").status == .done)
        #expect(console.perform("usr list").status == .usage)
        #expect(console.perform("\\?").status == .done)
        #expect(!console.perform("\\q").goesOn)
        #expect(bench.isFinished)
        #expect(bench.printed.messages.contains("    candour-admin user list"))
    }

    @Test(arguments: [
        ("cases.example:7443", "cases.example", 7443), ("cases.example", "cases.example", 7443),
        ("192.0.2.1:443", "192.0.2.1", 443), ("[2001:db8::1]:7443", "2001:db8::1", 7443),
        ("[::1]", "::1", 7443),
        ("::1", "::1", 7443),
    ])
    func addresses(_ text: String, _ host: String, _ port: Int) throws {
        let address = try #require(ServerAddress(text))
        #expect(address.host == host)
        #expect(address.port == port)
    }

    @Test(arguments: ["", ":7443", "a:", "a:0", "a:65536", "a:x", "[::1", "[::1]x", "a b", "http://a"])
    func notAddresses(_ text: String) { #expect(ServerAddress(text) == nil) }
}
