import Casework

/// One made-up case: who is on it, and what happens on it next.
struct SampleCase {
    /// A step: so many days after the one before, and what is done then.
    struct Step {
        let days: Int
        let act: (inout SampleCase, inout SampleStore, inout SampleRandom) throws -> Void
    }

    let practitioner: (subject: SubjectID, account: PersonID)
    let lead: PersonID
    let colleague: PersonID
    let adviser: PersonID
    let investigator: PersonID
    let people: SamplePeople
    let isPharmacist: Bool
    var id = CaseID(year: 0, number: 0)
    /// References of what was made: `response`, `baseline`, `plan` and so on.
    var made: [String: String] = [:]
    /// What is still to happen.
    var steps: [Step] = []

    /// Its members of the committee or the panel: the first six, or the others.
    func members(ofPanel isPanel: Bool) -> [PersonID] {
        isPanel ? Array(people.panel.suffix(6)) : Array(people.panel.prefix(6))
    }

    /// Asks on this case as someone; keeps the reference under a name.
    mutating func ask(
        _ line: String,
        text: String? = nil,
        as person: PersonID,
        _ store: inout SampleStore,
        keep name: String? = nil
    ) throws {
        var line = line.replacing("CASE", with: id.text)
        for (name, reference) in made { line = line.replacing("<\(name)>", with: reference) }
        line = line.replacing("if=REV", with: "if=\(store.revision(id))")
        let reference = try store.ask(line, text: text, as: person)
        if let name { made[name] = reference }
    }

    /// A day so many days from now, as it is written.
    static func day(_ store: SampleStore, _ days: Int) -> String { store.now.day.advanced(by: days).iso }
}
