import NIOCore

/// One timer of a connection that is moved often and fires seldom: moving it costs nothing, the timer itself looks when it
/// fires whether its time has really come.
final class Deadline {
    /// What is being waited for.
    enum Wait: Equatable {
        /// The end of the handshake.
        case handshake
        /// The peer's next message, or its taking what was sent.
        case peer
        /// The rest of a message that was begun; the number tells one message from the next.
        case message(UInt64, isBlob: Bool)
    }

    private let loop: any EventLoop
    private var due: NIODeadline
    private var begun = NIODeadline.now()
    private var wait: Wait
    private var expired: (Wait) -> Void
    private var scheduled: Scheduled<Void>?

    init(loop: any EventLoop, _ wait: Wait, _ time: TimeAmount, expired: @escaping (Wait) -> Void) {
        self.loop = loop
        self.wait = wait
        self.expired = expired
        due = .now() + time
        schedule()
    }

    /// Moves the deadline. While the rest of the same message is being waited for it is counted from its beginning: one octet
    /// a minute must not keep a line open for ever. `earned` is the time that a message has won by what has come of it, and
    /// `end` is a moment that the deadline never goes beyond.
    func set(_ wait: Wait, _ time: TimeAmount, earned: TimeAmount = .zero, end: NIODeadline?) {
        if case .message = wait, wait == self.wait {
            due = max(due, begun + time + earned)
            return
        }
        self.wait = wait
        begun = .now()
        var next = begun + time + earned
        if let end { next = min(next, end) }
        let isSooner = next < due
        due = next
        if isSooner {
            scheduled?.cancel()
            schedule()
        }
    }

    func cancel() {
        scheduled?.cancel()
        scheduled = nil
        expired = { _ in }
    }

    private func schedule() {
        let bound = NIOLoopBound(self, eventLoop: loop)
        scheduled = loop.scheduleTask(deadline: due) { bound.value.fired() }
    }

    private func fired() {
        if NIODeadline.now() >= due { expired(wait) } else { schedule() }
    }
}
