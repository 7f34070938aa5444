import CLP
import Testing
import Transcript

@Suite("Transcripts, and the checker's eye for mistakes")
struct TranscriptTests {
    private static let hello =
        "S: * hello clp/1 epoch=7f3a server=\"candourd\" line=8192 blob=8192 inflight=32 idle=600 user=U-1\n"

    @Test func octetsOnTheWire() throws {
        let transcript = try Transcript(
            "# comment\n\n" + Self.hello + "C: 1 note 26-0042 kind=phone once=k1 {4}\nC| a\nC| b\nC| \n"
                + "C! 2 \\x22\\t\\\\\\r\nC! 3 who\\c\nS: 1 ok id=N-1\n"
        )
        #expect(transcript.steps.map(\.line) == [3, 4, 8, 9, 10])
        #expect(
            transcript.octetsSent
                == Array("1 note 26-0042 kind=phone once=k1 {4}\na\nb\n\n2 \"\t\\\r\n3 who".utf8)
        )
        #expect(transcript.octetsExpected.suffix(13) == Array("\n1 ok id=N-1\n".utf8))
        let turns = transcript.turns
        #expect(turns.count == 2)
        #expect(turns[0].sent.isEmpty && turns[1].sent == transcript.octetsSent)
    }

    @Test(arguments: [
        "hello\n", "C:1 who\n", "X: 1 who\n", "C| a\n", "S! x\n", "C! \\q\n", "C! \\x0g\n", "C! a\\cb\n",
        "C: 1  who\n",
        "C: 1 part T-1 at=0 {2}\nC| abc\n", "C: 1 part T-1 at=0 {2}\n", "C: 1 who\nC| abc\n",
        "C: 1 part T-1 at=0 {1}\nS| a\n",
    ])
    func whatIsNotATranscript(_ text: String) {
        #expect(throws: TranscriptFault.self) { try Transcript(text) }
    }

    @Test(arguments: [
        ("a sound session", "C: 1 ping\nS: 1 ok\n", ""),
        ("tags that fall", "C: 2 ping\nS: 2 ok\nC: 1 ping\nS: 1 ok\n", "tags must rise"),
        ("the same tag", "C: 1 ping\nS: 1 ok\nC: 1 ping\nS: 1 ok\n", "tags must rise"),
        ("no answer", "C: 1 ping\n", "no `ok` or `no` ends this request"),
        ("bye instead of an answer", "C: 1 ping\nS: * bye shutdown retry=5\n", ""),
        ("two answers", "C: 1 ping\nS: 1 ok\nS: 1 ok\n", "no open request has this tag"),
        ("a row after the answer", "C: 1 who\nS: 1 ok\nS: 1 row look\n", "no open request has this tag"),
        (
            "out of order", "C: 1 ping\nC: 2 ping\nS: 2 ok\nS: 1 ok\n",
            "answers come in the order of the requests"
        ),
        ("another word", "C: 1 ping\nS: 1 yes\nS: 1 ok\n", "an answer is `row`, `ok` or `no`"),
        ("a star from the client", "C: * ping\n", "only the server says `*`"),
        ("a second hello", "S: * hello clp/1\n", "`hello` is said once"),
        (
            "another notice", "S: * row case\n",
            "unasked, the server says `hello`, `note` and `bye` and nothing else"
        ),
        ("more after bye", "S: * bye closing\nC: 1 ping\n", "nothing follows `* bye`"),
        (
            "a key nobody knows", "C: 1 list case colour=red\nS: 1 ok\n",
            "the key `colour` is not in the registry"
        ),
        ("a word in quotes", "C: 1 list case state=\"open\"\nS: 1 ok\n", "`state` takes a word"),
        (
            "a wrong key that is refused",
            "C: 1 list case colour=red\nS: 1 no bad.arg key=colour msg=\"x\"\n", ""
        ),
        ("a write without once", "C: 1 close 26-0042 if=1\nS: 1 ok\n", "`close` needs `once=`"),
        (
            "a watch",
            "C: 1 watch case\nC: 2 ping\nS: 2 ok\nS: 1 row mark pos=a\nC: 3 stop 1\nS: 1 ok\nS: 3 ok\n", ""
        ),
        ("syntax", "C! 1 show \"x\nS: 1 no bad.syntax at=9 msg=\"text is not closed\"\n", ""),
        (
            "wrong offset", "C! 1 show \"x\nS: 1 no bad.syntax at=8 msg=\"x\"\n",
            "`at=` is not where the line goes wrong"
        ),
    ])
    func mistakesAreSeen(_ name: String, _ session: String, _ what: String) throws {
        let transcript = try Transcript(Self.hello + session)
        let faults = TranscriptChecker.faults(in: transcript, writes: ["close"])
        #expect(faults.first?.what ?? "" == what, "\(name)")
    }

    @Test func theServerSpeaksFirst() throws {
        let transcript = try Transcript("C: 1 ping\n" + Self.hello + "S: 1 ok\n")
        #expect(
            TranscriptChecker.faults(in: transcript).first?.what == "a client sends nothing before `* hello`"
        )
    }

    @Test func aBlobIsNoLargerThanHelloAllows() throws {
        for (count, isAllowed) in [(8192, true), (8193, false)] {
            let blob = String(repeating: "x", count: count)
            let transcript = try Transcript(
                Self.hello + "C: 1 part T-1 at=0 {\(count)}\nC| \(blob)\nS: 1 ok\n"
            )
            #expect(TranscriptChecker.faults(in: transcript).isEmpty == isAllowed)
        }
    }
}
