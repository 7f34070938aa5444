import NIOCore

/// One timer of a connection that is moved often and fires seldom: moving it costs nothing, the timer itself looks when it
/// fires whether its time has really come.
final class Deadline {
    private let loop: any EventLoop
    private var due: NIODeadline
    private var seconds: Int64
    private var isProgress = true
    private var expired: () -> Void
    private var scheduled: Scheduled<Void>?

    init(loop: any EventLoop, seconds: Int64, expired: @escaping () -> Void) {
        self.loop = loop
        self.seconds = seconds
        self.expired = expired
        due = .now() + .seconds(seconds)
        schedule()
    }

    /// Moves the deadline. While the same message is being waited for (`isProgress` false twice in a row) it stays where it
    /// was: one octet a minute must not keep a line open for ever.
    func set(seconds: Int64, isProgress: Bool, expired: @escaping () -> Void) {
        self.expired = expired
        if !isProgress && !self.isProgress && seconds <= self.seconds { return }
        self.isProgress = isProgress
        self.seconds = seconds
        let next = NIODeadline.now() + .seconds(seconds)
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
        expired = {}
    }

    private func schedule() {
        let bound = NIOLoopBound(self, eventLoop: loop)
        scheduled = loop.scheduleTask(deadline: due) { bound.value.fired() }
    }

    private func fired() {
        if NIODeadline.now() >= due { expired() } else { schedule() }
    }
}
