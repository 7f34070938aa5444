/// Whoever was told of a decision is told what an appeal made of it: nobody goes on believing what is no longer so.
extension CaseFile {
    func appealNotices(_ face: ClockFace) -> [RunningClock] {
        items.flatMap { item -> [RunningClock] in
            guard case .decision = item.body, let result = changing(item) else { return [] }
            let was = result.record.word(.outcome) == "upheld" ? "took it out of effect" : "changed it"
            return told(of: item, before: result).map { addressee in
                let title = face.name(of: addressee)
                let notice = notices(of: item, to: addressee).first { !isBefore($0, result) }
                return RunningClock(
                    key: .notification,
                    item: item.id,
                    whose: .organisation,
                    start: result.at.day,
                    due: nil,
                    state: notice == nil ? .running : .met,
                    met: notice?.record.day(.date),
                    words: {
                        "\(title) was told of \(item.id.text), and has to be told that an appeal \(was); no time limit was found"
                    },
                    figure: nil,
                    standing: nil
                )
            }
        }
    }

    /// The determination by which a decision fell or was changed; nil while it is as it was made.
    private func changing(_ decision: Item) -> RecordItem? {
        appeals(against: decision).compactMap { determination(of: $0) }.first {
            ["upheld", "varied"].contains($0.record.word(.outcome))
        }
    }

    /// Whether a record stands before another one on the file; both can be of one moment.
    private func isBefore(_ record: RecordItem, _ other: RecordItem) -> Bool {
        guard let place = position(of: record.id), let end = position(of: other.id) else { return false }
        return place < end
    }

    /// Who was told of a decision before something came of it, each once. The practitioner made the appeal.
    private func told(of decision: Item, before result: RecordItem) -> [String] {
        var found: [String] = []
        for notice in records(.notification) where notice.at >= decision.at && isBefore(notice, result) {
            guard (notice.record.of ?? decision.id) == decision.id, let to = notice.record.word(.to),
                to != "practitioner", !found.contains(to)
            else { continue }
            found.append(to)
        }
        return found
    }
}

extension ClockFace {
    /// What the rules call somebody who has to be told; the word for others, with its hyphens as spaces.
    fileprivate func name(of addressee: String) -> String {
        let listed = pack?.list(.notifications)?.entries.first { $0.word == addressee }?.title
        return listed ?? addressee.split(separator: "-").joined(separator: " ")
    }
}
