public import RulePacks
import Yams

/// Reads settings from YAML. Every problem is found in one go, with its place; unknown keys are errors.
public enum SettingsReader {
    /// The keys, in the order of the documentation.
    static let keys = [
        "organisation", "listen", "address", "data", "master_key", "last_head", "event_loops",
        "connections_max",
        "sessions_per_person_max",
        "log_level",
    ]

    /// The settings in a text. Relative paths are taken from `folder`.
    public static func read(_ text: String, path: String, folder: String) throws(YAMLProblems) -> Settings {
        var reader = Reader(path: path, folder: folder)
        let root = try YAMLText.root(of: text, path: path)
        let settings = reader.settings(root)
        guard let settings, reader.problems.isEmpty else { throw YAMLProblems(problems: reader.problems) }
        return settings
    }

    private struct Reader {
        let path: String
        let folder: String
        var problems: [YAMLProblem] = []
        var found: [String: Node.Scalar] = [:]

        init(path: String, folder: String) {
            self.path = path
            self.folder = folder
        }

        mutating func settings(_ root: Node?) -> Settings? {
            guard case .mapping(let mapping)? = root else {
                add(root?.mark, "settings are written as \"key: value\", one on a line")
                return nil
            }
            for (key, value) in mapping { take(key, value) }
            let end = root?.mark
            let organisation = text("organisation", end)
            let address = self.address(end)
            let listen = self.listen()
            let data = text("data", end).map(resolved)
            let masterKey = found["master_key"].map { resolved($0.string) } ?? folder + "/master.key"
            let lastHead = found["last_head"].map { resolved($0.string) } ?? folder + "/last-head"
            let loops = number("event_loops", 1...64) ?? 2
            let connections = number("connections_max", 16...100_000) ?? 12_000
            let sessions = number("sessions_per_person_max", 1...100_000) ?? 32
            let level = self.level()
            guard let organisation, let address, let listen, let data, let level else { return nil }
            return Settings(
                organisation: organisation,
                listenHost: listen.host,
                listenPort: listen.port,
                address: address,
                data: data,
                masterKey: masterKey,
                lastHead: lastHead,
                eventLoops: loops,
                connectionsMax: connections,
                sessionsPerPersonMax: sessions,
                logLevel: level
            )
        }

        private mutating func take(_ key: Node, _ value: Node) {
            guard case .scalar(let name) = key else { return add(key.mark, "a setting's name is one word") }
            guard SettingsReader.keys.contains(name.string) else {
                let hint = NearestWord.hint(for: name.string, in: SettingsReader.keys, called: "settings")
                return add(key.mark, "\"\(name.string)\" is not a setting.\(hint)")
            }
            guard found[name.string] == nil else { return add(key.mark, "\"\(name.string)\" is set twice") }
            guard case .scalar(let scalar) = value else {
                return add(value.mark, "\"\(name.string)\" takes one value")
            }
            found[name.string] = scalar
        }

        private mutating func text(_ key: String, _ end: Mark?) -> String? {
            guard let scalar = found[key] else {
                add(end, "\"\(key)\" is missing")
                return nil
            }
            guard !scalar.string.isEmpty else {
                add(scalar.mark, "\"\(key)\" is empty")
                return nil
            }
            return scalar.string
        }

        private mutating func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
            guard let scalar = found[key] else { return nil }
            guard let value = Int(scalar.string), range.contains(value) else {
                let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
                add(scalar.mark, "\"\(key)\" must be \(wanted). It is \"\(scalar.string)\".")
                return nil
            }
            return value
        }

        private mutating func listen() -> (host: String, port: Int)? {
            guard let scalar = found["listen"] else { return ("0.0.0.0", 7443) }
            guard let place = SettingsReader.hostAndPort(scalar.string, 0...65_535) else {
                add(
                    scalar.mark,
                    "\"listen\" must be an address and a port, like 0.0.0.0:7443. It is \"\(scalar.string)\"."
                )
                return nil
            }
            return place
        }

        private mutating func address(_ end: Mark?) -> String? {
            guard let value = text("address", end) else { return nil }
            guard SettingsReader.hostAndPort(value, 1...65_535) != nil else {
                add(
                    found["address"]?.mark,
                    "\"address\" must be a name and a port, like candour.example.nhs.uk:7443. It is \"\(value)\"."
                )
                return nil
            }
            return value
        }

        private mutating func level() -> String? {
            guard let scalar = found["log_level"] else { return "info" }
            let levels = ["debug", "info", "notice", "warning", "error"]
            guard levels.contains(scalar.string) else {
                add(
                    scalar.mark,
                    "\"log_level\" must be one of \(levels.joined(separator: ", ")). It is \"\(scalar.string)\"."
                )
                return nil
            }
            return scalar.string
        }

        private func resolved(_ place: String) -> String {
            place.hasPrefix("/") ? place : folder + "/" + place
        }

        private mutating func add(_ mark: Yams.Mark?, _ message: String) {
            problems.append(
                YAMLProblem(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message)
            )
        }
    }

    /// `host:port`, with brackets around an IPv6 address.
    static func hostAndPort(_ text: String, _ ports: ClosedRange<Int>) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            ports.contains(port)
        else { return nil }
        let host = String(text[..<colon])
        guard !host.isEmpty, !host.contains(" ") else { return nil }
        if host.contains(":") && !host.hasPrefix("[") { return nil }
        return (host.trimmingBrackets, port)
    }
}
