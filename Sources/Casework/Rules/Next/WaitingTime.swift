/// What waits for an answer about time: dates, and things that have to be looked at again.
extension Circumstances {
    /// Dates that the practitioner asked to be moved, until they are moved or the request is declined.
    var toExtend: [Reference] { movable.filter { !requestsOpen(about: $0).isEmpty }.map { .item($0) } }

    /// Requests for more time that nobody has answered.
    var toDecline: [Reference] { movable.flatMap { requestsOpen(about: $0).map { .item($0.id) } } }

    /// What the practitioner has a time for that can be moved: responses, and comments on a draft report.
    private var movable: [ItemID] {
        asks(.response).map { id, _ in id } + [openDraft?.draft.id].compactMap(\.self)
    }

    private func requestsOpen(about ask: ItemID) -> [RecordItem] {
        file.records(about: ask).filter { $0.record.kind == .request && file.timeRequest($0) == .waiting }
    }

    /// Days that are said to be agreed, which the practitioner has not agreed to.
    var daysToAgree: [Reference] {
        let face = ClockFace(self)
        return asks(.response).compactMap { id, ask in
            guard let item = file.item(id), face.agreement(on: ask, asked: item.at.day) == .said else {
                return nil
            }
            return .item(id)
        }
    }

    /// Measures that the practitioner asked in writing to be reviewed (domain 5.2), which the organisation reviews.
    var toReviewByTeam: [Reference] { reviewsAsked(of: .organisation) }

    /// The same, for measures that a body reviews.
    var toReviewByPanel: [Reference] { reviewsAsked(of: .body) }

    private func reviewsAsked(of reviewer: ClockOwner) -> [Reference] {
        file.measuresInForce(in: self).compactMap { measure in
            guard MeasureKind.reviewer(of: measure.record) == reviewer else { return nil }
            let last = file.records(about: measure.id).last {
                $0.record.kind == .representation || $0.record.kind == .review
            }
            return last?.record.kind == .representation ? .item(measure.id) : nil
        }
    }

    /// What is withheld although the day on which it was to be looked at again has passed.
    var toReviewWithheld: [Reference] {
        file.itemsNow.compactMap { item in
            guard case .withholding(let held) = item.body, held.approver != nil, held.review < day,
                file.withholding(of: held.item) == held, file.dayShared(held.item) == nil
            else { return nil }
            return .item(held.item)
        }
    }
}
