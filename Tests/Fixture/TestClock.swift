public import Casework
import Synchronization

/// A clock that stands still until it is moved.
public final class TestClock: Sendable {
    /// 21 November 2026, 09:00 UTC: where every test begins.
    public static let start: Int64 = 1_795_251_600
    private let milliseconds: Mutex<Int64>

    /// A clock that stands at ``start``.
    public init() {
        milliseconds = Mutex(Self.start * 1000)
    }

    /// The time.
    public var now: Moment { Moment(milliseconds: milliseconds.withLock { $0 }) }

    /// Moves the clock forward.
    public func advance(seconds: Int64) {
        milliseconds.withLock { $0 += seconds * 1000 }
    }
}
