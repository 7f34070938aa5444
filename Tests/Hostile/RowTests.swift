import CLP
import CandourServer
import Fixture
import OpenSSL
import Testing

@Suite("Nobody can write what others then cannot read", .serialized)
struct RowTests {
    /// Texts that take up more room in a line than they seem to.
    static let texts = [
        String(repeating: "\u{202E}", count: 1000), String(repeating: "\u{202E}", count: 500),
        String(repeating: "\"", count: 1000),
        String(repeating: "🙂", count: 1000), String(repeating: "\\", count: 1000),
        String(repeating: "\u{FEFF}", count: 499),
        "\u{1B}]52;c;AAAA\u{7}", "a\u{2028}b\r\n\u{85}", String(repeating: "e\u{301}", count: 500),
    ]

    @Test("hostile texts are refused, or come back whole: the case stays readable")
    func texts() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .told)
            let lead = try cast.connect(.lead)
            let practitioner = try cast.connect(.practitioner)
            for (number, text) in Self.texts.enumerated() {
                var line = LineBuilder("x")
                line.append(text: text)
                let quoted = String(decoding: line.octets.dropFirst(2), as: UTF8.self)
                var title = LineBuilder("x")
                title.append(text: String(text.unicodeScalars.prefix(200).map(Character.init)))
                let short = String(decoding: title.octets.dropFirst(2), as: UTF8.self)
                let raised = try lead.ask(
                    "new concern on=26-0001 kind=records source=staff heard=2026-11-20 safety=no title=\(short) once=n\(number)"
                )
                if let concern = raised["id"] {
                    _ = try practitioner.ask("waive \(concern) reason=\(quoted) once=w\(number)")
                }
                _ = try lead.ask("set 26-0001 title=\(short) if=any once=t\(number)")
                _ = try lead.ask("set S-1 practice=\(short) if=any once=p\(number)")
                _ = try lead.ask("note 26-0001 kind=phone body=\(quoted) once=b\(number)")
                _ = try lead.ask(
                    "ask 26-0001 for=advice user=U-4 due=2026-12-01 question=\(quoted) if=any once=q\(number)"
                )
                _ = try lead.ask("learn 26-0001 level=individual kind=none reason=\(quoted) once=l\(number)")
                _ = try lead.ask(
                    "baseline 26-0001 others= consequence=2 likelihood=3 frequency=repeated safety=no result=pattern present=U-2,U-3 reason=\(quoted) if=any once=g\(number)"
                )
                for question in ["show 26-0001", "list case", "log 26-0001", "why 26-0001", "list prac"] {
                    #expect(try lead.ask(question).isOK, "\(number): \(question)")
                }
                #expect(try practitioner.ask("show 26-0001").isOK, "\(number)")
            }
        }
    }

    @Test("a decision with as many words as a line can carry can be read again")
    func longDecision() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .baselined)
            let practitioner = try cast.connect(.practitioner)
            var responses = [cast.made["response"] ?? ""]
            for _ in 0..<20 {
                responses.append(
                    try practitioner.must("respond 26-0001.1 once=\(cast.once())", "More.")["id"] ?? ""
                )
            }
            let colleague = try cast.connect(.colleague)
            var accepted = 0
            for count in stride(from: 400, through: 200, by: -10) {
                let weighing = responses.map { _ in "\"" + String(repeating: "w", count: count) + "\"" }
                    .joined(separator: ",")
                let line =
                    "decide 26-0001 outcome=response-accepted cites=\(cast.made["copy"] ?? "") weighs=\(responses.joined(separator: ",")) "
                    + "weighing=\(weighing) reason=\"x\" if=any once=\(cast.once())"
                guard line.utf8.count < 8180 else { continue }
                let reply = try colleague.ask(line.replacing("if=any", with: "if=\(try revision(colleague))"))
                #expect(
                    reply.isOK || reply.code.hasPrefix("bad.arg") || reply.code.hasPrefix("over."),
                    "\(count): \(reply.text)"
                )
                if reply.isOK {
                    accepted += 1
                    #expect(try colleague.ask("show 26-0001").isOK, "\(count)")
                    break
                }
            }
            #expect(accepted == 1)
        }
    }

    private func revision(_ client: TestClient) throws -> String {
        try client.must("list case").messages[0].values(of: "rev")?.first?.string ?? ""
    }
}
