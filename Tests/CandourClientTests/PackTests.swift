import Testing

@testable import CandourClient

@Suite("Rule packs in both programs")
struct PackTests {
    private static let list = """
        S: # row pack local version=1 state=loaded begins=2026-01-01 count=1 unverified=1 title="Local rules" basis="none"
        S: # row pack local version=2 state=loaded begins=2026-01-01 count=1 unverified=1 title="Local rules" basis="none"
        S: # row pack other version=4 state=adopted begins=2026-01-01 count=2 unverified=0 title="Others" basis="none"
        S: # ok n=3
        """

    private static func packs(_ tag: Int) -> String { list.replacing("#", with: "\(tag)") }

    static let reading: [Conversation] = [
        Conversation(
            line: "packs",
            script: "C: 1 list pack\n" + packs(1),
            says: [
                "Pack   Version  State          Figures  Not verified",
                "other  4        for new cases  2        0",
            ],
            tells: ["To read one: candour packs show local\n"]
        ),
        Conversation(
            line: "packs show local --version 1",
            script: """
                C: 1 list figure pack=local version=1
                S: 1 row pack local version=1 state=loaded begins=2026-01-01 count=2 unverified=1 title="Local rules" basis="An act"
                S: 1 row figure tell count=5 unit=working-days convention=exclusive whose=organisation confidence=recalled title="telling the practitioner" msg="Within five." basis="A policy"
                S: 1 row figure appeal count=28 unit=calendar-days convention=exclusive whose=practitioner confidence=published informs=performer title="an appeal" msg="Within 28." basis="An act"
                S: 1 row gap msg="Nothing about hearings."
                S: 1 row question w1 for=short state=guidance title="Welfare" msg="Is support offered?" basis="A guide"
                S: 1 ok n=5
                C: 2 list word pack=local version=1
                S: 2 row list sources count=1 confidence=inferred title="Sources of concerns" basis="A list"
                S: 2 row word staff list=sources title="A member of staff"
                S: 2 row list notifications count=1 confidence=unknown title="Who has to be told" basis="Not found"
                S: 2 row word regulator list=notifications tags=suspension,pharmacist title="The regulator"
                S: 2 ok n=4
                """,
            says: [
                "Local rules, version 1\nLegal basis: An act\n2 figures, 1 of them not verified\n\nFigures\n",
                "telling the practitioner: 5 working days (not verified)\n  Rule: Within five.\n  Source: A policy, recalled\n",
                "an appeal: 28 calendar days\n  Rule: Within 28.\n  Source: An act, published\n  For information: the performer keeps to it; Candour does not count it\n",
                "\nClosed lists\nSources of concerns, inferred\n  Source: A list\n  - staff: A member of staff\n",
                "Who has to be told, not known\n  Source: Not found\n  - regulator: The regulator (suspension, pharmacist)\n",
                "\nNot known\n- Nothing about hearings.\n",
                "\nQuestions\nw1. Welfare: Is support offered?\n  Origin: guidance. A guide\n",
            ]
        ),
        Conversation(
            line: "packs show",
            script: "",
            status: .usage,
            tells: ["Enter the name of a rule pack"]
        ),
        Conversation(line: "packs show \"a b\"", script: "", status: .data, tells: ["small letters, digits"]),
        Conversation(
            line: "packs export local",
            script: "C: 1 export pack=local\nS: 1 ok pack=local version=2 {11}\nS| name: local",
            says: ["name: local\n"]
        ),
        Conversation(
            line:
                "open --about S-1 --heard 2026-11-18 --source staff --kind records --risk no --title \"Late\" --pack local --yes",
            script: """
                C: 1 show S-1
                S: 1 row prac S-1 name="Dr Tom Hale"
                S: 1 ok n=1
                C: 2 new case prac=S-1 pack=local kind=records source=staff heard=2026-11-18 safety=no title="Late" once=k1
                S: 2 ok id=26-0042 rev=1
                """,
            says: ["Recorded as 26-0042"]
        ),
    ]

    @Test(arguments: reading) func reads(conversation: Conversation) { conversation.check() }

    // MARK: Administration

    private static let yaml = "name: local"

    /// Runs a line, in which FILE is a file with the pack, one-shot and then in the console.
    private func play(_ line: String, _ script: String, status: ExitNumber, lines: [String] = []) throws
        -> [Bench]
    {
        try [false, true].map { isConsole in
            let conversation =
                isConsole ? "C: 1 ping\nS: 1 ok\n" + Self.renumbered(script) : script
            let bench = Bench([conversation], role: "admin", program: "candour-admin")
            let path = bench.home.config + "/rules.yaml"
            try Disk.write(Array(Self.yaml.utf8), to: path)
            let words = line.replacing("FILE", with: path)
            let found = isConsole ? Console(desk: bench.desk).perform(words).status : bench.run(words)
            #expect(found == status, "\(bench.printed.messages)")
            #expect(bench.isFinished, "the conversation stopped early")
            return bench
        }
    }

