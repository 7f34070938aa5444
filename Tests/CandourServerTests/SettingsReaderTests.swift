import RulePacks
import Testing

@testable import CandourServer

@Suite("Settings, and where each mistake in them is")
struct SettingsReaderTests {
    static let good = """
        organisation: NHS Central Lancashire
        address: candour.example.nhs.uk:7443
        data: data

        """

    private func read(_ text: String) throws -> Settings {
        try SettingsReader.read(text, path: "c.yaml", folder: "/etc/candour")
    }

    private func problems(_ text: String) -> [String] {
        do {
            _ = try SettingsReader.read(text, path: "c.yaml", folder: "/etc/candour")
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test("everything has a default but three")
    func defaults() throws {
        let settings = try read(Self.good)
        #expect(settings.listenHost == "0.0.0.0")
        #expect(settings.listenPort == 7443)
        #expect(settings.data == "/etc/candour/data")
        #expect(settings.masterKey == "/etc/candour/master.key")
        #expect(settings.lastHead == "/etc/candour/last-head")
        #expect(settings.eventLoops == 2)
        #expect(settings.connectionsMax == 12_000)
        #expect(settings.logLevel == "info")
        #expect(settings.addressHost == "candour.example.nhs.uk")
    }

    @Test("every setting is taken as written")
    func everything() throws {
        let settings = try read(
            """
            organisation: "Ünal & Sons: care"
            address: '[2001:db8::1]:443'
            listen: "[::]:7000"
            data: /var/lib/candour
            master_key: keys/m
            last_head: /var/lib/candour-head/last-head
            event_loops: 64
            connections_max: 16
            log_level: debug
            """
        )
        #expect(settings.organisation == "Ünal & Sons: care")
        #expect(settings.addressHost == "2001:db8::1")
        #expect(settings.listenHost == "::")
        #expect(settings.listenPort == 7000)
        #expect(settings.masterKey == "/etc/candour/keys/m")
        #expect(settings.lastHead == "/var/lib/candour-head/last-head")
        #expect(settings.data == "/var/lib/candour")
        #expect(settings.eventLoops == 64)
        #expect(settings.connectionsMax == 16)
        #expect(settings.logLevel == "debug")
    }

    /// A line put behind the good ones, and what is said of it.
    static let mistakes: [(line: String, said: String)] = [
        ("lisen: 1.2.3.4:1", "c.yaml:4:1: \"lisen\" is not a setting. Did you mean \"listen\"?"),
        (
            "colour: red",
            "c.yaml:4:1: \"colour\" is not a setting. The settings are organisation, listen, address, data, master_key, last_head, event_loops, connections_max, sessions_per_person_max, log_level."
        ),
        ("event_loops: 0", "c.yaml:4:14: \"event_loops\" must be a whole number from 1 to 64. It is \"0\"."),
        (
            "event_loops: 65",
            "c.yaml:4:14: \"event_loops\" must be a whole number from 1 to 64. It is \"65\"."
        ),
        (
            "event_loops: two",
            "c.yaml:4:14: \"event_loops\" must be a whole number from 1 to 64. It is \"two\"."
        ),
        (
            "event_loops: 2.5",
            "c.yaml:4:14: \"event_loops\" must be a whole number from 1 to 64. It is \"2.5\"."
        ),
        ("event_loops:", "c.yaml:4:13: \"event_loops\" must be a whole number from 1 to 64. It is \"\"."),
        ("event_loops: [2]", "c.yaml:4:14: \"event_loops\" takes one value"),
        ("event_loops: {a: 2}", "c.yaml:4:14: \"event_loops\" takes one value"),
        (
            "connections_max: 15",
            "c.yaml:4:18: \"connections_max\" must be a whole number from 16 to 100000. It is \"15\"."
        ),
        (
            "connections_max: 100001",
            "c.yaml:4:18: \"connections_max\" must be a whole number from 16 to 100000. It is \"100001\"."
        ),
        (
            "listen: 7443",
            "c.yaml:4:9: \"listen\" must be an address and a port, like 0.0.0.0:7443. It is \"7443\"."
        ),
        (
            "listen: host:65536",
            "c.yaml:4:9: \"listen\" must be an address and a port, like 0.0.0.0:7443. It is \"host:65536\"."
        ),
        (
            "listen: \"::1:7443\"",
            "c.yaml:4:9: \"listen\" must be an address and a port, like 0.0.0.0:7443. It is \"::1:7443\"."
        ),
        (
            "log_level: loud",
            "c.yaml:4:12: \"log_level\" must be one of debug, info, notice, warning, error. It is \"loud\"."
        ),
        ("? [a, b]\n: 1", "c.yaml:4:3: a setting's name is one word"),
    ]

    @Test(arguments: mistakes)
    func mistake(line: String, said: String) {
        #expect(problems(Self.good + line + "\n") == [said])
    }

    @Test("what is missing or empty is named, all of it at once")
    func missing() {
        #expect(
            problems("log_level: loud\n") == [
                "c.yaml:1:1: \"organisation\" is missing", "c.yaml:1:1: \"address\" is missing",
                "c.yaml:1:1: \"data\" is missing",
                "c.yaml:1:12: \"log_level\" must be one of debug, info, notice, warning, error. It is \"loud\".",
            ]
        )
        #expect(
            problems("organisation: ''\naddress: a:1\ndata: d\n") == [
                "c.yaml:1:15: \"organisation\" is empty"
            ]
        )
    }

    @Test(
        "an address needs a port that can be connected to",
        arguments: ["a", "a:0", "a:65536", ":7443", "a b:7443"]
    )
    func address(text: String) {
        let said = problems("organisation: x\naddress: '\(text)'\ndata: d\n")
        #expect(said.count == 1 && said[0].hasPrefix("c.yaml:2:10: \"address\" must be a name and a port"))
    }

    @Test("a setting that is written twice is an error with a place")
    func twice() {
        let said = problems(Self.good + "data: elsewhere\n")
        #expect(said == ["c.yaml:3:1: \"data\" is set twice"])
    }

    @Test(
        "what is not YAML, or not settings",
        arguments: ["", "# nothing\n", "- a\n- b\n", "just words\n", "a: [\n", "\ta: b\n", "a: b: c\n"]
    )
    func notSettings(text: String) {
        let said = problems(text)
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("c.yaml:") == true)
    }

    @Test("what needs a restart is named")
    func restart() throws {
        let one = try read(Self.good)
        var other = one
        #expect(one.needingRestart(other).isEmpty)
        other.logLevel = "debug"
        other.organisation = "y"
        #expect(one.needingRestart(other).isEmpty)
        other.listenPort = 1
        other.data = "/x"
        other.masterKey = "/y"
        other.eventLoops = 3
        other.connectionsMax = 17
        #expect(
            one.needingRestart(other) == ["listen", "data", "master_key", "event_loops", "connections_max"]
        )
    }
}
