import Foundation
import Testing

@testable import candour_regen

/// What `scripts/regen` writes is what is checked in.
struct GeneratedFilesTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: Regen.documents.map(\.name))
    func `a generated document is up to date`(_ name: String) throws {
        let document = try #require(Regen.documents.first { $0.name == name })
        let path = GeneratedFilesTests.root.appending(path: "Protocol/\(name).md")
        let found = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        let isFresh = found == document.text()
        #expect(isFresh, "Protocol/\(name).md is stale: run scripts/regen")
    }

    @Test(arguments: Regen.sections.map(\.name))
    func `a generated section of the specification is up to date`(_ name: String) throws {
        let section = try #require(Regen.sections.first { $0.name == name })
        let path = GeneratedFilesTests.root.appending(path: "Protocol/README.md")
        let page = try String(contentsOf: path, encoding: .utf8)
        let isFresh = page.contains("<!-- \(name) -->\n\n\(section.text())\n<!-- /\(name) -->\n")
        #expect(isFresh, "the section \(name) of Protocol/README.md is stale: run scripts/regen")
    }

    @Test(arguments: [("Read", "readVerbs"), ("Write", "writeVerbs")])
    func `the catalogue lists every verb of the folder`(_ kind: String, _ list: String) throws {
        let folder = GeneratedFilesTests.root.appending(path: "Sources/Verbs").resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var verbs: [String] = []
        var catalogue = ""
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            if file.lastPathComponent == "CatalogueList.swift" { catalogue = text }
            for line in text.split(separator: "\n") where line.hasPrefix("public enum ") {
                let words = line.dropFirst("public enum ".count).split(separator: " ")
                if words.count >= 2,
                    words[1] == "\(kind)Verb" || (kind == "Write" && words[1] == "RecordVerb")
                {
                    verbs.append(String(words[0].dropLast()))
                }
            }
        }
        let body = try #require(catalogue.components(separatedBy: "static let \(list)").last)
        let listed = body.components(separatedBy: "]\n")[0].components(separatedBy: "\n")
            .filter { $0.hasSuffix(".self,") }.map { $0.trimmingCharacters(in: .whitespaces).dropLast(6) }
        #expect(listed.map(String.init) == verbs.sorted(), "CatalogueList.swift is stale: run scripts/regen")
    }
}
