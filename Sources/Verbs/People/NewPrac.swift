public import Casework

/// `new prac`: put a practitioner on the register (S1-1, S1-3).
public enum NewPrac: WriteVerb {
    public static let name = "new"
    public static let type: String? = "prac"
    public static let summary =
        "Put a practitioner on the register: profession, regulator's number, list with its status, and practice."
    public static let action = Action.register
    public static let syntax = Syntax(
        Field.name(),
        Field.word("profession", Profession.self),
        Field.word("regulator", Regulator.self),
        Field.text("registration", max: 40),
        Field.word("list", PerformersList.self),
        Field.text("practice", max: TextLimits.titleMax),
        Field.optional(Field.word("state", ListStatus.self))
    )
    public static let examples = [
        Example(
            .lead,
            "new prac name=\"Ms Erin Hale\" profession=optometrist regulator=goc registration=\"01-23456\" list=ophthalmic practice=\"Preston Eyecare\"",
            "ok id=S-2 rev=1"
        ),
        Example(
            .lead,
            "new prac name=\"Dr Tom Hale\" profession=gp regulator=gmc registration=\"701234\" list=medical practice=\"x\"",
            "no bad.arg key=registration msg="
        ),
    ]

    public typealias Request = (
        String, Profession, Regulator, String, PerformersList, String, ListStatus?
    )

    public static func target(_ request: Request) -> Target { .nothing }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (name, profession, regulator, registration, list, practice, status) = request
        try check(registration, regulator)
        if let taken = state.subject(registration, with: regulator) {
            let message = "\(taken.id.text), \(taken.name), has this number already"
            throw .rule(
                [Refusal.Fault(key: "registration", why: "mismatch", message: message)],
                id: taken.id.text
            )
        }
        let facts = SubjectFacts(
            name: name,
            profession: profession,
            regulator: regulator,
            registration: registration,
            list: list,
            practice: practice,
            status: status
        )
        let id = state.nextSubject
        return Decided([EventDraft(.subjectAdded(id, facts))], id: id.text, rev: 1)
    }

    /// GMC and GPhC numbers have seven digits (published); the shapes of GDC and GOC numbers were not found, so any text
    /// is taken there.
    private static func check(_ registration: String, _ regulator: Regulator) throws(Refusal) {
        guard regulator == .gmc || regulator == .gphc else { return }
        guard registration.utf8.count == 7, registration.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            throw .argument("registration", "a \(regulator.rawValue.uppercased()) number has seven digits")
        }
    }
}
