import ArgumentParser

/// `fill`: a store of a known size.
struct Fill: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open cases and write notes on each until it has so many entries; prints entries=… rate=…"
    )

    @OptionGroup var account: Account
    @Option(help: "Cases.") var cases = 20_000
    @Option(help: "Entries of each: one opens it, the rest are notes.") var entries = 50
    @Option(help: "Octets of each note.") var octets = 200
    @Option(help: "Practitioners the cases are about.") var practitioners = 100

    func run() throws {
        let links = try account.connect(50)
        let start = Clock.now
        let subjects = try Prepare.practitioners(practitioners, over: links)
        var opening = try Runner(
            Openings(cases, about: subjects, heard: Prepare.today),
            over: links,
            pipeline: 16
        )
        try opening.run()
        var noting = try Runner(
            Notes(opening.traffic.cases, octets: octets, max: cases * (entries - 1)),
            over: links,
            pipeline: 16
        )
        try noting.run()
        let count = practitioners + opening.figures.count + noting.figures.count
        print("entries=\(count) rate=\(Int(Double(count) / Clock.seconds(since: start)))")
    }
}
