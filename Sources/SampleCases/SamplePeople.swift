import Casework

/// The people of a made-up organisation.
struct SamplePeople {
    var administrator = PersonID(1)
    var managers: [PersonID] = []
    var advisers: [PersonID] = []
    var investigators: [PersonID] = []
    var panel: [PersonID] = []
    var practitioners: [(subject: SubjectID, account: PersonID)] = []
    /// Those who are on no performers list.
    var pharmacists: Set<SubjectID> = []
    var committee = ""
    var decisionPanel = ""

    private static let first = [
        "Priya", "Tom", "Amara", "Jo", "Siân", "Mohammed", "Grace", "Callum", "Zainab", "Peter", "Aoife",
        "Wei",
        "Kwame", "Helen", "Rosa", "Imran", "Fiona", "David", "Nkechi", "Elin",
    ]
    private static let last = [
        "Nair", "Hale", "Okafor", "Marsh", "O’Neill", "Khan", "Ferguson", "Reid", "Ali", "Whitworth", "Byrne",
        "Chen", "Mensah", "Pickup", "Silva", "Shah", "Campbell", "Entwistle", "Eze", "Morgan",
    ]

    static func name(_ random: inout SampleRandom) -> String {
        "\(random.pick(first, or: "Jo")) \(random.pick(last, or: "Marsh"))"
    }

    /// Makes the accounts, the bodies and the register.
    static func make(
        practitioners count: Int,
        in store: inout SampleStore,
        _ random: inout SampleRandom
    ) throws -> SamplePeople {
        var people = SamplePeople()
        func add(_ role: Role, _ number: Int, _ store: inout SampleStore, _ random: inout SampleRandom) throws
            -> [PersonID]
        {
            try (0..<number).map { _ in try account(name(&random), role, nil, &store) }
        }
        // Whoever manages cases in the store already has their share, so that they can be looked at with a real account.
        let own = (1..<store.state.nextPerson.number).compactMap { store.state.person(PersonID($0)) }
            .filter { $0.has(.manager) && $0.state == .active }.map(\.id)
        people.managers = try own + add(.manager, 40, &store, &random)
        people.advisers = try add(.adviser, 25, &store, &random)
        people.investigators = try add(.investigator, 12, &store, &random)
        people.panel = try add(.panel, 12, &store, &random)
        let (committee, panel) = try bodies(people, &store)
        people.committee = committee
        people.decisionPanel = panel
        for number in 0..<count {
            let made = try practitioner(number, people, &store, &random)
            people.practitioners.append(made)
            if store.state.subject(made.0)?.profession == .pharmacist { people.pharmacists.insert(made.0) }
        }
        return people
    }

    private static func account(
        _ name: String,
        _ role: Role,
        _ subject: SubjectID?,
        _ store: inout SampleStore
    ) throws -> PersonID {
        let id = store.state.nextPerson
        let added = Event.personAdded(id, name: name, roles: [role], subject: subject)
        let active = Event.personChanged(id, name: nil, roles: nil, state: .active, reason: nil)
        try store.apply([EventDraft(added), EventDraft(active)], by: PersonID(1))
        return id
    }

    private static func bodies(_ people: SamplePeople, _ store: inout SampleStore) throws -> (String, String)
    {
        let committee = try store.ask(
            "new body name=\"Contractor performance assessment committee\" kind=committee quorum=3",
            text: "Receives isolated incidents and performance cases; prescribes learning.",
            as: people.administrator
        )
        let panel = try store.ask(
            "new body name=\"Performers lists decision panel\" kind=panel quorum=3",
            text: "Decides under the regulations.",
            as: people.administrator
        )
        for (index, person) in people.panel.enumerated() {
            let part = index % 6 == 0 ? "chair" : index % 6 == 1 ? "lay" : "clinician"
            let body = index < 6 ? committee : panel
            try store.ask("seat \(body) user=\(person.text) as=\(part)", as: people.administrator)
        }
        return (committee, panel)
    }

    private static func practitioner(
        _ number: Int,
        _ people: SamplePeople,
        _ store: inout SampleStore,
        _ random: inout SampleRandom
    ) throws -> (SubjectID, PersonID) {
        let kind = random.pick(
            weighted: [(0, 60), (1, 25), (2, 9), (3, 6)],
            or: 0
        )
        let serial = String(1_000_000 + number)
        let words = [
            "profession=gp regulator=gmc registration=\"\(serial)\" list=medical",
            "profession=dentist regulator=gdc registration=\"\(serial.dropFirst())\" list=dental",
            "profession=optometrist regulator=goc registration=\"01-\(serial.dropFirst(2))\" list=ophthalmic",
            "profession=pharmacist regulator=gphc registration=\"2\(serial.dropFirst())\" list=pharmaceutical",
        ]
        let name = "\(kind == 0 ? "Dr" : "Mx") \(name(&random))"
        let manager = random.pick(people.managers, or: people.administrator)
        let id = try store.ask(
            "new prac name=\"\(name)\" \(words[kind]) practice=\"\(random.pick(last, or: "Hale")) Road Practice\"",
            as: manager
        )
        guard case .subject(let subject)? = Reference(id) else { throw SampleFault(description: id) }
        return (subject, try account(name, .practitioner, subject, &store))
    }
}
