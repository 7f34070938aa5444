import CLP
import Casework
import Testing
import Verbs

/// Nobody's account is taken over unseen.
struct AccountTests {
    private static let secrets = "code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin once=a"

    /// The seeded store with a second administrator, U-8, who has joined.
    private func store() throws -> Store {
        var store = Store.seeded
        #expect(try store.ask("new user name=\"Ada\" role=admin \(Self.secrets)", as: 1).id == "U-8")
        store.enrol(8, device: 90)
        // An administrator of today confirms nothing yet.
        store.wait(days: Administrators.confirmsAfterDays)
        return store
    }

    @Test func `an invitation for somebody whose computer works waits for a second administrator`() throws {
        var store = try store()
        #expect(try store.ask("reinvite U-2 \(Self.secrets)", as: 1).last.hasSuffix("state=waiting"))
        #expect(store.state.person(PersonID(2))?.invitation?.isHeld == true)
        #expect(try store.ask("confirm U-2 once=a", as: 1).last.hasPrefix("no rule.field id=U-2"))
        #expect(try store.ask("confirm U-2 once=a", as: 2).last.hasPrefix("no deny"))
        #expect(try store.ask("confirm U-2 once=a", as: 8).last == "ok id=U-2")
        #expect(store.state.person(PersonID(2))?.invitation?.isHeld == false)
        #expect(try store.ask("confirm U-2 once=b", as: 8).last.hasPrefix("no rule.field id=U-2"))
        // A new invitation waits anew, and one that has expired is not confirmed.
        #expect(try store.ask("reinvite U-2 \(Self.secrets)", as: 8).last.hasSuffix("state=waiting"))
        store.wait(days: 8)
        #expect(try store.ask("confirm U-2 once=c", as: 1).last.hasPrefix("no rule.field id=U-2"))
    }

    @Test func `it does not wait where there is no second administrator, or no computer that works`() throws {
        var alone = Store.seeded
        #expect(try !alone.ask("reinvite U-2 \(Self.secrets)", as: 1).last.contains("state="))
        var store = try store()
        try store.ask("set K-2 state=revoked if=any once=a", as: 1)
        #expect(try !store.ask("reinvite U-2 \(Self.secrets)", as: 1).last.contains("state="))
    }

    @Test func `what others do to an account is told to its owner and to nobody else`() throws {
        var store = try store()
        #expect(try store.ask("who", as: 2).lines.count == 1)
        try store.ask("reinvite U-2 \(Self.secrets)", as: 1)
        store.enrol(2, device: 91)
        try store.ask("set K-2 state=revoked if=any once=a", as: 8)
        try store.ask("revoke K-91 once=b", as: 2)
        let told = try store.ask("who", as: 2).lines.dropLast().map { line in
            line.values.dropFirst().map(\.string)
                + ["kind", "by", "who"].compactMap { line.values(of: $0)?.first?.string }
        }
        #expect(
            told
                == [
                    ["notice", "invited", "U-1", "Asha Patel"],
                    ["notice", "K-91", "enrolled", "U-1", "Asha Patel"],
                    ["notice", "K-2", "revoked", "U-8", "Ada"],
                ].map { Array($0.dropFirst()) }
        )
        for other: UInt32 in [1, 3, 8] { #expect(try store.ask("who", as: other).lines.count == 1) }
    }

    @Test func `the last twenty are kept`() throws {
        var store = Store.seeded
        for _ in 1...25 { try store.ask("reinvite U-2 \(Self.secrets)", as: 1) }
        #expect(try store.ask("who", as: 2).lines.count == 21)
    }

    @Test func `everybody lists and revokes their own devices, and no others`() throws {
        var store = try store()
        for person: UInt32 in [2, 5, 6] {
            let rows = try store.ask("list device", as: person).lines.dropLast()
            #expect(!rows.isEmpty)
            for row in rows { #expect(row.values(of: "user") == [.atom("U-\(person)")]) }
            #expect(try store.ask("list device user=U-1", as: person).last.hasPrefix("no deny"))
        }
        let absent = try store.ask("revoke K-999 once=a", as: 2).last
        #expect(try store.ask("revoke K-1 once=a", as: 2).last == absent)
        #expect(try store.ask("revoke K-1 once=a", as: 1).last == "ok id=K-1")
        #expect(try store.ask("revoke K-1 once=b", as: 1).last.hasPrefix("no rule.field id=K-1"))
    }
}

extension Store {
    /// Lets a person join with their open invitation.
    fileprivate mutating func enrol(_ person: UInt32, device: UInt32) {
        let event = Event.enrolled(
            DeviceID(device),
            PersonID(person),
            fingerprint: "sha256:\(device)",
            requestDigest: "d\(device)",
            until: now.advanced(bySeconds: 7 * 86_400)
        )
        apply([EventDraft(event, text: [0x78])], by: nil, at: now)
    }
}
