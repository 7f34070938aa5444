import CLP
import Casework
import Testing
import Verbs

@testable import CandourServer

@Suite("What a session makes of a line")
struct SessionTests {
    /// Who speaks.
    enum Who: String, CaseIterable {
        case nobody, expired, person

        var standing: Session.Standing {
            switch self {
            case .nobody: .enrolling
            case .expired: .renewing(DeviceID(2))
            case .person: .signedIn(PersonID(2), DeviceID(2))
            }
        }
    }

    /// What comes of it.
    private func outcome(_ session: inout Session, _ line: String) throws -> String {
        let found: (tag: UInt32, action: Session.Action)?
        do {
            found = session.received(try Message(octets: Array((line + "\n").utf8)), conceal: { $0 })
        } catch MessageFault.syntax(let fault) {
            found = session.received(fault)
        }
        guard let action = found?.action else { return "" }
        switch action {
        case .answer(let octets): return first(octets)
        case .read(let read): return "read \(read.title)"
        case .write(let write, _): return "write \(write.title)"
        case .enrol: return "enrol"
        case .watch(let since): return "watch \(since ?? "-")"
        case .stop(let tag): return "stop \(tag)"
        case .bye: return "bye"
        case .close(let octets): return "close " + first(octets)
        }
    }

    /// The last line without its sentence.
    private func first(_ octets: [UInt8]) -> String {
        let line = String(decoding: octets, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
        return line.split(separator: " msg=").first.map(String.init) ?? ""
    }

    /// The line, and what it is before sign-in, in renewal, and after sign-in.
    static let table: [(String, [String])] = [
        ("ping", ["1 ok", "1 ok", "1 ok"]),
        ("bye", ["bye", "bye", "bye"]),
        ("enrol U-1", ["enrol", "enrol", "enrol"]),
        ("help", ["1 ok n=4", "1 ok n=4", "read help"]),
        ("who", ["1 no auth.need", "1 no auth.need", "read who"]),
        ("show 26-0001", ["1 no auth.need", "1 no auth.need", "read show"]),
        ("list case", ["1 no auth.need", "1 no auth.need", "read list case"]),
        ("note 26-0001 kind=phone body=\"x\" once=a", ["1 no auth.need", "1 no auth.need", "write note"]),
        (
            "note 26-0001 kind=phone body=\"x\"",
            ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=once"]
        ),
        (
            "note 26-0001 kind=phone body=\"x\" once=\"a\"",
            ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=once"]
        ),
        ("set 26-0001 title=\"x\" once=a", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=if"]),
        ("set 26-0001 title=\"x\" if=0 once=a", ["1 no auth.need", "1 no auth.need", "write set case"]),
        ("set 26-0001 title=\"x\" if=x once=a", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=if"]),
        ("part T-1 at=0 once=a", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=size"]),
        ("watch case", ["1 no auth.need", "1 no auth.need", "watch -"]),
        ("watch case since=abc", ["1 no auth.need", "1 no auth.need", "watch abc"]),
        ("watch case since=", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=since"]),
        ("watch case before=2026-11-20", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=before"]),
        ("watch", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=id"]),
        ("watch case {2}\nxx", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=size"]),
        ("stop 1", ["1 no auth.need", "1 no auth.need", "stop 1"]),
        ("stop 01", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=id"]),
        ("stop x", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=id"]),
        ("stop 1 {2}\nxx", ["1 no auth.need", "1 no auth.need", "1 no bad.arg key=id"]),
        ("dance", ["1 no auth.need", "1 no auth.need", "1 no bad.verb"]),
        ("hello clp/1", ["1 no auth.need", "1 no auth.need", "1 no bad.verb"]),
        ("ping 26-0001", ["1 no bad.arg key=id", "1 no bad.arg key=id", "1 no bad.arg key=id"]),
        ("ping once=a", ["1 no bad.arg key=once", "1 no bad.arg key=once", "1 no bad.arg key=once"]),
        ("bye {2}\nxx", ["1 no bad.arg key=size", "1 no bad.arg key=size", "1 no bad.arg key=size"]),
        ("help {2}\nxx", ["1 no bad.arg key=size", "1 no bad.arg key=size", "1 no bad.arg key=size"]),
        ("show \"26-0001", ["1 no bad.syntax at=15", "1 no bad.syntax at=15", "1 no bad.syntax at=15"]),
    ]

    @Test(arguments: table)
    func lines(line: String, outcomes: [String]) throws {
        for (who, expected) in zip(Who.allCases, outcomes) {
            var session = Session(standing: who.standing)
            // A part carries no key; the one in the table is refused for its missing octets first or for the key.
            let said = try outcome(&session, "1 \(line)")
            #expect(said == expected || (line.hasPrefix("part") && said.hasPrefix("1 no")), "\(who): \(said)")
        }
    }

    @Test("tags rise, with gaps; anything else ends the connection")
    func tags() throws {
        for (tags, isFine) in [
            ([1, 2, 3], true), ([5, 900], true), ([999_999_999], true), ([2, 2], false), ([2, 1], false),
        ] {
            var session = Session(standing: Who.person.standing)
            let said = try tags.map { try outcome(&session, "\($0) ping") }
            #expect(said.dropLast().allSatisfy { $0.hasSuffix(" ok") })
            #expect(said.last == (isFine ? "\(tags[tags.count - 1]) ok" : "close * bye bad.frame"))
        }
    }

    @Test(
        "tags rise over lines that are not in the grammar as well, and a line without one ends the connection"
    )
    func tagsOfFaults() throws {
        var session = Session(standing: Who.person.standing)
        #expect(try outcome(&session, "4 show  x") == "4 no bad.syntax at=7")
        #expect(try outcome(&session, "4 ping") == "close * bye bad.frame")
        var other = Session(standing: Who.person.standing)
        #expect(try outcome(&other, "4 ping") == "4 ok")
        #expect(try outcome(&other, "3 show  x") == "close * bye bad.frame")
        for line in ["show x", "* ping", "", "01 ping", "1000000000 ping"] {
            var fresh = Session(standing: Who.person.standing)
            #expect(try outcome(&fresh, line) == "close * bye bad.frame", "\(line)")
        }
    }

    @Test("nineteen mistakes are answered; the twentieth is the last")
    func twentyMistakes() throws {
        var session = Session(standing: Who.person.standing)
        for tag in 1..<ServerLimits.badSyntaxMax {
            #expect(try outcome(&session, "\(tag) show  x").hasPrefix("\(tag) no bad.syntax"))
        }
        #expect(try outcome(&session, "100 ping") == "100 ok")
        let last = session.received(SyntaxFault.sample(tag: 101))
        guard case .close(let octets)? = last?.action else {
            Issue.record("the connection goes on")
            return
        }
        let text = String(decoding: octets, as: UTF8.self)
        #expect(text.hasPrefix("101 no bad.syntax at=") && text.contains("\n* bye bad.many msg="))
    }

    @Test("requests ahead: one before sign-in, thirty-two after")
    func ahead() {
        #expect(Session(standing: Who.nobody.standing).inflightMax == 1)
        #expect(Session(standing: Who.expired.standing).inflightMax == 1)
        #expect(Session(standing: Who.person.standing).inflightMax == 32)
    }

    @Test("the line of a write: the limit and one octet more")
    func longWrites() throws {
        let start = "1 note 26-0001 kind=phone once=a body=\""
        for (count, isFine) in [
            (ServerLimits.writeLineOctetsMax, true), (ServerLimits.writeLineOctetsMax + 1, false),
        ] {
            // A blank before the closing quote keeps the text one that the verb refuses only later.
            let line = start + String(repeating: "x", count: count - start.utf8.count - 1) + "\""
            var session = Session(standing: Who.person.standing)
            let said = try outcome(&session, line)
            #expect(isFine ? said == "1 no bad.arg key=body" : !said.hasPrefix("write"), "\(said)")
        }
    }
}

extension SyntaxFault {
    /// A fault in a line with this tag.
    static func sample(tag: UInt32) -> SyntaxFault {
        do {
            _ = try Message(octets: Array("\(tag) show  x\n".utf8))
        } catch {
            if case .syntax(let fault) = error { return fault }
        }
        preconditionFailure("a line that is wrong")
    }
}
