import Casework
import Testing

@testable import CandourServer

@Suite("Who may come in, and how often they may guess")
struct DoorkeeperTests {
    @Test("unsigned connections of one address: the limit and one more")
    func perAddress() {
        let doorkeeper = Doorkeeper(connectionsMax: 1000)
        for _ in 0..<ServerLimits.unsignedPerAddressMax { #expect(doorkeeper.enter("a")) }
        #expect(!doorkeeper.enter("a"))
        #expect(doorkeeper.enter("b"))
        #expect(doorkeeper.count == ServerLimits.unsignedPerAddressMax + 1)
        doorkeeper.signedIn("a")
        #expect(doorkeeper.enter("a"))
        #expect(!doorkeeper.enter("a"))
        doorkeeper.left("a", wasSigned: false)
        #expect(doorkeeper.enter("a"))
    }

    @Test("all connections: the limit and one more")
    func total() {
        let doorkeeper = Doorkeeper(connectionsMax: 3)
        #expect(doorkeeper.enter("a") && doorkeeper.enter("b") && doorkeeper.enter("c"))
        #expect(!doorkeeper.enter("d"))
        doorkeeper.signedIn("a")
        doorkeeper.left("a", wasSigned: true)
        #expect(doorkeeper.enter("d"))
    }

    @Test("whatever the order of coming and going, the book ends balanced")
    func balance() {
        let doorkeeper = Doorkeeper(connectionsMax: 1000)
        for round in 0..<200 {
            let address = "a\(round % 7)"
            #expect(doorkeeper.enter(address))
            let signs = round % 3 == 0
            if signs { doorkeeper.signedIn(address) }
            doorkeeper.left(address, wasSigned: signs)
        }
        #expect(doorkeeper.count == 0)
        for _ in 0..<ServerLimits.unsignedPerAddressMax { #expect(doorkeeper.enter("a0")) }
    }

    /// Wrong codes given, and the seconds to wait after the last.
    static let waits = [
        (1, 0), (2, 0), (3, 1), (4, 2), (5, 4), (6, 8), (7, 16), (8, 32), (9, 60), (10, 60), (200, 60),
    ]

    @Test(arguments: waits)
    func waiting(failures: Int, seconds: Int) {
        let doorkeeper = Doorkeeper(connectionsMax: 10)
        let now = Moment(seconds: 1_000_000)
        for _ in 0..<failures { doorkeeper.failed("a", at: now) }
        #expect(doorkeeper.wait("a", at: now) == seconds)
        #expect(doorkeeper.wait("a", at: now.advanced(bySeconds: Int64(seconds))) == 0)
        #expect(doorkeeper.wait("b", at: now) == 0)
        doorkeeper.succeeded("a")
        #expect(doorkeeper.wait("a", at: now) == 0)
    }

    @Test("a wrong code is remembered when the connection has gone")
    func memory() {
        let doorkeeper = Doorkeeper(connectionsMax: 10)
        let now = Moment(seconds: 1_000_000)
        for _ in 0..<3 {
            #expect(doorkeeper.enter("a"))
            doorkeeper.failed("a", at: now)
            doorkeeper.left("a", wasSigned: false)
        }
        #expect(doorkeeper.wait("a", at: now) == 1)
    }
}
