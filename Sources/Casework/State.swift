import HashTreeCollections

/// Everything that is true now, rebuilt from the journal. One value: readers hold the last published one while the
/// writer makes the next, and unchanged parts are shared between them. Long texts are not in it.
public struct State: Sendable {
    /// The organisation that runs this store.
    public internal(set) var organisation = ""
    /// Names this store; another after a restore.
    public internal(set) var epoch = "0"
    /// The place of the last entry applied.
    public internal(set) var seq: UInt64 = 0
    /// When the last entry was made.
    public internal(set) var lastAt = Moment(milliseconds: 0)

    /// Rises with every change to an account or a device, so that live sessions look at their standing.
    public internal(set) var peopleChanges: UInt64 = 0
    /// Rises with every change to a body or a meeting, whose names and days stand on the cases before them.
    var bodiesChanges: UInt64 = 0

    var numberingKey: UInt64 = 0
    var peopleCount: UInt32 = 0
    var devicesCount: UInt32 = 0
    var subjectsCount: UInt32 = 0
    var bodiesCount: UInt32 = 0
    var meetingsCount: UInt32 = 0

    var people: TreeDictionary<PersonID, Person> = [:]
    var devices: TreeDictionary<DeviceID, Device> = [:]
    var deviceByFingerprint: TreeDictionary<String, DeviceID> = [:]
    var subjects: TreeDictionary<SubjectID, Subject> = [:]
    /// Practitioners by regulator and number, for the register takes each number once.
    var subjectByNumber: TreeDictionary<String, SubjectID> = [:]
    var bodies: TreeDictionary<BodyID, Body> = [:]
    var meetings: TreeDictionary<MeetingID, Meeting> = [:]
    var packs: TreeDictionary<PackID, Boxed<RulePack>> = [:]
    /// The latest readings of the statistics, oldest first.
    var readings: [Reading] = []
    /// The name of the pack under which new cases start.
    public internal(set) var adoptedPack: String?
    var cases: TreeDictionary<CaseID, CaseCell> = [:]
    var index = CaseIndex()
    /// The entries of every stream that is not a case.
    var streams: TreeDictionary<String, Boxed<PackedEntries>> = [:]
    let unpack: Unpack?
    /// Whether every entry came packed, so that ``forEachStream(_:)`` gives all of it.
    public internal(set) var isWhole = true

    /// Reads the packed lines of an entry; nil when they are not such lines.
    public typealias Unpack = @Sendable ([UInt8]) -> [AppliedEntry.Line]?

    /// A state in which nothing has happened.
    ///
    /// - Parameter unpack: opens cases whose entries came packed; without it every case stays open.
    public init(unpack: Unpack? = nil) {
        self.unpack = unpack
    }

    /// The account, if there is one.
    public func person(_ id: PersonID) -> Person? { people[id] }
    /// The device, if there is one.
    public func device(_ id: DeviceID) -> Device? { devices[id] }
    /// The device that holds, or held before its last renewal, the certificate with this fingerprint.
    public func device(fingerprint: String) -> Device? {
        deviceByFingerprint[fingerprint].flatMap { devices[$0] }
    }
    /// A person's devices.
    public func devices(of id: PersonID) -> [Device] { devices.values.filter { $0.person == id } }
    /// The practitioner who has this number with this regulator.
    public func subject(_ registration: String, with regulator: Regulator) -> Subject? {
        subjectByNumber["\(regulator.rawValue) \(registration)"].flatMap { subjects[$0] }
    }
    /// The practitioner, if registered.
    public func subject(_ id: SubjectID) -> Subject? { subjects[id] }
    /// The case, if there is one. For rules only: what a person may read comes from a ``Lens``.
    public func caseFile(_ id: CaseID) -> CaseFile? { cases[id]?.value }
    /// The case that an item is on.
    public func caseHolding(_ id: ItemID) -> CaseFile? {
        index.items.caseID(of: id, key: numberingKey).flatMap { cases[$0]?.value }
    }
    /// The cases about a practitioner, oldest first.
    public func cases(about id: SubjectID) -> [CaseFile] {
        (index.casesAbout[id] ?? []).compactMap { cases[$0]?.value }
    }
    /// Those of them that hold something that bears on how the practitioner stands on the list.
    func listedCases(about id: SubjectID) -> [CaseFile] {
        (index.casesAbout[id] ?? []).filter { index.listed.contains($0) }.compactMap { cases[$0]?.value }
    }
    /// The cases that a person has, or had, a place on.
    public func cases(of id: PersonID) -> [CaseFile] {
        (index.casesOf[id] ?? []).sorted().compactMap { cases[$0]?.value }
    }
    /// Every case, in no order.
    var everyCase: [CaseFile] { cases.values.map(\.value) }
    /// How many cases there are.
    public var casesCount: Int { cases.count }

    /// The reference of the next account.
    public var nextPerson: PersonID { PersonID(peopleCount + 1) }
    /// The reference of the next device.
    public var nextDevice: DeviceID { DeviceID(devicesCount + 1) }
    /// The reference of the next register entry.
    public var nextSubject: SubjectID { SubjectID(subjectsCount + 1) }
    /// The reference of the next case opened on `day`.
    public func nextCase(on day: Day) -> CaseID {
        let year = UInt8(truncatingIfNeeded: day.parts.year % 100)
        return CaseID(year: year, number: (index.casesInYear[year] ?? 0) + 1)
    }
    /// The reference of the next item; `offset` more items were made before it by the same request.
    public func nextItem(_ letter: ItemLetter, offset: UInt32 = 0) -> ItemID {
        ItemID(letter, Numbering.number(for: index.items.count + offset, key: numberingKey))
    }
}
