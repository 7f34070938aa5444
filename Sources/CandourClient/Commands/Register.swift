import ArgumentParser

/// `candour register`: adds a practitioner to the register.
struct Register: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add a practitioner to the register",
        discussion: Examples.broken(
            """
            Examples:
              candour register
              candour register --name "Dr Tom Hale" --profession gp --number 7012345 --practice "Fylde Road Surgery" --yes
            """
        )
    )

    @Option(name: .long, help: "Full name.")
    var name: String?
    @Option(name: .long, help: "gp, dentist, optometrist or pharmacist.")
    var profession: String?
    @Option(name: .long, help: "gmc, gdc, goc or gphc; follows from the profession.")
    var regulator: String?
    @Option(name: [.customLong("number"), .customLong("registration")], help: "The regulator's number.")
    var number: String?
    @Option(name: .long, help: "medical, dental, ophthalmic or pharmaceutical; follows from the profession.")
    var list: String?
    @Option(
        name: .long,
        help: "How they stand on it: included, conditional, suspended, removed, withdrawn or not-on-list."
    )
    var status: String?
    @Option(name: .long, help: "Where they work.")
    var practice: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let name = try desk.need(
            name,
            flag: "--name",
            what: "a full name",
            question: "What is the practitioner's full name?"
        )
        let profession = try desk.need(
            choice: profession,
            flag: "--profession",
            what: "a profession",
            question: "What is their profession?",
            of: Vocabulary.professions
        )
        let usual = Self.usual[profession] ?? ("", "")
        let regulator = try desk.need(
            choice: regulator ?? usual.regulator,
            flag: "--regulator",
            what: "a regulator",
            question: "Who regulates them?",
            of: Vocabulary.regulators
        )
        let body = Vocabulary.label(regulator, in: Vocabulary.regulators)
        let number = try desk.answer(
            number,
            flag: "--number",
            what: "their \(body) number",
            question: "What is their \(body) number?",
            hint: nil
        ) { text throws(ClientFault) in
            let typed = Desk.trimmed(text)
            guard !typed.isEmpty else { throw ClientFault(.data, "Enter their \(body) number.") }
            // The shapes of the other regulators' numbers were not found.
            guard
                !["gmc", "gphc"].contains(regulator) || (typed.utf8.count == 7 && Digits.value(typed) != nil)
            else {
                throw ClientFault(.data, "A \(body) number has seven digits. You typed \"\(typed)\".")
            }
            return typed
        }
        let list = try desk.need(
            choice: list ?? usual.list,
            flag: "--list",
            what: "a list",
            question: "Which list are they on?",
            of: Vocabulary.lists
        )
        let practice = try desk.need(
            practice,
            flag: "--practice",
            what: "where they work",
            question: "Where do they work?"
        )
        let standing: String? =
            if let status {
                try desk.need(
                    choice: status,
                    flag: "--status",
                    what: "how they stand on the list",
                    question: "How do they stand on the list?",
                    of: Vocabulary.listStatuses
                )
            } else { nil }
        desk.screen.tell(
            "  \(name), \(Vocabulary.label(profession, in: Vocabulary.professions)), \(practice), \(Vocabulary.label(regulator, in: Vocabulary.regulators)) \(number)"
        )
        try desk.confirm("Add this practitioner to the register?")
        let request = Request("new", "prac")
            .with("name", .text(name))
            .with("profession", .atom(profession))
            .with("regulator", .atom(regulator))
            .with("registration", .text(number))
            .with("list", .atom(list))
            .with("practice", .text(practice))
            .with("state", standing.map(Request.Field.atom))
        let last = try Posting(desk: desk, label: "Registering a practitioner", about: "").send(request)
        Receipt(desk: desk, verb: "new", about: last.id ?? "", last: last)
            .print(
                "\(name) is on the register as \(last.id ?? "")",
                next: ["To record a concern: candour open --about \(last.id ?? "S-1")"]
            )
    }

    private static let usual: [String: (regulator: String, list: String)] = [
        "gp": ("gmc", "medical"), "dentist": ("gdc", "dental"), "optometrist": ("goc", "ophthalmic"),
        "pharmacist": ("gphc", "pharmaceutical"),
    ]
}
