import NIOCore
import NIOPosix
import Verbs

/// An answer that is too large to be held whole. It leaves in pieces; each is spelled when the peer has taken most of the one
/// before, so that a peer that reads nothing costs a piece and not the answer.
struct PiecewiseAnswer {
    let found: Answer
    let seq: UInt64
    let place: Int
    let tag: UInt32
    /// The row that the next piece begins with.
    var row = 0
    /// Whether a piece is being spelled.
    var isAway = true
}

extension ConnectionHandler {
    /// Begins to send an answer in pieces. Nothing else is read or sent on this connection until it is whole, so its place is
    /// the first that waits.
    func sendInPieces(_ found: Answer, at seq: UInt64, _ place: Int, _ tag: UInt32) {
        readBegan()
        spell(PiecewiseAnswer(found: found, seq: seq, place: place, tag: tag))
    }

    /// Goes on when the peer has taken what was sent.
    func sendNextPiece() {
        guard let answer = piecewise, !answer.isAway, canSend else { return }
        spell(answer)
    }

    private func spell(_ answer: PiecewiseAnswer) {
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        let hub = hub
        piecewise = answer
        piecewise?.isAway = true
        hub.pool.submit { _ in
            let made = Rendering(hub: hub).piece(answer.found, from: answer.row, answer.seq, answer.tag)
            loop.execute { bound.value.spelled(made.0, next: made.next) }
        }
    }

    private func spelled(_ octets: [UInt8], next: Int?) {
        guard var answer = piecewise else { return }
        guard let next else {
            piecewise = nil
            self.answer(answer.place, octets)
            return readEnded()
        }
        answer.row = next
        answer.isAway = false
        piecewise = answer
        send(octets)
        flush()
        sendNextPiece()
    }
}
