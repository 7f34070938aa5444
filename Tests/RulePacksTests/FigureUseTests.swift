import Casework
import Foundation
import Testing

@testable import RulePacks

/// Every figure of every shipped pack reaches a rule or a clock, or says whom it informs instead.
@Suite("What figures are for")
struct FigureUseTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Figures that rules and clocks name, in the sources that they are made of; the list of the keys itself aside.
    private static let named: Set<String> = {
        let uses =
            /(?:figure: |rule: |figure\(|due\(|within\(|breach\(|lastStart\(|atLeast, |atMost, |FigureKey|, |\? | : )\.(\w+)/
        var names: Set<String> = []
        for folder in ["Sources/Casework", "Sources/Verbs"] {
            let files = FileManager.default.enumerator(
                at: root.appending(path: folder),
                includingPropertiesForKeys: nil
            )
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift", file.lastPathComponent != "FigureKey.swift",
                    let text = try? String(contentsOf: file, encoding: .utf8)
                else { continue }
                for use in text.matches(of: uses) { names.insert(String(use.1)) }
            }
        }
        return names
    }()

    /// `hearing-papers` as the sources write it: `hearingPapers`.
    private static func name(of key: FigureKey) -> String {
        key.rawValue.split(separator: "-").enumerated()
            .map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }.joined()
    }

    @Test("a key is counted by a rule or a clock, or it is information", arguments: FigureKey.allCases)
    func counted(key: FigureKey) {
        // A lapse names its figure in the pack.
        let isLapse = ShippedPacks.all.contains { $0.lapses.contains { $0.figure == key } }
        let isUsed = isLapse || Self.named.contains(Self.name(of: key))
        #expect(key.isCounted == isUsed)
    }

    @Test("what no rule counts is marked as information, and nothing else is", arguments: ShippedPacks.names)
    func marks(name: String) throws {
        let pack = try #require(try ShippedPacks.pack(name))
        for figure in pack.figures {
            #expect((figure.informs == nil) == figure.key.isCounted, "\(figure.key.rawValue)")
            #expect(figure.informed == figure.informs)
        }
    }

    @Test(
        "every pack says whom to tell of list action, or that it was not found",
        arguments: ShippedPacks.names
    )
    func notifications(name: String) throws {
        let pack = try #require(try ShippedPacks.pack(name))
        let list = try #require(pack.list(.notifications))
        let wanted: [String: [String]] = [
            "england-primary-care": ["nhs-resolution"], "employed-mhps": ["ppa", "board"],
            "wales-primary-care": [
                "ministers", "other-lists", "regulator", "local-committee", "nhs-england", "nhsbsa",
                "employer",
            ],
        ]
        #expect(list.entries.map(\.word) == wanted[name] ?? [])
        #expect((list.confidence == .unknown) == list.entries.isEmpty)
        // Wales has no duty to tell NHS Resolution, and what is known there is for pharmacists alone.
        if name == "wales-primary-care" {
            #expect(list.entries.allSatisfy { $0.professions == [.pharmacist] })
        }
        #expect(list.entries.allSatisfy { !$0.appliesTo.isEmpty })
    }
}
