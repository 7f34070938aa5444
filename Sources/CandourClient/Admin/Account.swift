/// An account as it was when it was looked up, and the revision a change is made from.
struct Account {
    let id: String
    let name: String
    let revision: String
    let roles: [String]

    static func find(_ person: String?, _ desk: Desk) throws(ClientFault) -> Account {
        let who = try PersonChoice(desk: desk, isForAll: true).need(
            person,
            flag: "a person",
            question: "Who?"
        )
        guard let row = try desk.ask(Request("show", who.user)).rows.first else {
            throw ClientFault(.notVisible, "There is no \(who.user), or you cannot see them.")
        }
        return Account(
            id: who.user,
            name: row["name"] ?? who.name,
            revision: row["rev"] ?? "0",
            roles: row.list("role")
        )
    }

    @discardableResult
    func set(_ desk: Desk, _ change: (Request) -> Request) throws(ClientFault) -> Row {
        let request = change(Request("set", id).with("if", .atom(revision))).with(
            "once",
            .atom(try desk.makeOnce())
        )
        let last = try desk.ask(request).last
        desk.screen.show(
            json: .schema1([
                .init("user", .string(id)), .init("rev", last.number("rev").map(JSONValue.number) ?? .null),
            ])
        )
        return last
    }
}
