import Casework

/// The two parties to an action plan.
enum Side: Hashable {
    case practitioner, organisation
}

extension RecordStep {
    /// Which party a person acts for on this case.
    ///
    /// A practitioner who was given another account is still that party: what they did with the earlier one is not the
    /// organisation's.
    func side(of id: PersonID) -> Side {
        guard let other = state.person(id) else { return .organisation }
        if other.subject == file.subject { return .practitioner }
        let isStaff =
            id == file.lead || file.members.contains { $0.person == id && $0.relation != .companion }
        return other.has(.practitioner) && !isStaff ? .practitioner : .organisation
    }

    /// The parties that have agreed to the item; whoever proposed it agrees with it.
    var sides: Set<Side> {
        guard let item else { return [] }
        var people = file.records(about: item.id).filter {
            $0.record.kind == .agreement && !$0.record.isOnBehalf
        }.map(\.by)
        people.append(item.by)
        let sides = Set(people.map { side(of: $0) })
        return file.isAgreedOnBehalf(item.id) ? sides.union([.practitioner]) : sides
    }

    /// The party that agrees with this record.
    var agreeing: Side { record.isOnBehalf ? .practitioner : side(of: person.id) }

    /// Throws when somebody named is not staff on this case.
    func onCase(_ key: RecordKey, _ people: [PersonID]) throws(Refusal) {
        for id in people {
            let staff: Set<Relation> = [.lead, .team, .asked, .investigating]
            guard let other = file.person(id, knownTo: person, at: now, in: state) else {
                throw .absent("person")
            }
            if file.relations(of: other, at: now).isDisjoint(with: staff) {
                throw .argument(
                    key.rawValue,
                    "\(id.text) has no part in \(file.id.text): put them on the case first"
                )
            }
        }
    }
}
