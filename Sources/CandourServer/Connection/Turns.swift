import NIOCore
import Synchronization

/// Whose turn it is on each event loop. A connection that has more messages than fit into one turn waits in line here;
/// between two turns the loop looks at its sockets, so that a burst of one client holds up nobody else.
final class Turns: Sendable {
    typealias Turn = @Sendable () -> Void

    /// What one turn may take: as many messages as may be on their way at once, or this time, whichever ends first.
    static let messagesMax = ServerLimits.inflightMax
    /// Longer than most answers take, and short beside what anybody notices.
    static let timeMax = TimeAmount.milliseconds(2)
    /// An event loop looks at its sockets only when no task is due: a task that follows at once would keep it from them.
    private static let pause = TimeAmount.microseconds(50)

    private let lines = Mutex<[ObjectIdentifier: [Turn]]>([:])

    /// Runs `turn` on `loop` after the turns of those who already wait there.
    func wait(on loop: any EventLoop, _ turn: @escaping Turn) {
        let isFirst = lines.withLock { lines -> Bool in
            lines[ObjectIdentifier(loop), default: []].append(turn)
            return lines[ObjectIdentifier(loop)]?.count == 1
        }
        if isFirst { schedule(loop) }
    }

    private func schedule(_ loop: any EventLoop) {
        loop.scheduleTask(in: Turns.pause) { self.next(on: loop) }
    }

    /// One turn; whoever needs another one has gone to the end of the line before it is given up.
    private func next(on loop: any EventLoop) {
        let id = ObjectIdentifier(loop)
        guard let turn = lines.withLock({ $0[id]?.first }) else { return }
        turn()
        let isDone = lines.withLock { lines -> Bool in
            lines[id]?.removeFirst()
            return lines[id]?.isEmpty ?? true
        }
        if !isDone { schedule(loop) }
    }
}

/// What is left of one turn of a connection.
struct TurnBudget {
    private var messages = Turns.messagesMax
    private let end = NIODeadline.now() + Turns.timeMax

    /// Whether one more message may be taken; counts it.
    mutating func take() -> Bool {
        guard messages > 0, messages == Turns.messagesMax || NIODeadline.now() < end else { return false }
        messages -= 1
        return true
    }
}
