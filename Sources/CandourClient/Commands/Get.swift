import ArgumentParser
import OpenSSL

/// `candour get F-3`: brings a file to this computer.
struct Get: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Get a file",
        discussion: """
            Examples:
              candour get F-3
              candour get F-3 --output ~/case/
            A file that exists is never overwritten. That you read it is recorded.
            """
    )

    @Argument(help: ArgumentHelp("The file, or a shared copy of one.", valueName: "F-3"))
    var reference: String?
    @Option(name: .long, help: ArgumentHelp("Where to put it: a name or a folder.", valueName: "file"))
    var output: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needReference(reference, what: "a file, like F-3", question: "Which file?")
        let facts = try desk.ask(Request("show", id)).rows.first
        // The name is what somebody else typed: only its last part, and only plain characters of it, is used.
        let name = Self.safeName(facts?["name"] ?? id)
        var path = Disk.expanded(output ?? name, home: desk.home.user)
        if Disk.isFolder(path) { path += (path.hasSuffix("/") ? "" : "/") + name }
        let expected = facts?.number("size")
        var digest = SHA256()
        var at = 0
        try Disk.create(path) { file throws(ClientFault) in
            var size = expected ?? Int.max
            while at < size {
                let outcome = try desk.ask(
                    Request("get", id).with("at", .number(at)).with("len", .number(65_536))
                )
                size = outcome.last.number("size") ?? size
                let octets = outcome.last.blob ?? []
                guard !octets.isEmpty else { break }
                try Disk.writeAll(octets, to: file, named: path)
                digest.update(octets)
                at += octets.count
            }
            if let expected, at != expected {
                throw ClientFault(
                    .disk,
                    "\(name) is not complete: \(at) of \(expected) bytes came. It was not kept."
                )
            }
            if let sha = facts?["sha256"], sha != Hex.encode(digest.finalized()) {
                throw ClientFault(.disk, "\(name) was damaged on the way. It was not kept. Try again.")
            }
        }
        desk.screen.say(
            "\(name) saved to \(path), \(Plural.octets(at)). Reading this file has been recorded. Delete it when you finish."
        )
        desk.screen.show(
            json: .schema1([
                .init("id", .string(id)), .init("file", .string(path)), .init("size", .number(at)),
                .init("sha256", .string(Hex.encode(digest.finalized()))),
            ])
        )
    }

    /// A name for a file, from a name that somebody else chose: no folders, no hidden files, no control characters.
    static func safeName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        var result = ""
        for character in Screen.safeLine(last) where character != "\u{0}" { result.append(character) }
        while result.hasPrefix(".") || result.hasPrefix("-") || result.hasPrefix(" ") { result.removeFirst() }
        return result.isEmpty ? "file" : String(result.prefix(120))
    }
}
