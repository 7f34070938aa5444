import Casework

extension Row {
    /// The facts of a record, in the order in which they were given.
    ///
    /// - Parameters:
    ///   - review: the day of the next review, which stands in the place of the first one; nil when there is none.
    ///   - last: the last day that counts, which stands in the place of the one that was set; nil for most.
    consuming func with(_ record: Record, review: Day? = nil, _ last: LastDay? = nil) -> Row {
        var row = self
        row = row.with("of", record.of?.text)
        for value in record.values {
            let key = value.key.rawValue
            if value.key == .review && [.measure, .plan].contains(record.kind) {
                row = row.with(key, review?.iso)
                continue
            }
            if value.key == .due, let last {
                row = row.with(key, last.due?.iso).with("set", last.set?.iso)
                continue
            }
            switch value.value {
            case .word(let word): row = row.with(key, word)
            case .text(let text): row = row.with(key, text: text)
            case .texts(let texts): row = row.with(key, texts: texts)
            case .day(let day): row = row.with(key, day.iso)
            case .days(let days): row = row.with(key, list: days.map(\.iso))
            case .flag(let flag): row = row.with(key, flag ? "yes" : "no")
            case .user(let user): row = row.with(key, user.text)
            case .users(let users): row = row.with(key, list: users.map(\.text))
            case .item(let item): row = row.with(key, item.text)
            case .group(let body): row = row.with(key, body.text)
            case .meeting(let meeting): row = row.with(key, meeting.text)
            }
        }
        return row.with("approver", record.approver?.text).with("meeting", record.approvalMeeting?.text)
    }

    /// The question of a consideration in full, and the stage at which it was answered.
    consuming func with(_ question: QuestionSet.Question?, _ stage: Stage) -> Row {
        with("stage", stage.rawValue).with("level", question?.principle.rawValue)
            .with("title", text: question?.text)
    }
}
