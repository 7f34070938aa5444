import Casework
import Synchronization

/// Keeps unsigned connections of one address within bounds, and slows down addresses that guess codes.
final class Doorkeeper: Sendable {
    private struct Address {
        var unsigned = 0
        var failures = 0
        var blockedUntil: Int64 = 0
    }

    /// Addresses remembered at most.
    private static let addressesMax = 10_000
    private let addresses = Mutex<[String: Address]>([:])
    private let total = Mutex(0)
    private let connectionsMax: Int

    init(connectionsMax: Int) {
        self.connectionsMax = connectionsMax
    }

    /// Whether one more connection may begin. Every `true` is followed by one ``left(_:wasSigned:)``.
    func enter(_ address: String) -> Bool {
        let isInside = total.withLock { total -> Bool in
            guard total < connectionsMax else { return false }
            total += 1
            return true
        }
        guard isInside else { return false }
        let isAdmitted = addresses.withLock { addresses -> Bool in
            guard addresses[address, default: Address()].unsigned < ServerLimits.unsignedPerAddressMax else {
                return false
            }
            addresses[address, default: Address()].unsigned += 1
            return true
        }
        if !isAdmitted { total.withLock { $0 -= 1 } }
        return isAdmitted
    }

    /// The peer has signed in; it no longer counts as unsigned.
    func signedIn(_ address: String) {
        addresses.withLock { release(address, in: &$0) }
    }

    /// The connection is over.
    func left(_ address: String, wasSigned: Bool) {
        total.withLock { $0 -= 1 }
        if !wasSigned { addresses.withLock { release(address, in: &$0) } }
    }

    /// Connections now.
    var count: Int { total.withLock { $0 } }

    /// Seconds that an address must wait before it may try a code; 0 when it may now.
    func wait(_ address: String, at now: Moment) -> Int {
        addresses.withLock { addresses in
            let until = addresses[address]?.blockedUntil ?? 0
            return until > now.seconds ? Int(until - now.seconds) : 0
        }
    }

    /// A code was wrong: the wait doubles from the third failure on, up to a minute.
    func failed(_ address: String, at now: Moment) {
        addresses.withLock { addresses in
            if addresses.count > Doorkeeper.addressesMax {
                addresses = addresses.filter { $0.value.unsigned > 0 }
            }
            addresses[address, default: Address()].failures += 1
            let failures = addresses[address]?.failures ?? 0
            guard failures >= 3 else { return }
            addresses[address]?.blockedUntil = now.seconds + min(60, 1 << min(failures - 3, 6))
        }
    }

    /// A code was right.
    func succeeded(_ address: String) {
        addresses.withLock {
            $0[address]?.failures = 0
            $0[address]?.blockedUntil = 0
        }
    }

    private func release(_ address: String, in addresses: inout [String: Address]) {
        guard var entry = addresses[address] else { return }
        entry.unsigned = max(0, entry.unsigned - 1)
        addresses[address] = entry.unsigned == 0 && entry.failures == 0 ? nil : entry
    }
}
