import Casework
import Foundation
import Testing

@testable import RulePacks

/// The packs that ship: they can be read, spelled and read again, and hold the figures of `Expected/packs.txt`.
@Suite("Shipped packs")
struct ShippedPacksTests {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()

    private func pack(_ name: String) throws -> RulePack {
        let pack = try ShippedPacks.pack(name)
        return try #require(pack)
    }

    @Test(
        "a pack is read without a problem, and its spelling reads back the same",
        arguments: ShippedPacks.names
    )
    func canonical(name: String) throws {
        let pack = try pack(name)
        #expect(pack.name == name)
        let spelled = PackSpelling.text(of: pack)
        let again = try PackReader.read(spelled, path: "again.yaml")
        #expect(again == pack)
        #expect(PackSpelling.text(of: again) == spelled)
        #expect(PackDifferences.sentences(from: pack, to: again) == [])
    }

    @Test("every file of the folder ships")
    func folder() throws {
        let folder = Self.here.appending(path: "../../Sources/RulePacks/Packs")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == (ShippedPacks.names + ShippedPacks.partNames).sorted().map { $0 + ".yaml" })
    }

    @Test("the figures are the expected ones")
    func figures() throws {
        let wanted = try String(contentsOf: Self.here.appending(path: "Expected/packs.txt"), encoding: .utf8)
        let lines = try ShippedPacks.names.flatMap { name in
            try pack(name).figures.map { figure in
                "\(name) \(figure.key.rawValue) \(figure.count.count) \(figure.count.unit.rawValue) \(figure.convention.rawValue) \(figure.whose.rawValue) \(figure.confidence.rawValue) \(figure.informs?.rawValue ?? "counted")"
            }
        }
        #expect(lines == wanted.split(separator: "\n").map(String.init))
    }

    @Test("every word of a list is one that the protocol knows", arguments: ShippedPacks.names)
    func words(name: String) throws {
        let pack = try pack(name)
        func words(_ key: ListKey) -> [String]? { pack.list(key)?.entries.map(\.word) }
        #expect(words(.delayReasons) == DelayReason.allCases.map(\.rawValue))
        #expect(words(.withholdingReasons) == WithholdReason.allCases.map(\.rawValue))
        #expect(words(.sources) == ConcernSource.allCases.map(\.rawValue))
        #expect(words(.categories) == ConcernKind.allCases.map(\.rawValue))
        #expect(words(.regulators) == Regulator.allCases.map(\.rawValue))
        #expect(words(.support)?.count == 6)
        for profession in Profession.allCases {
            #expect(pack.list(.regulators)?.entries(for: profession.rawValue).count == 1)
        }
    }

    @Test(
        "39 considerations, none of them official, and what is known of each",
        arguments: ShippedPacks.names
    )
    func questions(name: String) throws {
        let pack = try pack(name)
        let questions = try #require(pack.questionSet("fairness")).questions
        let counts = Dictionary(grouping: questions, by: \.status).mapValues(\.count)
        #expect(counts == [.topic: 2, .guidance: 4, .inferred: 33])
        #expect(questions.filter { $0.status == .topic }.map(\.id) == ["u3", "u4"])
        #expect(questions.filter { $0.status == .guidance }.map(\.id) == ["u9", "h1", "h4", "a5"])
        #expect(
            Principle.allCases.map { principle in questions.count { $0.principle == principle } } == [
                8, 9, 7, 8, 7,
            ]
        )
    }

    @Test(
        "high frequency and patient safety together point to a performance case",
        arguments: ShippedPacks.names
    )
    func predicate(name: String) throws {
        let pack = try pack(name)
        let predicate = try #require(pack.predicate(.performanceCase))
        for frequency in Frequency.allCases {
            for safety in Answer3.allCases {
                let isWanted = frequency != .isolated && safety == .yes
                #expect(predicate.holds(frequency: frequency, safety: safety) == isWanted)
            }
        }
    }

    @Test("the bands are those of the severity scale, and no score that can occur is left out")
    func bands() throws {
        let pack = try pack("england-primary-care")
        let scale = try #require(pack.scale(.severity))
        #expect(Scale.attainableScores == [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25])
        for score in Scale.attainableScores {
            let band = try #require(scale.band(of: score))
            let shown = band.confidence == .published ? band.name : "\(band.name) (band not verified)"
            #expect(shown == SeverityScale.band(of: score))
        }
        #expect(scale.band(of: 7) == nil)
    }

    @Test(
        "only an exclusion lapses, and only for employed doctors and dentists",
        arguments: ShippedPacks.names
    )
    func lapses(name: String) throws {
        let pack = try pack(name)
        for measure in MeasureKind.allCases {
            let isLapsing = name == "employed-mhps" && measure == .exclusion
            #expect((pack.lapse(of: measure, isImmediate: true)?.figure == .exclusionImmediate) == isLapsing)
            #expect((pack.lapse(of: measure, isImmediate: false)?.figure == .exclusionFormal) == isLapsing)
        }
    }

    @Test("a figure gives a last day; where none was found there is none")
    func due() throws {
        let england = try pack("england-primary-care")
        let friday = try #require(Day(iso: "2026-12-18"))
        #expect(try england.due(.suspensionNotice, after: friday)?.due.iso == "2026-12-21")
        #expect(try england.due(.tell, after: friday)?.due.iso == "2026-12-29")
        #expect(try england.due(.planReview, after: friday) == nil)
        #expect(try pack("scotland-primary-care").due(.tell, after: friday) == nil)
        #expect(england.figure(.tell)?.spelled == "5 working days (not verified)")
        #expect(england.figure(.appeal)?.spelled == "28 days")
    }

    @Test(
        "texts name sources that people can look for, not marks",
        arguments: ShippedPacks.names + ShippedPacks.partNames
    )
    func readable(name: String) throws {
        let text = try #require(ShippedPacks.text(of: name) ?? ShippedPacks.part(name))
        #expect(text.firstMatch(of: /\[[PRIHS]\]|\[[PH]:|\[S\d|\bS[0-4]\b/) == nil)
        #expect(!text.contains("\t"))
    }
}
