import ArgumentParser
import CLP

/// `candour uninvite 42`: ends what a companion may read.
struct Uninvite: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "End a companion's reading of your case",
        discussion: """
            Examples:
              candour uninvite 42
              candour uninvite 42 U-9 --yes
            """
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Argument(help: ArgumentHelp("The companion.", valueName: "U-9"))
    var companion: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let members = try desk.caseMembers(id).rows("member").filter { $0["as"] == "companion" }
        guard companion != nil || !members.isEmpty else {
            throw ClientFault(.notVisible, "Nobody is invited to \(id).")
        }
        let user = try companion.map { value throws(ClientFault) in
            if let id = try? CaseReference.readAny(value, today: desk.typingDay), id.hasPrefix("U-") {
                return id
            }
            let named = members.filter { PlainLetters.has($0["who"] ?? "", value) }.compactMap { $0["user"] }
            guard named.count == 1 else {
                throw ClientFault(
                    .data,
                    "There is nobody called \"\(value)\" to choose from.",
                    advice: members.map { "  \($0["user"] ?? "")  \($0["who"] ?? "")" }
                )
            }
            return named[0]
        }
        .orElse { () throws(ClientFault) in
            if members.count == 1, let only = members[0]["user"] { return only }
            return try desk.need(
                choice: nil,
                flag: "the companion's reference",
                what: "the companion",
                question: "Whose reading do you want to end?",
                of: members.map { Choice($0["user"] ?? "", $0["who"] ?? $0["user"] ?? "") }
            )
        }
        let name = members.first { $0["user"] == user }?["who"] ?? user
        try desk.confirm("End what \(name) can read on \(id)?")
        let request = Request("uninvite", id).with("user", .atom(user))
        let last = try Posting(desk: desk, label: "Uninviting on \(id)", about: id).send(request)
        Receipt(desk: desk, verb: "uninvite", about: id, last: last).print(
            "\(name) can no longer read \(id)"
        )
    }
}
