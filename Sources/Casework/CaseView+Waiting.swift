/// What waits for one person of the team, as far as it can be said before they open the case. Nothing is recorded for it: who is
/// told that something came has not read it.
extension CaseView {
    /// What the practitioner sent since the person last read the case, or that thing. To see how the case stands is not to read.
    public var news: [ItemID] {
        guard isTeam else { return [] }
        var found: [ItemID] = []
        for item in file.items.reversed() where isSaid(item) {
            let look = look(at: item)
            // Who read the whole case has read what was on it before; who read one thing has read that one.
            if let look, look.item == nil { break }
            if look == nil { found.append(item.id) }
        }
        return found.reversed()
    }

    /// What a thing of the news is, as the type of its row says it; representations that ask for a hearing are `hearing`.
    public func kindOfNews(_ id: ItemID) -> String {
        guard case .record(let record)? = file.item(id)?.body else { return "response" }
        return record.kind == .representation && record.flag(.hearing) == true ? "hearing" : record.kind.row
    }

    /// What somebody else asked for and a second person has to approve: delays, what is kept back, and measures.
    public var toApprove: [ItemID] {
        guard isTeam else { return [] }
        return file.items.filter { item in
            guard item.by != person.id else { return false }
            switch item.body {
            case .delay(let delay): return delay.approver == nil && delay.expires >= now.day
            case .withholding(let held): return held.approver == nil
            case .record(let record) where record.kind == .measure:
                let kind = record.word(.kind) ?? ""
                return !["undertakings", "suspension", "conditions"].contains(kind)
                    && state(of: item) == MeasureState.proposed.rawValue
            default: return false
            }
        }
        .map(\.id)
    }

    /// The questions of fairness that the person was named for and that are still looked into.
    public var toLookInto: [ItemID] {
        guard isTeam else { return [] }
        return file.items.filter { item in
            guard case .record(let record) = item.body, record.kind == .consideration,
                record.user(.user) == person.id
            else { return false }
            return state(of: item) == "open"
        }
        .map(\.id)
    }

    private var isTeam: Bool {
        guard !isOutside else { return false }
        return file.lead == person.id
            || file.members.contains {
                $0.person == person.id && $0.relation == .team && $0.holds(at: now)
            }
    }

    /// Whether it is something that the practitioner said to the team.
    private func isSaid(_ item: Item) -> Bool {
        // What it is comes first: most things on a long file are notes, and whose each is takes longer to find.
        switch item.body {
        case .response: break
        case .record(let record):
            guard [.comment, .representation, .appeal, .request, .agreement].contains(record.kind) else {
                return false
            }
        default: return false
        }
        return state.person(item.by)?.subject == file.subject
    }

    /// The person's last look at an item, or at the whole case since it is on it; nil when they have not read it.
    private func look(at item: Item) -> Look? {
        for look in file.looks.reversed() {
            if look.at < item.at { return nil }
            if look.by == person.id, !look.isOutline, look.item == nil || look.item == item.id { return look }
        }
        return nil
    }
}
