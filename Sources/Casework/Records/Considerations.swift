extension CaseFile {
    /// The answer that took the place of an earlier one to the same question. Every answer stays on the file (S3-8).
    func nextAnswer(after item: RecordItem) -> RecordItem? {
        let question = item.record.word(.topic)
        let all = records(.consideration)
        guard let position = all.firstIndex(where: { $0.id == item.id }) else { return nil }
        return all[(position + 1)...].first { $0.record.word(.topic) == question }
    }

    /// The answers of "no" and "unknown" that somebody still looks into (S3-9).
    public var openInquiries: [RecordItem] {
        records(.consideration).filter { $0.record.day(.due) != nil && nextAnswer(after: $0) == nil }
    }

    /// The Principles under which no question was answered since the case was opened, or opened again. None where the rules
    /// of the case have no questions.
    public func principlesLeft(in circumstances: Circumstances) -> [Principle] {
        let questions = circumstances.pack?.questions.flatMap(\.questions) ?? []
        let answered = Set(recordsNow(.consideration).compactMap { $0.record.word(.topic) })
        return Principle.allCases.filter { principle in
            let own = questions.filter { $0.principle == principle }
            return !own.isEmpty && !own.contains { answered.contains($0.id) }
        }
    }

    /// The stage at which an item was put on the file.
    public func stage(at id: ItemID) -> Stage {
        var stage = Stage.received
        for mark in marks {
            if mark.reference == .item(id) { break }
            stage = mark.stage ?? stage
        }
        return stage
    }
}

extension RulePack {
    /// A question of fairness by its short name.
    public func question(_ name: String) -> QuestionSet.Question? {
        questions.lazy.flatMap(\.questions).first { $0.id == name }
    }
}
