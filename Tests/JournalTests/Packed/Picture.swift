import HashTreeCollections

@testable import Casework

/// All that a state holds, in words, for comparing two states that came about differently.
struct Picture: Equatable {
    let cases: [String]
    let people: [String]
    let index: [String]
    let next: [String]

    init(_ state: State) {
        cases = state.cases.keys.sorted().compactMap { id in
            // A dump of the value: whatever is added to a case file is compared without being named here.
            state.caseFile(id).map { file in
                "\(Picture.parts(file)) changed=\((state.cases[id]?.changed ?? 0) >= (file.marks.last?.seq ?? 0))"
            }
        }
        people =
            state.people.values.sorted { $0.id < $1.id }.map { "\($0)" }
            + state.devices.values.sorted { $0.id < $1.id }.map { "\($0)" }
            + state.subjects.values.sorted { $0.id < $1.id }.map { "\($0)" }
        let about = state.index.casesAbout.map { "\($0.key.text): \($0.value.map(\.text))" }.sorted()
        let of = state.index.casesOf.map { "\($0.key.text): \($0.value.map(\.text).sorted())" }.sorted()
        let items = state.cases.keys.sorted().flatMap { id in
            (state.caseFile(id)?.items ?? ChunkedList()).map { item in
                "\(item.id.text) on \(state.caseHolding(item.id)?.id.text ?? "nothing")"
            }
        }
        let listed = state.index.listed.map(\.text).sorted()
        index = about + of + listed + items + state.index.casesInYear.map { "\($0.key) \($0.value)" }.sorted()
        next = [
            state.nextPerson.text, state.nextDevice.text, state.nextSubject.text, state.nextItem(.note).text,
            state.nextCase(on: Day(number: 20_776)).text, "\(state.seq)", "\(state.lastAt)",
            state.organisation,
            state.epoch, "\(state.peopleChanges)",
        ]
    }

    private static func parts(_ file: CaseFile) -> String {
        Mirror(reflecting: file).children.map { child in
            switch child.value {
            case let items as ChunkedList<Item>: "items=\(Array(items))"
            case let looks as ChunkedList<Look>: "looks=\(Array(looks))"
            case let marks as ChunkedList<Mark>: "marks=\(Array(marks))"
            case let reasons as [UInt64: String]: "reasons=\(reasons.sorted { $0.key < $1.key })"
            default: "\(child.label ?? "")=\(child.value)"
            }
        }.joined(separator: " ")
    }
}
