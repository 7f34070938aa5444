import NIOCore
import Synchronization

/// Hands answers from the writer to the event loops: everything that one batch has for a loop wakes it once.
final class Mailboxes: Sendable {
    typealias Letter = @Sendable () -> Void

    private final class Box: Sendable {
        let letters = Mutex<[Letter]>([])
    }

    private let boxes = Mutex<[ObjectIdentifier: Box]>([:])

    /// Runs `letter` on `loop`, soon.
    func post(_ loop: any EventLoop, _ letter: @escaping Letter) {
        let box = boxes.withLock { boxes -> Box in
            if let box = boxes[ObjectIdentifier(loop)] { return box }
            let box = Box()
            boxes[ObjectIdentifier(loop)] = box
            return box
        }
        let isFirst = box.letters.withLock { letters -> Bool in
            letters.append(letter)
            return letters.count == 1
        }
        guard isFirst else { return }
        loop.execute {
            let letters = box.letters.withLock { letters -> [Letter] in
                defer { letters = [] }
                return letters
            }
            for letter in letters { letter() }
        }
    }
}
