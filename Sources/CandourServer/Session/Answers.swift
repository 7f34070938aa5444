import Casework
import Synchronization
import Verbs

/// Spelled answers, kept for as long as nothing that they depend on has changed: the same case is read far more often than
/// it changes. Who may see it, and that they looked, is decided and recorded each time all the same.
final class Answers: Sendable {
    /// Answers in each of two generations: when the young one is full it becomes the old one.
    private static let generationMax = 2_000
    /// Rows of an answer that is kept; a longer one is made anew.
    private static let rowsMax = 100

    private struct Kept {
        var young: [CaseView.Version: Answer] = [:]
        var old: [CaseView.Version: Answer] = [:]
    }

    private let kept = Mutex(Kept())

    /// The answer to a read: a kept one, or a new one.
    func answer(_ read: PreparedRead, through lens: Lens) throws(Refusal) -> Answer {
        guard let version = read.version(lens) else { return try read.answer(lens) }
        if let found = kept.withLock({ $0.young[version] ?? $0.old[version] }) { return found }
        let made = try read.answer(lens)
        guard made.rows.count <= Answers.rowsMax else { return made }
        kept.withLock { kept in
            if kept.young.count >= Answers.generationMax {
                kept.old = kept.young
                kept.young = [:]
            }
            kept.young[version] = made
        }
        return made
    }
}
