import Casework
import Journal
import Testing
import Verbs

/// Whatever people did, each of them is answered alike by a server that was there all the time, by one that replayed the
/// journal, and by one that began with a snapshot.
struct SameAnswersTests {
    @Test(arguments: UInt64(1)...6)
    func `every verb answers everybody alike, however the state came about`(_ seed: UInt64) throws {
        var play = Play(seed: seed)
        let storage = MemoryStorage()
        let desk = try VerbDesk(storage)
        Play.found(desk)
        for _ in 0..<400 { play.step(desk) }
        let snapshot = try desk.snapshot()
        for _ in 0..<400 { play.step(desk) }
        #expect(play.done > 60, "only \(play.done) requests did anything: this tests little")
        let questions = Play.questions(desk.state)
        let expected = Play.answers(desk, questions)
        #expect(
            expected.contains { $0.hasPrefix("row item") || $0.contains("row note") || $0.contains("note ") }
        )
        desk.state.closeIdleCases()
        desk.state.closeIdleCases()
        let others = [
            ("closed and opened", desk), ("replayed", try VerbDesk(storage)),
            ("from a snapshot", try VerbDesk(storage, snapshot: snapshot)),
            ("from a snapshot of everything", try VerbDesk(storage, snapshot: try desk.snapshot())),
        ]
        #expect(others.map { $0.1.replayed.snapshotSeq > 0 } == [false, false, true, true])
        for (name, other) in others {
            #expect(other.state.openCasesCount == 0, "\(name)")
            let found = Play.answers(other, questions)
            for (one, two) in zip(found, expected) where one != two {
                Issue.record("\(name): \(one) and not \(two)")
            }
            #expect(found.count == expected.count)
            // The next thing gets the same reference everywhere.
            #expect(other.state.nextItem(.note) == desk.state.nextItem(.note))
        }
    }
}

/// People who do at random what the examples of the catalogue show.
private struct Play {
    private var seed: UInt64
    /// Requests that did something.
    private(set) var done = 0
    private var count = 0

    init(seed: UInt64) { self.seed = seed }

    private static let examples = Catalogue.facts.filter(\.takesOnce).flatMap(\.examples)
    private static let people: [(String, [Role], SubjectID?)] = [
        ("Asha Patel", [.admin], nil), ("Priya Nair", [.manager], nil), ("Sam Okoro", [.manager], nil),
        ("Dr Lena Hart", [.adviser], nil), ("Dr Tom Hale", [.practitioner], SubjectID(1)),
        ("Jo Bright", [.companion], nil), ("Max Stone", [.manager], nil),
    ]

    static func found(_ desk: VerbDesk) {
        desk.happen([.founded(organisation: "NHS", epoch: "7f3a", numberingKey: 0x5EED)], by: nil)
        let hale = SubjectFacts(
            name: "Dr Tom Hale",
            profession: .gp,
            regulator: .gmc,
            registration: "7012345",
            list: .medical,
            practice: "Old Road Surgery"
        )
        desk.happen([.subjectAdded(SubjectID(1), hale)], by: 1)
        for (index, (name, roles, subject)) in people.enumerated() {
            let id = PersonID(UInt32(index + 1))
            desk.happen([.personAdded(id, name: name, roles: roles, subject: subject)], by: 1)
        }
        for number in UInt32(1)...2 {
            let id = CaseID(year: 26, number: number)
            let facts = ConcernFacts(
                kind: .records,
                source: .audit,
                heard: VerbDesk.noon.day,
                safety: .no,
                title: "Letters"
            )
            desk.happen(
                [
                    .caseOpened(id, SubjectID(1), title: "Case \(number)"),
                    .concernRaised(ConcernID(id, 1), facts),
                ],
                by: 2
            )
            desk.happen([.memberAdded(id, PersonID(3), .team, scope: [], end: nil, reason: "")], by: 2)
        }
    }

    /// One request of somebody, about something that is there.
    mutating func step(_ desk: VerbDesk) {
        count += 1
        let example = pick(Self.examples)
        let items = Self.items(desk.state)
        var words = example.request.split(separator: " ").map(String.init)
        for place in words.indices { words[place] = aim(words[place], items) }
        let request = (words + ["once=k\(count)"]).joined(separator: " ").replacing("if=REV", with: "if=any")
        let person = next(5) == 0 ? UInt32(next(7) + 1) : example.role.person
        let answer = desk.ask(request, text: example.text, as: person)
        if answer.last?.hasPrefix("done") == true { done += 1 }
        // Sometimes a person reads, which is recorded.
        if next(6) == 0 { desk.happen([.looked(CaseID(year: 26, number: 1), items: [])], by: person) }
    }

    /// A reference of an example becomes one of the same kind that is there.
    private mutating func aim(_ word: String, _ items: [String]) -> String {
        if word.hasPrefix("26-0001") || word.hasPrefix("26-0002") {
            return next(3) == 0 ? word.replacing("0001", with: "0002") : word
        }
        let start = word.lastIndex(of: "=").map { word.index(after: $0) } ?? word.startIndex
        let value = word[start...]
        guard value.dropFirst().first == "-", let letter = value.first, letter.isUppercase else {
            return word
        }
        let alike = items.filter { $0.first == letter }
        return alike.isEmpty ? word : String(word[..<start]) + pick(alike)
    }

    private static func items(_ state: State) -> [String] {
        cases(state).flatMap { file in file.items.map(\.id.text) }
    }

    private static func cases(_ state: State) -> [CaseFile] {
        (UInt32(1)...40).compactMap { state.caseFile(CaseID(year: 26, number: $0)) }
    }

    /// Everything that can be asked without changing anything.
    static func questions(_ state: State) -> [String] {
        let fixed = [
            "list case", "list user", "list prac", "list device", "who", "show S-1", "help", "list body",
            "list meeting",
        ]
        let about = cases(state).flatMap { file in
            let id = file.id.text
            return ["show", "log", "why", "check", "who-looked"].map { "\($0) \(id)" }
                + file.concerns.map { "show \($0.id.text)" }
        }
        return fixed + about + items(state).map { "show \($0)" } + (1...12).map { "show U-\($0)" }
    }

    static func answers(_ desk: VerbDesk, _ questions: [String]) -> [String] {
        (UInt32(1)...9).flatMap { person in
            questions.map { question in
                "U-\(person) \(question): " + desk.ask(question, as: person).joined(separator: " | ")
            }
        }
    }

    private mutating func next(_ bound: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 33) % bound
    }

    private mutating func pick<Element>(_ all: [Element]) -> Element { all[next(all.count)] }
}

extension Example.Role {
    fileprivate var person: UInt32 {
        switch self {
        case .admin: 1
        case .lead: 2
        case .colleague: 3
        case .adviser: 4
        case .practitioner: 5
        case .companion: 6
        case .stranger: 7
        }
    }
}
