import CEditLine
import Glibc

/// The passphrase, kept by the kernel for a while after `candour unlock`. It is never in a file or in the
/// environment, and it goes when its time is up or the computer stops.
public struct Keyring: Sendable {
    /// How long, in seconds.
    public static let secondsMax = 15 * 60
    /// The name of the key: it says which folder of settings it opens.
    let name: String

    init(home: Home) {
        name = "candour:" + home.config
    }

    /// Keeps it. False when the kernel does not allow that here.
    func keep(_ passphrase: [UInt8], seconds: Int = Keyring.secondsMax) -> Bool {
        // A login session that does not hold the user's ring could put a key there and not read it again.
        _ = candour_ring_link(candour_ring_user(), candour_ring_session())
        for ring in [candour_ring_user(), candour_ring_session()] {
            let key = candour_key_add(name, passphrase, passphrase.count, ring)
            guard key > 0 else { continue }
            guard candour_key_expire(key, UInt32(seconds)) == 0, find() == passphrase else {
                _ = candour_key_remove(key, ring)
                continue
            }
            return true
        }
        return false
    }

    /// The passphrase, if it is still kept.
    func find() -> [UInt8]? {
        for ring in [candour_ring_user(), candour_ring_session()] {
            let key = candour_key_find(ring, name)
            guard key > 0 else { continue }
            var octets = [UInt8](repeating: 0, count: HiddenLine.octetsMax)
            let count = candour_key_read(key, &octets, octets.count)
            if count > 0, count <= octets.count { return Array(octets[..<count]) }
        }
        return nil
    }

    /// Forgets it. True when there was one.
    @discardableResult
    func forget() -> Bool {
        var wasKept = false
        for ring in [candour_ring_user(), candour_ring_session()] {
            let key = candour_key_find(ring, name)
            if key > 0, candour_key_remove(key, ring) == 0 { wasKept = true }
        }
        return wasKept
    }
}
