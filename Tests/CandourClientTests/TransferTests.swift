import OpenSSL
import Testing

@testable import CandourClient

@Suite("Files up and down")
struct TransferTests {
    @Test("announced, sent in parts, sealed; a broken upload goes on where the server says it is")
    func attach() throws {
        let content = Array("%PDF-1.7\nab \"c\"\n1 ping\nEOF.".utf8)
        let bench = Bench([])
        let path = bench.home.config + "/GP letter.pdf"
        try Disk.write(content, to: path)
        let digest = Hex.encode(SHA256.hash(content))
        func once(_ words: String) throws -> String {
            String(
                Hex.encode(
                    HMACSHA256.code(
                        Array("\(words) \(digest) application/pdf GP letter.pdf".utf8),
                        key: try bench.desk.draftKey()
                    )
                ).prefix(32)
            )
        }
        let put =
            "name=\"GP letter.pdf\" type=application/pdf size=27 sha256=\(digest) once=\(try once("put 26-0042"))"
        bench.servers.waiting = [
            ScriptedServer(
                "S: \(Bench.hello(user: "U-17", role: "manager"))\n" + shownCase + """
                    C: 2 put 26-0042 \(put)
                    S: 2 ok up=T-9 at=0
                    C: 3 part T-9 at=0 {27}
                    C| %PDF-1.7
                    C| ab "c"
                    C| 1 ping
                    C| EOF.
                    !
                    """
            ),
            ScriptedServer(
                "S: \(Bench.hello(user: "U-17", role: "manager"))\n" + shownCase + """
                    C: 2 put 26-0042 \(put)
                    S: 2 ok up=T-9 at=16
                    C: 3 part T-9 at=16 {11}
                    C| 1 ping
                    C| EOF.
                    S: 3 ok at=27
                    C: 4 seal T-9 once=\(try once("seal T-9"))
                    S: 4 ok id=F-311
                    """
            ),
        ]
        #expect(bench.run("attach 42 \"\(path)\" --yes") == .notSent)
        #expect(
            bench.printed.messages.contains(
                "NOT SENT. File GP letter.pdf on 26-0042: 0 bytes of 27 bytes arrived."
            )
        )
        // It is a draft, so the first screen and send know of it.
        #expect(try bench.desk.drafts().list().map(\.label) == ["File GP letter.pdf on 26-0042"])
        #expect(bench.printed.messages.contains("To try again: candour send draft-1"))
        bench.printed.messages = ""
        #expect(bench.run("send") == .done)
        #expect(try bench.desk.drafts().list().isEmpty)
        #expect(
            bench.printed.messages.contains("Going on where it stopped: 16 bytes of 27 bytes had arrived.")
        )
        #expect(
            bench.printed.messages.contains(
                "Uploading GP letter.pdf: 50% of 27 bytes\nUploading GP letter.pdf: 100% of 27 bytes\n"
            )
        )
        #expect(bench.printed.result.contains("Your receipt number is F-311."))
        #expect(bench.isFinished)
    }

    @Test("parts begin small, grow while they go fast, and shrink when one took long")
    func pace() {
        var pace = UploadPace()
        var sizes = [pace.octets]
        for seconds in [0, 1, 1, 0, 30, 30, 5, 20, 20, 20] as [Int64] {
            pace.took(seconds: seconds)
            sizes.append(pace.octets)
        }
        #expect(
            sizes == [8192, 16_384, 32_768, 65_536, 65_536, 32_768, 16_384, 16_384, 8192, 4096, 4096]
        )
    }

    @Test("a folder, an empty file and a type that is none say what to do")
    func notFiles() throws {
        let bench = Bench([])
        try Disk.write([], to: bench.home.config + "/zero.pdf")
        try Disk.write([1], to: bench.home.config + "/a.bin")
        #expect(bench.run("attach 42 \(bench.home.config)") == .noInput)
        #expect(bench.printed.messages.contains("is a folder. Give one file of it, or a zip file"))
        #expect(bench.run("attach 42 \(bench.home.config)/zero.pdf") == .data)
        #expect(bench.printed.messages.contains("Check that it was saved"))
        #expect(bench.run("attach 42 \(bench.home.config)/a.bin --type \"\"") == .data)
        #expect(bench.printed.messages.contains("--type must be the type of the file, like application/pdf."))
    }

    static let gotten = """
        C: 1 show F-3
        S: 1 row file F-3 on=26-0042 name="../../.evil\\u{1b}[31m" type=text/plain size=26
        S: 1 ok n=1
        C: 2 get F-3 at=0 len=65536
        S: 2 ok at=0 size=26 {15}
        S| %PDF-1.7
        S| ab "c"
        C: 3 get F-3 at=15 len=65536
        S: 3 ok at=15 size=26 {11}
        S| 1 ping
        S| EOF.
        """

    @Test("the name of a file is never a path, and a file is never overwritten")
    func get() throws {
        let bench = Bench([Self.gotten])
        #expect(bench.run("get f-3 --output \(bench.home.config)") == .done)
        #expect(
            try Disk.read(bench.home.config + "/evil[31m") == Array("%PDF-1.7\nab \"c\"1 ping\nEOF.".utf8)
        )
        #expect(bench.printed.result.contains("Reading this file has been recorded."))
        let again = Bench([String(Self.gotten.split(separator: "C: 2")[0])])
        try Disk.write([1], to: again.home.config + "/x")
        #expect(again.run("get f-3 --output \(again.home.config)/x") == .cannotCreate)
    }

    @Test("a file that came short is not kept")
    func short() {
        let bench = Bench([
            """
            C: 1 show F-3
            S: 1 row file F-3 on=26-0042 name="a.txt" size=3
            S: 1 ok n=1
            C: 2 get F-3 at=0 len=65536
            S: 2 ok at=0 size=3 {2}
            S| ab
            C: 3 get F-3 at=2 len=65536
            S: 3 ok at=2 size=3
            """
        ])
        #expect(bench.run("get F-3 --output \(bench.home.config)/a.txt") == .disk)
        #expect(!Disk.exists(bench.home.config + "/a.txt"))
    }

    @Test(arguments: [
        ("letter.pdf", "letter.pdf"), ("../../etc/passwd", "passwd"), ("C:\\x\\y.txt", "y.txt"),
        ("...", "file"),
        ("", "file"), ("-rf", "rf"), ("a\u{202E}b", "ab"), ("a\nb", "a b"),
    ])
    func safeNames(_ given: String, _ used: String) {
        #expect(Get.safeName(given) == used)
    }
}
