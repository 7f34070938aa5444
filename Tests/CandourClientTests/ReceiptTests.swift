import OpenSSL
import Receipts
import Testing

@testable import CandourClient

@Suite("Signed receipts: kept, and checked without the server")
struct ReceiptTests {
    /// A conversation in which the server hands the receipt out.
    private static func script(_ receipt: SignedReceipt, id: String = "R-1", tag: Int = 1) -> String {
        """
        C: \(tag) receipt \(id)
        S: \(tag) row receipt \(id) {\(receipt.octets.count)}
        S< receipt
        S: \(tag) ok n=1
        """
    }

    private static func bench(_ receipt: SignedReceipt, _ script: String? = nil, user: String = "U-90")
        -> Bench
    {
        Bench(
            [script ?? Self.script(receipt)],
            user: user,
            role: "practitioner",
            blobs: ["receipt": receipt.octets]
        )
    }

    /// Writes a file into the home of a bench and gives its path.
    private func file(_ name: String, _ octets: [UInt8], on bench: Bench) throws -> String {
        let path = "\(bench.home.config)/\(name)"
        try Disk.write(octets, to: path)
        return path
    }

    @Test("kept in the folder of this person, and never in place of another without asking")
    func kept() throws {
        let receipt = try Bench.credentials.receipt()
        let bench = Self.bench(receipt)
        #expect(bench.run("receipt r-1") == .done, "\(bench.printed.messages)")
        let path = "\(bench.home.config)/receipts/R-1.receipt"
        #expect(try Disk.read(path) == receipt.octets)
        for part in [
            "The receipt of R-1 is kept in \(path).\n",
            "It proves that NHS Central Lancashire recorded this:\n",
            "Response R-1. Dr Tom Hale, Thursday 19 November 2026, 2:46pm\n",
            "Recorded by Dr Tom Hale, U-90, at 2:46pm on Thursday 19 November 2026.\n",
            "To check it: candour check-receipt \(path)\n",
        ] {
            #expect(bench.printed.result.contains(part), "\(part)")
        }
        #expect(bench.run("receipt R-1") == .cannotCreate)
        #expect(bench.run("receipt R-1 --output \(bench.home.config)/receipts") == .cannotCreate)
        #expect(try Disk.read(path) == receipt.octets)
        #expect(bench.isFinished)
    }

    @Test(
        "asked, and answered with yes, it is replaced",
        arguments: [("yes", ExitNumber.done), ("no", .stopped)]
    )
    func replaced(_ answer: String, _ status: ExitNumber) throws {
        let receipt = try Bench.credentials.receipt()
        let bench = Bench(
            answer == "yes" ? [Self.script(receipt)] : [],
            lines: [answer],
            isInteractive: true,
            user: "U-90",
            role: "practitioner",
            blobs: ["receipt": receipt.octets]
        )
        let path = try file("mine", Array("old".utf8), on: bench)
        #expect(bench.run("receipt R-1 --out \(path)") == status, "\(bench.printed.messages)")
        #expect(try Disk.read(path) == (answer == "yes" ? receipt.octets : Array("old".utf8)))
    }

    @Test("after an answer it is kept by itself, and said in one line")
    func afterAnswer() throws {
        let receipt = try Bench.credentials.receipt()
        let script = """
            C: 1 show 26-0042
            S: 1 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
            S: 1 ok n=1
            C: 2 respond 26-0042.1 once=k1 {4}
            C| Done
            S: 2 ok id=R-1
            \(Self.script(receipt, tag: 3))
            """
        let bench = Self.bench(receipt, script)
        #expect(bench.run("respond 42 --text Done --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        let path = "\(bench.home.config)/receipts/R-1.receipt"
        #expect(try Disk.read(path) == receipt.octets)
        let line = "A signed receipt is kept in \(path). To check it: candour check-receipt \(path)\n"
        #expect(bench.printed.result.hasSuffix(line))
    }

    @Test("a receipt that does not verify, or is of something else, is not kept")
    func forged() throws {
        let stranger = Credentials()
        for receipt in [
            try stranger.receipt(),
            try Bench.credentials.receipt(row: "* row response R-2 on=26-0042.1 who=\"Dr Tom Hale\"\n"),
        ] {
            let bench = Self.bench(receipt)
            #expect(bench.run("receipt R-1") == .unexpected)
            #expect(!Disk.exists("\(bench.home.config)/receipts/R-1.receipt"))
        }
    }

    @Test("checked offline: with the text, with another text, with an octet changed, by a stranger")
    func checked() throws {
        let receipt = try Bench.credentials.receipt()
        let member = Bench(user: "U-90")
        let stranger = Bench(user: nil)
        func path(_ name: String, _ octets: [UInt8]) throws -> String {
            _ = try file(name, octets, on: stranger)
            return try file(name, octets, on: member)
        }
        let good = try path("good", receipt.octets)
        var octets = receipt.octets
        octets[40] ^= 1
        let changed = try path("changed", octets)
        let same = try path("same.txt", Array("Done".utf8))
        let other = try path("other.txt", Array("Dome".utf8))
        let authority = try path("authority.pem", Bench.credentials.authority.certificate.pem)
        let wrong = try path("wrong.pem", Credentials().authority.certificate.pem)
        let table: [(Bench, String, ExitNumber, String)] = [
            (member, good, .done, "This receipt is genuine.\n"),
            (member, "\(good) --text \(same)", .done, "\(same) is the text that was recorded.\n"),
            (member, "\(good) --text \(other)", .data, "Error: This is not the text that was recorded.\n"),
            (
                member, "\(good) --file \(same)", .data,
                "Error: The receipt is of something that is not a file.\n"
            ),
            (member, changed, .data, "It proves nothing.\n"), (member, same, .data, "This is not a receipt"),
            (member, "\(good)-gone", .noInput, "There is no file called"),
            (member, "\(good) --authority \(wrong)", .data, "its authority does not vouch for the signature"),
            (stranger, good, .usage, "with --authority."),
            (stranger, "\(good) --authority \(authority)", .done, "This receipt is genuine.\n"),
            (stranger, "\(good) --authority \(same)", .data, "does not hold the certificate of an authority"),
        ]
        for (bench, line, status, said) in table {
            bench.printed.result = ""
            bench.printed.messages = ""
            #expect(bench.run("check-receipt \(line)") == status, "\(line): \(bench.printed.messages)")
            #expect((bench.printed.result + bench.printed.messages).contains(said), "\(line)")
        }
        #expect(member.servers.used.isEmpty && stranger.servers.used.isEmpty)
    }

    @Test("a name with a control character in it does not reach the screen")
    func safe() throws {
        let row = "* row response R-1 on=26-0042.1 by=U-90 when=2026-11-19T14:46:00Z who=\"Dr\\u{1b}[2J\"\n"
        let receipt = try Bench.credentials.receipt(row: row)
        let bench = Bench(user: "U-90")
        let path = try file("r", receipt.octets, on: bench)
        #expect(bench.run("check-receipt \(path)") == .done)
        #expect(!bench.printed.result.contains("\u{1b}"))
    }
}
