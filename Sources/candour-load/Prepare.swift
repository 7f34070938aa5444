import ArgumentParser
import CLP
import Foundation

/// `prepare`: practitioners and cases to measure on.
struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Register practitioners and open cases with items; prints cases=REF,REF and the size of one answer."
    )

    @OptionGroup var account: Account
    @Option(help: "How many cases.") var cases = 50
    @Option(help: "How many items on each: the first concern and notes of 60 octets.") var items = 10

    func run() throws {
        let links = try account.connect(1)
        let practitioners = try Self.practitioners(1, over: links)
        var opening = try Runner(
            Openings(cases, about: practitioners, heard: Self.today),
            over: links,
            pipeline: 16
        )
        try opening.run()
        let references = opening.traffic.cases
        if items > 1 {
            var noting = try Runner(
                Notes(references, octets: 60, max: cases * (items - 1)),
                over: links,
                pipeline: 16
            )
            try noting.run()
        }
        print(
            "cases=\(references.joined(separator: ",")) octets=\(try Self.octets(of: references[0], over: links[0]))"
        )
    }

    /// New practitioners on the register.
    static func practitioners(_ count: Int, over links: [Link]) throws -> [String] {
        let run = Int(Clock.now / 1000 % 1_000_000)
        return try (0..<count).map { index in
            var line = LineBuilder("new")
            line.append(atom: "prac")
            line.append(key: "name", text: "Dr Load \(index)")
            line.append(key: "profession", atom: "gp")
            line.append(key: "regulator", atom: "gmc")
            line.append(key: "registration", text: String(1_000_000 + (run * 7 + index) % 9_000_000))
            line.append(key: "list", atom: "medical")
            line.append(key: "practice", text: "Fylde Road Surgery")
            line.append(key: "once", atom: "prac-\(Clock.now)-\(index)")
            guard case .atom(let id)? = try links[0].ask(line).values(of: "id")?.first else {
                throw LoadFault("a practitioner has no reference")
            }
            return id
        }
    }

    /// The octets that answer `show`, the tags included.
    private static func octets(of reference: String, over link: Link) throws -> Int {
        var line = LineBuilder("show")
        line.append(atom: reference)
        let before = link.octetsReceived
        _ = try link.ask(line)
        return link.octetsReceived - before
    }

    /// Today, in UTC.
    static var today: String { String(Date.now.formatted(.iso8601).prefix(10)) }
}
