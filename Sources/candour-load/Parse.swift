import ArgumentParser
import CLP

/// `parse`: the cost of reading one line, with no network around it.
struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Frame and parse a line of 200 octets, over and over; prints nanoseconds for each."
    )

    @Option(help: "How many in a round.") var count = 200_000

    func run() throws {
        let line = Array(Self.line.utf8)
        let tokens = try Self.best { try Self.tokenise(line, count) }
        let messages = try Self.best { try Self.read(line, count) }
        print("octets=\(line.count) tokens_ns=\(tokens) message_ns=\(messages)")
    }

    /// A `set` as clients send them, 200 octets with its LF.
    private static let line =
        #"41 set 26-0042 if=3 lead=U-22 title="Repeat prescribing without review at Fylde Road Surgery, second report"#
        + #" by a pharmacist, with 11 letters; see \"Ward 4\"" once=7Zr4qT9-wXc0k7m2-0031 due=2026-11"#
        + "-30\n"

    /// Nanoseconds for each of `count`; the best of seven rounds, since nothing but disturbance makes one slower.
    private static func best(_ round: () throws -> Int64) rethrows -> Int64 {
        var best = try round()
        for _ in 0..<6 { best = min(best, try round()) }
        return best
    }

    /// Framed and checked in full; no strings are made.
    private static func tokenise(_ line: [UInt8], _ count: Int) throws -> Int64 {
        var framer = Framer(blobOctetsMax: Limits.blobOctetsMax)
        var tokens = Tokens()
        let start = Clock.now
        for _ in 0..<count {
            try line.withUnsafeBytes { octets in
                guard let extent = try framer.next(in: octets) else { throw LoadFault("the line has no end") }
                try tokens.read(UnsafeRawBufferPointer(rebasing: octets[extent.line]))
            }
        }
        guard framer.octetsScanned == line.count * count else {
            throw LoadFault("an octet was scanned twice")
        }
        return (Clock.now - start) / Int64(count)
    }

    /// The same, and the message with its strings made of it.
    private static func read(_ line: [UInt8], _ count: Int) throws -> Int64 {
        var fields = 0
        let start = Clock.now
        for _ in 0..<count { fields += try Message(octets: line).attributes.count }
        guard fields == 5 * count else { throw LoadFault("the line was read differently") }
        return (Clock.now - start) / Int64(count)
    }
}
