import Foundation
import Testing

@testable import CandourClient
@testable import candourd

/// What `scripts/regen` writes into `docs/man` is what is checked in.
@Suite("Manual pages")
struct ManualTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/man")

    static let pages: [(name: String, text: @Sendable () -> String)] = [
        ("candour", { printed("candour") }), ("candour-admin", { printed("candour-admin") }),
        ("candourd", { ManPage.text }),
    ]

    @Test("a page says what the help says", arguments: pages.map(\.name))
    func fresh(_ name: String) throws {
        let page = try #require(Self.pages.first { $0.name == name })
        let found = try String(contentsOf: Self.folder.appending(path: "\(name).1"), encoding: .utf8)
        let isFresh = found == page.text()
        #expect(isFresh, "docs/man/\(name).1 is stale: run scripts/regen")
    }

    @Test("every command has a heading, and no line is taken for an instruction of the formatter")
    func whole() {
        let text = Self.printed("candour")
        for path in Program<Candour>.paths {
            #expect(text.contains("\n.SS candour \(path.replacing("-", with: "\\-"))\n"), "\(path)")
        }
        let known = [".TH", ".SH", ".SS", ".B", ".I", ".nf", ".fi", ".\\\""]
        for line in text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(known.contains { line.hasPrefix($0) }, "\(line)")
        }
    }

    private static func printed(_ program: String) -> String {
        let bench = Bench(program: program)
        _ = bench.run("help man-page")
        return bench.printed.result
    }
}
