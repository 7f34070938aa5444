import Testing

@testable import CandourClient

extension JoinTests {
    @Test("wrong words are told before anybody is asked for a passphrase")
    func wordsFirst() throws {
        let bench = Bench(
            [Self.hello + Self.enrolling + "S: 1 no auth.fail left=2 msg=\"code not accepted\"\n"],
            lines: ["marble tractor sunset violin"],
            isInteractive: true,
            user: nil
        )
        let path = bench.home.config + "/p.nair.invite"
        try Disk.write(Self.invitation(), to: path)
        #expect(bench.run("join \(path)") == .data)
        #expect(bench.isFinished)
        #expect(!bench.printed.messages.contains("passphrase"))
    }
}
