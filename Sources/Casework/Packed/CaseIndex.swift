import HashTreeCollections

/// What finds a case without opening it. While it lasts it changes by ``take(_:on:by:key:)`` alone, which needs of an event
/// only its ``Trace``; so it is right for cases that stay closed too. A snapshot holds it in octets.
struct CaseIndex: Sendable {
    /// The highest number given to a case in a year.
    var casesInYear: TreeDictionary<UInt8, UInt32> = [:]
    /// The cases about each practitioner, oldest first.
    var casesAbout: TreeDictionary<SubjectID, [CaseID]> = [:]
    /// The cases on which each person has or had a place.
    var casesOf: TreeDictionary<PersonID, TreeSet<CaseID>> = [:]
    /// The cases that hold something that bears on how the practitioner stands on the list.
    var listed: TreeSet<CaseID> = []
    /// The cases of items.
    var items = ItemIndex()

    /// Takes what an event means to it.
    ///
    /// - Parameter key: keys ``Numbering``.
    mutating func take(_ trace: Trace, on id: CaseID, by person: PersonID, key: UInt64) {
        switch trace {
        case .opened(let subject, let lead):
            restored(id)
            casesAbout[subject, default: []].append(id)
            for place in [person, lead].compactMap(\.self) { casesOf[place, default: []].insert(id) }
        case .item(let item):
            items.append(item, on: id, key: key)
        case .listAction(let item):
            items.append(item, on: id, key: key)
            listed.insert(id)
        case .asked(let item, let other):
            items.append(item, on: id, key: key)
            casesOf[other, default: []].insert(id)
        case .place(let other):
            casesOf[other, default: []].insert(id)
        case .change, .look:
            break
        }
    }
}

/// What an event of a case means to what finds the case.
public enum Trace: Sendable, Equatable {
    /// The case was opened about this practitioner, by whoever made the entry, for this person to lead; nil for themselves.
    case opened(SubjectID, lead: PersonID?)
    /// This was put on the file.
    case item(ItemID)
    /// This was put on the file, and bears on how the practitioner stands on the list.
    case listAction(ItemID)
    /// This was put on the file, and asks this person, who gets a place on the case.
    case asked(ItemID, PersonID)
    /// This person got a place on the case.
    case place(PersonID)
    /// Something else changed.
    case change
    /// Somebody looked, which is not on the timeline.
    case look
}

extension Event {
    /// The case that the event belongs to and what it means to ``CaseIndex``; nil when it belongs to no case. Every event
    /// that gives a person a place on a case, or puts something on one, is named here.
    public var trace: (caseID: CaseID, trace: Trace)? {
        switch self {
        case .caseOpened(let id, let subject, _, let lead):
            return (id, .opened(subject, lead: lead))
        case .caseChanged(let id, _, let lead):
            return (id, lead.map { .place($0) } ?? .change)
        case .memberAdded(let id, let person, _, _, _, _):
            return (id, .place(person))
        case .added(let item, let id, _, _, _, let body):
            switch body {
            case .ask(let ask) where ask.kind == .advice:
                return (id, ask.person.map { .asked(item, $0) } ?? .item(item))
            case .decision(let decision) where decision.power != nil: return (id, .listAction(item))
            case .record(let record) where [.proposal, .measure].contains(record.kind):
                return (id, .listAction(item))
            default: return (id, .item(item))
            }
        case .looked(let id, _), .glanced(let id):
            return (id, .look)
        default:
            return CaseID(stream).map { ($0, .change) }
        }
    }
}
