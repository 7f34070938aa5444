import ArgumentParser
import CLP
import Foundation

/// One writer that never gives up: it writes notes one after the other, each with a key of its own, and when the server dies
/// it connects again and sends the same octets with the same key. Everything acknowledged goes to a file.
struct Torture: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write notes through crashes of the server; keep what was acknowledged."
    )

    @OptionGroup var account: Account

    @Option(help: "The cases to write to, in turn; a case file does not hold any number of notes.")
    var cases: String

    @Option(help: "This writer's name; it stands in every note.")
    var writer: String

    @Option(help: "Where acknowledged notes go: one \"BODY ID\" on a line.")
    var acknowledged: String

    @Option(help: "Stop when this file exists.")
    var until: String

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let output = try FileHandle(forWritingTo: made(acknowledged))
        var link: Link?
        let references = cases.split(separator: ",").map(String.init)
        var number = 0
        var repeated = 0
        while !FileManager.default.fileExists(atPath: until) {
            number += 1
            let body = "torture-\(writer)-\(number)"
            var line = LineBuilder("note")
            line.append(atom: references[number % references.count])
            line.append(key: "kind", atom: "thinking")
            line.append(key: "body", text: body)
            line.append(key: "once", atom: body)
            // The outcome of a write whose answer was lost is unknown: the same key again gives the same answer.
            answering: while true {
                do {
                    if link == nil { link = try account.connect() }
                    guard let answer = try link?.ask(line), let id = answer.values(of: "id")?.first else {
                        continue
                    }
                    if answer.values(of: "again") != nil { repeated += 1 }
                    output.write(Data("\(body) \(id.string)\n".utf8))
                    // A breath, so that a hundred crashes do not make the journal longer than it needs to be.
                    usleep(3_000)
                    break answering
                } catch {
                    link = nil
                    guard !FileManager.default.fileExists(atPath: until) else {
                        return report(number - 1, repeated)
                    }
                    usleep(5_000)
                }
            }
        }
        report(number, repeated)
    }

    private func report(_ count: Int, _ repeated: Int) {
        print("writer \(writer): \(count) acknowledged, \(repeated) of them after asking again")
    }

    private func made(_ path: String) throws -> URL {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw LoadFault("\(path) cannot be written")
        }
        return URL(fileURLWithPath: path)
    }
}

/// Compares what was acknowledged with what the case holds.
struct Reckon: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare acknowledged notes with the case: none lost, none twice."
    )

    @OptionGroup var account: Account

    @Option(help: "The cases that were written to.")
    var cases: String

    @Argument(help: "Files of acknowledged notes.")
    var acknowledged: [String]

    func run() throws {
        var wanted: [String: String] = [:]
        for path in acknowledged {
            let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
            for line in text.split(separator: "\n") {
                let parts = line.split(separator: " ")
                if parts.count == 2 { wanted[String(parts[0])] = String(parts[1]) }
            }
        }
        var found: [String: [String]] = [:]
        let link = try account.connect()
        for reference in cases.split(separator: ",").map(String.init) {
            try link.rows("show", reference) { message in
                guard
                    message.values.dropFirst().first == .atom("note")
                        || message.values.first == .atom("note"),
                    let body = message.blob.map({ String(decoding: $0, as: UTF8.self) }),
                    body.hasPrefix("torture-")
                else { return }
                found[body, default: []].append(message.values.last?.string ?? "")
            }
        }
        let lost = wanted.filter { found[$0.key]?.contains($0.value) != true }.count
        let twice = found.values.count { $0.count > 1 }
        print("\(wanted.count) acknowledged, \(found.count) found, \(lost) lost, \(twice) duplicated")
        guard lost == 0, twice == 0, !wanted.isEmpty else { throw ExitCode(1) }
    }
}

extension Link {
    /// Sends a request about one reference and gives every row, with its text.
    func rows(_ verb: String, _ reference: String, _ take: (Message) throws -> Void) throws {
        var line = LineBuilder(verb)
        line.append(atom: reference)
        guard let octets = line.message(head: .tag(nextTag())) else {
            throw LoadFault("a request is malformed")
        }
        try send(octets)
        while true {
            let message = try waitForMessage()
            switch message.verb {
            case "row": try take(message)
            case "ok": return
            default: throw LoadFault("refused: \(message.verb)")
            }
        }
    }
}
