import Testing

@testable import CandourClient

@Suite("Carrying on: no answer is thrown away, and no editor is needed")
struct CarryOnTests {
    private static let hello = "S: \(Bench.hello(user: "U-17", role: "manager"))\n"
    private static let bodies =
        "C: 1 list body\nS: 1 row body G-1 name=\"Performance Panel\"\nS: 1 ok n=1\n"
    private static let shown = "C: 2 show G-1\nS: 2 row body G-1 name=\"Performance Panel\"\nS: 2 ok n=1\n"

    @Test("resume of a command that asked with a list: no answer is asked again, and none is lost")
    func list() throws {
        let bench = Bench([Self.bodies + Self.shown], lines: ["1", "3/12/2026", "yes"], isInteractive: true)
        #expect(bench.run("meetings call") == .stopped, "\(bench.printed.messages)")
        bench.desk.dropConnection()
        bench.servers.waiting = [ScriptedServer(Self.hello + Self.bodies + Self.shown)]
        bench.printed.messages = ""
        #expect(bench.run("resume") == .stopped)
        #expect(
            bench.printed.messages.contains("Enter a number from 1 to 1: G-1\n"),
            "\(bench.printed.messages)"
        )
        #expect(
            bench.printed.messages.contains("Thursday 3 December 2026. Is that right? Type yes or no: yes\n")
        )
        #expect(!bench.printed.messages.contains("Error"))
        let kept = try bench.desk.drafts().open("draft-1", key: bench.desk.draftKey()).request.text
        #expect(kept?.contains("2026-12-03") == true)
    }

    @Test("a committee is chosen by its name, too", arguments: ["performance panel", "G-1", "g-1", "1"])
    func name(_ typed: String) throws {
        let bench = Bench([Self.bodies], lines: [typed], isInteractive: true)
        #expect(bench.run("meetings call") == .stopped)
        #expect(!bench.printed.messages.contains("Error"), "\(bench.printed.messages)")
    }

    @Test("an answer that cannot be used any more is asked again, and those after it are kept")
    func refusedAgain() throws {
        let bench = Bench([], isInteractive: true)
        let log = AnswerLog(["open"], label: "x")
        for (question, answer) in [("Who?", "S-1"), ("When?", "2026-11-18"), ("What?", "Late")] {
            log.keep(answer, to: question, bench.desk)
        }
        let again = try #require(
            AnswerLog(try bench.desk.drafts().open("draft-1", key: bench.desk.draftKey()))
        )
        #expect(again.next(for: "Who?") == "S-1")
        // It was refused: the same question once more is nobody's answer, and ends nothing.
        #expect(again.next(for: "Who?") == nil)
        again.keep("S-2", to: "Who?", bench.desk)
        #expect(again.next(for: "When?") == "2026-11-18")
        #expect(again.next(for: "What?") == "Late")
    }

    private static func sent(_ tag: Int, _ text: String) -> String {
        """
        C: \(tag) note 26-0042 kind=phone once=k1 {\(text.utf8.count)}
        C| \(text)
        S: \(tag) ok id=N-77

        """
    }

    @Test("a text that is there is offered to be sent: read, change or send, without an editor")
    func offered() throws {
        let bench = Bench([shownCase], lines: ["here", "One", ".", "no"], isInteractive: true)
        bench.keyboard.hasEditor = false
        #expect(bench.run("note 42 --kind phone") == .stopped)
        bench.desk.dropConnection()
        bench.servers.waiting = [ScriptedServer(Self.hello + shownCase + Self.sent(2, "One"))]
        bench.keyboard.type(["read", "send"])
        bench.printed.messages = ""
        #expect(bench.run("resume") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(bench.keyboard.edited.isEmpty)
        #expect(
            bench.printed.messages.contains("Type send, read, change, a number to change an answer or stop: ")
        )
        #expect(bench.printed.messages.contains("  One\n"))
    }

    @Test("an editor that is not there: one sentence, and the text is typed here")
    func noEditor() {
        let bench = Bench(
            [shownCase + Self.sent(2, "Two")],
            lines: ["", "Two", ".", "yes"],
            isInteractive: true
        )
        bench.keyboard.hasEditor = false
        #expect(bench.run("note 42 --kind phone") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains(
                "The editor nano cannot be started on this computer. Type your text here instead.\n"
            )
        )
    }

    @Test(
        "the shell is asked first whether there is such an editor",
        arguments: [
            ("no-such-editor-here", false), ("/no/such/editor -w", false), ("true", true),
            ("NAME=1 true", true),
        ]
    )
    func shell(_ command: String, _ isThere: Bool) {
        var fault: ClientFault?
        do throws(ClientFault) {
            try TerminalKeyboard().edit("/dev/null", with: command) {}
        } catch {
            fault = error
        }
        #expect(fault == (isThere ? nil : .noEditor(command)))
    }

    @Test(
        "without an editor a text is gone on with, or typed anew",
        arguments: [("yes", "One\nTwo"), ("no", "Two")]
    )
    func anew(_ keeps: String, _ whole: String) throws {
        let bench = Bench([shownCase], lines: ["here", "One", ".", "no"], isInteractive: true)
        bench.keyboard.hasEditor = false
        #expect(bench.run("note 42 --kind phone") == .stopped)
        bench.desk.dropConnection()
        bench.servers.waiting = [ScriptedServer(Self.hello + shownCase)]
        bench.keyboard.type(["change", keeps, "Two", ".", "stop"])
        #expect(bench.run("resume") == .stopped)
        #expect(bench.printed.messages.contains("Your text so far:\n  One\n"))
        #expect(
            try bench.desk.drafts().open("draft-1", key: bench.desk.draftKey()).request.text == whole
        )
    }

    @Test("the input ends at the last question of resume: it is said that the draft is kept")
    func inputEnds() throws {
        let bench = Bench([shownCase], lines: ["here", "One", ".", "no"], isInteractive: true)
        #expect(bench.run("note 42 --kind phone") == .stopped)
        bench.desk.dropConnection()
        bench.servers.waiting = [ScriptedServer(Self.hello + shownCase)]
        bench.printed.messages = ""
        #expect(bench.run("resume") == .stopped)
        #expect(
            bench.printed.messages.hasSuffix(
                "You stopped. Nothing was sent.\nIt is kept. To carry on: candour resume draft-1\n"
            )
        )
    }
}