    private static func renumbered(_ script: String) -> String {
        script.split(separator: "\n").map { line in
            var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            if words.count > 1, let tag = Int(words[1]) { words[1] = String(tag + 1) }
            return words.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static let trial = "C: 1 trial {11}\nC| name: local\n"

    @Test("check: every problem with the name of the file, and 65")
    func problems() throws {
        let script =
            Self.trial + """
                S: 1 row problem msg="pack:3:5: \\"version\\" is missing"
                S: 1 row problem msg="pack:9:12: \\"count\\" must be a whole number"
                S: 1 ok n=2
                """
        for verb in ["check", "compare", "load"] {
            for bench in try play("pack \(verb) FILE", script, status: .data) {
                let path = bench.home.config + "/rules.yaml"
                #expect(
                    bench.printed.messages.contains(
                        "\(path) has 2 problems.\n\(path):3:5: \"version\" is missing\n"
                    )
                )
                #expect(bench.printed.messages.contains("\(path):9:12: \"count\" must be a whole number\n"))
            }
        }
    }

    @Test("check and compare without problems")
    func fine() throws {
        let same = Self.trial + "S: 1 ok n=0"
        for bench in try play("pack check FILE", same, status: .done) {
            #expect(bench.printed.result.contains("rules.yaml has no problems."))
        }
        for bench in try play("pack compare FILE", same, status: .done) {
            #expect(bench.printed.result == "Nothing differs from the version that is loaded.\n")
        }
        let other = Self.trial + "S: 1 row difference msg=\"The title changed.\"\nS: 1 ok n=1"
        for bench in try play("pack compare FILE", other, status: .done) {
            #expect(bench.printed.result == "The title changed.\n")
        }
    }

    @Test("load says what it changes, and asks")
    func load() throws {
        let trial = Self.trial + "S: 1 row difference msg=\"The title changed.\"\nS: 1 ok n=1\n"
        let script = trial + "C: 2 load once=k1 {11}\nC| name: local\nS: 2 ok pack=local version=3"
        for bench in try play("pack load FILE --yes", script, status: .done) {
            #expect(
                bench.printed.messages.contains(
                    "This will:\n  - The title changed.\n  - leave every open case"
                )
            )
            #expect(
                bench.printed.result == "Done. local version 3 is loaded. For new cases: pack adopt local\n"
            )
        }
        _ = try play("pack load FILE", trial, status: .usage)
    }

    @Test("adopt says what it does, asks, and says how to reverse it")
    func adopt() throws {
        let script =
            "C: 1 list pack\n\(Self.packs(1))\nC: 2 adopt pack=local once=k1\nS: 2 ok pack=local version=2"
        for bench in try play("pack adopt local --yes", script, status: .done) {
            #expect(bench.printed.messages.contains("  - start new cases under local version 2\n"))
            #expect(
                bench.printed.result
                    == "Done. New cases start under local version 2. To reverse this: pack adopt other\n"
            )
        }
        _ = try play("pack adopt nowhere --yes", "C: 1 list pack\n" + Self.packs(1), status: .notVisible)
    }

    @Test("a file that is not there, or is empty")
    func files() throws {
        let bench = Bench([], role: "admin", program: "candour-admin")
        #expect(bench.run("pack check \(bench.home.config)/none.yaml") == .noInput)
        try Disk.write([], to: bench.home.config + "/empty.yaml")
        #expect(bench.run("pack check \(bench.home.config)/empty.yaml") == .data)
    }

    @Test("an exported pack goes into a file")
    func export() throws {
        let script = "C: 1 export pack=local\nS: 1 ok pack=local version=2 {11}\nS| name: local"
        for program in [("candour", "packs"), ("candour-admin", "pack")] {
            let bench = Bench([script], program: program.0)
            let path = bench.home.config + "/out.yaml"
            #expect(bench.run("\(program.1) export local --out \(path)") == .done)
            #expect(try Disk.read(path) == Array("name: local".utf8))
            #expect(bench.printed.result == "local version 2 written to \(path).\n")
        }
    }

    @Test("Tab knows the commands")
    func completion() {
        #expect(
            ConsoleCompletion.matches("", line: "pack ") == [
                "adopt", "check", "compare", "export", "list", "load",
            ]
        )
        #expect(ConsoleCompletion.matches("pa", line: "pa") == ["pack"])
    }
}
