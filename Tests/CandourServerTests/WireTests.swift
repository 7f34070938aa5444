import CLP
import Casework
import Testing

@testable import CandourServer

@Suite("Lines of the server")
struct WireTests {
    @Test("a refusal fits its line, whatever it quotes")
    func refusalsFit() throws {
        let hostile = [
            String(repeating: "x", count: 8000), String(repeating: "\u{202E}", count: 2700),
            String(repeating: "\"", count: 4000),
            String(repeating: "🙂", count: 2000), "\u{202E}\n\t\u{1}",
        ]
        for text in hostile {
            let refusal = Refusal(
                .ruleField,
                "does not take \(text)",
                fields: [Refusal.Field(key: "id", value: text)],
                faults: [Refusal.Fault(key: "id", why: "mismatch", message: text)]
            )
            let octets = Wire.refusal(refusal, tag: 999_999_999, reference: "f00", left: 2)
            let messages = try Message.all(in: octets)
            #expect(messages.map(\.verb) == ["row", "no"])
            #expect(messages[1].values(of: "id") == [])
        }
    }

    @Test("every code of a refusal is spelled")
    func codes() throws {
        let codes: [Refusal.Code] = [
            .badArgument, .none, .denied, .stale, .ruleTransition, .onceReused, .overSize, .failed,
        ]
        for code in codes {
            let message = try Message(octets: Wire.refusal(Refusal(code, "x"), tag: 1))
            #expect(message.values == [.atom(code.rawValue)])
        }
    }

    @Test("hello names the limits of the moment")
    func hello() throws {
        let enrolling = try Message(
            octets: Wire.hello(epoch: "7f3a", server: "s", standing: .enrolling, person: nil)
        )
        #expect(enrolling.values(of: "blob") == [.atom("8192")])
        #expect(enrolling.values(of: "inflight") == [.atom("1")])
        #expect(enrolling.values(of: "idle") == [.atom("30")])
        #expect(enrolling.values(of: "auth") == [.atom("enrol")])
        #expect(enrolling.values(of: "user") == nil)
        let renewing = try Message(
            octets: Wire.hello(epoch: "7f3a", server: "s", standing: .renewing(DeviceID(1)), person: nil)
        )
        #expect(renewing.values(of: "auth") == [.atom("renew")])
        let signed = Session.Standing.signedIn(PersonID(3), DeviceID(1))
        let person = try Message(
            octets: Wire.hello(epoch: "7f3a", server: "s", standing: signed, person: nil)
        )
        #expect(person.values(of: "blob") == [.atom("65536")])
        #expect(person.values(of: "inflight") == [.atom("32")])
        #expect(person.values(of: "idle") == [.atom("600")])
        #expect(person.values(of: "auth") == nil)
    }
}
